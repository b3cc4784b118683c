/**
 * Runs a bundle of out/node: `node scripts/launch.cjs [--keep] BUNDLE [ARGUMENT…]`.
 *
 * Node's own compile cache keeps a file as it was compiled when it was loaded; the functions that ran after that (some
 * 650 at a start) are parsed and compiled again by each process. V8 can hand out all it has compiled so far: with
 * `--keep` that is laid beside each file at a good end, and later runs begin with it. The build runs one start so.
 */
'use strict'

const { readFileSync, statSync, writeFileSync } = require('node:fs')
const { createRequire } = require('node:module')
const path = require('node:path')
const { Script } = require('node:vm')
const { crc32 } = require('node:zlib')

const keeps = process.argv[2] === '--keep'
process.argv.splice(1, keeps ? 2 : 1)
const bundle = path.resolve(process.argv[1] ?? '')
/** For packages, which Node finds and loads as always. */
const requirePackage = createRequire(bundle)

/** @type {Map<string, { exports: unknown }>} */
const modules = new Map()
/** @type {Map<string, Script>} */
const scripts = new Map()

/** @param {string} file */
const compiledOf = (file) => `${file}.compiled`

const SUM_BYTES = 4

/**
 * Takes what V8 compiled; gives it with its checksum behind it: V8 does not look whether it is whole, and a damaged one
 * would end the process.
 * @param {Buffer} code
 */
const withSum = (code) => {
  const sum = Buffer.alloc(SUM_BYTES)
  sum.writeUInt32LE(crc32(code))
  return Buffer.concat([code, sum])
}

/**
 * Gives what an earlier run compiled of this file; undefined when there is nothing, or it is damaged or older than the
 * file. V8 itself refuses what another version of it made, or made of a source of another length.
 * @param {string} file
 */
const readCompiled = (file) => {
  try {
    if (statSync(compiledOf(file)).mtimeMs < statSync(file).mtimeMs) return undefined
    const kept = readFileSync(compiledOf(file))
    const code = kept.subarray(0, -SUM_BYTES)
    return crc32(code) === kept.readUInt32LE(code.length) ? code : undefined
  } catch {
    return undefined
  }
}

/**
 * Gives what a file of the bundle exports; it runs once, strict as the module it was built from.
 * @param {string} file
 * @returns {unknown}
 */
const load = (file) => {
  const known = modules.get(file)
  if (known) return known.exports
  const module = { exports: {} }
  modules.set(file, module)
  const source = readFileSync(file, 'utf8')
  const script = new Script(`(function (exports, require, module, __filename, __dirname) {'use strict';${source}\n})`, {
    filename: file,
    cachedData: keeps ? undefined : readCompiled(file),
  })
  scripts.set(file, script)
  const folder = path.dirname(file)
  /** @param {string} name */
  const require = (name) => (name.startsWith('.') ? load(path.resolve(folder, name)) : requirePackage(name))
  script.runInThisContext().call(module.exports, module.exports, require, module, file, folder)
  return module.exports
}

if (keeps)
  process.on('exit', (exitCode) => {
    if (exitCode !== 0) return
    for (const [file, script] of scripts) writeFileSync(compiledOf(file), withSum(script.createCachedData()))
  })

load(bundle)

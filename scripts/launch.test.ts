import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, readFile, rm, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterEach, beforeEach, expect, test } from 'vitest'

const run = promisify(execFile)
const launcher = join(import.meta.dirname, 'launch.cjs')

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kooperacja-żółć-'))
})
afterEach(() => rm(folder, { recursive: true }))

const file = (name: string) => join(folder, name)
const write = (name: string, source: string) => writeFile(file(name), source)
const launch = async (...args: string[]) => {
  const { stdout, stderr } = await run(process.execPath, [launcher, ...args])
  // Node's warnings would stand at the user's terminal.
  expect(stderr).toBe('')
  return stdout.trim()
}
/** Gives a file another time of change, in seconds from now. */
const touch = (name: string, seconds: number) => {
  const at = Date.now() / 1000 + seconds
  return utimes(file(name), at, at)
}

const saying = (word: string) => `const say = () => console.log('${word}'); say()`

test('a bundle sees its own arguments, its files, packages of Node, and itself as the program', async () => {
  await write('part.cjs', 'exports.word = require("./deep.cjs").word; exports.name = __filename')
  await write('deep.cjs', 'exports.word = "deep"')
  await write(
    'main.cjs',
    'const { basename } = require("node:path"); const part = require("./part.cjs");' +
      'Promise.resolve().then(() => require("node:os")).then((os) => console.log(JSON.stringify({' +
      ' args: process.argv.slice(2), self: basename(process.argv[1]), word: part.word, name: basename(part.name),' +
      ' same: part === require("./part.cjs"), folder: __dirname, later: typeof os.tmpdir,' +
      ' strict: (function () { return this === undefined })() })))',
  )
  expect(JSON.parse(await launch(file('main.cjs'), '--demo', 'zażółć'))).toEqual({
    args: ['--demo', 'zażółć'],
    self: 'main.cjs',
    word: 'deep',
    name: 'part.cjs',
    same: true,
    folder,
    later: 'function',
    strict: true,
  })
})

test('without --keep nothing is left beside a bundle', async () => {
  await write('main.cjs', saying('one'))
  await launch(file('main.cjs'))
  expect(existsSync(file('main.cjs.compiled'))).toBe(false)
})

test('what a run with --keep compiled is what a later one begins with', async () => {
  await write('main.cjs', saying('one'))
  await touch('main.cjs', -60)
  expect(await launch('--keep', file('main.cjs'))).toBe('one')
  // V8 tells sources apart by their length: this word can only come from what was kept.
  await write('main.cjs', saying('two'))
  await touch('main.cjs', -60)
  expect(await launch(file('main.cjs'))).toBe('one')
})

test('a file changed since is compiled anew', async () => {
  await write('main.cjs', saying('one'))
  await launch('--keep', file('main.cjs'))
  await write('main.cjs', saying('two'))
  await touch('main.cjs', 60)
  expect(await launch(file('main.cjs'))).toBe('two')
})

test.each([
  // V8's own header stays: behind it, V8 would end the process.
  ['changed', (bytes: Buffer) => Buffer.from(bytes).fill(0xff, 64, bytes.length - 4)],
  ['cut short', (bytes: Buffer) => bytes.subarray(0, bytes.length / 2)],
  ['empty', () => Buffer.alloc(0)],
])('what was kept and is %s stops nobody', async (_how, damage) => {
  await write('main.cjs', saying('one'))
  await launch('--keep', file('main.cjs'))
  await writeFile(file('main.cjs.compiled'), damage(await readFile(file('main.cjs.compiled'))))
  expect(await launch(file('main.cjs'))).toBe('one')
})

test('a run that failed keeps nothing and says so by its code', async () => {
  await write('main.cjs', 'Promise.reject(new Error("not this time"))')
  await expect(launch('--keep', file('main.cjs'))).rejects.toMatchObject({
    code: 1,
    stderr: expect.stringContaining('not this time') as unknown,
  })
  expect(existsSync(file('main.cjs.compiled'))).toBe(false)
})

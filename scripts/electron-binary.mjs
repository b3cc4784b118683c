/** Electron's binary: where it is, and the one short try to fetch it. Plain JavaScript, as prepare.mjs. */
import { spawn } from 'node:child_process'
import { existsSync, readFileSync, statSync, unlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { killTree, node24, ownEnvironment, ROOT, say } from './prepare.mjs'

const PACKAGE = join(ROOT, 'node_modules', 'electron')
const FAILED = join(ROOT, 'node_modules', '.kooperacja-electron-failed')
const FETCH_LIMIT_MS = 20_000
const TRY_AGAIN_AFTER_MS = 24 * 60 * 60 * 1000

/**
 * Gives the path of Electron's executable, or undefined when it is not on this computer.
 * @returns {string | undefined}
 */
export const electronBinary = () => {
  const pathFile = join(PACKAGE, 'path.txt')
  if (!existsSync(pathFile)) return undefined
  const executable = join(
    process.env['ELECTRON_OVERRIDE_DIST_PATH'] ?? join(PACKAGE, 'dist'),
    readFileSync(pathFile, 'utf8'),
  )
  return existsSync(executable) ? executable : undefined
}

/**
 * Takes the environment, the time of the last failed fetch (0: none) and now; true when a fetch is worth a try.
 * @param {NodeJS.ProcessEnv} env
 * @param {number} failedAt
 * @param {number} now
 */
export const worthFetching = (env, failedAt, now) => {
  if (env['CI'] || env['KOOPERACJA_NO_ELECTRON'] || env['ELECTRON_SKIP_BINARY_DOWNLOAD']) return false
  return now - failedAt > TRY_AGAIN_AFTER_MS
}

/**
 * Fetches Electron's binary, unless that is switched off or failed within a day; gives up after 20 seconds.
 * @returns {Promise<string | undefined>} its path, or undefined
 */
export const fetchElectron = async () => {
  const failedAt = existsSync(FAILED) ? statSync(FAILED).mtimeMs : 0
  if (!existsSync(join(PACKAGE, 'install.js')) || !worthFetching(process.env, failedAt, Date.now())) return undefined
  say('Pobieram Electrona (najwyżej 20 sekund)…')
  await new Promise((resolve) => {
    const child = spawn(node24(), [join(PACKAGE, 'install.js')], {
      cwd: PACKAGE,
      env: ownEnvironment(),
      stdio: 'ignore',
      detached: process.platform !== 'win32',
    })
    const limit = setTimeout(() => killTree(child), FETCH_LIMIT_MS)
    const done = () => {
      clearTimeout(limit)
      resolve(undefined)
    }
    child.on('error', done)
    child.on('close', done)
  })
  const binary = electronBinary()
  if (binary === undefined) writeFileSync(FAILED, '')
  else if (existsSync(FAILED)) unlinkSync(FAILED)
  return binary
}

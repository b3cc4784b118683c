/**
 * What must stand before anything can run: packages, Node 24, the built program. Plain JavaScript with
 * no packages, because it runs on the system's Node 20 in a folder where nothing is installed yet.
 */
import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The repository's folder. */
export const ROOT = dirname(dirname(fileURLToPath(import.meta.url)))

const INSTALL_STAMP = join(ROOT, 'node_modules', '.kooperacja-install')
const BUILD_STAMP = join(ROOT, 'out', '.kooperacja-build')

/** Everything a build reads: a change in any of these makes out/ old. */
const SOURCES = [
  'shared',
  'electron',
  'renderer',
  'migrations',
  'tests/bench',
  'tests/interop/bundle-sample.ts',
  'tests/support/document-text.ts',
  'tests/support/docx-reader.ts',
  'tests/support/sample-facts.ts',
  'tests/support/sample-vault.ts',
  'scripts/launch.cjs',
  'scripts/launching.mjs',
  'package.json',
  'package-lock.json',
  'tsconfig.base.json',
  'vite.config.ts',
  'vite.desktop.config.ts',
  'vite.hosts.ts',
  'vite.node.config.ts',
]

/** A failure whose message is already a Polish sentence for the person at the keyboard. */
export class PlainFailure extends Error {}

/** Takes text; writes it to the terminal as a line. @param {string} line */
export const say = (line) => {
  process.stdout.write(`${line}\n`)
}

/** @param {string} text */
const sha256 = (text) => createHash('sha256').update(text).digest('hex')

/** @param {string} path */
const readOr = (path, otherwise = '') => (existsSync(path) ? readFileSync(path, 'utf8') : otherwise)

/**
 * Takes what npm wrote and its exit code; gives the Polish sentence that says why it failed and what to do.
 * @param {string} output
 * @param {number | null} code
 * @returns {string}
 */
export const installFailure = (output, code) => {
  if (/ENOSPC/.test(output)) {
    return 'Na dysku zabrakło miejsca na pakiety (potrzeba około 1,5 GB). Proszę zwolnić miejsce i spróbować ponownie.'
  }
  if (/ENOTFOUND|ECONNREFUSED|ETIMEDOUT|EAI_AGAIN|ECONNRESET|ENETUNREACH|ERR_SOCKET_TIMEOUT|network/i.test(output)) {
    return 'Nie można połączyć się z rejestrem pakietów npm. Proszę sprawdzić połączenie z siecią i ustawienia npm (registry, proxy), a potem spróbować ponownie.'
  }
  if (/EACCES|EPERM|EROFS/.test(output)) {
    return 'Brak prawa zapisu w folderze programu. Proszę skopiować go do własnego folderu i spróbować ponownie.'
  }
  if (/E404|ETARGET/.test(output)) {
    return 'Rejestr npm nie ma jednego z potrzebnych pakietów (nazwa jest w komunikacie powyżej).'
  }
  if (/EUSAGE|Missing: /.test(output)) {
    return 'Plik package-lock.json nie zgadza się z package.json (szczegóły powyżej).'
  }
  return `Instalacja pakietów nie powiodła się (npm zakończył się kodem ${code ?? '?'}; szczegóły powyżej).`
}

/** Takes arguments; gives the command that runs npm with them: the npm that started us, if one did. @param {string[]} args */
const npmCommand = (args) => {
  const cli = process.env['npm_execpath']
  if (cli && /\.c?js$/.test(cli) && existsSync(cli))
    return { command: process.execPath, args: [cli, ...args], shell: false }
  return { command: 'npm', args, shell: process.platform === 'win32' }
}

/**
 * Takes a command; runs it with its output shown and kept. Gives the exit code and the output.
 * @param {string} command
 * @param {string[]} args
 * @param {import('node:child_process').SpawnOptions} [options]
 * @returns {Promise<{ code: number | null, output: string }>}
 */
const runShown = (command, args, options = {}) =>
  new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: ROOT, ...options, stdio: ['ignore', 'pipe', 'pipe'] })
    let output = ''
    for (const [stream, shown] of /** @type {const} */ ([
      [child.stdout, process.stdout],
      [child.stderr, process.stderr],
    ])) {
      stream?.on('data', (/** @type {Buffer} */ piece) => {
        output += piece.toString()
        shown.write(piece)
      })
    }
    child.on('error', reject)
    child.on('close', (code) => resolve({ code, output }))
  })

/** The lock and the local Node package: what decides which packages belong in node_modules. */
const installFingerprint = () =>
  sha256(readOr(join(ROOT, 'package-lock.json')) + readOr(join(ROOT, 'build', 'node24', 'package.json')))

/** Installs the packages of the lock when node_modules is missing or belongs to another lock. Throws PlainFailure. */
export const ensureInstalled = async () => {
  const wanted = installFingerprint()
  if (readOr(INSTALL_STAMP) === wanted) return
  say('Instaluję pakiety (za pierwszym razem trwa to kilka minut)…')
  // On Windows the Node we run on may lie in node_modules; `npm ci` would try to delete it while it runs.
  const keepRunning = process.platform === 'win32' && existsSync(join(ROOT, 'node_modules'))
  const verb = keepRunning ? ['install', '--no-save'] : ['ci']
  const patience = ['--fetch-retries=2', '--fetch-retry-mintimeout=1000', '--fetch-retry-maxtimeout=5000']
  const npm = npmCommand([...verb, '--no-audit', '--no-fund', '--loglevel=error', ...patience])
  const { code, output } = await runShown(npm.command, npm.args, { shell: npm.shell }).catch((error) => {
    throw new PlainFailure(`Nie udało się uruchomić npm (${error.code ?? 'nieznany błąd'}).`)
  })
  if (code !== 0) throw new PlainFailure(installFailure(output, code))
  writeFileSync(INSTALL_STAMP, wanted)
}

/**
 * Gives the path of a Node 24 (or newer): ours from npm, or the system's. Throws PlainFailure when there is none:
 * the encrypted database does not load in an older one.
 * @returns {string}
 */
export const node24 = () => {
  const platform = process.platform === 'win32' ? 'win' : process.platform
  const folder = join(ROOT, 'node_modules', `node-${platform}-${process.arch}`, 'bin')
  const own = join(folder, process.platform === 'win32' ? 'node.exe' : 'node')
  if (existsSync(own)) return own
  if (Number(process.versions.node.split('.')[0]) >= 24) return process.execPath
  throw new PlainFailure(
    `Na tym systemie (${process.platform} ${process.arch}) potrzebny jest zainstalowany Node.js 24 lub nowszy, a jest ${process.version}. Proszę go zainstalować i spróbować ponownie.`,
  )
}

/**
 * Gives the environment for our Node: tools started by name find it before the system's, and what it compiled of
 * tools and packages it keeps beside the build (of the program itself `launch.cjs` knows more).
 */
export const ownEnvironment = (env = process.env) => {
  const separator = process.platform === 'win32' ? ';' : ':'
  const pathKey = Object.keys(env).find((key) => key.toUpperCase() === 'PATH') ?? 'PATH'
  const folders = [dirname(node24()), join(ROOT, 'node_modules', '.bin'), env[pathKey] ?? '']
  return { NODE_COMPILE_CACHE: join(ROOT, 'out', '.compile-cache'), ...env, [pathKey]: folders.join(separator) }
}

/**
 * Takes a path in the repository; gives one line per file under it (name, size, time of change), tests left out.
 * @param {string} path
 * @returns {string[]}
 */
const describe = (path) => {
  const full = join(ROOT, path)
  if (!existsSync(full)) return []
  const stat = statSync(full)
  if (stat.isDirectory())
    return readdirSync(full)
      .toSorted()
      .flatMap((name) => describe(`${path}/${name}`))
  if (/\.test\.tsx?$/.test(path)) return []
  return [`${path} ${stat.size} ${stat.mtimeMs}`]
}

/** Gives a fingerprint of all sources a build reads; it changes also when a file is deleted. */
export const sourcesFingerprint = () => sha256(SOURCES.flatMap(describe).join('\n'))

/** Marks out/ as built from the sources with this fingerprint. @param {string} fingerprint */
export const markBuilt = (fingerprint) => {
  mkdirSync(dirname(BUILD_STAMP), { recursive: true })
  writeFileSync(BUILD_STAMP, fingerprint)
}

/** Builds the program when out/ is missing or older than the sources. Throws PlainFailure. */
export const ensureBuilt = async () => {
  if (readOr(BUILD_STAMP) === sourcesFingerprint()) return
  say('Buduję program…')
  const { code } = await runShown(node24(), [join(ROOT, 'scripts', 'build.mjs')], { env: ownEnvironment() })
  if (code !== 0) throw new PlainFailure('Budowanie programu nie powiodło się (szczegóły powyżej).')
}

/**
 * Takes a command; runs it with this terminal and passes on the signals that end it. Gives its exit code.
 * @param {string} command
 * @param {string[]} args
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {Promise<number>}
 */
export const runHere = (command, args, env = ownEnvironment()) =>
  new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: ROOT, env, stdio: 'inherit' })
    // Ctrl+C reaches the child from the terminal; a signal sent to us alone is handed on.
    const handOn = (/** @type {NodeJS.Signals} */ signal) => child.kill(signal)
    const keepWaiting = () => undefined
    process.on('SIGINT', keepWaiting)
    process.on('SIGTERM', handOn)
    process.on('SIGHUP', handOn)
    child.on('error', reject)
    child.on('close', (code) => {
      process.off('SIGINT', keepWaiting)
      process.off('SIGTERM', handOn)
      process.off('SIGHUP', handOn)
      resolve(code ?? 1)
    })
  })

/**
 * Takes the work of a script; runs it, turns a PlainFailure into its sentence, and sets the exit code.
 * @param {() => Promise<number | void>} work
 */
export const runScript = async (work) => {
  try {
    process.exitCode = (await work()) ?? 0
  } catch (error) {
    if (!(error instanceof PlainFailure)) throw error
    process.stderr.write(`\n${error.message}\n`)
    process.exitCode = 1
  }
}

/** Ends a process and what it started. @param {import('node:child_process').ChildProcess} child */
export const killTree = (child) => {
  if (child.pid === undefined) return
  try {
    if (process.platform === 'win32') spawnSync('taskkill', ['/pid', String(child.pid), '/t', '/f'])
    else process.kill(-child.pid, 'SIGKILL')
  } catch {
    child.kill('SIGKILL')
  }
}

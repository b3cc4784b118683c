import { spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { createInterface } from 'node:readline'
import packageJson from '../../package.json' with { type: 'json' }
import { createEngine, readRendererFiles } from '#engine/index.ts'

import { createBrowserHost } from './host-port.ts'
import { startServer } from './server.ts'
import { startFailure } from './start-failure.ts'
import { defaultDataFolder, hasDisplay, openCommand, parseStartOptions, type StartOptions } from './start-options.ts'

/** Undone last first, each step even when another fails: the engine before its host, the temporary folder last. */
type Closing = (() => Promise<void>)[]

const say = (line: string): void => {
  process.stdout.write(`${line}\n`)
}

const showInBrowser = (address: string): void => {
  const { command, args } = openCommand(process.platform, address)
  const child = spawn(command, args, { stdio: 'ignore', detached: true })
  // Without xdg-open the printed address is still there.
  child.on('error', () => undefined)
  child.unref()
}

const chooseFolder = async (options: StartOptions, closing: Closing): Promise<string> => {
  if (!options.demo) return resolve(options.dataFolder ?? defaultDataFolder(process.platform, process.env))
  const folder = await mkdtemp(join(tmpdir(), 'kooperacja-demo-'))
  closing.push(() => rm(folder, { recursive: true, force: true, maxRetries: 5 }))
  return folder
}

const loadDemo = async (dataFolder: string): Promise<void> => {
  const { createDemoVault } = await import('#engine/demo/index.ts')
  const { login, password } = await createDemoVault(dataFolder, {})
  say('To jest pokaz na zmyślonych danych; po zamknięciu programu znikną.')
  say(`Login do pokazu: ${login}`)
  say(`Hasło do pokazu: ${password}`)
}

const start = async (options: StartOptions, closing: Closing): Promise<void> => {
  const dataFolder = await chooseFolder(options, closing)
  if (options.demo) await loadDemo(dataFolder)

  const host = createBrowserHost(dataFolder)
  closing.push(host.close)
  const files = readRendererFiles(join(import.meta.dirname, '..', 'renderer'))
  const engine = await createEngine(host.port, { files, appVersion: packageJson.version })
  closing.push(engine.close)
  const server = await startServer(engine.fetch, options.port)
  closing.push(server.close)

  const visible = options.open && hasDisplay(process.platform, process.env)
  const offer = (): void => {
    const address = server.newAddress()
    say(`Adres programu (działa raz): ${address}`)
    if (visible) showInBrowser(address)
  }
  offer()
  say('Zakończenie: Ctrl+C. Nowa karta w przeglądarce: Enter.')
  if (process.stdin.isTTY) createInterface({ input: process.stdin }).on('line', offer)
}

const closeAll = async (closing: Closing): Promise<void> => {
  for (const close of closing.splice(0).toReversed()) {
    await close().catch(() => {
      process.exitCode = 1
    })
  }
}

const main = async (): Promise<void> => {
  const closing: Closing = []
  let leaving = false
  const leave = (): void => {
    if (leaving) return
    leaving = true
    void closeAll(closing).finally(() => process.exit())
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, leave)

  try {
    await start(parseStartOptions(process.argv.slice(2)), closing)
  } catch (error) {
    say(startFailure(error))
    if (process.env['KOOPERACJA_DEBUG'] === '1') console.error(error)
    process.exitCode = 1
    leave()
  }
}

void main()

/** `npm run check|dev|demo|bench|soak|e2e|build`: installs what is missing (and builds, where needed), then runs it on Node 24. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { ensureBuilt, ensureInstalled, node24, PlainFailure, ROOT, runHere, runScript } from './prepare.mjs'

/** @type {Record<string, { file: string[], args?: string[], built: boolean }>} */
const COMMANDS = {
  build: { file: ['scripts', 'build.mjs'], built: false },
  check: { file: ['scripts', 'check.ts'], built: false },
  dev: { file: ['scripts', 'dev.ts'], built: false },
  demo: { file: ['out', 'node', 'demo.js'], built: true },
  bench: { file: ['out', 'node', 'bench.js'], built: true },
  soak: { file: ['tests', 'soak', 'start.mjs'], args: ['main.ts'], built: false },
  e2e: { file: ['node_modules', '@playwright', 'test', 'cli.js'], args: ['test'], built: true },
}

await runScript(async () => {
  const [name = '', ...args] = process.argv.slice(2)
  const command = COMMANDS[name]
  if (!command) throw new PlainFailure(`Nie ma takiego polecenia: ${name}.`)
  await ensureInstalled()
  if (command.built) await ensureBuilt()
  const file = join(ROOT, ...command.file)
  if (!existsSync(file)) throw new PlainFailure(`Nie ma czego uruchomić: brak pliku ${command.file.join('/')}.`)
  return runHere(node24(), [file, ...(command.args ?? []), ...args])
})

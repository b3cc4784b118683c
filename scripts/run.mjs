/** `npm run check|dev|demo|bench|soak|e2e|build`: installs what is missing (and builds, where needed), then runs it on Node 24. */
import { existsSync } from 'node:fs'
import { isAbsolute, join, relative } from 'node:path'
import { launching } from './launching.mjs'
import { ensureBuilt, ensureInstalled, node24, PlainFailure, ROOT, runHere, runScript } from './prepare.mjs'

/** @param {string[]} parts */
const here = (...parts) => join(ROOT, ...parts)

/** @type {Record<string, { run: string[], built: boolean }>} */
const COMMANDS = {
  build: { run: [here('scripts', 'build.mjs')], built: false },
  check: { run: [here('scripts', 'check.ts')], built: false },
  dev: { run: [here('scripts', 'dev.ts')], built: false },
  demo: { run: launching(ROOT, 'demo'), built: true },
  bench: { run: launching(ROOT, 'bench'), built: true },
  soak: { run: [here('tests', 'soak', 'start.mjs'), 'main.ts'], built: false },
  e2e: { run: [here('node_modules', '@playwright', 'test', 'cli.js'), 'test'], built: true },
}

await runScript(async () => {
  const [name = '', ...args] = process.argv.slice(2)
  const command = COMMANDS[name]
  if (!command) throw new PlainFailure(`Nie ma takiego polecenia: ${name}.`)
  await ensureInstalled()
  if (command.built) await ensureBuilt()
  const missing = command.run.find((part) => isAbsolute(part) && !existsSync(part))
  if (missing) throw new PlainFailure(`Nie ma czego uruchomić: brak pliku ${relative(ROOT, missing)}.`)
  return runHere(node24(), [...command.run, ...args])
})

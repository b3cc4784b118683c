/** `npm run e2e:desktop`: the same Playwright specs in Electron, where its binary is. */
import { join } from 'node:path'
import { electronBinary } from './electron-binary.mjs'
import { ensureBuilt, ensureInstalled, node24, ownEnvironment, ROOT, runHere, runScript, say } from './prepare.mjs'

await runScript(async () => {
  await ensureInstalled()
  if (electronBinary() === undefined) {
    say(
      'Electron binary is not here: the desktop run of the e2e specs is skipped (the browser run covers the same specs).',
    )
    return 0
  }
  await ensureBuilt()
  const cli = join(ROOT, 'node_modules', '@playwright', 'test', 'cli.js')
  return runHere(node24(), [cli, 'test', ...process.argv.slice(2)], { ...ownEnvironment(), KOOPERACJA_E2E: 'desktop' })
})

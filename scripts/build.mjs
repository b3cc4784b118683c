/** Builds the page, the desktop host and what runs on Node into out/. Runs on Node 24, after installing. */
import { execFileSync } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'vite'
import { launching } from './launching.mjs'
import { markBuilt, ROOT, say, sourcesFingerprint } from './prepare.mjs'

const CONFIGS = ['vite.config.ts', 'vite.desktop.config.ts', 'vite.node.config.ts']

// Taken before building: a file changed meanwhile makes the next start build again.
const fingerprint = sourcesFingerprint()
markBuilt('')
for (const config of CONFIGS) {
  await build({
    configFile: join(ROOT, config),
    root: config === 'vite.config.ts' ? join(ROOT, 'renderer') : ROOT,
    logLevel: 'warn',
  })
}
await rehearse()
markBuilt(fingerprint)

/** One start over a sample vault: what V8 compiles for it is kept beside the bundles. Without it they run as well. */
async function rehearse() {
  const folder = await mkdtemp(join(tmpdir(), 'kooperacja-proba-'))
  try {
    execFileSync(process.execPath, [...launching(ROOT, 'sample-vault'), 'gops', folder], { stdio: 'inherit' })
    execFileSync(process.execPath, [...launching(ROOT, 'rehearsal', { keep: true }), folder], { stdio: 'inherit' })
  } catch {
    say('Próbne otwarcie programu nie udało się (powód powyżej); program będzie się otwierał nieco wolniej.')
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5 })
  }
}

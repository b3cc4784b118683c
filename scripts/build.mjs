/** Builds the page, the desktop host and what runs on Node into out/. Runs on Node 24, after installing. */
import { join } from 'node:path'
import { build } from 'vite'
import { markBuilt, ROOT, sourcesFingerprint } from './prepare.mjs'

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
markBuilt(fingerprint)

import { defineConfig } from 'vite'
import { hostBundle } from './vite.hosts.ts'

/**
 * What runs on Node from a checkout, by scripts/launch.cjs: the browser host and the start it is compiled by, the
 * headless demo, the bench with the processes it measures, and the e2e's sample vaults.
 */
export default defineConfig(
  hostBundle({
    entries: {
      browser: 'electron/browser/main.ts',
      rehearsal: 'electron/browser/rehearsal.ts',
      demo: 'electron/browser/demo.ts',
      bench: 'tests/bench/main.ts',
      'bench-start': 'tests/bench/start.ts',
      'bench-bare': 'tests/bench/bare.ts',
      'sample-vault': 'tests/support/sample-vault.ts',
    },
    outDir: 'out/node',
    external: ['better-sqlite3', 'playwright-core', '@sparticuz/chromium'],
    format: 'cjs',
  }),
)

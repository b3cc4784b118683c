import { defineConfig } from 'vite'
import { hostBundle } from './vite.hosts.ts'

/** What runs on Node from a checkout: the browser host, the headless demo, the bench's measured processes and the e2e's sample vaults. */
export default defineConfig(
  hostBundle(
    {
      browser: 'electron/browser/main.ts',
      demo: 'electron/browser/demo.ts',
      bench: 'tests/bench/main.ts',
      'bench-start': 'tests/bench/start.ts',
      'bench-bare': 'tests/bench/bare.ts',
      'sample-vault': 'tests/support/sample-vault.ts',
    },
    'out/node',
    ['better-sqlite3', 'playwright-core', '@sparticuz/chromium'],
  ),
)

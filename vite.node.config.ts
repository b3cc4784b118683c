import { defineConfig } from 'vite'
import { hostBundle } from './vite.hosts.ts'

/** What runs on Node from a checkout: the browser host, the headless demo and the bench's measured processes. */
export default defineConfig(
  hostBundle(
    {
      browser: 'electron/browser/main.ts',
      demo: 'electron/browser/demo.ts',
      bench: 'tests/bench/main.ts',
      'bench-start': 'tests/bench/start.ts',
      'bench-bare': 'tests/bench/bare.ts',
    },
    'out/node',
    ['better-sqlite3', 'playwright-core', '@sparticuz/chromium'],
  ),
)

import { defineConfig } from 'vite'
import { hostBundle } from './vite.hosts.ts'

/** The desktop host: Electron's main process. It has no preload: the page's only way in is fetch. */
export default defineConfig(
  hostBundle({
    entries: { main: 'electron/desktop/main.ts' },
    outDir: 'out/desktop',
    external: ['electron', 'better-sqlite3'],
    format: 'es',
  }),
)

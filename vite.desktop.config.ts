import { defineConfig } from 'vite'
import { hostBundle } from './vite.hosts.ts'

/** The desktop host: Electron's main process. It has no preload: the page's only way in is fetch. */
export default defineConfig(
  hostBundle({ main: 'electron/desktop/main.ts' }, 'out/desktop', ['electron', 'better-sqlite3']),
)

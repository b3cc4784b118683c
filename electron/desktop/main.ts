import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

import { createEngine } from '#engine/index.ts'

import { startDesktop, stopWithWord } from './desktop.ts'

process.on('uncaughtException', stopWithWord)

// Built to out/desktop/main.js, beside out/renderer.
const rendererFolder = join(dirname(fileURLToPath(import.meta.url)), '..', 'renderer')
void startDesktop({
  createEngine,
  createDemoVault: async (folder) => (await import('#engine/demo/index.ts')).createDemoVault(folder, {}),
  rendererFolder,
})

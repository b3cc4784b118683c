import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

/**
 * The renderer: what the page loads. Rooms are split off by their own dynamic imports. What the first screen
 * needs is one file, what several rooms share another, and styles a third: a request more costs a screen more
 * than kilobytes it could have done without, which come from this computer's memory.
 */
export default defineConfig({
  root: 'renderer',
  plugins: [react()],
  build: {
    outDir: '../out/renderer',
    emptyOutDir: true,
    minify: true,
    sourcemap: false,
    // Nothing inlined into script or style: the policy allows the page's own files only.
    assetsInlineLimit: 0,
    cssCodeSplit: false,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    chunkSizeWarningLimit: 1000,
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            { name: 'program', tags: ['$initial'], priority: 1 },
            { name: 'rooms', minShareCount: 2 },
          ],
        },
      },
    },
  },
  server: { host: '127.0.0.1', strictPort: false, fs: { strict: true } },
})

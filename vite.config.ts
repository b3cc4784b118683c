import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

/**
 * The renderer: what the page loads. Rooms are split off by their own dynamic imports; only React
 * gets a chunk by name, because every screen needs it and no release changes it.
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
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [{ name: 'react', test: /[\\/]node_modules[\\/](?:react|react-dom|scheduler)[\\/]/ }],
        },
      },
    },
  },
  server: { host: '127.0.0.1', strictPort: false, fs: { strict: true } },
})

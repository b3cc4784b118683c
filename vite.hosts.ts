import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import type { UserConfig } from 'vite'

/**
 * Takes entries by name, a folder for the bundle and the packages left outside it; gives the configuration
 * of a bundle for Node or Electron. Everything else goes into the bundle: an installed program carries
 * better-sqlite3 and no other package. Dynamic imports stay files of their own, loaded when asked for.
 */
export const hostBundle = (
  entries: Readonly<Record<string, string>>,
  outDir: string,
  external: readonly string[],
): UserConfig => ({
  root: import.meta.dirname,
  publicDir: false,
  ssr: { target: 'node', noExternal: true, external: [...external] },
  build: {
    ssr: true,
    outDir,
    emptyOutDir: true,
    target: 'node24',
    minify: false,
    sourcemap: false,
    reportCompressedSize: false,
    rolldownOptions: {
      input: Object.fromEntries(
        Object.entries(entries)
          .map(([name, file]) => [name, resolve(import.meta.dirname, file)] as const)
          .filter(([, file]) => existsSync(file)),
      ),
      external: [...external],
      output: {
        format: 'es',
        entryFileNames: '[name].js',
        chunkFileNames: 'chunks/[name]-[hash].js',
        // What every start reads is one file: each one more is looked for, opened and compiled by itself.
        codeSplitting: { groups: [{ name: 'engine', test: /\/electron\/engine\/index\.ts$/ }] },
        // Less to read and compile at each start; the lines stay, so that an error's place can still be found.
        comments: { legal: true, annotation: false, jsdoc: false },
        minify: { mangle: true, compress: true, codegen: false },
      },
    },
  },
})

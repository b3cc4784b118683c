import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Plugin, UserConfig } from 'vite'

interface HostBundle {
  /** Entries by name. */
  entries: Readonly<Record<string, string>>
  outDir: string
  /** The packages left outside. */
  external: readonly string[]
  /** `cjs` for what scripts/launch.cjs runs. */
  format: 'es' | 'cjs'
}

/**
 * Gives the configuration of a bundle for Node or Electron. Everything but the packages left outside goes into it:
 * an installed program carries better-sqlite3 and no other package. Dynamic imports stay files of their own, loaded
 * when asked for.
 */
export const hostBundle = ({ entries, outDir, external, format }: HostBundle): UserConfig => ({
  root: import.meta.dirname,
  publicDir: false,
  plugins: [plainLetters],
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
        format,
        // A package loaded later is required: for `import()` in a script of its own Node has a warning, at its user's terminal.
        dynamicImportInCjs: false,
        entryFileNames: `[name].${extensions[format]}`,
        chunkFileNames: `chunks/[name]-[hash].${extensions[format]}`,
        // What every start reads is one file: each one more is looked for, opened and compiled by itself.
        codeSplitting: { groups: [{ name: 'engine', test: /\/electron\/engine\/index\.ts$/ }] },
        // Less to read and compile at each start; the lines stay, so that an error's place can still be found.
        comments: { legal: true, annotation: false, jsdoc: false },
        minify: { mangle: true, compress: true, codegen: false },
      },
    },
  },
})

const extensions = { es: 'js', cjs: 'cjs' } as const

/**
 * Polish letters as \uXXXX: one letter beyond ASCII in a file and V8 keeps all of it at two bytes a letter, which
 * costs a start 3 %. Inside strings, patterns and templates the escape says the same; a raw template would differ,
 * so one with such a letter stops the build.
 */
const plainLetters: Plugin = {
  name: 'plain-letters',
  generateBundle(_options, bundle) {
    for (const file of Object.values(bundle)) {
      if (file.type !== 'chunk') continue
      if (/String\.raw`[^`]*[^\0-\x7F]/.test(file.code))
        this.error(`a raw template with a letter beyond ASCII: ${file.fileName}`)
      file.code = file.code.replaceAll(
        /[^\0-\x7F]/g,
        (unit) => String.raw`\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
      )
    }
  },
}

import { existsSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { builtinModules } from 'node:module'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'

/** What a bundle may leave to node_modules: an installed program has better-sqlite3 and Electron, and no more. */
const OUTSIDE: Record<string, string[]> = {
  desktop: ['better-sqlite3', 'electron'],
  node: ['better-sqlite3', 'playwright-core'],
}

const OUT = join(import.meta.dirname, '..', '..', 'out')

const scriptsOf = async (folder: string): Promise<string[]> => {
  const names = await readdir(folder, { recursive: true })
  return Promise.all(names.filter((name) => /\.c?js$/.test(name)).map((name) => readFile(join(folder, name), 'utf8')))
}

/** Takes a script; gives the packages it loads when it runs. */
const packagesIn = (source: string): string[] =>
  [...source.matchAll(/^(?:import|export)\b[^'"\n]*["']([^'"\n]+)["'];?$|\b(?:import|require)\("([^"]+)"\)/gm)]
    .map((match) => match[1] ?? match[2] ?? '')
    .filter((name) => !name.startsWith('.') && !name.startsWith('node:') && !builtinModules.includes(name))

describe.each(Object.entries(OUTSIDE))('out/%s', (bundle, allowed) => {
  const folder = join(OUT, bundle)

  test.runIf(existsSync(folder))('leaves outside only what an installed program has', async () => {
    const packages = new Set((await scriptsOf(folder)).flatMap(packagesIn))
    expect([...packages].filter((name) => !allowed.includes(name))).toEqual([])
    expect([...packages]).toContain('better-sqlite3')
  })

  test.runIf(existsSync(folder))('keeps the heavy formats apart, to be loaded when asked for', async () => {
    const names = await readdir(folder, { recursive: true })
    expect(names.filter((name) => name.includes('chunks')).length).toBeGreaterThan(1)
  })

  test.runIf(existsSync(folder))('makes no table of a room at the start: it comes with the room', async () => {
    const engine = (await scriptsOf(folder)).filter((source) => source.includes('"applied_command", {'))
    expect(engine).toHaveLength(1)
    expect(engine.join('').match(/"(?:household|ipw|partner|catalogue_entry|made_document|bundle)", \{/g)).toBeNull()
  })
})

describe('out/node', () => {
  const chunks = join(OUT, 'node', 'chunks')

  test.runIf(existsSync(chunks))('has what a start runs of the engine compiled beside it', async () => {
    const names = await readdir(chunks)
    expect(names.filter((name) => /^engine-.*\.cjs\.compiled$/.test(name))).toHaveLength(1)
    // The first screens' rooms too, loaded only when asked for.
    expect(names.filter((name) => /^deadlines-.*\.cjs\.compiled$/.test(name)).length).toBeGreaterThan(0)
  })

  test.runIf(existsSync(chunks))(
    'has no import() left, which a script of its own cannot do without a warning',
    async () => {
      const importing = (await scriptsOf(join(OUT, 'node'))).filter((source) => /\bimport\(/.test(source))
      expect(importing).toEqual([])
    },
  )

  test.runIf(existsSync(chunks))('has letters of ASCII only: V8 keeps such a file in half the room', async () => {
    const beyond = (await scriptsOf(join(OUT, 'node'))).filter((source) => /[^\0-\x7F]/.test(source))
    expect(beyond).toEqual([])
  })
})

describe('out/renderer', () => {
  const folder = join(OUT, 'renderer')

  test.runIf(existsSync(folder))('has no script or style in the page itself, and names with a hash', async () => {
    const html = await readFile(join(folder, 'index.html'), 'utf8')
    expect(html).not.toMatch(/<script(?![^>]*\bsrc=)/)
    expect(html).not.toMatch(/<style|\son[a-z]+=/)
    for (const [, name] of html.matchAll(/(?:src|href)="([^"]+\.(?:js|css))"/g))
      expect(name).toMatch(/-[\w-]{8}\.(js|css)$/)
  })
})

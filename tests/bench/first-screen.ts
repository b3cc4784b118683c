import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { judge, type Row } from './measure.ts'

const limitKilobytes = 300

/**
 * What the page loads before it shows anything: the scripts and styles of index.html and all they import
 * statically, each gzipped. Rooms come by their own imports and do not count.
 */
export async function measureFirstScreen(renderer: string): Promise<Row> {
  const html = await readFile(join(renderer, 'index.html'), 'utf8')
  const known = new Set(await readdir(join(renderer, 'assets')))
  const waiting = [...html.matchAll(/(?:src|href)="[^"]*?assets\/([^"]+\.(?:js|css))"/g)].map(([, name]) => name ?? '')
  if (waiting.length === 0) throw new Error('index.html loads no script')
  const loaded = new Map<string, number>()
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    if (loaded.has(name)) continue
    if (!known.has(name)) throw new Error(`the page asks for what was not built: ${name}`)
    const source = await readFile(join(renderer, 'assets', name))
    loaded.set(name, gzipSync(source).length)
    if (name.endsWith('.js')) waiting.push(...staticImports(source.toString('utf8')))
  }
  const bytes = [...loaded.values()].reduce((sum, size) => sum + size, 0)
  const name = `first screen: JS and CSS, gzip (${loaded.size} files) / its limit`
  return judge({ name, ours: bytes / 1000, reference: limitKilobytes, unit: 'KB' }, { atMost: 1 })
}

/** `import{a}from"./x.js"` and `import"./x.js"`, and no `import("./x.js")`. */
function staticImports(source: string): string[] {
  return [...source.matchAll(/(?:\bfrom|\bimport)\s*["']\.\/([^"']+\.js)["']/g)].map(([, name]) => name ?? '')
}

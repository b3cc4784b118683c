/**
 * Starts a TypeScript file of the soak on plain Node, straight from the checkout: the first argument names it.
 * Node takes the types away itself; what only Vite knows (`?raw`, `?inline`) is given here, so that a child
 * process that is going to be killed needs no bundle of its own.
 */
import { readFileSync } from 'node:fs'
import { registerHooks } from 'node:module'
import { dirname, resolve } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

registerHooks({
  resolve(specifier, context, next) {
    const [path = '', asked] = specifier.split('?')
    if (asked === undefined) return next(specifier, context)
    const found = next(path, context)
    return { ...found, url: `${found.url}?${asked}`, format: 'module', shortCircuit: true }
  },
  load(url, context, next) {
    const [path = '', asked] = url.split('?')
    if (asked !== 'raw' && asked !== 'inline') return next(url, context)
    const bytes = readFileSync(fileURLToPath(path))
    const value = asked === 'raw' ? bytes.toString('utf8') : `data:font/woff2;base64,${bytes.toString('base64')}`
    return { format: 'module', source: `export default ${JSON.stringify(value)}`, shortCircuit: true }
  },
})

const file = process.argv.splice(2, 1)[0] ?? 'main.ts'
await import(pathToFileURL(resolve(dirname(fileURLToPath(import.meta.url)), file)).href)

import { readdirSync, readFileSync } from 'node:fs'
import { extname, join } from 'node:path'

import type { RendererFiles } from './ports.ts'

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.txt': 'text/plain; charset=utf-8',
}

/**
 * Reads the built page into memory once, so that no request ever becomes a path on disk. A file of a kind
 * the page does not use is left out. Throws when there is no index.html: the program was not built.
 */
export function readRendererFiles(folder: string): RendererFiles {
  const files = new Map<string, { type: string; bytes: Uint8Array }>()
  collect(folder, '', files)
  if (!files.has('/index.html')) throw new Error('renderer-missing')
  return files
}

// Walked by hand: inside an asar only the plain form of readdir is certain.
function collect(folder: string, prefix: string, into: Map<string, { type: string; bytes: Uint8Array }>): void {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name)
    const address = `${prefix}/${entry.name}`
    const type = TYPES[extname(entry.name).toLowerCase()]
    if (entry.isDirectory()) collect(path, address, into)
    else if (entry.isFile() && type !== undefined)
      into.set(address, { type, bytes: new Uint8Array(readFileSync(path)) })
  }
}

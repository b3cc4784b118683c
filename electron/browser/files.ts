import { readFile, readdir } from 'node:fs/promises'
import { extname, join, relative, sep } from 'node:path'
import type { RendererFiles } from '#engine/ports.ts'

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

/** Takes a file's name; gives its media type, or bytes nobody should interpret. */
export const mediaType = (name: string): string => TYPES[extname(name).toLowerCase()] ?? 'application/octet-stream'

/**
 * Takes the folder of the built renderer; gives all its files in memory, under the path the page asks for.
 * Rejects when the folder is not there (the program was not built).
 */
export const readRendererFiles = async (folder: string): Promise<RendererFiles> => {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
  const read = files.map(async (file) => {
    const path = `/${relative(folder, file).split(sep).join('/')}`
    return [path, { type: mediaType(file), bytes: new Uint8Array(await readFile(file)) }] as const
  })
  return new Map(await Promise.all(read))
}

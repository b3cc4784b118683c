import { readFile, stat } from 'node:fs/promises'
import { basename, extname, resolve } from 'node:path'

import type { NamedFile } from '#engine/ports.ts'

/** A bundle is documents and text; something far bigger is not a bundle and is not read into memory. */
const LARGEST = 256 * 1024 * 1024

/**
 * The bundle a user double-clicked, taken from the words the program was started with: the last word that
 * names a .kooperacja file and is not a switch. Gives an absolute path or undefined.
 */
export function bundleIn(argv: readonly string[], workingFolder: string): string | undefined {
  const word = argv.findLast((each) => !each.startsWith('-') && isBundle(each))
  return word === undefined ? undefined : resolve(workingFolder, word)
}

/** True for a path that ends in .kooperacja and has a name before it. */
export function isBundle(path: string): boolean {
  return extname(path).toLowerCase() === '.kooperacja' && !path.includes('\0') && !URL_LIKE.test(path)
}

export interface BundleDesk {
  put: (path: string | undefined) => void
  take: () => Promise<NamedFile | undefined>
}

/**
 * Holds the path of at most one bundle until the page asks for it, once. A file that is gone or too big is
 * as good as none: the user can still choose it by hand and is then told why.
 */
export function createBundleDesk(): BundleDesk {
  let waiting: string | undefined
  return {
    put: (path) => {
      if (path !== undefined) waiting = path
    },
    take: async () => {
      const path = waiting
      waiting = undefined
      if (path === undefined) return undefined
      const found = await stat(path).catch(() => undefined)
      if (!found?.isFile() || found.size > LARGEST) return undefined
      const bytes = await readFile(path).catch(() => undefined)
      return bytes && { name: basename(path), type: 'application/octet-stream', bytes: new Uint8Array(bytes) }
    },
  }
}

/** "app://x/y.kooperacja" is an address, "C:\x\y.kooperacja" is a path. */
const URL_LIKE = /^[a-z][a-z0-9+.-]+:/i

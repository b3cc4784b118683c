import { randomBytes } from 'node:crypto'
import type { Download } from '#shared/contract/documents.ts'
import type { NamedFile } from '../ports.ts'

export type FileShelf = ReturnType<typeof createFileShelf>

/**
 * Files in memory under unguessable tokens, the newest few only: what the page may fetch,
 * or has brought. Nothing of it touches the disk.
 */
export function createFileShelf(capacity = 12) {
  const files = new Map<string, NamedFile>()
  return {
    /** Puts a file on the shelf and gives its token, the same one for the same file; the oldest falls off a full shelf. */
    put(file: NamedFile): string {
      const same = [...files].find(
        ([, other]) => other.name === file.name && Buffer.from(other.bytes).equals(file.bytes),
      )
      if (same) return same[0]
      const token = randomBytes(16).toString('hex')
      files.set(token, file)
      const [oldest] = files.keys()
      if (files.size > capacity && oldest !== undefined) files.delete(oldest)
      return token
    },
    find: (token: string): NamedFile | undefined => files.get(token),
    clear: (): void => {
      files.clear()
    },
  }
}

/** Puts a file where the page can fetch it, and says where. */
export function asDownload(shelf: FileShelf, file: NamedFile): Download {
  return { url: `/download/${shelf.put(file)}`, name: file.name, size: file.bytes.byteLength }
}

import type { NamedFile } from '../ports.ts'
import { refuse } from '../refusal.ts'
import type { FileShelf } from './file-shelf.ts'

/** A file the page brought. Throws UPLOAD_GONE: the shelf keeps the newest few only and is emptied at lock. */
export function takeUpload(shelf: FileShelf, token: string): NamedFile {
  const file = shelf.find(token)
  if (!file) throw refuse('UPLOAD_GONE')
  return file
}

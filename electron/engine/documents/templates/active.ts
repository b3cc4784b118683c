import { and, eq } from 'drizzle-orm'
import type { DocumentKind } from '#shared/documents/kinds.ts'
import type { Store } from '../../store/open.ts'
import { officeTemplate as table } from '../../store/tables/documents.ts'

/** The office's own template in use for a kind; apart from the rest, which loads the library that fills it. */

const inUse = (kind: DocumentKind) => and(eq(table.kind, kind), eq(table.isActive, true))

/** The template papers of the kind are made with; undefined: the program's own wording. */
export function findActive({ db }: Store, kind: DocumentKind): { bytes: Uint8Array; version: number } | undefined {
  return db.select({ bytes: table.bytes, version: table.version }).from(table).where(inUse(kind)).get()
}

/** Whether papers of the kind are made with an own template. */
export function hasOwnTemplate({ db }: Store, kind: DocumentKind): boolean {
  return db.select({ id: table.id }).from(table).where(inUse(kind)).get() !== undefined
}

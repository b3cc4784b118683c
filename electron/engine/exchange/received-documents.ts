import { and, desc, eq, sql } from 'drizzle-orm'
import type { ReceivedDocument } from '#shared/contract/exchange.ts'
import type { OfficeId } from '#shared/domain/ids.ts'
import type { NamedFile } from '../ports.ts'
import { refuse } from '../refusal.ts'
import type { Store } from '../store/open.ts'
import { receivedDocument as table } from '../store/tables/exchange.ts'

/** The files an office's bundles brought, newest first, without their bytes. */
export function listReceivedDocuments(store: Store, officeId: OfficeId): ReceivedDocument[] {
  return store.db
    .select({
      fileName: table.fileName,
      sha256: table.sha256,
      size: sql<number>`length(${table.bytes})`,
      receivedAt: table.receivedAt,
    })
    .from(table)
    .where(eq(table.officeId, officeId))
    .orderBy(desc(table.receivedAt), table.fileName)
    .all()
}

/** One of them, whole. Throws NOT_FOUND. */
export function readReceivedDocument(
  store: Store,
  { officeId, fileName, sha256 }: { officeId: OfficeId; fileName: string; sha256: string },
): NamedFile {
  const found = store.db
    .select({ bytes: table.bytes })
    .from(table)
    .where(and(eq(table.officeId, officeId), eq(table.fileName, fileName), eq(table.sha256, sha256)))
    .get()
  if (!found) throw refuse('NOT_FOUND')
  // What another office made is only ever saved, never shown inside the program.
  return { name: fileName, type: 'application/octet-stream', bytes: found.bytes }
}

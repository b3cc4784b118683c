import { and, desc, eq } from 'drizzle-orm'
import type { BundleLogEntry } from '#shared/contract/exchange.ts'
import { bundleLogEntry } from '#shared/contract/exchange.ts'
import type { OfficeId } from '#shared/domain/ids.ts'
import { asRecord } from '../store/records.ts'
import type { Store } from '../store/open.ts'
import { bundle as table } from '../store/tables/exchange.ts'

/** Every bundle sent and received, newest first. */
export function listBundles(store: Store): BundleLogEntry[] {
  return store.db
    .select()
    .from(table)
    .orderBy(desc(table.at), desc(table.sequence))
    .all()
    .map((row) => asRecord(bundleLogEntry, row))
}

/** The last bundle sent to, or received from, an office. */
export function findLastBundle(
  store: Store,
  direction: 'sent' | 'received',
  officeId: OfficeId,
): { sequence: number; sha256: string } | undefined {
  return store.db
    .select({ sequence: table.sequence, sha256: table.sha256 })
    .from(table)
    .where(and(eq(table.direction, direction), eq(table.officeId, officeId)))
    .orderBy(desc(table.sequence))
    .limit(1)
    .get()
}

/** Whether this very file was imported before. */
export function wasReceived(store: Store, sha256: string): boolean {
  const found = store.db
    .select({ id: table.id })
    .from(table)
    .where(and(eq(table.direction, 'received'), eq(table.sha256, sha256)))
    .get()
  return found !== undefined
}

/** Writes a bundle down; call it in the transaction of its command. */
export function recordBundle(store: Store, row: typeof table.$inferInsert): BundleLogEntry {
  store.db.insert(table).values(row).run()
  return asRecord(bundleLogEntry, row)
}

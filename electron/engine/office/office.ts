import type { OfficeId } from '#shared/domain/ids.ts'
import type { Animator, Office } from '#shared/domain/office.ts'
import type { OfficeRecord } from '#shared/contract/office.ts'
import { eq } from 'drizzle-orm'
import { Refusal } from '../refusal.ts'
import type { Store } from '../store/open.ts'
import type { RowContext } from '../store/rows.ts'
import { office as officeTable } from '../store/schema.ts'

/** The id of the office whose vault this is. */
export function readOwnOfficeId(store: Store): OfficeId {
  return readRow(store).id
}

/** My office and its animator. */
export function readOffice(store: Store): OfficeRecord {
  const { id, revision, details, animator } = readRow(store)
  return { id, revision, office: details, animator }
}

/** Saves the office over the revision the form started from. The kind of office never changes. Throws STALE_REVISION. */
export function saveOffice(
  { store, now }: RowContext,
  office: Office,
  animator: Animator,
  baseRevision: number,
): OfficeRecord {
  const current = readRow(store)
  if (current.revision !== baseRevision) throw new Refusal('STALE_REVISION', { revision: current.revision })
  const details = { ...office, kind: current.details.kind }
  store.db
    .update(officeTable)
    .set({ details, animator, revision: baseRevision + 1, updatedAt: now().toISOString() })
    .where(eq(officeTable.id, current.id))
    .run()
  return readOffice(store)
}

function readRow(store: Store) {
  const row = store.db.select().from(officeTable).get()
  if (!row) throw new Error('a vault without its office')
  return row
}

import type { OfficeId } from '#shared/domain/ids.ts'
import type { Animator, Office } from '#shared/domain/office.ts'
import type { OfficeRecord } from '#shared/contract/office.ts'
import { eq } from 'drizzle-orm'
import { Refusal } from '../refusal.ts'
import type { Store } from '../store/open.ts'
import type { RowContext } from '../store/rows.ts'
import { office as officeTable } from '../store/tables/office.ts'

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

interface OfficeRow {
  id: OfficeId
  revision: number
  details: Office
  animator: Animator
}

/** A statement of its own: the first screen waits for it, and the first query drizzle builds is slow. */
function readRow({ db }: Store): OfficeRow {
  const row = db.$client
    .prepare<[], Record<'details' | 'animator', string> & Pick<OfficeRow, 'id' | 'revision'>>(
      'SELECT id, revision, details, animator FROM office',
    )
    .get()
  if (!row) throw new Error('a vault without its office')
  const details: Office = JSON.parse(row.details)
  const animator: Animator = JSON.parse(row.animator)
  return { id: row.id, revision: row.revision, details, animator }
}

import { hash } from 'node:crypto'
import { eq } from 'drizzle-orm'
import type { LegalBasisRecord } from '#shared/contract/law.ts'
import { legalBasisRecord } from '#shared/contract/law.ts'
import type { ActCode, LegalBases, LegalBasis } from '#shared/documents/legal-bases.ts'
import { actCodes, acts, legalBasesOn, legalBasis, startLegalBases } from '#shared/documents/legal-bases.ts'
import { addMonths, localDateOf } from '#shared/domain/dates.ts'
import type { LegalBasisId } from '#shared/domain/ids.ts'
import { legalBasisId } from '#shared/domain/ids.ts'
import { Refusal, refuse } from '../../refusal.ts'
import { asRecord } from '../../store/records.ts'
import type { Store } from '../../store/open.ts'
import type { RowContext } from '../../store/rows.ts'
import { legalBasis as table } from '../../store/tables/documents.ts'

/**
 * The registry: what the program came with, and over it what the office wrote. An entry of the
 * program has the same id in every office and is copied into the table when it is first changed,
 * so entries of a newer program still arrive in an office that has changed others.
 */

type Row = typeof table.$inferSelect

/** After so many months somebody should look again. */
const staleMonths = 6

/** The acts as papers of that day cite them. */
export function lawOn(store: Store, on: string): LegalBases {
  return legalBasesOn(
    listRows(store).filter(({ isRemoved }) => !isRemoved),
    on,
  )
}

/** The registry by act, the newest text first. */
export function listLaw({ store, now }: RowContext): { act: ActCode; title: string; texts: LegalBasisRecord[] }[] {
  const rows = listRows(store)
  return actCodes.map((act) => ({
    act,
    title: acts[act].title,
    texts: rows
      .filter((row) => row.act === act && !row.isRemoved)
      .toSorted((one, other) => (one.inForceFrom < other.inForceFrom ? 1 : -1))
      .map((row) => asRecordOn(row, localDateOf(now()))),
  }))
}

/** Saves an entry. Throws STALE_REVISION. */
export function saveBasis(
  context: RowContext,
  id: LegalBasisId,
  basis: LegalBasis,
  baseRevision: number,
): LegalBasisRecord {
  const revision = findRow(context.store, id)?.revision ?? 0
  if (revision !== baseRevision) throw new Refusal('STALE_REVISION', { revision })
  return write(context, id, { ...basis, isRemoved: false })
}

/** Puts a tombstone on an entry, or takes it off. Throws NOT_FOUND. */
export function markBasis(context: RowContext, id: LegalBasisId, isRemoved: boolean): void {
  const row = findRow(context.store, id)
  if (!row) throw refuse('NOT_FOUND')
  if (row.isRemoved !== isRemoved) write(context, id, { ...basisOf(row), isRemoved })
}

/** "I looked: it is still so." Throws NOT_FOUND. */
export function confirmBasis(context: RowContext, id: LegalBasisId): LegalBasisRecord {
  const row = findRow(context.store, id)
  if (!row || row.isRemoved) throw refuse('NOT_FOUND')
  return write(context, id, { ...basisOf(row), checkedOn: localDateOf(context.now()), isRemoved: false })
}

/** Every entry, removed ones too: the table's, and of the program's own those the office never changed. */
export function listRows({ db }: Store): Row[] {
  const kept = db.select().from(table).all()
  const known = new Set(kept.map(({ id }) => id))
  return [...kept, ...startRows.filter(({ id }) => !known.has(id))]
}

/** Writes an entry as the next revision of what is there. Call it in its command's transaction. */
export function write(
  { store, now }: RowContext,
  id: LegalBasisId,
  fields: LegalBasis & { isRemoved: boolean },
): LegalBasisRecord {
  const revision = (findRow(store, id)?.revision ?? 0) + 1
  const row = { id, ...fields, revision, updatedAt: now().toISOString() }
  store.db.insert(table).values(row).onConflictDoUpdate({ target: table.id, set: row }).run()
  return asRecordOn(row, localDateOf(now()))
}

/** What an entry says, without its bookkeeping. */
export function basisOf({
  id: _id,
  revision: _revision,
  updatedAt: _at,
  isRemoved: _removed,
  ...basis
}: Row): LegalBasis {
  return legalBasis.parse(basis)
}

function findRow({ db }: Store, id: LegalBasisId): Row | undefined {
  return db.select().from(table).where(eq(table.id, id)).get() ?? startRows.find((row) => row.id === id)
}

function asRecordOn(row: Row, today: string): LegalBasisRecord {
  return asRecord(legalBasisRecord, row, { isStale: row.checkedOn < addMonths(today, -staleMonths) })
}

/** The same id for the same text in every office: made of the act and its first day in force, in the shape of a UUIDv7. */
function startId({ act, inForceFrom }: LegalBasis): LegalBasisId {
  const hex = hash('sha256', `kooperacja-legal-basis|${act}|${inForceFrom}`, 'hex')
  return legalBasisId.parse(
    `${hex.slice(0, 8)}-${hex.slice(8, 12)}-7${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`,
  )
}

const startRows: readonly Row[] = startLegalBases.map((basis) => ({
  id: startId(basis),
  ...basis,
  revision: 1,
  updatedAt: `${basis.checkedOn}T00:00:00.000Z`,
  isRemoved: false,
}))

import { eq } from 'drizzle-orm'
import type { Asked } from '#shared/contract/documents.ts'
import { typedFacts } from '#shared/contract/documents.ts'
import type { RegisteredPaper } from '#shared/contract/register.ts'
import { papers } from '#shared/documents/papers/index.ts'
import type { DocumentFacts } from '#shared/documents/papers/index.ts'
import type { PaperId } from '#shared/domain/ids.ts'
import { assertNotAnonymised, assertOpenCase } from '../../cases/households.ts'
import { Refusal, refuse } from '../../refusal.ts'
import type { RowContext } from '../../store/rows.ts'
import { paper as table } from '../../store/tables/documents.ts'
import { aboutWhat, householdOf } from '../subjects.ts'
import type { PaperRow } from './rows.ts'
import { assertChangeable, changePaper, findPaper, isCorrected, readPaper } from './rows.ts'

/**
 * A draft that may be written over, or undefined for a new one. A paper stays of its kind and
 * its row. Throws NOT_FOUND, ALREADY_ISSUED, STALE_REVISION.
 */
export function findDraft(
  context: RowContext,
  id: PaperId,
  { subject }: Pick<Asked, 'subject'>,
  baseRevision: number,
): PaperRow | undefined {
  const row = findPaper(context.store, id)
  if (!row) {
    if (baseRevision !== 0) throw new Refusal('STALE_REVISION', { revision: 0 })
    return undefined
  }
  if (row.isRemoved || row.kind !== subject.kind || row.subjectId !== subject.id) throw refuse('NOT_FOUND')
  if (row.state !== 'draft') throw refuse('ALREADY_ISSUED')
  assertChangeable(context, row, baseRevision)
  return row
}

/** Keeps a draft with what was typed; it may still be unusable. Throws NOT_FOUND, ALREADY_ISSUED, STALE_REVISION. */
export function saveDraft(context: RowContext, id: PaperId, asked: Asked, baseRevision: number): RegisteredPaper {
  const row = findDraft(context, id, asked, baseRevision)
  const about = aboutWhat(context, asked.subject)
  if (row) return changePaper(context, row, { typed: asked.typed, about })
  return insertDraft(context, { id, ...newDraft(context, asked), typed: asked.typed, version: 1, correctsId: null })
}

/** What a draft's row says of its subject. Throws NOT_FOUND, for a household that is closed to changes too. */
export function newDraft(context: RowContext, { subject }: Pick<Asked, 'subject'>) {
  const about = aboutWhat(context, subject)
  const householdId = householdOf(context, subject) ?? null
  if (householdId) assertOpenCase(context, householdId)
  return { kind: subject.kind, subjectId: subject.id, householdId, about }
}

/** Puts a tombstone on a draft, or takes it off. Throws NOT_FOUND, ALREADY_ISSUED. */
export function markDraft(context: RowContext, id: PaperId, isRemoved: boolean): void {
  const row = findPaper(context.store, id)
  if (!row) throw refuse('NOT_FOUND')
  if (row.state !== 'draft') throw refuse(isRemoved ? 'ALREADY_ISSUED' : 'NOT_FOUND')
  if (!isRemoved && row.householdId) assertNotAnonymised(context, row.householdId)
  if (row.isRemoved === isRemoved) return
  context.store.db
    .update(table)
    .set({ isRemoved, revision: row.revision + 1, updatedAt: context.now().toISOString() })
    .where(eq(table.id, id))
    .run()
}

/** A draft of the next version of an issued paper, typed as that one was printed. Throws NOT_FOUND, PAPER_STATE. */
export function startCorrection(context: RowContext, id: PaperId, of: PaperId): RegisteredPaper {
  const { row } = readPaper(context.store, of)
  if (row.householdId) assertNotAnonymised(context, row.householdId)
  if ((row.state !== 'issued' && row.state !== 'signed') || !row.facts || isCorrected(context.store, of))
    throw refuse('PAPER_STATE')
  if (findPaper(context.store, id)) throw refuse('NOT_FOUND')
  return insertDraft(context, {
    id,
    ...newDraft(context, { subject: { kind: row.kind, id: row.subjectId } }),
    typed: typedOf(row.facts),
    version: row.version + 1,
    correctsId: row.id,
    amendsId: row.amendsId,
    validFrom: row.validFrom,
    validUntil: row.validUntil,
  })
}

/** The facts of a paper that are places of its form. */
function typedOf(facts: DocumentFacts) {
  const places = new Set(papers[facts.kind].form.flatMap(({ fields }) => fields.map(({ name }) => name)))
  return typedFacts.parse(Object.fromEntries(Object.entries(facts).filter(([name]) => places.has(name))))
}

function insertDraft(
  context: RowContext,
  row: Omit<typeof table.$inferInsert, 'revision' | 'updatedAt' | 'state'> & { id: PaperId },
): RegisteredPaper {
  const { store, now } = context
  store.db
    .insert(table)
    .values({ ...row, state: 'draft', revision: 1, updatedAt: now().toISOString() })
    .run()
  return readPaper(store, row.id).paper
}

import { and, desc, eq, getTableColumns, inArray, ne, or, sql } from 'drizzle-orm'
import type { RegisteredPaper } from '#shared/contract/register.ts'
import { registeredPaper } from '#shared/contract/register.ts'
import type { DocumentKind } from '#shared/documents/kinds.ts'
import type { HouseholdId, PaperId } from '#shared/domain/ids.ts'
import type { DocumentState } from '#shared/domain/register.ts'
import { assertNotAnonymised } from '../../cases/households.ts'
import { Refusal, refuse } from '../../refusal.ts'
import { asRecord } from '../../store/records.ts'
import type { RowContext } from '../../store/rows.ts'
import type { Store } from '../../store/open.ts'
import { caseSign, paper as table } from '../../store/tables/documents.ts'

export type PaperRow = typeof table.$inferSelect

/** What no list shows: facts and law are the most of a row. */
type Unlisted = 'facts' | 'law' | 'typed'
const { facts: _facts, law: _law, typed: _typed, ...columnsShown } = getTableColumns(table)

interface Filters {
  subjectId?: string | undefined
  kind?: DocumentKind | undefined
  state?: DocumentState | undefined
}

/** The register, newest first. A household's papers are those of its programmes too. */
export function listPapers({ db }: Store, { subjectId, kind, state }: Filters): RegisteredPaper[] {
  return db
    .select({ row: columnsShown, sign: caseSign.text })
    .from(table)
    .leftJoin(caseSign, eq(caseSign.id, table.caseSignId))
    .where(
      and(
        eq(table.isRemoved, false),
        subjectId ? or(eq(table.subjectId, subjectId), sql`${table.householdId} = ${subjectId}`) : undefined,
        kind ? eq(table.kind, kind) : undefined,
        state ? eq(table.state, state) : undefined,
      ),
    )
    .orderBy(desc(sql`coalesce(${table.issuedAt}, ${table.updatedAt})`), desc(table.id))
    .all()
    .map(({ row, sign }) => asPaper(row, sign))
}

/** A row as the register shows it. */
export function asPaper({ kind, subjectId, ...row }: Omit<PaperRow, Unlisted>, sign: string | null): RegisteredPaper {
  return asRecord(registeredPaper, row, { subject: { kind, id: subjectId }, caseSign: sign ?? '' })
}

/** One paper of the register. Throws NOT_FOUND, for a removed draft too. */
export function readPaper(store: Store, id: PaperId): { row: PaperRow; paper: RegisteredPaper } {
  const row = findPaper(store, id)
  if (!row || row.isRemoved) throw refuse('NOT_FOUND')
  return { row, paper: asPaper(row, signOf(store, row)) }
}

/** The row with this id, a removed draft included. */
export function findPaper({ db }: Store, id: PaperId): PaperRow | undefined {
  return db.select().from(table).where(eq(table.id, id)).get()
}

/** The sign a paper has; empty for none. */
export function signOf({ db }: Store, { caseSignId }: Pick<PaperRow, 'caseSignId'>): string {
  if (caseSignId === null) return ''
  return db.select({ text: caseSign.text }).from(caseSign).where(eq(caseSign.id, caseSignId)).get()?.text ?? ''
}

/** Throws STALE_REVISION when somebody changed the paper since, NOT_FOUND for one of a household whose people were taken out. */
export function assertChangeable(context: RowContext, row: PaperRow, baseRevision: number): void {
  if (row.householdId) assertNotAnonymised(context, row.householdId)
  if (row.revision !== baseRevision) throw new Refusal('STALE_REVISION', { revision: row.revision })
}

/** Changes some fields of a paper and counts its revision up. Call it in its command's transaction. */
export function changePaper(
  { store, now }: RowContext,
  { id, revision }: Pick<PaperRow, 'id' | 'revision'>,
  fields: Partial<typeof table.$inferInsert>,
): RegisteredPaper {
  store.db
    .update(table)
    .set({ ...fields, revision: revision + 1, updatedAt: now().toISOString() })
    .where(eq(table.id, id))
    .run()
  return readPaper(store, id).paper
}

/** Issued papers of a household, the oldest first. */
export function listIssuedOf({ db }: Store, householdId: HouseholdId): PaperRow[] {
  return db
    .select()
    .from(table)
    .where(and(eq(table.householdId, householdId), ne(table.state, 'draft')))
    .orderBy(table.issuedAt, table.id)
    .all()
}

/** Drafts of a household's papers, removed ones too, oldest first. */
export function listDraftsOf({ db }: Store, householdId: HouseholdId): PaperRow[] {
  return db
    .select()
    .from(table)
    .where(and(eq(table.householdId, householdId), eq(table.state, 'draft')))
    .orderBy(table.id)
    .all()
}

/** Whether a paper has a correction that was issued and still counts: it is that one that may be corrected further. */
export function isCorrected({ db }: Store, id: PaperId): boolean {
  const found = db
    .select({ id: table.id })
    .from(table)
    .where(and(eq(table.correctsId, id), inArray(table.state, ['issued', 'signed'])))
    .get()
  return found !== undefined
}

import { and, desc, eq } from 'drizzle-orm'
import { localDate } from '#shared/domain/fields.ts'
import type { HouseholdId } from '#shared/domain/ids.ts'
import type { Store } from '../../store/open.ts'
import { paper } from '../../store/tables/documents.ts'

/** The day of a household's Karta Oczekiwań in the register, draft or issued: '' without a day, null for none. */
export function findCardDay({ db }: Store, id: HouseholdId): string | null {
  const row = db
    .select({ facts: paper.facts, typed: paper.typed, issuedOn: paper.issuedOn })
    .from(paper)
    .where(and(eq(paper.householdId, id), eq(paper.kind, 'expectations-card'), eq(paper.isRemoved, false)))
    .orderBy(desc(paper.id))
    .get()
  if (!row) return null
  const written = row.facts && 'on' in row.facts ? row.facts.on : row.typed['on']
  return localDate.safeParse(written).data ?? row.issuedOn ?? ''
}

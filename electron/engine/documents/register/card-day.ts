import { and, desc, eq } from 'drizzle-orm'
import { expectationsCardFacts } from '#shared/documents/papers/expectations-card.ts'
import { localDate } from '#shared/domain/fields.ts'
import type { HouseholdId } from '#shared/domain/ids.ts'
import type { CardScales } from '#shared/domain/scaling.ts'
import type { Store } from '../../store/open.ts'
import { paper } from '../../store/tables/documents.ts'

/** The day of a household's Karta Oczekiwań in the register, draft or issued: '' without a day, null for none. */
export function findCardDay({ db }: Store, id: HouseholdId): string | null {
  const row = latestCard(db, id)
  if (!row) return null
  return localDate.safeParse(writtenIn(row, 'on')).data ?? row.issuedOn ?? ''
}

/** The scales written in it; null when there is no card, or nobody wrote any. */
export function findCardScales({ db }: Store, id: HouseholdId): CardScales | null {
  const row = latestCard(db, id)
  const areas = row && expectationsCardFacts.shape.areas.safeParse(writtenIn(row, 'areas')).data
  if (!areas) return null
  return {
    on: localDate.safeParse(writtenIn(row, 'on')).data ?? row.issuedOn,
    areas: areas.map(({ name, byFamily, byInstitution }) => ({
      name,
      household: byFamily,
      institution: byInstitution,
    })),
  }
}

function latestCard(db: Store['db'], id: HouseholdId) {
  return db
    .select({ facts: paper.facts, typed: paper.typed, issuedOn: paper.issuedOn })
    .from(paper)
    .where(and(eq(paper.householdId, id), eq(paper.kind, 'expectations-card'), eq(paper.isRemoved, false)))
    .orderBy(desc(paper.id))
    .get()
}

/** A place of the card: as it was issued, else as it was typed in the draft. */
function writtenIn({ facts, typed }: NonNullable<ReturnType<typeof latestCard>>, name: 'on' | 'areas'): unknown {
  return facts && name in facts ? Object.entries(facts).find(([key]) => key === name)?.[1] : typed[name]
}

import { and, desc, eq } from 'drizzle-orm'
import { expectationsCardFacts } from '#shared/documents/papers/expectations-card.ts'
import type { IpwArea } from '#shared/domain/cases.ts'
import { localDate } from '#shared/domain/fields.ts'
import type { HouseholdId } from '#shared/domain/ids.ts'
import type { Store } from '../../store/open.ts'
import { paper } from '../../store/tables/documents.ts'

/** The day of a household's Karta Oczekiwań in the register, draft or issued: '' without a day, null for none. */
export function findCardDay(store: Store, id: HouseholdId): string | null {
  const card = findCard(store, id)
  return card && (card.on ?? '')
}

/**
 * The areas of a household's newest Karta, draft or issued, by their place A, B, C… with the family's own
 * mark; null when it names none. What the institution thought stays on the Karta: the scale of the IPW is
 * the household's.
 */
export function findCardAreas(store: Store, id: HouseholdId): { on: string | null; areas: IpwArea[] } | null {
  const card = findCard(store, id)
  const marked = expectationsCardFacts.shape.areas.safeParse(card?.areas).data ?? []
  const areas = marked.map(({ name, byFamily }, index) => ({
    letter: String.fromCodePoint('A'.charCodeAt(0) + index),
    name,
    now: byFamily,
    planned: null,
    achieved: null,
  }))
  const isWritten = areas.some(({ name, now }) => name !== '' || now !== null)
  return card && isWritten ? { on: card.on, areas } : null
}

/** What is read off the newest Karta; an area may be anything until its schema has seen it. */
function findCard({ db }: Store, id: HouseholdId): { on: string | null; areas: unknown } | null {
  const row = db
    .select({ facts: paper.facts, typed: paper.typed, issuedOn: paper.issuedOn })
    .from(paper)
    .where(and(eq(paper.householdId, id), eq(paper.kind, 'expectations-card'), eq(paper.isRemoved, false)))
    .orderBy(desc(paper.id))
    .get()
  if (!row) return null
  const { on, areas } = { ...row.typed, ...(row.facts?.kind === 'expectations-card' ? row.facts : {}) }
  return { on: localDate.safeParse(on).data ?? row.issuedOn, areas }
}

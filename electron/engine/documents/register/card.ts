import { and, desc, eq } from 'drizzle-orm'
import { expectationsCardFacts } from '#shared/documents/papers/expectations-card.ts'
import type { IpwArea } from '#shared/domain/cases.ts'
import { localDate } from '#shared/domain/fields.ts'
import type { HouseholdId, PaperId } from '#shared/domain/ids.ts'
import type { CardScales } from '#shared/domain/scaling.ts'
import type { Store } from '../../store/open.ts'
import { paper } from '../../store/tables/documents.ts'

/** What other rooms read off a household's newest Karta Oczekiwań, draft or issued. */

/** Its day: '' without one, null when there is no Karta. */
export function findCardDay(store: Store, id: HouseholdId): string | null {
  const card = findCard(store, id)
  return card && (card.on ?? '')
}

/** Which paper it is, for the way to it; null when there is none. */
export function findCardPaper(store: Store, id: HouseholdId): { id: PaperId; isDraft: boolean } | null {
  const row = newestCard(store, id)
  return row ? { id: row.id, isDraft: row.state === 'draft' } : null
}

/** The scales written in it; null when there is no Karta, or nobody wrote any. */
export function findCardScales(store: Store, id: HouseholdId): CardScales | null {
  const card = findCard(store, id)
  const isWritten = card?.areas.some(({ name, household, institution }) => name !== '' || household || institution)
  return card && isWritten ? card : null
}

/**
 * Its areas by their place A, B, C… with the family's own mark, for the IPW to begin with; null when it
 * has none. What the institution thought stays on the Karta: the scale of the IPW is the household's.
 */
export function findCardAreas(store: Store, id: HouseholdId): { on: string | null; areas: IpwArea[] } | null {
  const card = findCard(store, id)
  if (!card?.areas.some(({ name, household }) => name !== '' || household !== null)) return null
  const areas = card.areas.map(({ name, household }, index) => ({
    letter: String.fromCodePoint('A'.charCodeAt(0) + index),
    name,
    now: household,
    planned: null,
    achieved: null,
  }))
  return { on: card.on, areas }
}

function newestCard({ db }: Store, id: HouseholdId) {
  return db
    .select({ id: paper.id, state: paper.state, facts: paper.facts, typed: paper.typed, issuedOn: paper.issuedOn })
    .from(paper)
    .where(and(eq(paper.householdId, id), eq(paper.kind, 'expectations-card'), eq(paper.isRemoved, false)))
    .orderBy(desc(paper.id))
    .get()
}

/** An area may be anything until its schema has seen it: a draft holds what was typed. */
function findCard(store: Store, id: HouseholdId): CardScales | null {
  const row = newestCard(store, id)
  if (!row) return null
  const { on, areas } = { ...row.typed, ...(row.facts?.kind === 'expectations-card' ? row.facts : {}) }
  const marked = expectationsCardFacts.shape.areas.safeParse(areas).data ?? []
  return {
    on: localDate.safeParse(on).data ?? row.issuedOn,
    areas: marked.map(({ name, byFamily, byInstitution }) => ({
      name,
      household: byFamily,
      institution: byInstitution,
    })),
  }
}

import type { Disclosure } from '#shared/domain/cases.ts'
import type { PartnerId } from '#shared/domain/ids.ts'

interface Institution {
  id: PartnerId
  name: string
}

/**
 * A line of the consent's table for each of these institutions.
 * What data and what for is left empty: each institution gets only what it needs, so one text
 * for all would be too wide (RODO art. 5 (1) (c)). Whether data goes there at all stays
 * undecided until the family says so (law.md L7).
 */
export function disclosuresFor(partners: readonly Institution[]): Disclosure[] {
  return partners.map(({ id, name }) => ({ ...emptyDisclosure(), partnerId: id, recipient: name }))
}

/** The team's institutions that have no line in the table yet. */
export function missingPartners<Listed extends Institution>(
  partners: readonly Listed[],
  present: readonly Pick<Disclosure, 'partnerId'>[],
): Listed[] {
  const known = new Set(present.map(({ partnerId }) => partnerId))
  return partners.filter(({ id }) => !known.has(id))
}

/** A line for a recipient outside the team. */
export function emptyDisclosure(): Disclosure {
  return { partnerId: null, recipient: '', data: '', purpose: '', until: '', isGranted: null }
}

import type { Disclosure } from '#shared/domain/cases.ts'
import { fold } from '#shared/domain/fold.ts'
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

type Answer = Pick<Disclosure, 'recipient' | 'isGranted'>

const granted = (given: readonly Answer[]): Set<string> =>
  new Set(given.filter(({ isGranted }) => isGranted === true).map(({ recipient }) => fold(recipient)))

/**
 * The institutions the family said „tak” to; all of them when it has said it to none yet. By their names as they
 * stand in the consent: the words of a line can be changed, and they are what the family signed.
 */
export function invited<Listed extends Pick<Institution, 'name'>>(
  partners: readonly Listed[],
  given: readonly Answer[],
): Listed[] {
  const names = granted(given)
  return names.size === 0 ? [...partners] : partners.filter(({ name }) => names.has(fold(name)))
}

/**
 * Of names typed by hand, those that stand beside no „tak” of the consent. The office itself (`own`) leads the
 * family's case and is no recipient.
 */
export function outsideConsent(names: readonly string[], given: readonly Answer[], own: string): string[] {
  const known = new Set(['', 'gops', fold(own), ...granted(given)])
  return [...new Set(names.map((name) => name.trim()))].filter((name) => !known.has(fold(name)))
}

/** A line for a recipient outside the team. */
export function emptyDisclosure(): Disclosure {
  return { partnerId: null, recipient: '', data: '', purpose: '', until: '', isGranted: null }
}

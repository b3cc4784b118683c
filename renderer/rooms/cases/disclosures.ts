import type { Disclosure } from '#shared/domain/cases.ts'
import type { PartnerId } from '#shared/domain/ids.ts'

/**
 * The lines of the consent's table that are still missing for the team's institutions.
 * The texts are a beginning to be changed with the family; whether data goes there stays
 * undecided until the family says so (law.md L7).
 */
export function disclosuresFor(
  partners: readonly { id: PartnerId; name: string }[],
  present: readonly Pick<Disclosure, 'partnerId'>[],
): Disclosure[] {
  const known = new Set(present.map(({ partnerId }) => partnerId))
  return partners
    .filter(({ id }) => !known.has(id))
    .map(({ id, name }) => ({
      partnerId: id,
      recipient: name,
      data: 'imię i nazwisko, dane do kontaktu, cele i działania z IPW',
      purpose: 'udział w warsztatach i działaniach z IPW',
      until: 'do zakończenia IPW',
      isGranted: null,
    }))
}

/** A line for a recipient outside the team. */
export function emptyDisclosure(): Disclosure {
  return { partnerId: null, recipient: '', data: '', purpose: '', until: '', isGranted: null }
}

import type { Member, Partner } from '#shared/domain/team.ts'

/** What the team agreement will print as a dotted line, with the institutions it is about. */
export type AgreementGap =
  | { about: 'fewerThanTwoParties' | 'noGops' | 'noPcpr' | 'noGminaCouncillor' | 'noPowiatCouncillor' }
  | { about: 'noRepresentative' | 'noAddress'; names: readonly string[] }

type PartnerFacts = Pick<Partner, 'kind' | 'name' | 'representedBy' | 'street' | 'town'>

/**
 * What the team agreement still lacks. It never stops anything: the paper has dotted lines
 * there. The parties, their addresses and who signs come from the agreement's head, the
 * councillors from its § 3.
 */
export function agreementGaps(
  partners: readonly PartnerFacts[],
  members: readonly Pick<Member, 'role'>[],
): AgreementGap[] {
  const hasKind = (kind: Partner['kind']) => partners.some((partner) => partner.kind === kind)
  const hasRole = (...roles: Member['role'][]) => members.some(({ role }) => roles.includes(role))
  const named = (lacks: (partner: PartnerFacts) => boolean) => partners.filter(lacks).map(({ name }) => name)
  const withoutRepresentative = named(({ representedBy }) => representedBy.trim() === '')
  const withoutAddress = named(({ street, town }) => street.trim() === '' && town.trim() === '')

  const gaps: (AgreementGap | false)[] = [
    partners.length < 2 && { about: 'fewerThanTwoParties' },
    !hasKind('gops') && { about: 'noGops' },
    !hasKind('pcpr') && { about: 'noPcpr' },
    withoutRepresentative.length > 0 && { about: 'noRepresentative', names: withoutRepresentative },
    withoutAddress.length > 0 && { about: 'noAddress', names: withoutAddress },
    !hasRole('councillor-gmina') && { about: 'noGminaCouncillor' },
    !hasRole('councillor-powiat', 'board-member-powiat') && { about: 'noPowiatCouncillor' },
  ]
  return gaps.filter((gap) => gap !== false)
}

const gapTexts: Record<AgreementGap['about'], string> = {
  fewerThanTwoParties: 'Porozumienie zawierają co najmniej dwa podmioty – dodaj następny.',
  noGops: 'Wśród podmiotów nie ma GOPS.',
  noPcpr: 'Wśród podmiotów nie ma PCPR.',
  noGminaCouncillor: 'Nie ma radnej ani radnego gminy – § 3 wymienia radnych z imienia i nazwiska.',
  noPowiatCouncillor: 'Nie ma radnej, radnego ani członka zarządu powiatu – § 3 wymienia ich z imienia i nazwiska.',
  noRepresentative: 'Nie wpisano, kto reprezentuje',
  noAddress: 'Nie wpisano adresu',
}

/** A gap as a sentence for the screen. */
export function gapSentence(gap: AgreementGap): string {
  return 'names' in gap ? `${gapTexts[gap.about]}: ${gap.names.join('; ')}.` : gapTexts[gap.about]
}

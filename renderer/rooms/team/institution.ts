import type { InstitutionKind, MemberRole, Partner } from '#shared/domain/team.ts'
import { corePlaces } from '#shared/domain/team.ts'

const powiatKinds: readonly InstitutionKind[] = ['pcpr', 'powiat-office', 'powiat-council', 'labour-office', 'court']

/** The level an institution of this kind usually has; the form offers it and the user may change it. */
export function usualLevel(kind: InstitutionKind): Partner['level'] {
  return powiatKinds.includes(kind) ? 'powiat' : 'gmina'
}

/** The kinds of institutions that delegate somebody in a role, the likeliest first. */
const kindsOfRole: Partial<Record<MemberRole, readonly InstitutionKind[]>> = {
  'animator-pcpr': ['pcpr'],
  'social-worker-pcpr': ['pcpr'],
  'animator-gops': ['gops'],
  'social-worker-gops': ['gops'],
  'councillor-gmina': ['gmina-council', 'gmina-office'],
  'councillor-powiat': ['powiat-council', 'powiat-office'],
  'board-member-powiat': ['powiat-office', 'powiat-council'],
  'chair-interdisciplinary': ['commission'],
}

/** The institution that delegates somebody in this role, when the team has a fitting one; never a guess. */
export function usualPartner<Listed extends Pick<Partner, 'kind' | 'name'>>(
  role: MemberRole,
  partners: readonly Listed[],
): Listed | undefined {
  const fits = ({ name }: Listed) =>
    role !== 'chair-interdisciplinary' || name.toLocaleLowerCase('pl').includes('interdyscyplinarn')
  return kindsOfRole[role]
    ?.map((wanted) => partners.find((partner) => partner.kind === wanted && fits(partner)))
    .find((partner) => partner !== undefined)
}

/** Whether the role belongs to the core of the team. */
export function isCoreRole(role: MemberRole): boolean {
  return corePlaces.some(({ filledBy }) => filledBy.some((filling) => filling === role))
}

/** Whether the role is a councillor's or a county board member's: the agreement names them. */
export function isCouncillor(role: MemberRole): boolean {
  return role === 'councillor-gmina' || role === 'councillor-powiat' || role === 'board-member-powiat'
}

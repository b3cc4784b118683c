import type { InstitutionKind, MemberRole, Partner } from '#shared/domain/team.ts'
import { corePlaces } from '#shared/domain/team.ts'

const powiatKinds: readonly InstitutionKind[] = ['pcpr', 'powiat-office', 'powiat-council', 'labour-office', 'court']

/** The level an institution of this kind usually has; the form offers it and the user may change it. */
export function usualLevel(kind: InstitutionKind): Partner['level'] {
  return powiatKinds.includes(kind) ? 'powiat' : 'gmina'
}

const kindOfRole: Partial<Record<MemberRole, InstitutionKind>> = {
  'animator-pcpr': 'pcpr',
  'social-worker-pcpr': 'pcpr',
  'animator-gops': 'gops',
  'social-worker-gops': 'gops',
  'councillor-gmina': 'gmina-council',
  'councillor-powiat': 'powiat-council',
  'board-member-powiat': 'powiat-office',
}

/** The institution that usually delegates somebody in this role, when the team has it. */
export function usualPartner<Listed extends Pick<Partner, 'kind'>>(
  role: MemberRole,
  partners: readonly Listed[],
): Listed | undefined {
  return partners.find(({ kind }) => kind === kindOfRole[role])
}

/** Whether the role belongs to the core of the team. */
export function isCoreRole(role: MemberRole): boolean {
  return corePlaces.some(({ filledBy }) => filledBy.some((filling) => filling === role))
}

/** Whether the role is a councillor's or a county board member's: the agreement names them. */
export function isCouncillor(role: MemberRole): boolean {
  return role === 'councillor-gmina' || role === 'councillor-powiat' || role === 'board-member-powiat'
}

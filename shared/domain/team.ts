import { z } from 'zod'
import { addressFields, email, gender, localDate, phone, requiredText, text } from './fields.ts'
import { memberId, partnerId, teamId } from './ids.ts'

/** The PZK of one commune and its county. `gminaOf`/`powiatOf` are the names in the genitive-free form "Gmina X". */
export const team = z.strictObject({
  id: teamId,
  gmina: requiredText(80),
  powiat: requiredText(80),
  /** The place as it stands after "w": "PZK w Przykładowej". */
  placeLocative: text(80),
  foundedOn: localDate.nullable(),
})
export type Team = z.infer<typeof team>

export const institutionKinds = [
  'gops',
  'pcpr',
  'gmina-office',
  'powiat-office',
  'gmina-council',
  'powiat-council',
  'school',
  'counselling',
  'health',
  'police',
  'court',
  'labour-office',
  'culture',
  'commission',
  'ngo',
  'parish',
  'business',
  'other',
] as const
export const institutionKind = z.enum(institutionKinds)
export type InstitutionKind = z.infer<typeof institutionKind>

export const institutionLevels = ['gmina', 'powiat'] as const

/** An institution of the PZK (podmiot). */
export const partner = z.strictObject({
  id: partnerId,
  teamId,
  name: requiredText(200),
  kind: institutionKind,
  level: z.enum(institutionLevels),
  ...addressFields,
  /** Who signs for the institution, in the nominative: documents say "podmiot reprezentuje: …". */
  representedBy: text(120),
  representedByFunction: text(120),
  /** What the institution brings to the team, in its own words. */
  roleInTeam: text(300),
})
export type Partner = z.infer<typeof partner>

export const memberRoles = [
  'animator-pcpr',
  'social-worker-pcpr',
  'animator-gops',
  'social-worker-gops',
  'councillor-gmina',
  'councillor-powiat',
  'board-member-powiat',
  'chair-interdisciplinary',
  'crisis-contact',
  'representative',
] as const
export const memberRole = z.enum(memberRoles)
export type MemberRole = z.infer<typeof memberRole>

/** A person delegated by an institution to the PZK. */
export const member = z.strictObject({
  id: memberId,
  partnerId,
  firstName: requiredText(60),
  lastName: requiredText(80),
  gender,
  function: text(120),
  email,
  phone,
  role: memberRole,
})
export type Member = z.infer<typeof member>

/**
 * The core of a PZK ("trzon"), each place with the roles that fill it: PCPR animator and
 * social workers, GOPS animator and social workers, a councillor of the commune, a
 * councillor or board member of the county, the chair of the interdisciplinary team.
 * Source: Modele kooperacji, ch. II.1, step 5.1.
 */
export const corePlaces = [
  { place: 'animator-pcpr', filledBy: ['animator-pcpr'] },
  { place: 'social-worker-pcpr', filledBy: ['social-worker-pcpr'] },
  { place: 'animator-gops', filledBy: ['animator-gops'] },
  { place: 'social-worker-gops', filledBy: ['social-worker-gops'] },
  { place: 'councillor-gmina', filledBy: ['councillor-gmina'] },
  { place: 'councillor-powiat', filledBy: ['councillor-powiat', 'board-member-powiat'] },
  { place: 'chair-interdisciplinary', filledBy: ['chair-interdisciplinary'] },
] as const satisfies readonly { place: MemberRole; filledBy: readonly MemberRole[] }[]
export type CorePlace = (typeof corePlaces)[number]['place']

/** Places of the core that nobody fills yet, in the order of the book. Empty: the core is complete. */
export function missingCorePlaces(members: readonly Pick<Member, 'role'>[]): CorePlace[] {
  return corePlaces
    .filter(({ filledBy }) => !members.some(({ role }) => (filledBy as readonly MemberRole[]).includes(role)))
    .map(({ place }) => place)
}

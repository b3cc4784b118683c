import type { AdministratorFacts } from '#shared/documents/facts.ts'
import { byGender, joined } from '#shared/documents/pieces.ts'
import type { TeamId } from '#shared/domain/ids.ts'
import type { Animator, Office } from '#shared/domain/office.ts'
import type { Member, Partner } from '#shared/domain/team.ts'
import { readOffice } from '../../office/office.ts'
import type { RowContext } from '../../store/rows.ts'
import { listPartners } from '../../team/team.ts'

/** What several papers of the team need to know, from whichever room knows it. */

/** "Anna Nowak". */
export function nameOf({ firstName, lastName }: Pick<Member, 'firstName' | 'lastName'>): string {
  return `${firstName} ${lastName}`
}

/** The office's own animator as who signs or answers: name, function, telephone, e-mail. */
export function animatorOf({ office, animator }: { office: Office; animator: Animator }) {
  const where = office.kind === 'gops' ? 'GOPS' : 'PCPR'
  return {
    name: nameOf(animator),
    function: `${byGender(animator.gender, 'animatorka', 'animator')} ${where}`,
    phone: animator.phone,
    email: animator.email,
  }
}

/** "Anna Nowak (animatorka GOPS)" of each animator among the members. */
export function animatorsOf(members: readonly Member[]): string {
  const animators = (['animator-pcpr', 'animator-gops'] as const).flatMap((role) =>
    members
      .filter((member) => member.role === role)
      .map(
        (member) =>
          `${nameOf(member)} (${byGender(member.gender, 'animatorka', 'animator')} ${role === 'animator-gops' ? 'GOPS' : 'PCPR'})`,
      ),
  )
  return joined(...animators)
}

/** An institution of the team that is such an office: as the team has it, or my own office; empty where nobody knows it. */
export function institutionOf(context: RowContext, teamId: TeamId, kind: 'gops' | 'pcpr') {
  const partner: Partner | undefined = listPartners(context, teamId).find((one) => one.kind === kind)
  const { office } = readOffice(context.store)
  const own = office.kind === kind ? office : undefined
  const from = partner ?? own
  return {
    name: from?.name ?? '',
    street: from?.street ?? '',
    postalCode: from?.postalCode ?? '',
    town: from?.town ?? '',
    representedBy: partner?.representedBy ?? '',
    representedByFunction: partner?.representedByFunction ?? '',
  }
}

/** My office as the administrator of the data it gathers. */
export function ownAdministrator({ store }: RowContext): AdministratorFacts {
  const { office } = readOffice(store)
  return {
    name: office.name,
    street: office.street,
    postalCode: office.postalCode,
    town: office.town,
    townLocative: office.townLocative,
    nip: office.nip,
    email: office.email,
    phone: office.phone,
    officerName: office.officerName,
    officerEmail: office.officerEmail,
    retention: office.retention,
  }
}

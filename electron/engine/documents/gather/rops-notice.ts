import type { RopsNoticeFacts } from '#shared/documents/papers/rops-notice.ts'
import { ropsNoticePaper, usualSchedule } from '#shared/documents/papers/rops-notice.ts'
import type { TeamId } from '#shared/domain/ids.ts'
import type { Member, MemberRole } from '#shared/domain/team.ts'
import { readOffice } from '../../office/office.ts'
import type { RowContext } from '../../store/rows.ts'
import { listTeams, readTeam } from '../../team/team.ts'
import { institutionOf, nameOf } from './known.ts'

/** The model has at most ten communes to an animator of the county. */
const mostCommunes = 10

function firstNamed(members: readonly Member[], ...roles: readonly MemberRole[]): string {
  const found = members.find(({ role }) => roles.includes(role))
  return found ? nameOf(found) : ''
}

/** The notice of the county's PCPR: the team asked about first, then the other communes of the county this vault knows. */
export function gatherRopsNotice(context: RowContext, id: TeamId): RopsNoticeFacts {
  const { team, members } = readTeam(context, id)
  const { office, animator } = readOffice(context.store)
  const pcpr = institutionOf(context, id, 'pcpr')
  const own = office.kind === 'pcpr' ? animator : undefined
  const named = members.find(({ role }) => role === 'animator-pcpr')
  const chosen = own ?? named
  const others = listTeams(context).filter((one) => one.id !== id && one.powiat === team.powiat)
  return {
    ...ropsNoticePaper.blank(),
    subjectId: id,
    place: pcpr.town,
    powiat: team.powiat,
    pcprName: pcpr.name,
    communes: [team, ...others].slice(0, mostCommunes).map((one) => {
      const people = readTeam(context, one.id).members
      return {
        gmina: one.gmina,
        institution: institutionOf(context, one.id, 'gops').name,
        animator: firstNamed(people, 'animator-gops'),
        councillor: firstNamed(people, 'councillor-gmina'),
      }
    }),
    animator: chosen ? nameOf(chosen) : '',
    animatorPhone: chosen?.phone ?? '',
    animatorEmail: chosen?.email ?? '',
    powiatCouncillor: firstNamed(members, 'councillor-powiat', 'board-member-powiat'),
    schedule: [...usualSchedule],
    signedBy: pcpr.representedBy,
    signedByFunction: pcpr.representedByFunction,
  }
}

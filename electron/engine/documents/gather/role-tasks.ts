import type { RoleTasksFacts } from '#shared/documents/papers/role-tasks.ts'
import { roleTasksPaper } from '#shared/documents/papers/role-tasks.ts'
import type { TeamId } from '#shared/domain/ids.ts'
import { readOffice } from '../../office/office.ts'
import type { RowContext } from '../../store/rows.ts'
import { readTeamRecord } from '../../team/team.ts'
import { institutionOf, nameOf } from './known.ts'

/** The tasks of the office's own animator, set by who heads the office. */
export function gatherRoleTasks(context: RowContext, id: TeamId): RoleTasksFacts {
  const team = readTeamRecord(context, id)
  const { office, animator } = readOffice(context.store)
  const { representedBy, representedByFunction } = institutionOf(context, id, office.kind)
  return {
    ...roleTasksPaper.blank(),
    subjectId: id,
    place: office.town,
    role: office.kind === 'gops' ? 'animator-gops' : 'animator-pcpr',
    name: nameOf(animator),
    gender: animator.gender,
    institution: office.name,
    pzkPlaceLocative: team.placeLocative,
    issuedBy: representedBy,
    issuedByFunction: representedByFunction,
  }
}

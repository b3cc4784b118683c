import type { TeamPlanFacts } from '#shared/documents/papers/team-plan.ts'
import { teamPlanPaper } from '#shared/documents/papers/team-plan.ts'
import type { TeamId } from '#shared/domain/ids.ts'
import type { RowContext } from '../../store/rows.ts'
import { readTeam } from '../../team/team.ts'
import { animatorsOf } from './known.ts'

/** The plan of a team: whose it is and who draws it up; the rest is agreed at the meeting. */
export function gatherTeamPlan(context: RowContext, id: TeamId): TeamPlanFacts {
  const { team, members } = readTeam(context, id)
  return {
    ...teamPlanPaper.blank(),
    subjectId: id,
    gmina: team.gmina,
    powiat: team.powiat,
    preparedBy: animatorsOf(members),
  }
}

import type { TeamPlanFacts } from '#shared/documents/papers/team-plan.ts'
import { teamPlanPaper } from '#shared/documents/papers/team-plan.ts'
import type { TeamId } from '#shared/domain/ids.ts'
import type { RowContext } from '../../store/rows.ts'

export function gatherTeamPlan(_context: RowContext, id: TeamId): TeamPlanFacts {
  return { ...teamPlanPaper.blank(), subjectId: id }
}

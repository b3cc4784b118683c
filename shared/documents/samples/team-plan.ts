import type { TeamPlanFacts } from '../papers/team-plan.ts'
import { teamPlanPaper } from '../papers/team-plan.ts'

/** Fictional facts in each main variant of the paper; the key is the end of its file's name. */
export const teamPlanSamples: Readonly<Record<string, TeamPlanFacts>> = {
  pusty: teamPlanPaper.blank(),
}

import type { TeamAgreementFacts } from '../facts.ts'
import { teamAgreementPaper } from '../papers/team-agreement.ts'

/** Fictional facts in each main variant of the paper; the key is the end of its file's name. */
export const teamAgreementSamples: Readonly<Record<string, TeamAgreementFacts>> = {
  pusty: teamAgreementPaper.blank(),
}

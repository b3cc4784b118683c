import type { CooperationAgreementFacts } from '../papers/cooperation-agreement.ts'
import { cooperationAgreementPaper } from '../papers/cooperation-agreement.ts'

/** Fictional facts in each main variant of the paper; the key is the end of its file's name. */
export const cooperationAgreementSamples: Readonly<Record<string, CooperationAgreementFacts>> = {
  pusty: cooperationAgreementPaper.blank(),
}

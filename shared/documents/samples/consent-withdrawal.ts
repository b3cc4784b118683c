import type { ConsentWithdrawalFacts } from '../papers/consent-withdrawal.ts'
import { consentWithdrawalPaper } from '../papers/consent-withdrawal.ts'

/** Fictional facts in each main variant of the paper; the key is the end of its file's name. */
export const consentWithdrawalSamples: Readonly<Record<string, ConsentWithdrawalFacts>> = {
  pusty: consentWithdrawalPaper.blank(),
}

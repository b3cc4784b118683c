import type { ConsentFacts } from '../facts.ts'
import { consentPaper } from '../papers/consent.ts'

/** Fictional facts in each main variant of the paper; the key is the end of its file's name. */
export const consentSamples: Readonly<Record<string, ConsentFacts>> = {
  pusty: consentPaper.blank(),
}

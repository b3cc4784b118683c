import type { SecrecyFacts } from '../papers/secrecy.ts'
import { secrecyPaper } from '../papers/secrecy.ts'

/** Fictional facts in each main variant of the paper; the key is the end of its file's name. */
export const secrecySamples: Readonly<Record<string, SecrecyFacts>> = {
  pusty: secrecyPaper.blank(),
}

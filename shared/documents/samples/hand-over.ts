import type { HandOverFacts } from '../papers/hand-over.ts'
import { handOverPaper } from '../papers/hand-over.ts'

/** Fictional facts in each main variant of the paper; the key is the end of its file's name. */
export const handOverSamples: Readonly<Record<string, HandOverFacts>> = {
  pusty: handOverPaper.blank(),
}

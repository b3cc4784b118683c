import type { ExpectationsCardFacts } from '../papers/expectations-card.ts'
import { expectationsCardPaper } from '../papers/expectations-card.ts'

/** Fictional facts in each main variant of the paper; the key is the end of its file's name. */
export const expectationsCardSamples: Readonly<Record<string, ExpectationsCardFacts>> = {
  pusty: expectationsCardPaper.blank(),
}

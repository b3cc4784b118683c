import type { AnonymousCardFacts } from '../papers/anonymous-card.ts'
import { anonymousCardPaper } from '../papers/anonymous-card.ts'

/** Fictional facts in each main variant of the paper; the key is the end of its file's name. */
export const anonymousCardSamples: Readonly<Record<string, AnonymousCardFacts>> = {
  pusty: anonymousCardPaper.blank(),
}

import type { AnnexFacts } from '../papers/annex.ts'
import { annexPaper } from '../papers/annex.ts'

/** Fictional facts in each main variant of the paper; the key is the end of its file's name. */
export const annexSamples: Readonly<Record<string, AnnexFacts>> = {
  pusty: annexPaper.blank(),
}

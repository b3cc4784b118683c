import type { AccessionFacts } from '../papers/accession.ts'
import { accessionPaper } from '../papers/accession.ts'

/** Fictional facts in each main variant of the paper; the key is the end of its file's name. */
export const accessionSamples: Readonly<Record<string, AccessionFacts>> = {
  pusty: accessionPaper.blank(),
}

import type { IpwFacts } from '../facts.ts'
import { ipwPaper } from '../papers/ipw.ts'

/** Fictional facts in each main variant of the paper; the key is the end of its file's name. */
export const ipwSamples: Readonly<Record<string, IpwFacts>> = {
  pusty: ipwPaper.blank(),
}

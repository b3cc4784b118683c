import type { ReferencesFacts } from '../papers/references.ts'
import { referencesPaper } from '../papers/references.ts'

/** Fictional facts in each main variant of the paper; the key is the end of its file's name. */
export const referencesSamples: Readonly<Record<string, ReferencesFacts>> = {
  pusty: referencesPaper.blank(),
}

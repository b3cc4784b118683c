import type { AuthorisationFacts } from '../papers/authorisation.ts'
import { authorisationPaper } from '../papers/authorisation.ts'

/** Fictional facts in each main variant of the paper; the key is the end of its file's name. */
export const authorisationSamples: Readonly<Record<string, AuthorisationFacts>> = {
  pusty: authorisationPaper.blank(),
}

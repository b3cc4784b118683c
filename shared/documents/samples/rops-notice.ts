import type { RopsNoticeFacts } from '../papers/rops-notice.ts'
import { ropsNoticePaper } from '../papers/rops-notice.ts'

/** Fictional facts in each main variant of the paper; the key is the end of its file's name. */
export const ropsNoticeSamples: Readonly<Record<string, RopsNoticeFacts>> = {
  pusty: ropsNoticePaper.blank(),
}

import type { ServiceListFacts } from '../papers/service-list.ts'
import { serviceListPaper } from '../papers/service-list.ts'

/** Fictional facts in each main variant of the paper; the key is the end of its file's name. */
export const serviceListSamples: Readonly<Record<string, ServiceListFacts>> = {
  pusty: serviceListPaper.blank(),
}

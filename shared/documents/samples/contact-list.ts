import type { ContactListFacts } from '../papers/contact-list.ts'
import { contactListPaper } from '../papers/contact-list.ts'

/** Fictional facts in each main variant of the paper; the key is the end of its file's name. */
export const contactListSamples: Readonly<Record<string, ContactListFacts>> = {
  pusty: contactListPaper.blank(),
}

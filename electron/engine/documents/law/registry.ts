import type { LegalBases } from '#shared/documents/legal-bases.ts'
import { legalBasesOn, startLegalBases } from '#shared/documents/legal-bases.ts'
import type { Store } from '../../store/open.ts'

/** The acts as papers of that day cite them. */
export function lawOn(_store: Store, on: string): LegalBases {
  return legalBasesOn(startLegalBases, on)
}

import { buildDocument } from '#shared/documents/index.ts'
import { legalBasesOn, startLegalBases } from '#shared/documents/legal-bases.ts'
import type { Document } from '#shared/documents/model.ts'
import type { DocumentFacts } from '#shared/documents/papers/index.ts'

/** What the sample papers are framed by: the acts a new vault knows, on the sample's day. */
export const sampleFrame = { law: legalBasesOn(startLegalBases, '2026-11-21') }

/** The paper of these facts in that frame. */
export function paperOf(facts: DocumentFacts): Document {
  return buildDocument(facts, sampleFrame)
}

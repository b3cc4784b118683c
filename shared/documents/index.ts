import { consentDocument } from './consent.ts'
import type { DocumentFacts } from './facts.ts'
import { finish } from './finish.ts'
import { ipwDocument } from './ipw.ts'
import type { Document, Draft } from './model.ts'
import { teamAgreement } from './team-agreement.ts'

export { missingFacts } from './missing.ts'
export type { MissingFact } from './missing.ts'
export { plainText } from './plain-text.ts'

function draftOf(facts: DocumentFacts): Draft {
  switch (facts.kind) {
    case 'team-agreement':
      return teamAgreement(facts)
    case 'consent':
      return consentDocument(facts)
    case 'ipw':
      return ipwDocument(facts)
  }
}

/** The paper these facts make. Never fails for empty facts: they print as dotted lines. */
export function buildDocument(facts: DocumentFacts): Document {
  return finish(draftOf(facts))
}

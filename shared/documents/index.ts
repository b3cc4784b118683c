import { finish } from './finish.ts'
import type { LegalBases } from './legal-bases.ts'
import type { Document, Letterhead } from './model.ts'
import type { DocumentFacts } from './papers/index.ts'
import { papers } from './papers/index.ts'

export { missingFacts } from './missing.ts'
export type { MissingFact } from './missing.ts'
export { plainText } from './plain-text.ts'

/** What an office puts on its papers besides their facts. */
export interface PaperFrame {
  /** The acts as they were on the paper's day (legalBasesOn). */
  law: LegalBases
  /** Printed above papers that carry one. */
  letterhead?: Letterhead | undefined
  /** "GOPS.KO.5020.7.2026"; an issued paper shows it above its title. */
  caseSign?: string | undefined
  /** On a corrected paper: its version and the paper it replaces, as a sentence. */
  replaces?: string | undefined
}

/** The paper these facts make. Never fails for empty facts: they print as dotted lines. */
export function buildDocument(facts: DocumentFacts, { law, letterhead, caseSign, replaces }: PaperFrame): Document {
  const paper = papers[facts.kind]
  const document = finish(paper.draft(facts, law))
  return {
    ...document,
    ...(letterhead && paper.hasLetterhead && { letterhead }),
    ...(caseSign !== undefined && { caseSign }),
    ...(replaces !== undefined && { replaces }),
  }
}

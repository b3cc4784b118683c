import type { ChildStatementFacts } from '../papers/child-statement.ts'
import { childStatementPaper } from '../papers/child-statement.ts'

/** Fictional facts in each main variant of the paper; the key is the end of its file's name. */
export const childStatementSamples: Readonly<Record<string, ChildStatementFacts>> = {
  pusty: childStatementPaper.blank(),
}

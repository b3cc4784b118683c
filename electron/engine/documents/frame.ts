import type { PaperFrame } from '#shared/documents/index.ts'
import type { DocumentFacts } from '#shared/documents/papers/index.ts'
import { papers } from '#shared/documents/papers/index.ts'
import { localDateOf } from '#shared/domain/dates.ts'
import type { RowContext } from '../store/rows.ts'
import { readLetterhead } from './letterhead/letterhead.ts'
import { lawOn } from './law/registry.ts'

/**
 * What the office puts on a paper: the law of the paper's own day (of the day it is issued, or
 * today's, while it has none), its letterhead, and on an issued one the sign of its case.
 */
export function frameOf(
  { store, now }: RowContext,
  facts: DocumentFacts,
  { issuedOn, ...issued }: Pick<PaperFrame, 'caseSign' | 'replaces'> & { issuedOn?: string } = {},
): PaperFrame {
  return {
    law: lawOn(store, papers[facts.kind].on(facts) ?? issuedOn ?? localDateOf(now())),
    letterhead: readLetterhead(store),
    ...issued,
  }
}

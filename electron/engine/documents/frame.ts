import type { PaperFrame } from '#shared/documents/index.ts'
import type { DocumentFacts } from '#shared/documents/papers/index.ts'
import { papers } from '#shared/documents/papers/index.ts'
import { localDateOf } from '#shared/domain/dates.ts'
import type { RowContext } from '../store/rows.ts'
import { readLetterhead } from './letterhead/letterhead.ts'
import { lawOn } from './law/registry.ts'

/** What the office puts on a paper: the law of the paper's own day (today's while it has none), its letterhead. */
export function frameOf({ store, now }: RowContext, facts: DocumentFacts): PaperFrame {
  return {
    law: lawOn(store, papers[facts.kind].on(facts) ?? localDateOf(now())),
    letterhead: readLetterhead(store),
  }
}

import type { ChildStatementFacts } from '#shared/documents/papers/child-statement.ts'
import { childStatementPaper } from '#shared/documents/papers/child-statement.ts'
import type { HouseholdId } from '#shared/domain/ids.ts'
import type { RowContext } from '../../store/rows.ts'

export function gatherChildStatement(_context: RowContext, id: HouseholdId): ChildStatementFacts {
  return { ...childStatementPaper.blank(), subjectId: id }
}

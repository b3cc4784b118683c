import type { HandOverFacts } from '#shared/documents/papers/hand-over.ts'
import { handOverPaper } from '#shared/documents/papers/hand-over.ts'
import type { HouseholdId } from '#shared/domain/ids.ts'
import type { RowContext } from '../../store/rows.ts'

export function gatherHandOver(_context: RowContext, id: HouseholdId): HandOverFacts {
  return { ...handOverPaper.blank(), subjectId: id }
}

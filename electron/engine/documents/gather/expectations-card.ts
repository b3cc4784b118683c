import type { ExpectationsCardFacts } from '#shared/documents/papers/expectations-card.ts'
import { expectationsCardPaper } from '#shared/documents/papers/expectations-card.ts'
import type { HouseholdId } from '#shared/domain/ids.ts'
import type { RowContext } from '../../store/rows.ts'

export function gatherExpectationsCard(_context: RowContext, id: HouseholdId): ExpectationsCardFacts {
  return { ...expectationsCardPaper.blank(), subjectId: id }
}

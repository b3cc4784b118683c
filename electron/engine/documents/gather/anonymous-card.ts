import type { AnonymousCardFacts } from '#shared/documents/papers/anonymous-card.ts'
import { anonymousCardPaper } from '#shared/documents/papers/anonymous-card.ts'
import type { HouseholdId } from '#shared/domain/ids.ts'
import type { RowContext } from '../../store/rows.ts'

export function gatherAnonymousCard(_context: RowContext, id: HouseholdId): AnonymousCardFacts {
  return { ...anonymousCardPaper.blank(), subjectId: id }
}

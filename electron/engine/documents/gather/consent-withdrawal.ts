import type { ConsentWithdrawalFacts } from '#shared/documents/papers/consent-withdrawal.ts'
import { consentWithdrawalPaper } from '#shared/documents/papers/consent-withdrawal.ts'
import type { HouseholdId } from '#shared/domain/ids.ts'
import type { RowContext } from '../../store/rows.ts'

export function gatherConsentWithdrawal(_context: RowContext, id: HouseholdId): ConsentWithdrawalFacts {
  return { ...consentWithdrawalPaper.blank(), subjectId: id }
}

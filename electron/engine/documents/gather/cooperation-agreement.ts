import type { CooperationAgreementFacts } from '#shared/documents/papers/cooperation-agreement.ts'
import { cooperationAgreementPaper } from '#shared/documents/papers/cooperation-agreement.ts'
import type { TeamId } from '#shared/domain/ids.ts'
import type { RowContext } from '../../store/rows.ts'

export function gatherCooperationAgreement(_context: RowContext, id: TeamId): CooperationAgreementFacts {
  return { ...cooperationAgreementPaper.blank(), subjectId: id }
}

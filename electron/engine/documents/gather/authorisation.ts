import type { AuthorisationFacts } from '#shared/documents/papers/authorisation.ts'
import { authorisationPaper } from '#shared/documents/papers/authorisation.ts'
import type { MemberId } from '#shared/domain/ids.ts'
import type { RowContext } from '../../store/rows.ts'

export function gatherAuthorisation(_context: RowContext, id: MemberId): AuthorisationFacts {
  return { ...authorisationPaper.blank(), subjectId: id }
}

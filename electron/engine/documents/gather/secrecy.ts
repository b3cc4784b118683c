import type { SecrecyFacts } from '#shared/documents/papers/secrecy.ts'
import { secrecyPaper } from '#shared/documents/papers/secrecy.ts'
import type { MemberId } from '#shared/domain/ids.ts'
import type { RowContext } from '../../store/rows.ts'

export function gatherSecrecy(_context: RowContext, id: MemberId): SecrecyFacts {
  return { ...secrecyPaper.blank(), subjectId: id }
}

import type { RopsNoticeFacts } from '#shared/documents/papers/rops-notice.ts'
import { ropsNoticePaper } from '#shared/documents/papers/rops-notice.ts'
import type { TeamId } from '#shared/domain/ids.ts'
import type { RowContext } from '../../store/rows.ts'

export function gatherRopsNotice(_context: RowContext, id: TeamId): RopsNoticeFacts {
  return { ...ropsNoticePaper.blank(), subjectId: id }
}

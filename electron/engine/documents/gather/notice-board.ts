import type { NoticeBoardFacts } from '#shared/documents/papers/notice-board.ts'
import { noticeBoardPaper } from '#shared/documents/papers/notice-board.ts'
import type { TeamId } from '#shared/domain/ids.ts'
import type { RowContext } from '../../store/rows.ts'

export function gatherNoticeBoard(_context: RowContext, id: TeamId): NoticeBoardFacts {
  return { ...noticeBoardPaper.blank(), subjectId: id }
}

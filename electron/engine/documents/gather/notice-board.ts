import type { NoticeBoardFacts } from '#shared/documents/papers/notice-board.ts'
import { noticeBoardPaper } from '#shared/documents/papers/notice-board.ts'
import type { TeamId } from '#shared/domain/ids.ts'
import type { RowContext } from '../../store/rows.ts'
import { readTeamRecord } from '../../team/team.ts'
import { ownAdministrator } from './known.ts'

/** The poster of my own office. Throws NOT_FOUND when the team it is asked of is not there. */
export function gatherNoticeBoard(context: RowContext, id: TeamId): NoticeBoardFacts {
  readTeamRecord(context, id)
  return { ...noticeBoardPaper.blank(), subjectId: id, administrator: ownAdministrator(context) }
}

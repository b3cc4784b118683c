import type { MeetingNoteFacts } from '#shared/documents/papers/meeting-note.ts'
import { meetingNotePaper } from '#shared/documents/papers/meeting-note.ts'
import type { TeamId } from '#shared/domain/ids.ts'
import { readOffice } from '../../office/office.ts'
import type { RowContext } from '../../store/rows.ts'
import { readTeamRecord } from '../../team/team.ts'
import { animatorOf } from './known.ts'

/** A note the office's animator writes. Who came is on the attendance list: nobody is taken to have been there. */
export function gatherMeetingNote(context: RowContext, id: TeamId): MeetingNoteFacts {
  const animator = animatorOf(readOffice(context.store))
  return {
    ...meetingNotePaper.blank(),
    subjectId: id,
    pzkPlaceLocative: readTeamRecord(context, id).placeLocative,
    preparedBy: animator.name,
    preparedByFunction: animator.function,
  }
}

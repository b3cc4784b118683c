import type { MeetingNoteFacts } from '#shared/documents/papers/meeting-note.ts'
import { meetingNotePaper } from '#shared/documents/papers/meeting-note.ts'
import type { TeamId } from '#shared/domain/ids.ts'
import type { RowContext } from '../../store/rows.ts'

export function gatherMeetingNote(_context: RowContext, id: TeamId): MeetingNoteFacts {
  return { ...meetingNotePaper.blank(), subjectId: id }
}

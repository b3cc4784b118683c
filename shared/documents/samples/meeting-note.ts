import type { MeetingNoteFacts } from '../papers/meeting-note.ts'
import { meetingNotePaper } from '../papers/meeting-note.ts'

/** Fictional facts in each main variant of the paper; the key is the end of its file's name. */
export const meetingNoteSamples: Readonly<Record<string, MeetingNoteFacts>> = {
  pusty: meetingNotePaper.blank(),
}

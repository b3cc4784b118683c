import { z } from 'zod'
import { localDate, text } from '../../domain/fields.ts'
import { noId } from '../no-id.ts'
import { definePaper } from '../paper.ts'
import { paperKinds } from '../kinds.ts'
import { date, filled, t } from '../writing.ts'

export const meetingNoteFacts = z.strictObject({
  kind: z.literal('meeting-note'),
  subjectId: z.uuid(),
  place: text(80),
  on: localDate.nullable(),
})
export type MeetingNoteFacts = z.infer<typeof meetingNoteFacts>

export const meetingNotePaper = definePaper<MeetingNoteFacts>(meetingNoteFacts, {
  version: 1,
  hasLetterhead: false,
  form: [
    {
      fields: [
        { type: 'line', name: 'place', label: 'Miejscowość' },
        { type: 'date', name: 'on', label: 'Data' },
      ],
    },
  ],
  on: ({ on }) => on,
  blank: () => ({ kind: 'meeting-note', subjectId: noId(), place: '', on: null }),
  draft: (facts) => ({
    title: paperKinds['meeting-note'].name,
    page: 'portrait',
    textSize: 12,
    footer: paperKinds['meeting-note'].name,
    blocks: [
      { type: 'paragraph', align: 'right', text: t`${filled(facts.place, 30)}, dnia ${date(facts.on)}` },
      { type: 'title', text: [paperKinds['meeting-note'].name] },
    ],
  }),
})

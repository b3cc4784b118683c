import { z } from 'zod'
import { localDate, text } from '../../domain/fields.ts'
import { noId } from '../no-id.ts'
import { definePaper } from '../paper.ts'
import { paperKinds } from '../kinds.ts'
import { date, filled, t } from '../writing.ts'

export const attendanceListFacts = z.strictObject({
  kind: z.literal('attendance-list'),
  subjectId: z.uuid(),
  place: text(80),
  on: localDate.nullable(),
})
export type AttendanceListFacts = z.infer<typeof attendanceListFacts>

export const attendanceListPaper = definePaper<AttendanceListFacts>(attendanceListFacts, {
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
  blank: () => ({ kind: 'attendance-list', subjectId: noId(), place: '', on: null }),
  draft: (facts) => ({
    title: paperKinds['attendance-list'].name,
    page: 'portrait',
    textSize: 12,
    footer: paperKinds['attendance-list'].name,
    blocks: [
      { type: 'paragraph', align: 'right', text: t`${filled(facts.place, 30)}, dnia ${date(facts.on)}` },
      { type: 'title', text: [paperKinds['attendance-list'].name] },
    ],
  }),
})

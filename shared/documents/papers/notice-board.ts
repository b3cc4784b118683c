import { z } from 'zod'
import { localDate, text } from '../../domain/fields.ts'
import { noId } from '../no-id.ts'
import { definePaper } from '../paper.ts'
import { paperKinds } from '../kinds.ts'
import { date, filled, t } from '../writing.ts'

export const noticeBoardFacts = z.strictObject({
  kind: z.literal('notice-board'),
  subjectId: z.uuid(),
  place: text(80),
  on: localDate.nullable(),
})
export type NoticeBoardFacts = z.infer<typeof noticeBoardFacts>

export const noticeBoardPaper = definePaper<NoticeBoardFacts>(noticeBoardFacts, {
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
  blank: () => ({ kind: 'notice-board', subjectId: noId(), place: '', on: null }),
  draft: (facts) => ({
    title: paperKinds['notice-board'].name,
    page: 'portrait',
    textSize: 12,
    footer: paperKinds['notice-board'].name,
    blocks: [
      { type: 'paragraph', align: 'right', text: t`${filled(facts.place, 30)}, dnia ${date(facts.on)}` },
      { type: 'title', text: [paperKinds['notice-board'].name] },
    ],
  }),
})

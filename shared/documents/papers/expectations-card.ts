import { z } from 'zod'
import { localDate, text } from '../../domain/fields.ts'
import { noId } from '../no-id.ts'
import { definePaper } from '../paper.ts'
import { paperKinds } from '../kinds.ts'
import { date, filled, t } from '../writing.ts'

export const expectationsCardFacts = z.strictObject({
  kind: z.literal('expectations-card'),
  subjectId: z.uuid(),
  place: text(80),
  on: localDate.nullable(),
})
export type ExpectationsCardFacts = z.infer<typeof expectationsCardFacts>

export const expectationsCardPaper = definePaper<ExpectationsCardFacts>(expectationsCardFacts, {
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
  blank: () => ({ kind: 'expectations-card', subjectId: noId(), place: '', on: null }),
  draft: (facts) => ({
    title: paperKinds['expectations-card'].name,
    page: 'portrait',
    textSize: 12,
    footer: paperKinds['expectations-card'].name,
    blocks: [
      { type: 'paragraph', align: 'right', text: t`${filled(facts.place, 30)}, dnia ${date(facts.on)}` },
      { type: 'title', text: [paperKinds['expectations-card'].name] },
    ],
  }),
})

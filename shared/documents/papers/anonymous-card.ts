import { z } from 'zod'
import { localDate, text } from '../../domain/fields.ts'
import { noId } from '../no-id.ts'
import { definePaper } from '../paper.ts'
import { paperKinds } from '../kinds.ts'
import { date, filled, t } from '../writing.ts'

export const anonymousCardFacts = z.strictObject({
  kind: z.literal('anonymous-card'),
  subjectId: z.uuid(),
  place: text(80),
  on: localDate.nullable(),
})
export type AnonymousCardFacts = z.infer<typeof anonymousCardFacts>

export const anonymousCardPaper = definePaper<AnonymousCardFacts>(anonymousCardFacts, {
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
  blank: () => ({ kind: 'anonymous-card', subjectId: noId(), place: '', on: null }),
  draft: (facts) => ({
    title: paperKinds['anonymous-card'].name,
    page: 'portrait',
    textSize: 12,
    footer: paperKinds['anonymous-card'].name,
    blocks: [
      { type: 'paragraph', align: 'right', text: t`${filled(facts.place, 30)}, dnia ${date(facts.on)}` },
      { type: 'title', text: [paperKinds['anonymous-card'].name] },
    ],
  }),
})

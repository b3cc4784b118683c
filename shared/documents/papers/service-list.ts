import { z } from 'zod'
import { localDate, text } from '../../domain/fields.ts'
import { noId } from '../no-id.ts'
import { definePaper } from '../paper.ts'
import { paperKinds } from '../kinds.ts'
import { date, filled, t } from '../writing.ts'

export const serviceListFacts = z.strictObject({
  kind: z.literal('service-list'),
  subjectId: z.uuid(),
  place: text(80),
  on: localDate.nullable(),
})
export type ServiceListFacts = z.infer<typeof serviceListFacts>

export const serviceListPaper = definePaper<ServiceListFacts>(serviceListFacts, {
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
  blank: () => ({ kind: 'service-list', subjectId: noId(), place: '', on: null }),
  draft: (facts) => ({
    title: paperKinds['service-list'].name,
    page: 'portrait',
    textSize: 12,
    footer: paperKinds['service-list'].name,
    blocks: [
      { type: 'paragraph', align: 'right', text: t`${filled(facts.place, 30)}, dnia ${date(facts.on)}` },
      { type: 'title', text: [paperKinds['service-list'].name] },
    ],
  }),
})

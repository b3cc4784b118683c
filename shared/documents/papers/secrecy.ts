import { z } from 'zod'
import { localDate, text } from '../../domain/fields.ts'
import { noId } from '../no-id.ts'
import { definePaper } from '../paper.ts'
import { paperKinds } from '../kinds.ts'
import { date, filled, t } from '../writing.ts'

export const secrecyFacts = z.strictObject({
  kind: z.literal('secrecy'),
  subjectId: z.uuid(),
  place: text(80),
  on: localDate.nullable(),
})
export type SecrecyFacts = z.infer<typeof secrecyFacts>

export const secrecyPaper = definePaper<SecrecyFacts>(secrecyFacts, {
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
  blank: () => ({ kind: 'secrecy', subjectId: noId(), place: '', on: null }),
  draft: (facts) => ({
    title: paperKinds['secrecy'].name,
    page: 'portrait',
    textSize: 12,
    footer: paperKinds['secrecy'].name,
    blocks: [
      { type: 'paragraph', align: 'right', text: t`${filled(facts.place, 30)}, dnia ${date(facts.on)}` },
      { type: 'title', text: [paperKinds['secrecy'].name] },
    ],
  }),
})

import { z } from 'zod'
import { localDate, text } from '../../domain/fields.ts'
import { noId } from '../no-id.ts'
import { definePaper } from '../paper.ts'
import { paperKinds } from '../kinds.ts'
import { date, filled, t } from '../writing.ts'

export const accessionFacts = z.strictObject({
  kind: z.literal('accession'),
  subjectId: z.uuid(),
  place: text(80),
  on: localDate.nullable(),
})
export type AccessionFacts = z.infer<typeof accessionFacts>

export const accessionPaper = definePaper<AccessionFacts>(accessionFacts, {
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
  blank: () => ({ kind: 'accession', subjectId: noId(), place: '', on: null }),
  draft: (facts) => ({
    title: paperKinds['accession'].name,
    page: 'portrait',
    textSize: 12,
    footer: paperKinds['accession'].name,
    blocks: [
      { type: 'paragraph', align: 'right', text: t`${filled(facts.place, 30)}, dnia ${date(facts.on)}` },
      { type: 'title', text: [paperKinds['accession'].name] },
    ],
  }),
})

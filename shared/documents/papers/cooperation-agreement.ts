import { z } from 'zod'
import { localDate, text } from '../../domain/fields.ts'
import { noId } from '../no-id.ts'
import { definePaper } from '../paper.ts'
import { paperKinds } from '../kinds.ts'
import { date, filled, t } from '../writing.ts'

export const cooperationAgreementFacts = z.strictObject({
  kind: z.literal('cooperation-agreement'),
  subjectId: z.uuid(),
  place: text(80),
  on: localDate.nullable(),
})
export type CooperationAgreementFacts = z.infer<typeof cooperationAgreementFacts>

export const cooperationAgreementPaper = definePaper<CooperationAgreementFacts>(cooperationAgreementFacts, {
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
  blank: () => ({ kind: 'cooperation-agreement', subjectId: noId(), place: '', on: null }),
  draft: (facts) => ({
    title: paperKinds['cooperation-agreement'].name,
    page: 'portrait',
    textSize: 12,
    footer: paperKinds['cooperation-agreement'].name,
    blocks: [
      { type: 'paragraph', align: 'right', text: t`${filled(facts.place, 30)}, dnia ${date(facts.on)}` },
      { type: 'title', text: [paperKinds['cooperation-agreement'].name] },
    ],
  }),
})

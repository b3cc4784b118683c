import { z } from 'zod'
import { localDate, text } from '../../domain/fields.ts'
import { noId } from '../no-id.ts'
import { definePaper } from '../paper.ts'
import { paperKinds } from '../kinds.ts'
import { date, filled, t } from '../writing.ts'

export const consentWithdrawalFacts = z.strictObject({
  kind: z.literal('consent-withdrawal'),
  subjectId: z.uuid(),
  place: text(80),
  on: localDate.nullable(),
})
export type ConsentWithdrawalFacts = z.infer<typeof consentWithdrawalFacts>

export const consentWithdrawalPaper = definePaper<ConsentWithdrawalFacts>(consentWithdrawalFacts, {
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
  blank: () => ({ kind: 'consent-withdrawal', subjectId: noId(), place: '', on: null }),
  draft: (facts) => ({
    title: paperKinds['consent-withdrawal'].name,
    page: 'portrait',
    textSize: 12,
    footer: paperKinds['consent-withdrawal'].name,
    blocks: [
      { type: 'paragraph', align: 'right', text: t`${filled(facts.place, 30)}, dnia ${date(facts.on)}` },
      { type: 'title', text: [paperKinds['consent-withdrawal'].name] },
    ],
  }),
})

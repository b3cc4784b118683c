import { z } from 'zod'
import { localDate, text } from '../../domain/fields.ts'
import { noId } from '../no-id.ts'
import { definePaper } from '../paper.ts'
import { paperKinds } from '../kinds.ts'
import { date, filled, t } from '../writing.ts'

export const invitationFacts = z.strictObject({
  kind: z.literal('invitation'),
  subjectId: z.uuid(),
  place: text(80),
  on: localDate.nullable(),
})
export type InvitationFacts = z.infer<typeof invitationFacts>

export const invitationPaper = definePaper<InvitationFacts>(invitationFacts, {
  version: 1,
  hasLetterhead: true,
  form: [
    {
      fields: [
        { type: 'line', name: 'place', label: 'Miejscowość' },
        { type: 'date', name: 'on', label: 'Data' },
      ],
    },
  ],
  on: ({ on }) => on,
  blank: () => ({ kind: 'invitation', subjectId: noId(), place: '', on: null }),
  draft: (facts) => ({
    title: paperKinds['invitation'].name,
    page: 'portrait',
    textSize: 12,
    footer: paperKinds['invitation'].name,
    blocks: [
      { type: 'paragraph', align: 'right', text: t`${filled(facts.place, 30)}, dnia ${date(facts.on)}` },
      { type: 'title', text: [paperKinds['invitation'].name] },
    ],
  }),
})

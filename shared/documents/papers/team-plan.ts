import { z } from 'zod'
import { localDate, text } from '../../domain/fields.ts'
import { noId } from '../no-id.ts'
import { definePaper } from '../paper.ts'
import { paperKinds } from '../kinds.ts'
import { date, filled, t } from '../writing.ts'

export const teamPlanFacts = z.strictObject({
  kind: z.literal('team-plan'),
  subjectId: z.uuid(),
  place: text(80),
  on: localDate.nullable(),
})
export type TeamPlanFacts = z.infer<typeof teamPlanFacts>

export const teamPlanPaper = definePaper<TeamPlanFacts>(teamPlanFacts, {
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
  blank: () => ({ kind: 'team-plan', subjectId: noId(), place: '', on: null }),
  draft: (facts) => ({
    title: paperKinds['team-plan'].name,
    page: 'portrait',
    textSize: 12,
    footer: paperKinds['team-plan'].name,
    blocks: [
      { type: 'paragraph', align: 'right', text: t`${filled(facts.place, 30)}, dnia ${date(facts.on)}` },
      { type: 'title', text: [paperKinds['team-plan'].name] },
    ],
  }),
})

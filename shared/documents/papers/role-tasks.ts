import { z } from 'zod'
import { localDate, text } from '../../domain/fields.ts'
import { noId } from '../no-id.ts'
import { definePaper } from '../paper.ts'
import { paperKinds } from '../kinds.ts'
import { date, filled, t } from '../writing.ts'

export const roleTasksFacts = z.strictObject({
  kind: z.literal('role-tasks'),
  subjectId: z.uuid(),
  place: text(80),
  on: localDate.nullable(),
})
export type RoleTasksFacts = z.infer<typeof roleTasksFacts>

export const roleTasksPaper = definePaper<RoleTasksFacts>(roleTasksFacts, {
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
  blank: () => ({ kind: 'role-tasks', subjectId: noId(), place: '', on: null }),
  draft: (facts) => ({
    title: paperKinds['role-tasks'].name,
    page: 'portrait',
    textSize: 12,
    footer: paperKinds['role-tasks'].name,
    blocks: [
      { type: 'paragraph', align: 'right', text: t`${filled(facts.place, 30)}, dnia ${date(facts.on)}` },
      { type: 'title', text: [paperKinds['role-tasks'].name] },
    ],
  }),
})

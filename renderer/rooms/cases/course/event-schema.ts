import { caseEvent } from '#shared/domain/case-events.ts'
import type { FieldProblem } from '#shared/domain/fields.ts'

/** What an entry's form asks for beside the record's own rules: an appointment without a day would stand nowhere. */
export const eventSchema = caseEvent.superRefine((event, context) => {
  if (!('heldOn' in event) || event.kind === 'review') return
  if (event.plannedOn === null && event.heldOn === null)
    context.addIssue({ code: 'custom', path: ['plannedOn'], message: 'dayNeeded' satisfies FieldProblem })
})

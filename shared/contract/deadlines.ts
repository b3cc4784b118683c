import { z } from 'zod'
import { deadlineRules } from '../domain/deadlines.ts'
import { localDate } from '../domain/fields.ts'
import { paperId } from '../domain/ids.ts'
import { query } from './procedure.ts'

/** A deadline with what the screen calls the row it is about. */
export const deadlineView = z.strictObject({
  rule: z.enum(deadlineRules),
  on: localDate,
  state: z.enum(['overdue', 'week', 'month', 'later']),
  paperId,
  /** The kind's name and the commune. */
  label: z.string(),
})
export type DeadlineView = z.infer<typeof deadlineView>

/** What is due. */
export const deadlinesContract = {
  list: query.output(z.array(deadlineView)),
}

import { z } from 'zod'
import { deadlineRules } from '../domain/deadlines.ts'
import { deadlineOwners, deadlineSources } from '../domain/deadlines/rule.ts'
import { localDate } from '../domain/fields.ts'
import { documentFormat, download } from './documents.ts'
import { mayRefuse } from './problems.ts'
import { command, query } from './procedure.ts'

/** A deadline with what the screen calls the row it is about. */
export const deadlineView = z.strictObject({
  rule: z.enum(deadlineRules),
  on: localDate,
  /** The day itself, or the last working day before it. */
  lastWorkingDay: localDate,
  state: z.enum(['overdue', 'week', 'month', 'later']),
  owner: z.enum(deadlineOwners),
  /** Where the day comes from: the book, the law, the paper, the office's plan. */
  source: z.enum(deadlineSources),
  /** Which of several open at once: the follow-up. */
  part: z.string().nullable(),
  about: z.enum(['agreement', 'case']),
  /** The paper of the agreement, the household of the case. */
  recordId: z.uuid(),
  /** The paper's name and the commune, or the case number. */
  label: z.string(),
})
export type DeadlineView = z.infer<typeof deadlineView>

/** A deadline for the office's own screen, which may say whose it is; no file and no paper of deadlines does. */
export const namedDeadline = deadlineView.extend({
  /** The first adult of the case, last name first; null for an agreement or where nobody is written down. */
  person: z.string().nullable(),
})
export type NamedDeadline = z.infer<typeof namedDeadline>

/** What is due. */
export const deadlinesContract = {
  list: query.output(z.array(namedDeadline)),
  /** The same as a calendar file, without anybody's data. */
  exportCalendar: command.output(z.strictObject({ download })),
  /** What is past its day or due within 30 days as a paper for the wall or a meeting: case numbers, no names. */
  exportReport: command
    .input(z.strictObject({ format: documentFormat }))
    .output(z.strictObject({ download }))
    .errors(mayRefuse('PDF_UNAVAILABLE')),
}

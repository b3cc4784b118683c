import { z } from 'zod'
import { caseEvent, reviewEvent, scalingEvent } from '../domain/case-events.ts'
import { consentStates, ipw, scaleValue } from '../domain/cases.ts'
import { courseSteps, stepStates } from '../domain/course.ts'
import { deadlineRules } from '../domain/deadlines.ts'
import { endReasons } from '../domain/deadlines/rule.ts'
import { localDate } from '../domain/fields.ts'
import { caseEventId, householdId, paperId } from '../domain/ids.ts'
import { baseRevision, rowMeta } from '../domain/rows.ts'
import { auditEntryView } from './audit.ts'
import { deadlineView } from './deadlines.ts'
import { ipwRecord } from './cases.ts'
import { command, done, query } from './procedure.ts'
import { mayRefuse } from './problems.ts'

/** An event with what its row carries. */
export const caseEventRecord = z.strictObject({ event: caseEvent, ...rowMeta.shape })
export type CaseEventRecord = z.infer<typeof caseEventRecord>

/** A deadline of the case that was met, or ended unmet and why. */
export const settledDeadlineView = z.strictObject({
  rule: z.enum(deadlineRules),
  on: localDate,
  settledOn: localDate.nullable(),
  state: z.enum(['done', 'ended']),
  reason: z.enum(endReasons).nullable(),
})

export const courseView = z.strictObject({
  /** Newest first by their day; planned ones first of all. */
  events: z.array(caseEventRecord),
  /** Events taken off, newest first, to be brought back. */
  removed: z.array(caseEventRecord),
  path: z.array(z.strictObject({ step: z.enum(courseSteps), state: z.enum(stepStates), on: localDate.nullable() })),
  consent: z.enum(consentStates),
  /** The newest Karta Oczekiwań in the register; null: there is none. */
  cardPaper: z.strictObject({ id: paperId, isDraft: z.boolean() }).nullable(),
  /** The scales written in the Karta Oczekiwań of the register, by the place of their areas; null: there is none. */
  cardScales: z
    .strictObject({
      on: localDate.nullable(),
      areas: z.array(
        z.strictObject({ name: z.string(), household: scaleValue.nullable(), institution: scaleValue.nullable() }),
      ),
    })
    .nullable(),
  /** The same deadlines the start screen counts, of this case. */
  deadlines: z.array(deadlineView),
  settled: z.array(settledDeadlineView),
})
export type CourseView = z.infer<typeof courseView>

const saves = mayRefuse('STALE_REVISION', 'NOT_FOUND')

/** The course of a case. Only a GOPS leads cases. */
export const courseContract = {
  read: query.input(z.strictObject({ householdId })).output(courseView).errors(mayRefuse('NOT_FOUND')),
  /**
   * What was done in the case, by whom and when, out of the log: newest first, a page at a time; `next` is the
   * `before` of the next page. Openings are left out unless `withViews`.
   */
  history: query
    .input(z.strictObject({ householdId, withViews: z.boolean(), before: z.int().min(1).optional() }))
    .output(z.strictObject({ entries: z.array(auditEntryView), next: z.int().nullable() }))
    .errors(mayRefuse('NOT_FOUND')),
  /** Saves one event. A closing closes the case as of its day with the office's archive category; removing it opens it again. */
  saveEvent: command
    .input(z.strictObject({ baseRevision, event: caseEvent }))
    .output(caseEventRecord)
    .errors(saves),
  removeEvent: command
    .input(z.strictObject({ id: caseEventId }))
    .output(done)
    .errors(mayRefuse('NOT_FOUND')),
  restoreEvent: command
    .input(z.strictObject({ id: caseEventId }))
    .output(done)
    .errors(mayRefuse('NOT_FOUND')),
  /**
   * A review held, in one piece: its record, the scaling, and the next version of the IPW
   * (`from`: the version it was held over, with the revision it was read at).
   */
  holdReview: command
    .input(
      z.strictObject({
        baseRevision,
        review: reviewEvent,
        scaling: scalingEvent.nullable(),
        from: z.strictObject({ id: ipw.shape.id, revision: z.int().min(1) }),
        next: ipw,
        /** The next review, planned at the end of this one. */
        plan: reviewEvent.nullable(),
      }),
    )
    .output(z.strictObject({ review: caseEventRecord, ipw: ipwRecord }))
    .errors(saves),
}

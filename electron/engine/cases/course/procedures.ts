import { implement } from '@orpc/server'
import { courseContract } from '#shared/contract/course.ts'
import type { EngineContext } from '../../rpc/context.ts'
import { guard } from '../../rpc/guard.ts'
import { nothing } from '../../rpc/nothing.ts'
import { readCourse } from './course.ts'
import { readHistory } from './history.ts'
import { markEvent, saveEvent } from './events.ts'
import { holdReview } from './review.ts'

const course = implement(courseContract).$context<EngineContext>().use(guard)

/** The course of a case: its events, its path, its deadlines. */
export const courseProcedures = {
  read: course.read.handler(({ context: { session }, input: { householdId } }) =>
    readCourse(session.vault, householdId),
  ),
  history: course.history.handler(({ context: { session }, input }) => readHistory(session.vault, input)),
  saveEvent: course.saveEvent.handler(({ context: { session, apply }, input: { event, baseRevision } }) =>
    apply(() => saveEvent(session.vault, event, baseRevision)),
  ),
  removeEvent: course.removeEvent.handler(({ context: { session, apply }, input: { id } }) =>
    apply(() => nothing(markEvent(session.vault, id, true))),
  ),
  restoreEvent: course.restoreEvent.handler(({ context: { session, apply }, input: { id } }) =>
    apply(() => nothing(markEvent(session.vault, id, false))),
  ),
  holdReview: course.holdReview.handler(({ context: { session, apply }, input }) =>
    apply(() => holdReview(session.vault, input)),
  ),
}

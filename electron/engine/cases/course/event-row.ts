import type { CaseEvent } from '#shared/domain/case-events.ts'
import { caseEvent as schema } from '#shared/domain/case-events.ts'
import type { caseEvent as table } from '../../store/tables/cases.ts'

/** The event a row of the table holds. */
export function eventOf({ id, householdId, kind, body }: typeof table.$inferSelect): CaseEvent {
  return schema.parse({ ...body, id, householdId, kind })
}

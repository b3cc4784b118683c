import { and, eq } from 'drizzle-orm'
import type { CaseEventRecord } from '#shared/contract/course.ts'
import { caseEventRecord } from '#shared/contract/course.ts'
import type { CaseEvent } from '#shared/domain/case-events.ts'
import { eventDay } from '#shared/domain/event-day.ts'
import type { CaseEventId, HouseholdId } from '#shared/domain/ids.ts'
import { refuse } from '../../refusal.ts'
import type { RowContext } from '../../store/rows.ts'
import { findRow, markRemoved, saveRow } from '../../store/rows.ts'
import { caseEvent as table } from '../../store/tables/cases.ts'
import { assertOpenCase } from '../households.ts'
import { followClosing, withStageBefore } from './closing.ts'
import { eventOf } from './event-row.ts'

type EventRow = typeof table.$inferSelect

/** The events of a case; `isRemoved`: those taken off. Newest first by their day, planned ones before what was. */
export function listEvents(
  { store }: Pick<RowContext, 'store'>,
  householdId: HouseholdId,
  { isRemoved = false } = {},
): CaseEventRecord[] {
  return store.db
    .select()
    .from(table)
    .where(and(eq(table.householdId, householdId), eq(table.isRemoved, isRemoved)))
    .all()
    .map(asEvent)
    .toSorted((one, other) => order(other).localeCompare(order(one), 'en'))
}

/** Events of one day in the order they were entered; one without a day is the oldest. */
function order({ event }: CaseEventRecord): string {
  return `${eventDay(event) ?? ''} ${event.id}`
}

/**
 * Saves an event of a case. Throws NOT_FOUND when the case is not there, STALE_REVISION when
 * another window changed the event first.
 */
export function saveEvent(context: RowContext, event: CaseEvent, baseRevision: number): CaseEventRecord {
  assertOpenCase(context, event.householdId)
  const current = findRow(context, table, event.id)
  // An event belongs to one case and is of one kind for good.
  if (current && (current.householdId !== event.householdId || current.kind !== event.kind)) throw refuse('NOT_FOUND')
  const { id, householdId, kind, ...body } = event.kind === 'closing' ? withStageBefore(context, event) : event
  saveRow(context, table, { id, householdId, kind, body }, baseRevision)
  if (kind === 'closing') followClosing(context, householdId)
  return readEvent(context, id)
}

/** Puts a tombstone on an event, or takes it off. Throws NOT_FOUND. */
export function markEvent(context: RowContext, id: CaseEventId, isRemoved: boolean): void {
  const row = findRow(context, table, id)
  if (!row) throw refuse('NOT_FOUND')
  assertOpenCase(context, row.householdId)
  markRemoved(context, table, id, isRemoved)
  if (row.kind === 'closing') followClosing(context, row.householdId)
}

function readEvent(context: RowContext, id: CaseEventId): CaseEventRecord {
  const row = findRow(context, table, id)
  if (!row) throw refuse('NOT_FOUND')
  return asEvent(row)
}

function asEvent(row: EventRow): CaseEventRecord {
  const { revision, updatedAt, originId } = row
  return caseEventRecord.parse({ event: eventOf(row), revision, updatedAt, originId })
}

import { and, eq } from 'drizzle-orm'
import { eventsOf, latestOf } from '#shared/domain/case-events.ts'
import type { HouseholdId } from '#shared/domain/ids.ts'
import { readCategory } from '../../privacy/category.ts'
import { refuse } from '../../refusal.ts'
import type { RowContext } from '../../store/rows.ts'
import { findRow, saveRow } from '../../store/rows.ts'
import { caseEvent, household } from '../../store/tables/cases.ts'
import { eventOf } from './event-row.ts'

/**
 * Brings the case in line with its closings: the latest one closes it as of its day, with the
 * archive category of the office (law.md L12); with none left it is open again, at the evaluation.
 */
export function followClosing(context: RowContext, id: HouseholdId): void {
  const { store } = context
  const row = findRow(context, household, id)
  if (!row) throw refuse('NOT_FOUND')
  const kept = store.db
    .select()
    .from(caseEvent)
    .where(and(eq(caseEvent.householdId, id), eq(caseEvent.kind, 'closing'), eq(caseEvent.isRemoved, false)))
    .all()
  const closing = latestOf(eventsOf(kept.map(eventOf), 'closing'))
  const change = closing
    ? {
        stage: 'closed' as const,
        closedOn: closing.on,
        archiveCategory: row.closedOn === null ? readCategory(store) : row.archiveCategory,
      }
    : { stage: row.stage === 'closed' ? ('evaluation' as const) : row.stage, closedOn: null, archiveCategory: null }
  const { revision, updatedAt: _at, originId: _origin, isRemoved: _removed, ...fields } = row
  saveRow(context, household, { ...fields, ...change }, revision)
}

import { and, eq } from 'drizzle-orm'
import type { EventOf } from '#shared/domain/case-events.ts'
import { latestOf } from '#shared/domain/case-events.ts'
import type { HouseholdId } from '#shared/domain/ids.ts'
import { readCategory } from '../../privacy/category.ts'
import { refuse } from '../../refusal.ts'
import type { RowContext } from '../../store/rows.ts'
import { findRow, saveRow } from '../../store/rows.ts'
import { caseEvent, household } from '../../store/tables/cases.ts'
import { eventOf } from './event-row.ts'

/** A closing with the stage it ends: of the closing as it was kept before, else of the case as it stands. */
export function withStageBefore(context: RowContext, closing: EventOf<'closing'>): EventOf<'closing'> {
  const kept = findRow(context, caseEvent, closing.id)
  if (kept) return { ...closing, stageBefore: closingOf(kept)?.stageBefore ?? null }
  const stage = findRow(context, household, closing.householdId)?.stage ?? null
  return { ...closing, stageBefore: stage === 'closed' ? null : stage }
}

/**
 * Brings the case in line with its closings: the latest one closes it as of its day, with the
 * archive category of the office (law.md L12); with none left it is open again, where it stood before.
 */
export function followClosing(context: RowContext, id: HouseholdId): void {
  const { store } = context
  const row = findRow(context, household, id)
  if (!row) throw refuse('NOT_FOUND')
  const all = store.db
    .select()
    .from(caseEvent)
    .where(and(eq(caseEvent.householdId, id), eq(caseEvent.kind, 'closing')))
    .all()
  const latest = (rows: typeof all) => latestOf(rows.flatMap((one) => closingOf(one) ?? []))
  const closing = latest(all.filter(({ isRemoved }) => !isRemoved))
  const stageAgain = latest(all)?.stageBefore ?? 'evaluation'
  const change = closing
    ? {
        stage: 'closed' as const,
        closedOn: closing.on,
        archiveCategory: row.closedOn === null ? readCategory(store) : row.archiveCategory,
      }
    : { stage: row.stage === 'closed' ? stageAgain : row.stage, closedOn: null, archiveCategory: null }
  const { revision, updatedAt: _at, originId: _origin, isRemoved: _removed, ...fields } = row
  saveRow(context, household, { ...fields, ...change }, revision)
}

function closingOf(row: typeof caseEvent.$inferSelect): EventOf<'closing'> | undefined {
  const event = eventOf(row)
  return event.kind === 'closing' ? event : undefined
}

import type { AuditEntryView } from '#shared/contract/audit.ts'
import { auditPageSize } from '#shared/contract/audit.ts'
import type { HouseholdId } from '#shared/domain/ids.ts'
import type { RowContext } from '../../store/rows.ts'
import { listEntries } from '../../vault/audit-list.ts'
import { readHousehold } from '../households.ts'

/** What the log says of one case, newest first; who opened it only when asked. Throws NOT_FOUND. */
export function readHistory(
  context: RowContext,
  { householdId, withViews, before }: { householdId: HouseholdId; withViews: boolean; before?: number | undefined },
): { entries: AuditEntryView[]; next: number | null } {
  readHousehold(context, householdId)
  const entries = listEntries(
    context.store,
    { household: householdId },
    { before, limit: auditPageSize, without: withViews ? undefined : 'view-household' },
  )
  return { entries, next: entries.length === auditPageSize ? (entries.at(-1)?.number ?? null) : null }
}

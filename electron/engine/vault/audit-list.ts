import type { AuditEntryView, AuditFilters } from '#shared/contract/audit.ts'
import { auditEntryView } from '#shared/contract/audit.ts'
import type { AuditKind } from '#shared/domain/audit.ts'
import { addDays } from '#shared/domain/dates.ts'
import { listCaseNumbers } from '../cases/whole-case.ts'
import { listAccounts } from '../office/accounts.ts'
import type { Store } from '../store/open.ts'
import type { AuditRow } from './audit-log.ts'
import { auditColumns } from './audit-log.ts'
import { carriedFrom, ownDetailOf } from './audit-origin.ts'

/**
 * The filtered log, newest first; of at most `limit` entries before a number, those of one kind left out. Names are
 * looked up, never kept in it.
 */
export function listEntries(
  store: Store,
  filters: AuditFilters,
  { before, limit, without }: { before?: number | undefined; limit: number; without?: AuditKind | undefined },
): AuditEntryView[] {
  const { person, household, from, to, kind } = filters
  const isNobodys = person === 'recovery-code' || person === 'nobody'
  const conditions: [string, string | number | undefined][] = [
    ['account_id = ?', isNobodys ? undefined : person],
    ['actor_kind = ?', isNobodys ? person : undefined],
    ['household_id = ?', household],
    ['at >= ?', from && startOf(from)],
    ['at < ?', to && startOf(addDays(to, 1))],
    ['kind = ?', kind],
    ['number < ?', before],
    ['kind <> ?', without],
  ]
  const asked = conditions.flatMap(([sql, value]) => (value === undefined ? [] : [{ sql, value }]))
  const where = asked.length > 0 ? `WHERE ${asked.map(({ sql }) => sql).join(' AND ')}` : ''
  const rows = store.db.$client
    .prepare<(string | number)[], AuditRow>(
      `SELECT ${auditColumns} FROM audit_entry ${where} ORDER BY number DESC LIMIT ?`,
    )
    .all(...asked.map(({ value }) => value), limit)
  const names = { people: accountNames(store), cases: listCaseNumbers(store) }
  return rows.map((row) => asView(row, names))
}

/** What everybody who uses or used the program is called, by account. */
export function accountNames(store: Store): Map<string, string> {
  return new Map(listAccounts(store).map(({ id, firstName, lastName }) => [id, `${firstName} ${lastName}`]))
}

interface Names {
  people: ReadonlyMap<string, string>
  cases: ReadonlyMap<string, string>
}

function asView(row: AuditRow, { people, cases }: Names): AuditEntryView {
  return auditEntryView.parse({
    number: row.number,
    at: row.at,
    actor: { kind: row.actorKind, accountId: row.accountId, name: people.get(row.accountId ?? '') ?? '' },
    kind: row.kind,
    recordKind: row.recordKind,
    recordId: row.recordId,
    householdId: row.householdId,
    caseNumber: cases.get(row.householdId ?? '') ?? null,
    detail: ownDetailOf(row),
    carried: carriedFrom(row),
  })
}

/** The instant a local day begins, as entries have theirs. */
export function startOf(day: string): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  return new Date(year, month - 1, date).toISOString()
}

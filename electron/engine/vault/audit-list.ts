import type { AuditEntryView, AuditFilters } from '#shared/contract/audit.ts'
import { auditEntryView } from '#shared/contract/audit.ts'
import { addDays } from '#shared/domain/dates.ts'
import { listAccounts } from '../office/accounts.ts'
import type { Store } from '../store/open.ts'
import type { AuditRow } from './audit-log.ts'
import { auditColumns } from './audit-log.ts'

type Row = AuditRow & { caseYear: number | null; caseOrdinal: number | null }

/** The filtered log, newest first; of at most `limit` entries before a number. Names are looked up, never kept in it. */
export function listEntries(
  store: Store,
  filters: AuditFilters,
  { before, limit }: { before?: number | undefined; limit: number },
): AuditEntryView[] {
  const { person, household, from, to, kind } = filters
  const isNobodys = person === 'recovery-code' || person === 'nobody'
  const conditions: [string, string | number | undefined][] = [
    ['entry.account_id = ?', isNobodys ? undefined : person],
    ['entry.actor_kind = ?', isNobodys ? person : undefined],
    ['entry.household_id = ?', household],
    ['entry.at >= ?', from && startOf(from)],
    ['entry.at < ?', to && startOf(addDays(to, 1))],
    ['entry.kind = ?', kind],
    ['entry.number < ?', before],
  ]
  const asked = conditions.flatMap(([sql, value]) => (value === undefined ? [] : [{ sql, value }]))
  const where = asked.length > 0 ? `WHERE ${asked.map(({ sql }) => sql).join(' AND ')}` : ''
  const rows = store.db.$client
    .prepare<(string | number)[], Row>(
      `SELECT ${auditColumns}, household.case_year AS caseYear, household.case_ordinal AS caseOrdinal
       FROM audit_entry AS entry LEFT JOIN household ON household.id = entry.household_id
       ${where} ORDER BY entry.number DESC LIMIT ?`,
    )
    .all(...asked.map(({ value }) => value), limit)
  const names = accountNames(store)
  return rows.map((row) => asView(row, names))
}

/** What everybody who uses or used the program is called, by account. */
export function accountNames(store: Store): Map<string, string> {
  return new Map(listAccounts(store).map(({ id, firstName, lastName }) => [id, `${firstName} ${lastName}`]))
}

function asView({ caseYear, caseOrdinal, ...row }: Row, names: ReadonlyMap<string, string>): AuditEntryView {
  return auditEntryView.parse({
    number: row.number,
    at: row.at,
    actor: { kind: row.actorKind, accountId: row.accountId, name: names.get(row.accountId ?? '') ?? '' },
    kind: row.kind,
    recordKind: row.recordKind,
    recordId: row.recordId,
    householdId: row.householdId,
    caseNumber: caseYear === null ? null : `${caseOrdinal}/${caseYear}`,
    detail: JSON.parse(row.detail),
  })
}

/** The instant a local day begins, as entries have theirs. */
export function startOf(day: string): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  return new Date(year, month - 1, date).toISOString()
}

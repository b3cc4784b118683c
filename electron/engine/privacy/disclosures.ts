import { disclosureEntry as viewSchema } from '#shared/contract/privacy.ts'
import type { DisclosureEntry } from '#shared/contract/privacy.ts'
import { addDays, localDateOf, localTime } from '#shared/domain/dates.ts'
import { disclosureHeader, disclosureRow } from '#shared/documents/disclosure-register.ts'
import type { HouseholdId } from '#shared/domain/ids.ts'
import type { NamedFile } from '../ports.ts'
import { csv } from '../formats/csv.ts'
import { disclosureEntry as table } from '../store/schema.ts'
import type { Store } from '../store/open.ts'
import type { AuditContext } from '../vault/audit-log.ts'
import { actorKindOf } from '../vault/audit-log.ts'
import { accountNames, startOf } from '../vault/audit-list.ts'

type Row = typeof table.$inferSelect

export interface RegisterFilters {
  household?: HouseholdId | undefined
  from?: string | undefined
  to?: string | undefined
}

/** One line of the register; call it in the transaction of what was disclosed. */
export function recordDisclosure(
  { store, now, actor }: AuditContext,
  of: Pick<Row, 'kind' | 'format'> & Partial<Pick<Row, 'officeId' | 'householdId' | 'documentKind' | 'households'>>,
): void {
  const by = { actorKind: actorKindOf(actor), accountId: actor.accountId }
  store.db
    .insert(table)
    .values({ at: now().toISOString(), ...by, households: of.householdId ? 1 : 0, ...of })
    .run()
}

type Joined = Row & { caseYear: number | null; caseOrdinal: number | null; officeName: string | null }

/** The register, newest first: at most `limit` lines before a number. */
export function listDisclosures(
  store: Store,
  { household, from, to }: RegisterFilters,
  { before, limit }: { before?: number | undefined; limit: number },
): DisclosureEntry[] {
  const conditions: [string, string | number | undefined][] = [
    ['entry.household_id = ?', household],
    ['entry.at >= ?', from && startOf(from)],
    ['entry.at < ?', to && startOf(addDays(to, 1))],
    ['entry.number < ?', before],
  ]
  const asked = conditions.flatMap(([sql, value]) => (value === undefined ? [] : [{ sql, value }]))
  const where = asked.length > 0 ? `WHERE ${asked.map(({ sql }) => sql).join(' AND ')}` : ''
  const names = accountNames(store)
  return store.db.$client
    .prepare<(string | number)[], Joined>(
      `SELECT entry.number, entry.at, entry.kind, entry.actor_kind AS actorKind, entry.account_id AS accountId,
       entry.household_id AS householdId, entry.document_kind AS documentKind, entry.format, entry.households,
       household.case_year AS caseYear, household.case_ordinal AS caseOrdinal,
       (SELECT json_extract(card, '$.name') FROM partner_office WHERE office_id = entry.office_id) AS officeName
       FROM disclosure_entry AS entry LEFT JOIN household ON household.id = entry.household_id
       ${where} ORDER BY entry.number DESC LIMIT ?`,
    )
    .all(...asked.map(({ value }) => value), limit)
    .map((row) =>
      viewSchema.parse({
        number: row.number,
        at: row.at,
        kind: row.kind,
        actor: { kind: row.actorKind, accountId: row.accountId, name: names.get(row.accountId ?? '') ?? '' },
        recipient: row.officeName ?? '',
        householdId: row.householdId,
        caseNumber: row.caseYear === null ? null : `${row.caseOrdinal}/${row.caseYear}`,
        documentKind: row.documentKind,
        format: row.format,
        households: row.households,
      }),
    )
}

/** The register as a table for a spreadsheet. */
export function disclosuresFile(store: Store, filters: RegisterFilters, now: Date): NamedFile {
  const entries = listDisclosures(store, filters, { limit: 100_000 })
  const rows = entries.map((entry) => disclosureRow(entry, localTime(entry.at)))
  const name = `rejestr-udostepnien-${localDateOf(now)}.csv`
  return { name, type: 'text/csv; charset=utf-8', bytes: csv(disclosureHeader, rows) }
}

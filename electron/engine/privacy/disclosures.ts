import { and, desc, eq, gte, lt } from 'drizzle-orm'
import { disclosureEntry as viewSchema } from '#shared/contract/privacy.ts'
import type { DisclosureEntry } from '#shared/contract/privacy.ts'
import { addDays, localDateOf, localTime } from '#shared/domain/dates.ts'
import { disclosureHeader, disclosureRow } from '#shared/documents/disclosure-register.ts'
import type { HouseholdId } from '#shared/domain/ids.ts'
import { listCaseNumbers } from '../cases/whole-case.ts'
import { listOfficeNames } from '../exchange/partner-offices.ts'
import type { NamedFile } from '../ports.ts'
import { csv } from '../formats/csv.ts'
import { disclosureEntry as table } from '../store/tables/privacy.ts'
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

/** The register, newest first: at most `limit` lines before a number. */
export function listDisclosures(
  store: Store,
  { household, from, to }: RegisterFilters,
  { before, limit }: { before?: number | undefined; limit: number },
): DisclosureEntry[] {
  const people = accountNames(store)
  const cases = listCaseNumbers(store)
  const offices = listOfficeNames(store)
  return store.db
    .select()
    .from(table)
    .where(
      and(
        household ? eq(table.householdId, household) : undefined,
        from ? gte(table.at, startOf(from)) : undefined,
        to ? lt(table.at, startOf(addDays(to, 1))) : undefined,
        before === undefined ? undefined : lt(table.number, before),
      ),
    )
    .orderBy(desc(table.number))
    .limit(limit)
    .all()
    .map((row) =>
      viewSchema.parse({
        number: row.number,
        at: row.at,
        kind: row.kind,
        actor: { kind: row.actorKind, accountId: row.accountId, name: people.get(row.accountId ?? '') ?? '' },
        recipient: offices.get(row.officeId ?? '') ?? '',
        householdId: row.householdId,
        caseNumber: cases.get(row.householdId ?? '') ?? null,
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

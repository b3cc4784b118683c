import type { AuditEntryView, AuditFilters } from '#shared/contract/audit.ts'
import type { AuditLogFacts } from '#shared/documents/audit-log.ts'
import { auditHeader, auditLogDocument, auditRow } from '#shared/documents/audit-log.ts'
import { auditActorKind } from '#shared/domain/audit.ts'
import { localDateOf } from '#shared/domain/dates.ts'
import { csv } from '../formats/csv.ts'
import { listCaseNumbers } from '../cases/whole-case.ts'
import { readOffice } from '../office/office.ts'
import type { HostPort, NamedFile } from '../ports.ts'
import type { Store } from '../store/open.ts'
import type { RowContext } from '../store/rows.ts'
import { readAuditState } from './audit-check.ts'
import { accountNames, listEntries } from './audit-list.ts'
import { readLast } from './audit-log.ts'

/** More than an office writes in many years; what a file has to be able to hold. */
const atMost = 1_000_000

/** The filtered log as a file for the data protection officer. Throws PDF_UNAVAILABLE. */
export async function logFile(
  { store, now }: RowContext,
  host: HostPort,
  filters: AuditFilters,
  format: 'csv' | 'pdf',
): Promise<NamedFile> {
  const on = localDateOf(now())
  const entries = listEntries(store, filters, { limit: atMost })
  const name = `dziennik-zdarzen-${on}.${format}`
  if (format === 'csv') return { name, type: 'text/csv; charset=utf-8', bytes: csv(auditHeader, entries.map(auditRow)) }
  const { printPdf } = await import('../documents/render.ts')
  const officeName = readOffice(store).office.name
  const { from, to } = filters
  const chosenBy = choiceOf(store, filters)
  const facts = { officeName, on, from, to, chosenBy, state: readAuditState(store), end: readLast(store), entries }
  return { name, type: 'application/pdf', bytes: await printPdf(host, auditLogDocument(facts)) }
}

/** The filters besides the period, by the names people know. */
function choiceOf(store: Store, { person, household, kind }: AuditFilters): AuditLogFacts['chosenBy'] {
  const caseNumber = household && (listCaseNumbers(store).get(household) ?? '')
  return { kind, caseNumber, ...(person !== undefined && { actor: actorOf(store, person) }) }
}

function actorOf(store: Store, person: NonNullable<AuditFilters['person']>): AuditEntryView['actor'] {
  const name = accountNames(store).get(person)
  if (name !== undefined) return { kind: 'person', accountId: null, name }
  const kind = auditActorKind.safeParse(person).data ?? 'person'
  return { kind, accountId: null, name: '' }
}

import type { AuditFilters } from '#shared/contract/audit.ts'
import { auditHeader, auditLogDocument, auditRow } from '#shared/documents/audit-log.ts'
import { localDateOf } from '#shared/domain/dates.ts'
import { csv } from '../formats/csv.ts'
import { readOffice } from '../office/office.ts'
import type { HostPort, NamedFile } from '../ports.ts'
import type { RowContext } from '../store/rows.ts'
import { readAuditState } from './audit-check.ts'
import { listEntries } from './audit-list.ts'
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
  const facts = { officeName, on, from, to, state: readAuditState(store), end: readLast(store), entries }
  return { name, type: 'application/pdf', bytes: await printPdf(host, auditLogDocument(facts)) }
}

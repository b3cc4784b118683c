import { z } from 'zod'
import { auditActorKind, auditDetail, auditFault, auditKind, auditRecordKind } from '../domain/audit.ts'
import { instant, localDate } from '../domain/fields.ts'
import { accountId, householdId } from '../domain/ids.ts'
import { download } from './documents.ts'
import { managerCommand, managerQuery, query } from './procedure.ts'
import { mayRefuse } from './problems.ts'

/** An entry as its screen shows it. Names of people who use the program; of households only case numbers. */
export const auditEntryView = z.strictObject({
  number: z.int().min(1),
  at: instant,
  actor: z.strictObject({ kind: auditActorKind, accountId: accountId.nullable(), name: z.string() }),
  kind: auditKind,
  recordKind: auditRecordKind.nullable(),
  recordId: z.string().nullable(),
  householdId: householdId.nullable(),
  /** Of the household, "3/2026". */
  caseNumber: z.string().nullable(),
  detail: auditDetail,
  /**
   * Of an entry brought over from a state that a restored backup replaced: its number and its
   * hash there. Its time and its author are its own; null for an entry written here.
   */
  carried: z.strictObject({ number: z.int(), hash: z.string() }).nullable(),
})
export type AuditEntryView = z.infer<typeof auditEntryView>

/** Filters; left out means all. `from` and `to` are local days, both inside. */
const filters = {
  person: z.union([accountId, z.literal('recovery-code'), z.literal('nobody')]).optional(),
  household: householdId.optional(),
  from: localDate.optional(),
  to: localDate.optional(),
  kind: auditKind.optional(),
}
export const auditFilters = z.strictObject(filters)
export type AuditFilters = z.infer<typeof auditFilters>

/** What the last check of the chain said. A broken chain stays here until a check of all of it finds it whole. */
export const auditState = z.strictObject({
  entries: z.int(),
  lastAt: instant.nullable(),
  checkedAt: instant.nullable(),
  /** The first entry that is not as it was written, and how. Work goes on. */
  broken: z.strictObject({ number: z.int(), fault: auditFault }).nullable(),
})
export type AuditState = z.infer<typeof auditState>

export const auditPageSize = 100

/** The log of the vault (KRI § 20). */
export const auditContract = {
  /** For everybody: whether the log is whole. */
  readState: query.output(auditState),
  /** Newest first, a hundred at a time; `next` is the `before` of the next page. */
  list: managerQuery
    .input(z.strictObject({ ...filters, before: z.int().min(1).optional() }))
    .output(z.strictObject({ entries: z.array(auditEntryView), next: z.int().nullable() })),
  /** Checks the whole chain from its first entry. */
  verify: managerCommand.output(auditState),
  /** The filtered log as a file; the export is an entry of its own. */
  export: managerCommand
    .input(z.strictObject({ format: z.enum(['csv', 'pdf']), filters: auditFilters }))
    .output(z.strictObject({ download }))
    .errors(mayRefuse('PDF_UNAVAILABLE')),
}

import { implement } from '@orpc/server'
import { auditContract, auditPageSize } from '#shared/contract/audit.ts'
import { asDownload } from '../http/file-shelf.ts'
import type { EngineContext } from '../rpc/context.ts'
import { guard } from '../rpc/guard.ts'
import { checkWhole, readAuditState } from './audit-check.ts'
import { logFile } from './audit-export.ts'
import { listEntries } from './audit-list.ts'

const audit = implement(auditContract).$context<EngineContext>().use(guard)

/** The log's part of the contract. */
export const auditProcedures = {
  readState: audit.readState.handler(({ context: { session } }) => readAuditState(session.vault.store)),
  list: audit.list.handler(({ context: { session }, input: { before, ...filters } }) => {
    const entries = listEntries(session.vault.store, filters, { before, limit: auditPageSize })
    return { entries, next: entries.length === auditPageSize ? (entries.at(-1)?.number ?? null) : null }
  }),
  verify: audit.verify.handler(({ context: { session, apply } }) =>
    apply(() => checkWhole(session.vault.store, session.vault.now)),
  ),
  export: audit.export.handler(async ({ context, input: { format, filters } }) => {
    const file = await logFile(context.session.vault, context.host, filters, format)
    return context.apply(() => ({ download: asDownload(context.downloads, file) }))
  }),
}

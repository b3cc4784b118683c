import { implement } from '@orpc/server'
import { registerContract } from '#shared/contract/register.ts'
import { asDownload } from '../../http/file-shelf.ts'
import { recordDisclosure } from '../../privacy/disclosures.ts'
import { refuse } from '../../refusal.ts'
import type { EngineContext } from '../../rpc/context.ts'
import { guard } from '../../rpc/guard.ts'
import { nothing } from '../../rpc/nothing.ts'
import type { OpenVault } from '../../vault/session.ts'
import type { PaperId } from '#shared/domain/ids.ts'
import { openInSystem } from '../open-in-system.ts'
import { readDetails, readFile } from './details.ts'
import { listPapers, readPaper } from './rows.ts'
import { addScan, markScan, readScan } from './scans.ts'
import { endPaper, signPaper } from './states.ts'

/** What needs the papers' wording: loaded with the first draft or issue, not with the list. */
const drafting = () => import('./drafts.ts')

const register = implement(registerContract).$context<EngineContext>().use(guard)

/** The register of papers: drafts, what was issued, signed and ended. */
export const registerProcedures = {
  list: register.list.handler(({ context: { session }, input }) => listPapers(session.vault.store, input)),
  read: register.read.handler(({ context: { session }, input: { id } }) => readDetails(session.vault.store, id)),

  saveDraft: register.saveDraft.handler(async ({ context: { session, apply }, input: { id, asked, baseRevision } }) => {
    const { saveDraft } = await drafting()
    return apply(() => saveDraft(session.vault, id, asked, baseRevision))
  }),
  removeDraft: register.removeDraft.handler(async ({ context: { session, apply }, input: { id } }) => {
    const { markDraft } = await drafting()
    return apply(() => nothing(markDraft(session.vault, id, true)))
  }),
  restoreDraft: register.restoreDraft.handler(async ({ context: { session, apply }, input: { id } }) => {
    const { markDraft } = await drafting()
    return apply(() => nothing(markDraft(session.vault, id, false)))
  }),
  issue: register.issue.handler(async ({ context, input }) => (await import('./issue.ts')).issuePaper(context, input)),
  startCorrection: register.startCorrection.handler(async ({ context: { session, apply }, input: { id, of } }) => {
    const { startCorrection } = await drafting()
    return apply(() => startCorrection(session.vault, id, of))
  }),
  sign: register.sign.handler(({ context: { session, apply }, input }) => apply(() => signPaper(session.vault, input))),
  end: register.end.handler(({ context: { session, apply }, input }) => apply(() => endPaper(session.vault, input))),

  addScan: register.addScan.handler(({ context, input: { upload, ...scan } }) => {
    const { bytes } = context.uploads.find(upload) ?? gone()
    return context.apply(() => addScan(context.session.vault, { ...scan, bytes }))
  }),
  removeScan: register.removeScan.handler(({ context: { session, apply }, input: { id } }) =>
    apply(() => nothing(markScan(session.vault, id, true))),
  ),
  restoreScan: register.restoreScan.handler(({ context: { session, apply }, input: { id } }) =>
    apply(() => nothing(markScan(session.vault, id, false))),
  ),

  fetchFile: register.fetchFile.handler(({ context, input: { id, format } }) => {
    const { vault } = context.session
    const file = readFile(vault.store, id, format)
    return context.apply(() => {
      recordPaper(vault, 'document-made', id, format)
      return { download: asDownload(context.downloads, file) }
    })
  }),
  fetchScan: register.fetchScan.handler(({ context, input: { id } }) => {
    const file = readScan(context.session.vault.store, id)
    return context.apply(() => ({ download: asDownload(context.downloads, file) }))
  }),
  openFile: register.openFile.handler(async ({ context, input: { id, format } }) => {
    const { vault } = context.session
    await openInSystem(context.host, readFile(vault.store, id, format))
    return context.apply(() => nothing(recordPaper(vault, 'document-opened', id, format)))
  }),
}

/** An issued paper of a household that leaves the program once more is registered as disclosed once more. */
function recordPaper(
  vault: OpenVault,
  kind: 'document-made' | 'document-opened',
  id: PaperId,
  format: 'docx' | 'pdf',
): void {
  const { row } = readPaper(vault.store, id)
  if (row.householdId) recordDisclosure(vault, { kind, format, householdId: row.householdId, documentKind: row.kind })
}

function gone(): never {
  throw refuse('UPLOAD_GONE')
}

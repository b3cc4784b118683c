import { implement } from '@orpc/server'
import { documentsContract } from '#shared/contract/documents.ts'
import { asDownload } from '../http/file-shelf.ts'
import { recordDisclosure } from '../privacy/disclosures.ts'
import { refuse } from '../refusal.ts'
import type { EngineContext } from '../rpc/context.ts'
import { guard } from '../rpc/guard.ts'
import type { OpenVault } from '../vault/session.ts'
import type { MadeFile } from './made.ts'
import { listMade, recordMade } from './made.ts'
import { openInSystem } from './open-in-system.ts'
import { householdOf, listSubjects } from './subjects.ts'

/** Wording and looks of papers: loaded with the first of them, not with the list of those made, which the first screen shows. */
const making = () => import('./documents.ts')

const documents = implement(documentsContract).$context<EngineContext>().use(guard)

/** The documents' part of the contract. */
export const documentsProcedures = {
  listSubjects: documents.listSubjects.handler(({ context: { session } }) => listSubjects(session.vault)),
  readForm: documents.readForm.handler(async ({ input: { kind } }) => ({ form: (await making()).formOf(kind) })),
  preview: documents.preview.handler(async ({ context: { session }, input }) =>
    (await making()).previewDocument(session.vault, input),
  ),

  makeDocument: documents.makeDocument.handler(async ({ context, input: { id, asked, format } }) => {
    const { vault } = context.session
    const { makeFile } = await making()
    const made = await makeFile(vault, context.host, asked, format)
    return context.apply(() => {
      recordPaper(vault, 'document-made', made, format)
      return { made: recordMade(vault, id, made, format), download: asDownload(context.downloads, made.file) }
    })
  }),

  openDocument: documents.openDocument.handler(async ({ context, input: { id, asked, format } }) => {
    const { vault } = context.session
    const { openFile } = context.host
    if (!openFile) throw refuse('OPEN_UNAVAILABLE')
    const { makeFile } = await making()
    const made = await makeFile(vault, context.host, asked, format)
    await openInSystem({ openFile }, made.file)
    return context.apply(() => {
      recordPaper(vault, 'document-opened', made, format)
      return { made: recordMade(vault, id, made, format) }
    })
  }),

  listMade: documents.listMade.handler(({ context: { session }, input: { kind } }) => listMade(session.vault, kind)),
}

/** A household's paper goes into the register of disclosures; one of the team tells of no family. */
function recordPaper(
  vault: OpenVault,
  kind: 'document-made' | 'document-opened',
  { facts, subjectId }: MadeFile,
  format: 'docx' | 'pdf',
): void {
  const householdId = householdOf(vault, { kind: facts.kind, id: subjectId })
  if (householdId) recordDisclosure(vault, { kind, format, householdId, documentKind: facts.kind })
}

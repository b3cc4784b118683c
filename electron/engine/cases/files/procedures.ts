import { implement } from '@orpc/server'
import { caseFilesContract } from '#shared/contract/case-files.ts'
import { asDownload } from '../../http/file-shelf.ts'
import { takeUpload } from '../../http/uploads.ts'
import type { EngineContext } from '../../rpc/context.ts'
import { guard } from '../../rpc/guard.ts'
import { nothing } from '../../rpc/nothing.ts'
import { addFile, listFiles, markFile, readFile } from './files.ts'

const files = implement(caseFilesContract).$context<EngineContext>().use(guard)

/** Attachments of a case. */
export const caseFilesProcedures = {
  list: files.list.handler(({ context: { session }, input: { householdId } }) => listFiles(session.vault, householdId)),
  add: files.add.handler(({ context, input: { upload, ...file } }) => {
    const { bytes } = takeUpload(context.uploads, upload)
    return context.apply(() => addFile(context.session.vault, { ...file, bytes }))
  }),
  remove: files.remove.handler(({ context: { session, apply }, input: { id } }) =>
    apply(() => nothing(markFile(session.vault, id, true))),
  ),
  restore: files.restore.handler(({ context: { session, apply }, input: { id } }) =>
    apply(() => nothing(markFile(session.vault, id, false))),
  ),
  fetch: files.fetch.handler(({ context, input: { id } }) => {
    const file = readFile(context.session.vault, id)
    return context.apply(() => ({ download: asDownload(context.downloads, file) }))
  }),
}

import { implement } from '@orpc/server'
import { lawContract } from '#shared/contract/law.ts'
import { asDownload } from '../../http/file-shelf.ts'
import { refuse } from '../../refusal.ts'
import type { EngineContext } from '../../rpc/context.ts'
import { guard } from '../../rpc/guard.ts'
import { nothing } from '../../rpc/nothing.ts'
import { confirmBasis, listLaw, markBasis, saveBasis } from './registry.ts'
import { lawFile, previewUpdate, takeUpdate } from './update.ts'

const law = implement(lawContract).$context<EngineContext>().use(guard)

/** The registry of legal bases. */
export const lawProcedures = {
  list: law.list.handler(({ context: { session } }) => listLaw(session.vault)),
  save: law.save.handler(({ context: { session, apply }, input: { id, basis, baseRevision } }) =>
    apply(() => saveBasis(session.vault, id, basis, baseRevision)),
  ),
  remove: law.remove.handler(({ context: { session, apply }, input: { id } }) =>
    apply(() => nothing(markBasis(session.vault, id, true))),
  ),
  restore: law.restore.handler(({ context: { session, apply }, input: { id } }) =>
    apply(() => nothing(markBasis(session.vault, id, false))),
  ),
  confirm: law.confirm.handler(({ context: { session, apply }, input: { id } }) =>
    apply(() => confirmBasis(session.vault, id)),
  ),
  exportUpdate: law.exportUpdate.handler(({ context }) =>
    context.apply(() => ({ download: asDownload(context.downloads, lawFile(context.session.vault)) })),
  ),
  previewUpdate: law.previewUpdate.handler(({ context, input: { upload } }) =>
    previewUpdate(context.session.vault, uploaded(context, upload)),
  ),
  takeUpdate: law.takeUpdate.handler(({ context, input: { upload } }) =>
    context.apply(() => takeUpdate(context.session.vault, uploaded(context, upload))),
  ),
}

function uploaded({ uploads }: Pick<EngineContext, 'uploads'>, token: string): Uint8Array {
  const file = uploads.find(token)
  if (!file) throw refuse('UPLOAD_GONE')
  return file.bytes
}

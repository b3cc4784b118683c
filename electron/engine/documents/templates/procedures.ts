import { implement } from '@orpc/server'
import { templatesContract } from '#shared/contract/templates.ts'
import { paperKinds } from '#shared/documents/kinds.ts'
import { fieldList, starterTemplate } from '#shared/documents/template-help.ts'
import { asDownload } from '../../http/file-shelf.ts'
import { takeUpload } from '../../http/uploads.ts'
import type { EngineContext } from '../../rpc/context.ts'
import { guard } from '../../rpc/guard.ts'
import { nothing } from '../../rpc/nothing.ts'
import { mediaTypes } from '../media-types.ts'
import { renderDocument } from '../render.ts'
import { leftOutOf } from './check.ts'
import {
  activateTemplate,
  addTemplate,
  fieldsOf,
  listTemplates,
  problemsOf,
  readTemplate,
  tryTemplate,
} from './templates.ts'

const templates = implement(templatesContract).$context<EngineContext>().use(guard)

function docx({ downloads }: Pick<EngineContext, 'downloads'>, name: string, bytes: Uint8Array) {
  return { download: asDownload(downloads, { name, type: mediaTypes.docx, bytes }) }
}

/** The templates' part of the contract. */
export const templatesProcedures = {
  list: templates.list.handler(({ context: { session } }) => listTemplates(session.vault)),
  fields: templates.fields.handler(({ context: { session }, input: { kind } }) => fieldsOf(session.vault, kind)),
  fetchFields: templates.fetchFields.handler(async ({ context, input: { kind, as } }) => {
    const fields = fieldsOf(context.session.vault, kind)
    const document = as === 'list' ? fieldList(kind, fields) : starterTemplate(kind, fields)
    const name = `${as === 'list' ? 'pola' : 'wzor'}-${paperKinds[kind].fileName}.docx`
    return docx(context, name, await renderDocument(context.host, document, 'docx'))
  }),
  check: templates.check.handler(({ context: { session, uploads }, input: { kind, upload } }) => {
    const { bytes } = takeUpload(uploads, upload)
    return { problems: problemsOf(session.vault, kind, bytes), leftOut: leftOutOf(bytes) }
  }),
  testFill: templates.testFill.handler(({ context, input: { kind, upload } }) =>
    docx(
      context,
      `proba-${paperKinds[kind].fileName}.docx`,
      tryTemplate(context.session.vault, kind, takeUpload(context.uploads, upload).bytes),
    ),
  ),
  add: templates.add.handler(({ context: { session, uploads, apply }, input: { upload, ...of } }) => {
    const { bytes } = takeUpload(uploads, upload)
    return apply(() => addTemplate(session.vault, { ...of, bytes }))
  }),
  activate: templates.activate.handler(({ context: { session, apply }, input: { kind, id } }) =>
    apply(() => nothing(activateTemplate(session.vault, kind, id))),
  ),
  fetch: templates.fetch.handler(({ context, input: { id } }) => {
    const { fileName, bytes } = readTemplate(context.session.vault, id)
    return docx(context, fileName, bytes)
  }),
}

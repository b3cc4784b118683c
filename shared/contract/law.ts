import { z } from 'zod'
import { actCode, legalBasis } from '../documents/legal-bases.ts'
import { legalBasisId } from '../domain/ids.ts'
import { baseRevision, rowMeta } from '../domain/rows.ts'
import { download } from './documents.ts'
import { command, done, managerCommand, query } from './procedure.ts'
import { mayRefuse } from './problems.ts'

export const legalBasisRecord = z.strictObject({
  id: legalBasisId,
  ...legalBasis.shape,
  revision: rowMeta.shape.revision,
  updatedAt: rowMeta.shape.updatedAt,
  /** Last checked more than six months ago. */
  isStale: z.boolean(),
})
export type LegalBasisRecord = z.infer<typeof legalBasisRecord>

/** What a signed file of legal bases would change here. */
export const lawChange = z.strictObject({
  id: legalBasisId,
  change: z.enum(['added', 'changed', 'removed']),
  act: actCode,
  /** The entry as it is here; null when it is new. */
  before: legalBasis.nullable(),
  after: legalBasis.nullable(),
})
export const lawUpdate = z.strictObject({
  /** Whose signature the file carries: this office or one it has paired with. */
  signedBy: z.string(),
  madeOn: z.string(),
  changes: z.array(lawChange),
})
export type LawUpdate = z.infer<typeof lawUpdate>

/** The registry of legal bases: where each act is promulgated, in which days. */
export const lawContract = {
  list: query.output(z.array(z.strictObject({ act: actCode, title: z.string(), texts: z.array(legalBasisRecord) }))),
  save: managerCommand
    .input(z.strictObject({ id: legalBasisId, baseRevision, basis: legalBasis }))
    .output(legalBasisRecord)
    .errors(mayRefuse('STALE_REVISION')),
  remove: managerCommand
    .input(z.strictObject({ id: legalBasisId }))
    .output(done)
    .errors(mayRefuse('NOT_FOUND')),
  restore: managerCommand
    .input(z.strictObject({ id: legalBasisId }))
    .output(done)
    .errors(mayRefuse('NOT_FOUND')),
  /** "I looked: it is still so." Sets the day it was checked. */
  confirm: managerCommand
    .input(z.strictObject({ id: legalBasisId }))
    .output(legalBasisRecord)
    .errors(mayRefuse('NOT_FOUND')),
  /** The registry as a file signed with this office's key, for offices that know it. */
  exportUpdate: command.output(z.strictObject({ download })),
  previewUpdate: query
    .input(z.strictObject({ upload: z.string() }))
    .output(lawUpdate)
    .errors(mayRefuse('UPLOAD_GONE', 'LAW_UPDATE_UNREADABLE', 'LAW_UPDATE_UNSIGNED')),
  takeUpdate: managerCommand
    .input(z.strictObject({ upload: z.string() }))
    .output(lawUpdate)
    .errors(mayRefuse('UPLOAD_GONE', 'LAW_UPDATE_UNREADABLE', 'LAW_UPDATE_UNSIGNED')),
}

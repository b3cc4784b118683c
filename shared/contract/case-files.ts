import { z } from 'zod'
import { instant, requiredText } from '../domain/fields.ts'
import { caseFileId, householdId } from '../domain/ids.ts'
import { download } from './documents.ts'
import { command, done, query } from './procedure.ts'
import { mayRefuse } from './problems.ts'

/** A file attached to a case: a scan or a photograph, kept in the encrypted database. */
export const caseFile = z.strictObject({
  id: caseFileId,
  householdId,
  fileName: z.string(),
  type: z.enum(['application/pdf', 'image/png', 'image/jpeg']),
  size: z.int(),
  sha256: z.string(),
  addedAt: instant,
})
export type CaseFile = z.infer<typeof caseFile>

/** Attachments of a case. */
export const caseFilesContract = {
  /** Newest first. */
  list: query.input(z.strictObject({ householdId })).output(z.array(caseFile)).errors(mayRefuse('NOT_FOUND')),
  /** Keeps an uploaded file. What it is its first bytes tell, not its name. */
  add: command
    .input(z.strictObject({ id: caseFileId, householdId, upload: z.string(), fileName: requiredText(200) }))
    .output(caseFile)
    .errors(mayRefuse('NOT_FOUND', 'UPLOAD_GONE', 'SCAN_KIND_UNKNOWN', 'SCAN_TOO_LARGE')),
  remove: command
    .input(z.strictObject({ id: caseFileId }))
    .output(done)
    .errors(mayRefuse('NOT_FOUND')),
  restore: command
    .input(z.strictObject({ id: caseFileId }))
    .output(done)
    .errors(mayRefuse('NOT_FOUND')),
  fetch: command
    .input(z.strictObject({ id: caseFileId }))
    .output(z.strictObject({ download }))
    .errors(mayRefuse('NOT_FOUND')),
}

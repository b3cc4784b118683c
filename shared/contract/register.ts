import { z } from 'zod'
import { documentKind } from '../documents/kinds.ts'
import { documentEnding, documentState } from '../domain/register.ts'
import { instant, localDate, longText, requiredText, text } from '../domain/fields.ts'
import { accountId, caseSignId, paperId, scanId } from '../domain/ids.ts'
import { baseRevision } from '../domain/rows.ts'
import { asked, documentFormat, documentSubject, download, typedFacts } from './documents.ts'
import { command, done, query } from './procedure.ts'
import { mayRefuse } from './problems.ts'

/** A file of an issued paper, frozen with it. */
export const paperFile = z.strictObject({
  format: documentFormat,
  fileName: z.string(),
  size: z.int(),
  sha256: z.string(),
})

/** A scan of the signed paper. */
export const paperScan = z.strictObject({
  id: scanId,
  fileName: z.string(),
  type: z.enum(['application/pdf', 'image/png', 'image/jpeg']),
  size: z.int(),
  sha256: z.string(),
  addedAt: instant,
})
export type PaperScan = z.infer<typeof paperScan>

/** A paper of the register as a list shows it: no names of people in it. */
export const registeredPaper = z.strictObject({
  id: paperId,
  revision: z.int(),
  subject: documentSubject,
  /** The commune, the case number, or for a member's paper the institution. */
  about: z.string(),
  state: documentState,
  /** Counts up with each corrected one. */
  version: z.int().min(1),
  caseSign: z.string(),
  issuedOn: localDate.nullable(),
  signedOn: localDate.nullable(),
  validFrom: localDate.nullable(),
  validUntil: localDate.nullable(),
  endedOn: localDate.nullable(),
  ending: documentEnding.nullable(),
  /** Of an annex or a member's accession: the agreement it belongs to. */
  amendsId: paperId.nullable(),
  /** Of a corrected one: the paper it replaces. */
  correctsId: paperId.nullable(),
  updatedAt: instant,
})
export type RegisteredPaper = z.infer<typeof registeredPaper>

/** The whole of one. */
export const paperDetails = z.strictObject({
  ...registeredPaper.shape,
  /** Of a draft: what was typed over the rooms' facts. */
  typed: typedFacts,
  issuedAt: instant.nullable(),
  issuedBy: z.strictObject({ accountId: accountId.nullable(), name: z.string() }).nullable(),
  /** The wording it was made with; `own`: the version of the office's own template, where it was made with one. */
  template: z.strictObject({ version: z.int(), own: z.int().nullable() }).nullable(),
  /** The texts of law it cites. */
  law: z.array(z.strictObject({ act: z.string(), published: z.string() })),
  signedBy: z.string(),
  endedWhy: z.string(),
  files: z.array(paperFile),
  scans: z.array(paperScan),
  /** Annexes of an agreement and the versions before and after, oldest first. */
  annexes: z.array(registeredPaper),
  versions: z.array(registeredPaper),
})
export type PaperView = z.infer<typeof paperDetails>

/** Which case the paper belongs to. */
export const signChoice = z.discriminatedUnion('from', [
  /** A new case: the next number of the class. */
  z.strictObject({ from: z.literal('class'), symbol: requiredText(20) }),
  /** One more paper of a case that has its sign. */
  z.strictObject({ from: z.literal('case'), id: caseSignId }),
  /** Given elsewhere (EZD, paper register): taken as typed. */
  z.strictObject({ from: z.literal('typed'), text: requiredText(80) }),
  z.strictObject({ from: z.literal('none') }),
])
export type SignChoice = z.infer<typeof signChoice>

const issuing = z.strictObject({
  id: paperId,
  baseRevision,
  asked,
  issuedOn: localDate,
  sign: signChoice,
  /** Of agreements. */
  validFrom: localDate.nullable(),
  validUntil: localDate.nullable(),
  amendsId: paperId.nullable(),
})

/** The register of papers: drafts, issued and frozen ones, signed ones with their scans, ended ones. */
export const registerContract = {
  /** Newest first; of one subject, kind or state when asked. */
  list: query
    .input(
      z.strictObject({
        subjectId: z.uuid().optional(),
        kind: documentKind.optional(),
        state: documentState.optional(),
      }),
    )
    .output(z.array(registeredPaper)),
  read: query
    .input(z.strictObject({ id: paperId }))
    .output(paperDetails)
    .errors(mayRefuse('NOT_FOUND')),
  /** Keeps a draft (projekt); `baseRevision` 0 for a new one. */
  saveDraft: command
    .input(z.strictObject({ id: paperId, baseRevision, asked }))
    .output(registeredPaper)
    .errors(mayRefuse('NOT_FOUND', 'STALE_REVISION', 'ALREADY_ISSUED')),
  removeDraft: command
    .input(z.strictObject({ id: paperId }))
    .output(done)
    .errors(mayRefuse('NOT_FOUND', 'ALREADY_ISSUED')),
  restoreDraft: command
    .input(z.strictObject({ id: paperId }))
    .output(done)
    .errors(mayRefuse('NOT_FOUND')),
  /**
   * Issues a draft or a paper typed just now: the sign is taken, facts, law, template version
   * and both files are frozen with their hashes.
   */
  issue: command
    .input(issuing)
    .output(registeredPaper)
    .errors(
      mayRefuse(
        'NOT_FOUND',
        'STALE_REVISION',
        'ALREADY_ISSUED',
        'FACTS_UNUSABLE',
        'PDF_UNAVAILABLE',
        'CLASS_WITHOUT_SYMBOL',
        'NUMBER_UNCONFIRMED',
        // The agreement it amends, or the paper it corrects, has ended meanwhile.
        'PAPER_STATE',
      ),
    ),
  /** A draft that will replace an issued paper: its facts as they were, the next version. */
  startCorrection: command
    .input(z.strictObject({ id: paperId, of: paperId }))
    .output(registeredPaper)
    .errors(mayRefuse('NOT_FOUND', 'PAPER_STATE')),
  /** Writes down that it was signed: when and by whom. */
  sign: command
    .input(z.strictObject({ id: paperId, baseRevision, signedOn: localDate, signedBy: text(300) }))
    .output(registeredPaper)
    .errors(mayRefuse('NOT_FOUND', 'STALE_REVISION', 'PAPER_STATE')),
  /** Revokes it, or terminates an agreement. */
  end: command
    .input(
      z.strictObject({
        id: paperId,
        baseRevision,
        endedOn: localDate,
        ending: documentEnding,
        endedWhy: longText(600),
      }),
    )
    .output(registeredPaper)
    .errors(mayRefuse('NOT_FOUND', 'STALE_REVISION', 'PAPER_STATE')),
  addScan: command
    .input(z.strictObject({ id: scanId, paperId, upload: z.string(), fileName: requiredText(200) }))
    .output(paperScan)
    .errors(mayRefuse('NOT_FOUND', 'UPLOAD_GONE', 'PAPER_STATE', 'SCAN_KIND_UNKNOWN', 'SCAN_TOO_LARGE')),
  removeScan: command
    .input(z.strictObject({ id: scanId }))
    .output(done)
    .errors(mayRefuse('NOT_FOUND')),
  restoreScan: command
    .input(z.strictObject({ id: scanId }))
    .output(done)
    .errors(mayRefuse('NOT_FOUND')),
  /** The very bytes that were issued. */
  fetchFile: command
    .input(z.strictObject({ id: paperId, format: documentFormat }))
    .output(z.strictObject({ download }))
    .errors(mayRefuse('NOT_FOUND')),
  fetchScan: command
    .input(z.strictObject({ id: scanId }))
    .output(z.strictObject({ download }))
    .errors(mayRefuse('NOT_FOUND')),
  /** Opens an issued file in the system's program where the host can. */
  openFile: command
    .input(z.strictObject({ id: paperId, format: documentFormat }))
    .output(done)
    .errors(mayRefuse('NOT_FOUND', 'OPEN_UNAVAILABLE', 'OPEN_FAILED', 'FILE_IN_USE')),
}

import { z } from 'zod'
import { documentFacts, documentKind, documentKinds } from '../documents/facts.ts'
import { missingFactCodes } from '../documents/missing.ts'
import { instant, localDate, text } from '../domain/fields.ts'
import { documentId, householdId, ipwId, teamId } from '../domain/ids.ts'
import { command, query } from './procedure.ts'
import { mayRefuse } from './problems.ts'

/** What a document is about: its kind, and the row its facts come from. */
export const documentSubject = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('team-agreement'), teamId }),
  z.strictObject({ kind: z.literal('consent'), householdId }),
  z.strictObject({ kind: z.literal('ipw'), ipwId }),
])
export type DocumentSubject = z.infer<typeof documentSubject>

/** What belongs to the paper alone and may be typed on its screen; left out: as the rooms have it. */
export const paperDetails = z.strictObject({
  on: localDate.nullable().optional(),
  place: text(80).optional(),
})
export type PaperDetails = z.infer<typeof paperDetails>

const asked = z.strictObject({ subject: documentSubject, details: paperDetails })

export const documentFormats = ['docx', 'pdf'] as const

/** A file the page can fetch once by GET, within the engine's life and while unlocked. */
export const download = z.strictObject({ url: z.string(), name: z.string(), size: z.int() })
export type Download = z.infer<typeof download>

export const madeDocument = z.strictObject({
  id: documentId,
  kind: z.enum(documentKinds),
  /** The commune for an agreement, the case number for a household's paper: no names. */
  about: text(200),
  format: z.enum(documentFormats),
  fileName: z.string(),
  size: z.int(),
  sha256: z.string(),
  madeAt: instant,
})
export type MadeDocument = z.infer<typeof madeDocument>

/** Making papers from what the rooms know. */
export const documentsContract = {
  /** Papers that can be made now: every kind with its subjects, by name as the office knows them. */
  listSubjects: query.output(z.array(z.strictObject({ subject: documentSubject, label: z.string() }))),
  /** The facts that will go in, which of them are empty, and the page as it will print. */
  preview: query
    .input(asked)
    .output(z.strictObject({ facts: documentFacts, missing: z.array(z.enum(missingFactCodes)), html: z.string() }))
    .errors(mayRefuse('NOT_FOUND')),
  makeDocument: command
    .input(z.strictObject({ id: documentId, asked, format: z.enum(documentFormats) }))
    .output(z.strictObject({ made: madeDocument, download }))
    .errors(mayRefuse('NOT_FOUND', 'PDF_UNAVAILABLE')),
  /** Makes it and opens it in the system's program (Word, a PDF reader) where the host can. */
  openDocument: command
    .input(z.strictObject({ id: documentId, asked, format: z.enum(documentFormats) }))
    .output(z.strictObject({ made: madeDocument }))
    .errors(mayRefuse('NOT_FOUND', 'PDF_UNAVAILABLE', 'OPEN_UNAVAILABLE', 'OPEN_FAILED', 'FILE_IN_USE')),
  /** What was made, newest first. */
  listMade: query.input(z.strictObject({ kind: documentKind.optional() })).output(z.array(madeDocument)),
}

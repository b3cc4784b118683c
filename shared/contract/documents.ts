import { z } from 'zod'
import { formSection } from '../documents/form.ts'
import { documentKind } from '../documents/kinds.ts'
import { missingFactCodes } from '../documents/missing.ts'
import { traceKind } from '../documents/personal-traces.ts'
import { consentStates } from '../domain/cases.ts'
import { instant, localDate, text } from '../domain/fields.ts'
import { documentId, householdId } from '../domain/ids.ts'
import { command, query } from './procedure.ts'
import { mayRefuse } from './problems.ts'

/** What a document is about: its kind, and the row its facts come from (team, member, household or IPW, as the kind says). */
export const documentSubject = z.strictObject({ kind: documentKind, id: z.uuid() })
export type DocumentSubject = z.infer<typeof documentSubject>

/**
 * What was typed on the paper's own form over what the rooms know, by the names of its facts;
 * left out: as the rooms have it. The engine checks it by the kind's own schema.
 */
export const typedFacts = z.record(z.string().max(60), z.json())
export type TypedFacts = z.infer<typeof typedFacts>

export const asked = z.strictObject({ subject: documentSubject, typed: typedFacts })
export type Asked = z.infer<typeof asked>

export const documentFormats = ['docx', 'pdf'] as const
export const documentFormat = z.enum(documentFormats)

/** A file the page can fetch once by GET, within the engine's life and while unlocked. */
export const download = z.strictObject({ url: z.string(), name: z.string(), size: z.int() })
export type Download = z.infer<typeof download>

export const madeDocument = z.strictObject({
  id: documentId,
  kind: documentKind,
  /** The commune for an agreement, the case number for a household's paper: no names. */
  about: text(200),
  format: documentFormat,
  fileName: z.string(),
  size: z.int(),
  sha256: z.string(),
  madeAt: instant,
})
export type MadeDocument = z.infer<typeof madeDocument>

/** A row papers can be made about, as the office knows it. */
export const subjectChoice = z.strictObject({
  about: z.enum(['team', 'member', 'household', 'ipw']),
  id: z.uuid(),
  label: z.string(),
})
export type SubjectChoice = z.infer<typeof subjectChoice>

const preview = z.strictObject({
  /** The facts that go in, by their names. */
  facts: typedFacts,
  /** Codes of the rooms' facts the paper has dots for. */
  missing: z.array(z.enum(missingFactCodes)),
  /** Places of the form that print as dots. */
  empty: z.array(z.string()),
  /** Places whose typed value cannot be used: the paper shows what the rooms know instead. */
  unusable: z.array(z.string()),
  /** Of a card without data: places of the form where somebody may be known by these words. They do not stop it. */
  warnings: z.array(z.strictObject({ field: z.string(), trace: traceKind, words: z.string() })),
  /**
   * Of a paper that carries data of a household to institutions, and of the consent itself: how the consent stands
   * today; null for every other paper. It does not stop the paper, it says why it may be shown to nobody.
   * `isForNobody`: valid, and no row of it says „tak”.
   */
  consent: z
    .strictObject({
      householdId,
      state: z.enum(consentStates),
      endedOn: localDate.nullable(),
      isForNobody: z.boolean(),
    })
    .nullable(),
  sheet: z.enum(['portrait', 'landscape']),
  /** Files of this kind come from the office's own template: the page shown is worded by the program. */
  isOwnTemplate: z.boolean(),
  /** A whole page; its nonce is the placeholder `__CSP_NONCE__`. */
  html: z.string(),
})
export type Preview = z.infer<typeof preview>

/** Making papers from what the rooms know and what is typed on their own form. */
export const documentsContract = {
  /** Every row a paper can be made about: teams, members, households, programmes. */
  listSubjects: query.output(z.array(subjectChoice)),
  /** The form of a kind, for the screen that draws it. */
  readForm: query
    .input(z.strictObject({ kind: documentKind }))
    .output(z.strictObject({ form: z.array(formSection).readonly() })),
  /** The facts that will go in, which of them are empty, and the page as it will print. */
  preview: query.input(asked).output(preview).errors(mayRefuse('NOT_FOUND')),
  makeDocument: command
    .input(z.strictObject({ id: documentId, asked, format: documentFormat }))
    .output(z.strictObject({ made: madeDocument, download }))
    .errors(mayRefuse('NOT_FOUND', 'PDF_UNAVAILABLE', 'FACTS_UNUSABLE', 'OWN_TEMPLATE_DOCX_ONLY')),
  /** Makes it and opens it in the system's program (Word, a PDF reader) where the host can. */
  openDocument: command
    .input(z.strictObject({ id: documentId, asked, format: documentFormat }))
    .output(z.strictObject({ made: madeDocument }))
    .errors(
      mayRefuse(
        'NOT_FOUND',
        'PDF_UNAVAILABLE',
        'FACTS_UNUSABLE',
        'OWN_TEMPLATE_DOCX_ONLY',
        'OPEN_UNAVAILABLE',
        'OPEN_FAILED',
        'FILE_IN_USE',
      ),
    ),
  /** What was made, newest first. */
  listMade: query.input(z.strictObject({ kind: documentKind.optional() })).output(z.array(madeDocument)),
}

import { z } from 'zod'
import { documentKind } from '../documents/kinds.ts'
import { instant, requiredText, text } from '../domain/fields.ts'
import { officeTemplateId } from '../domain/ids.ts'
import { download } from './documents.ts'
import { done, managerCommand, query } from './procedure.ts'
import { mayRefuse } from './problems.ts'

/** What can be wrong with a template. The renderer owns the sentence of each. */
export const templateProblems = [
  /** A field no paper of the kind has; `nearest` is the one probably meant. */
  'unknown',
  /** "{{" without "}}" or the other way round. */
  'unclosed',
  'unopened',
  /** A loop or condition without its end, or an end without its beginning. */
  'loop-unclosed',
  'loop-unopened',
  /** A list used as a value, or a value as a list. */
  'not-a-list',
  'not-a-value',
  /** Not a DOCX, or one that cannot be read. */
  'not-a-document',
  /** It fills, but the result is no readable document. */
  'fill-failed',
] as const

export const templateProblem = z.strictObject({
  problem: z.enum(templateProblems),
  /** The field as written, without its braces. */
  field: z.string(),
  nearest: z.string().nullable(),
  /** The words around it, as the template has them. */
  near: z.string(),
  /** "dokument", "nagłówek", "stopka" as a code. */
  part: z.enum(['body', 'header', 'footer']),
})
export type TemplateProblem = z.infer<typeof templateProblem>

export const officeTemplate = z.strictObject({
  id: officeTemplateId,
  kind: documentKind,
  version: z.int().min(1),
  fileName: z.string(),
  note: text(200),
  size: z.int(),
  sha256: z.string(),
  addedAt: instant,
  /** Whether papers of the kind are made with it now. */
  isActive: z.boolean(),
})
export type OfficeTemplate = z.infer<typeof officeTemplate>

/** A field a template may use; `fields`: what stands inside a list. */
interface Field {
  name: string
  meaning: string
  /** A list is a loop, a condition a section; a value stands where it is written. */
  is: 'value' | 'condition' | 'list'
  sample: string
  fields?: readonly Field[] | undefined
}
export const templateField: z.ZodType<Field> = z.lazy(() =>
  z.strictObject({
    name: z.string(),
    meaning: z.string(),
    is: z.enum(['value', 'condition', 'list']),
    sample: z.string(),
    fields: z.array(templateField).readonly().optional(),
  }),
)
export type TemplateField = Field

const upload = z.strictObject({ kind: documentKind, upload: z.string() })

/**
 * What the program puts on its own wording of a paper, and an own template may leave out: the sign the paper is found
 * by, and in a corrected paper the sentence that says which one it replaces.
 */
export const frameFields = ['znak_sprawy', 'zastepuje'] as const
export type FrameField = (typeof frameFields)[number]

/** The office's own DOCX templates. */
export const templatesContract = {
  list: query.output(z.array(officeTemplate)),
  /** The fields of a kind. */
  fields: query.input(z.strictObject({ kind: documentKind })).output(z.array(templateField).readonly()),
  /** The list of fields as a DOCX to keep beside the template, or a template to start from: the fields in the order of the page. */
  fetchFields: query
    .input(z.strictObject({ kind: documentKind, as: z.enum(['list', 'starter']) }))
    .output(z.strictObject({ download })),
  /** What is wrong with an uploaded file; empty: nothing. `leftOut` is no mistake, only worth knowing. */
  check: query
    .input(upload)
    .output(z.strictObject({ problems: z.array(templateProblem), leftOut: z.array(z.enum(frameFields)) }))
    .errors(mayRefuse('UPLOAD_GONE')),
  /** The uploaded file filled with the sample of the kind. */
  testFill: query
    .input(upload)
    .output(z.strictObject({ download }))
    .errors(mayRefuse('UPLOAD_GONE', 'TEMPLATE_BROKEN')),
  /** Keeps it as the next version and uses it from now on. */
  add: managerCommand
    .input(z.strictObject({ id: officeTemplateId, ...upload.shape, fileName: requiredText(200), note: text(200) }))
    .output(officeTemplate)
    .errors(mayRefuse('UPLOAD_GONE', 'TEMPLATE_BROKEN')),
  /** Goes back to a version, or with null to the program's own wording. */
  activate: managerCommand
    .input(z.strictObject({ kind: documentKind, id: officeTemplateId.nullable() }))
    .output(done)
    .errors(mayRefuse('NOT_FOUND')),
  fetch: query
    .input(z.strictObject({ id: officeTemplateId }))
    .output(z.strictObject({ download }))
    .errors(mayRefuse('NOT_FOUND')),
}

import { z } from './plain-checks.ts'
import { isLocalDate } from './dates.ts'
import { isNip } from './nip.ts'

/**
 * What can be wrong with a field. Schemas carry these codes instead of sentences;
 * the renderer owns the Polish sentence of each (renderer/app/messages/fields.ts).
 */
export const fieldProblems = [
  'required',
  'choice',
  'tooLong',
  'id',
  'nip',
  'email',
  'phone',
  'postalCode',
  'date',
  'dayNeeded',
  'endsBeforeStart',
  'withdrawnBeforeSigned',
  'withdrawnUnsigned',
  'ipwTooLong',
  'reviewNotAfter',
  'scale',
  'passwordTooShort',
  'adultMissing',
  'duplicateArea',
  'tooMany',
  'login',
  'signPatternParts',
  'signPatternUnknown',
  'classSymbol',
] as const
export type FieldProblem = (typeof fieldProblems)[number]

/** Made once: every field of text begins with it, and each schema costs a start its making. */
const trimmed = z.string().trim()

/** A line of text that may stay empty: an empty one prints as a dotted line. */
export function text(max = 200) {
  return trimmed.max(max, 'tooLong' satisfies FieldProblem)
}

/** A line of text without which the record makes no sense. */
export function requiredText(max = 200) {
  return text(max).min(1, 'required' satisfies FieldProblem)
}

/** Several lines of text that may stay empty. */
export function longText(max = 4000) {
  return text(max)
}

export const email = z.union(
  [z.literal(''), z.email({ error: 'email' satisfies FieldProblem }).max(200, 'tooLong' satisfies FieldProblem)],
  { error: 'email' satisfies FieldProblem },
)

/** A telephone number as people write it: digits, spaces, + - ( ) / and "wew." of an extension; or empty. */
export const phone = text(40).regex(/^(?:[\d\s+\-()/]|wew\.)*$/iu, 'phone' satisfies FieldProblem)

/** A telephone number as it is kept: rows written before the rule above, or by another program, stay readable. */
export const phoneAsKept = text(40)

export const postalCode = trimmed.regex(/^(\d{2}-\d{3})?$/, 'postalCode' satisfies FieldProblem)

/** NIP with its checksum, or empty. Kept as ten digits, however it was typed. */
export const nip = z
  .string()
  .transform((value) => value.replaceAll(/[\s-]/g, ''))
  .pipe(z.string().refine((value) => value === '' || isNip(value), 'nip' satisfies FieldProblem))

/** A day of the local calendar, `YYYY-MM-DD`. */
export const localDate = z
  .string({ error: 'date' satisfies FieldProblem })
  .refine(isLocalDate, 'date' satisfies FieldProblem)

/** An instant, UTC, ISO 8601. */
export const instant = z.iso.datetime()

export const gender = z.enum(['f', 'm'], { error: 'choice' satisfies FieldProblem })
export type Gender = z.infer<typeof gender>

/** Where somebody lives or an institution sits. */
export const addressFields = {
  street: text(120),
  postalCode,
  town: text(80),
}

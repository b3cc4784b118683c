import { z } from 'zod'
import { text } from '../domain/fields.ts'
import { managerCommand, query } from './procedure.ts'
import { mayRefuse } from './problems.ts'

/** Lines above the office's letters; empty ones are left out. */
export const letterheadLines = z.array(text(120)).max(6, 'tooMany')

export const letterheadView = z.strictObject({
  isUsed: z.boolean(),
  lines: letterheadLines,
  /** A data: address of the picture; null for none. */
  logo: z.string().nullable(),
  /** What the picture shows, for a reader that cannot see it. */
  logoAlternative: text(120),
})
export type LetterheadView = z.infer<typeof letterheadView>

/** What stands above the office's letters. */
export const letterheadContract = {
  read: query.output(letterheadView),
  save: managerCommand
    .input(
      z.strictObject({
        isUsed: z.boolean(),
        lines: letterheadLines,
        logoAlternative: text(120),
        /** An uploaded PNG or JPEG, "keep" the one there is, or null for none. */
        logo: z.union([z.strictObject({ upload: z.string() }), z.literal('keep'), z.null()]),
      }),
    )
    .output(letterheadView)
    .errors(mayRefuse('UPLOAD_GONE', 'LOGO_UNUSABLE')),
}

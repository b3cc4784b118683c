import { z } from 'zod'
import type { FieldProblem } from './fields.ts'
import { localDate, requiredText } from './fields.ts'
import { accountId } from './ids.ts'

/** Who may do what in the program: a `kierownik` also manages people, keys, backups and the log. */
export const accountRoles = ['kierownik', 'pracownik'] as const
export const accountRole = z.enum(accountRoles)
export type AccountRole = z.infer<typeof accountRole>

/** The name somebody opens the program with: short, no spaces, small letters. */
export const login = z
  .string()
  .trim()
  .transform((typed) => typed.normalize('NFC').toLocaleLowerCase('pl'))
  .pipe(z.string().regex(/^[\p{L}\p{N}._-]{3,40}$/u, 'login' satisfies FieldProblem))

/**
 * A person who uses the program. Their account works only once both papers are there: the
 * written authorisation (upoważnienie) and the written secrecy undertaking (oświadczenie).
 * Source: art. 100 ust. 6 u.p.s. (law.md L5).
 */
export const account = z.strictObject({
  id: accountId,
  login,
  firstName: requiredText(60),
  lastName: requiredText(80),
  role: accountRole,
  authorisedOn: localDate.nullable(),
  secrecyOn: localDate.nullable(),
})
export type Account = z.infer<typeof account>

/** Whether both papers are there on a day; papers dated later do not count yet. */
export function hasPapers(
  { authorisedOn, secrecyOn }: Pick<Account, 'authorisedOn' | 'secrecyOn'>,
  on: string,
): boolean {
  return authorisedOn !== null && secrecyOn !== null && authorisedOn <= on && secrecyOn <= on
}

/** Minutes without a touch after which the program locks itself. */
export const idleMinutes = z.int().min(1).max(120)
export const defaultIdleMinutes = 10

import { z } from 'zod'
import { account } from '../domain/account.ts'
import { accountId } from '../domain/ids.ts'
import { newPassword } from '../domain/office.ts'
import { baseRevision } from '../domain/rows.ts'
import { done, managerCommand, query } from './procedure.ts'
import { mayRefuse } from './problems.ts'

export const accountRecord = z.strictObject({
  ...account.shape,
  revision: z.int().min(1),
  /** Has a password of their own: can open the program. */
  hasPassword: z.boolean(),
  isDisabled: z.boolean(),
})
export type AccountRecord = z.infer<typeof accountRecord>

const saves = mayRefuse('STALE_REVISION', 'NOT_FOUND', 'LOGIN_TAKEN', 'LAST_MANAGER')

/** People who use the program; a part of the office's room. */
export const accountsContract = {
  /** By surname; those who left last. */
  listAccounts: query.output(z.array(accountRecord)),
  /** Adds or changes a person. The login stays what it was: it is hashed with the password. */
  saveAccount: managerCommand.input(z.strictObject({ baseRevision, account })).output(accountRecord).errors(saves),
  /** Gives a person a (first or new) password; the database is not encrypted anew. */
  setPassword: managerCommand
    .input(z.strictObject({ id: accountId, password: newPassword }))
    .output(done)
    .errors(mayRefuse('NOT_FOUND', 'PAPERS_MISSING')),
  /** Takes the person's key away; what they did stays in the log under their name. */
  disableAccount: managerCommand
    .input(z.strictObject({ id: accountId }))
    .output(done)
    .errors(mayRefuse('NOT_FOUND', 'LAST_MANAGER')),
  /** Lets a disabled person back; they need a new password. */
  enableAccount: managerCommand
    .input(z.strictObject({ id: accountId }))
    .output(done)
    .errors(mayRefuse('NOT_FOUND')),
}

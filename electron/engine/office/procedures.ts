import { implement } from '@orpc/server'
import { officeContract } from '#shared/contract/office.ts'
import type { EngineContext } from '../rpc/context.ts'
import { guard } from '../rpc/guard.ts'
import { nothing } from '../rpc/nothing.ts'
import { findAccount, isUsable, markDisabled } from './accounts.ts'
import { readOffice, saveOffice } from './office.ts'
import { changePerson, disablePerson, listPeople } from './people.ts'

const office = implement(officeContract).$context<EngineContext>().use(guard)

/** The office's part of the contract. */
export const officeProcedures = {
  readOffice: office.readOffice.handler(({ context: { session } }) => readOffice(session.vault.store)),
  saveOffice: office.saveOffice.handler(({ context: { session, apply }, input }) =>
    apply(() => saveOffice(session.vault, input.office, input.animator, input.baseRevision)),
  ),

  listAccounts: office.listAccounts.handler(({ context: { session } }) => listPeople(session)),
  saveAccount: office.saveAccount.handler(async ({ context, input }) => {
    const { session, apply } = context
    const answer = apply(() => changePerson(session, input.account, input.baseRevision))
    // Whoever has a paper no longer loses the key with it. Cut off here, the next unlock takes it.
    try {
      if (!isUsable(session.vault, input.account.id)) await session.takeKeysAway(input.account.id)
    } finally {
      session.followAccount(input.account.id)
    }
    return answer
  }),
  setPassword: office.setPassword.handler(async ({ context: { session, apply }, input: { id, password } }) => {
    await session.setPassword(id, password)
    return apply(() => ({}))
  }),
  disableAccount: office.disableAccount.handler(async ({ context: { session, apply }, input: { id } }) => {
    // First the mark, which alone keeps the person out, in one step with the question who is left; then the key.
    const answer = apply(() => nothing(disablePerson(session, id)))
    try {
      await session.takeKeysAway(id)
    } finally {
      session.followAccount(id)
    }
    return answer
  }),
  enableAccount: office.enableAccount.handler(async ({ context: { session, apply }, input: { id } }) => {
    // Should a cut have left the old key, it does not come back with the person.
    if (findAccount(session.vault.store, id)?.isDisabled) await session.takeKeysAway(id)
    return apply(() => nothing(markDisabled(session.vault, id, false)))
  }),
}

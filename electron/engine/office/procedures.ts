import { implement } from '@orpc/server'
import { officeContract } from '#shared/contract/office.ts'
import type { EngineContext } from '../rpc/context.ts'
import { guard } from '../rpc/guard.ts'
import { nothing } from '../rpc/nothing.ts'
import { markDisabled } from './accounts.ts'
import { readOffice, saveOffice } from './office.ts'
import { assertNotLastManager, changePerson, listPeople, mayOpen } from './people.ts'

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
    // Whoever lost a paper or the office's trust loses the key with it; the papers are written down first.
    if (!mayOpen(session, input.account)) await session.takeKeysAway(input.account.id)
    return answer
  }),
  setPassword: office.setPassword.handler(async ({ context: { session, apply }, input: { id, password } }) => {
    await session.setPassword(id, password)
    return apply(() => ({}))
  }),
  disableAccount: office.disableAccount.handler(async ({ context: { session, apply }, input: { id } }) => {
    assertNotLastManager(session, id)
    // The key goes first: cut off here, the person is out already.
    await session.takeKeysAway(id)
    return apply(() => nothing(markDisabled(session.vault, id, true)))
  }),
  enableAccount: office.enableAccount.handler(({ context: { session, apply }, input: { id } }) =>
    apply(() => nothing(markDisabled(session.vault, id, false))),
  ),
}

import { implement } from '@orpc/server'
import { officeContract } from '#shared/contract/office.ts'
import type { EngineContext } from '../rpc/context.ts'
import { guard } from '../rpc/guard.ts'
import { readOffice, saveOffice } from './office.ts'

const office = implement(officeContract).$context<EngineContext>().use(guard)

/** The office's part of the contract. */
export const officeProcedures = {
  readOffice: office.readOffice.handler(({ context: { session } }) => readOffice(session.vault.store)),
  saveOffice: office.saveOffice.handler(({ context: { session, apply }, input }) =>
    apply(() => saveOffice(session.vault, input.office, input.animator, input.baseRevision)),
  ),
}

import { procedures } from '../rpc/procedures.ts'
import { readOffice, saveOffice } from './office.ts'

const { office } = procedures

/** The office's part of the contract. */
export const officeProcedures = {
  readOffice: office.readOffice.handler(({ context: { session } }) => readOffice(session.vault.store)),
  saveOffice: office.saveOffice.handler(({ context: { session, apply }, input }) =>
    apply(() => saveOffice(session.vault, input.office, input.animator, input.baseRevision)),
  ),
}

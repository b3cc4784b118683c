import { implement } from '@orpc/server'
import { catalogueContract } from '#shared/contract/catalogue.ts'
import { nothing } from '../rpc/nothing.ts'
import type { EngineContext } from '../rpc/context.ts'
import { guard } from '../rpc/guard.ts'
import { listEntries, removeEntry, restoreEntry, saveEntry } from './catalogue.ts'

const catalogue = implement(catalogueContract).$context<EngineContext>().use(guard)

/** The list's part of the contract. */
export const catalogueProcedures = {
  listEntries: catalogue.listEntries.handler(({ context: { session }, input: { teamId } }) =>
    listEntries(session.vault, teamId),
  ),
  saveEntry: catalogue.saveEntry.handler(({ context: { session, apply }, input }) =>
    apply(() => saveEntry(session.vault, input.entry, input.baseRevision)),
  ),
  removeEntry: catalogue.removeEntry.handler(({ context: { session, apply }, input: { id } }) =>
    apply(() => nothing(removeEntry(session.vault, id))),
  ),
  restoreEntry: catalogue.restoreEntry.handler(({ context: { session, apply }, input: { id } }) =>
    apply(() => nothing(restoreEntry(session.vault, id))),
  ),
}

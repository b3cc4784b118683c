import { implement } from '@orpc/server'
import { setsContract } from '#shared/contract/sets.ts'
import { asDownload } from '../../http/file-shelf.ts'
import { refuse } from '../../refusal.ts'
import type { EngineContext } from '../../rpc/context.ts'
import { guard } from '../../rpc/guard.ts'
import { nothing } from '../../rpc/nothing.ts'
import { openInSystem } from '../open-in-system.ts'
import { cancelSet, findSet, startSet } from './jobs.ts'
import { suggestSet } from './suggest.ts'

const sets = implement(setsContract).$context<EngineContext>().use(guard)

/** The sets' part of the contract. */
export const setsProcedures = {
  suggest: sets.suggest.handler(({ context: { session }, input }) => suggestSet(session.vault, input)),
  start: sets.start.handler(({ context: { session, host, apply }, input }) =>
    apply(() => startSet(session.vault, host, input)),
  ),
  readProgress: sets.readProgress.handler(({ context: { session, downloads }, input: { job } }) => {
    const { state, done, total, file, problem } = findSet(session.vault, job)
    return {
      state,
      done,
      total,
      ...(file && { download: asDownload(downloads, file) }),
      ...(problem && { problem }),
    }
  }),
  cancel: sets.cancel.handler(({ context: { session, apply }, input: { job } }) =>
    apply(() => nothing(cancelSet(session.vault, job))),
  ),
  open: sets.open.handler(async ({ context: { session, host, apply }, input: { job } }) => {
    const { file } = findSet(session.vault, job)
    if (!file) throw refuse('NOT_FOUND')
    await openInSystem(host, file)
    return apply(() => ({}))
  }),
}

import { implement } from '@orpc/server'
import { deadlinesContract } from '#shared/contract/deadlines.ts'
import type { EngineContext } from '../../rpc/context.ts'
import { guard } from '../../rpc/guard.ts'
import { listDeadlines } from './deadlines.ts'

const deadlines = implement(deadlinesContract).$context<EngineContext>().use(guard)

/** What is due. */
export const deadlinesProcedures = {
  list: deadlines.list.handler(({ context: { session } }) => listDeadlines(session.vault)),
}

import { implement } from '@orpc/server'
import { deadlinesContract } from '#shared/contract/deadlines.ts'
import type { EngineContext } from '../../rpc/context.ts'
import { guard } from '../../rpc/guard.ts'

const deadlines = implement(deadlinesContract).$context<EngineContext>().use(guard)

void deadlines
export const deadlinesProcedures = {} as never

import { implement } from '@orpc/server'
import { setsContract } from '#shared/contract/sets.ts'
import type { EngineContext } from '../../rpc/context.ts'
import { guard } from '../../rpc/guard.ts'

const sets = implement(setsContract).$context<EngineContext>().use(guard)

void sets
export const setsProcedures = {} as never

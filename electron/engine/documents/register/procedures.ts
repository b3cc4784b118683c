import { implement } from '@orpc/server'
import { registerContract } from '#shared/contract/register.ts'
import type { EngineContext } from '../../rpc/context.ts'
import { guard } from '../../rpc/guard.ts'

const register = implement(registerContract).$context<EngineContext>().use(guard)

void register
export const registerProcedures = {} as never

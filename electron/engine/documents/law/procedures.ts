import { implement } from '@orpc/server'
import { lawContract } from '#shared/contract/law.ts'
import type { EngineContext } from '../../rpc/context.ts'
import { guard } from '../../rpc/guard.ts'

const law = implement(lawContract).$context<EngineContext>().use(guard)

void law
export const lawProcedures = {} as never

import { implement } from '@orpc/server'
import { numberingContract } from '#shared/contract/numbering.ts'
import type { EngineContext } from '../../rpc/context.ts'
import { guard } from '../../rpc/guard.ts'

const numbering = implement(numberingContract).$context<EngineContext>().use(guard)

void numbering
export const numberingProcedures = {} as never

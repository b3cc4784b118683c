import { implement } from '@orpc/server'
import { letterheadContract } from '#shared/contract/letterhead.ts'
import type { EngineContext } from '../../rpc/context.ts'
import { guard } from '../../rpc/guard.ts'

const letterhead = implement(letterheadContract).$context<EngineContext>().use(guard)

void letterhead
export const letterheadProcedures = {} as never

import { implement } from '@orpc/server'
import { templatesContract } from '#shared/contract/templates.ts'
import type { EngineContext } from '../../rpc/context.ts'
import { guard } from '../../rpc/guard.ts'

const templates = implement(templatesContract).$context<EngineContext>().use(guard)

void templates
export const templatesProcedures = {} as never

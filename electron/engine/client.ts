import { createORPCClient } from '@orpc/client'
import { RPCLink } from '@orpc/client/fetch'
import type { ContractRouterClient } from '@orpc/contract'
import type { Contract } from '#shared/contract/index.ts'
import { commandIdHeader } from '#shared/contract/procedure.ts'
import { newId } from './new-id.ts'
import type { Engine } from './ports.ts'

/** What a call may say besides its input: the id of a command that is tried again. */
export interface CallContext {
  commandId?: string
}

export type EngineClient = ContractRouterClient<Contract, CallContext>

/**
 * A client for a caller in the same process (the demo, the benchmarks, tests): the very
 * requests the page makes, without a network. Each call has a command id of its own
 * unless it is given one.
 */
export function engineClient(engine: Pick<Engine, 'fetch'>, origin = 'http://127.0.0.1'): EngineClient {
  return createORPCClient(
    new RPCLink<CallContext>({
      url: `${origin}/rpc`,
      headers: ({ context }) => ({ [commandIdHeader]: context.commandId ?? newId() }),
      fetch: (request) => engine.fetch(request),
    }),
  )
}

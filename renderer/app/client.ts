import type { ClientContext } from '@orpc/client'
import { createORPCClient } from '@orpc/client'
import { RPCLink } from '@orpc/client/fetch'
import type { ContractRouterClient } from '@orpc/contract'
import { createTanstackQueryUtils } from '@orpc/tanstack-query'
import type { Contract } from '#shared/contract/index.ts'
import { commandIdHeader } from '#shared/contract/procedure.ts'

/** What a call may carry besides its input. */
export interface CallContext extends ClientContext {
  /** The same id for a command and its retries, so that it is done once. */
  commandId?: string
}

const link = new RPCLink<CallContext>({
  url: `${location.origin}/rpc`,
  headers: ({ context }) => (context.commandId ? { [commandIdHeader]: context.commandId } : {}),
  fetch: (request, init) => globalThis.fetch(request, { ...init, credentials: 'same-origin' }),
})

/** The engine's procedures as typed functions. */
export const client: ContractRouterClient<Contract, CallContext> = createORPCClient(link)

/** The same procedures as TanStack Query options: `orpc.team.listTeams.queryOptions()`. */
export const orpc = createTanstackQueryUtils(client)

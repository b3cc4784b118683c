import type { InferContractRouterOutputs } from '@orpc/contract'
import type { Contract } from '#shared/contract/index.ts'

/** What the engine's procedures answer, by room and name. */
export type ContractOutputs = InferContractRouterOutputs<Contract>

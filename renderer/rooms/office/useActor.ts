import { useQuery } from '@tanstack/react-query'
import type { VaultStatus } from '#shared/contract/vault.ts'
import { orpc } from '../../app/client.ts'

/** The engine's state with who is in; undefined until it is read. */
export function useStatus(): VaultStatus | undefined {
  return useQuery(orpc.vault.readStatus.queryOptions()).data
}

/** Who is in, and whether they may do what only a kierownik may. The engine decides; this only hides buttons. */
export function useActor() {
  const actor = useStatus()?.actor ?? undefined
  return { actor, isManager: actor?.role === 'kierownik' }
}

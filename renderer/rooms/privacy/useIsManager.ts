import { useQuery } from '@tanstack/react-query'
import { orpc } from '../../app/client.ts'

/** Whether a kierownik is in; undefined until it is known. */
export function useIsManager(): boolean | undefined {
  const actor = useQuery(orpc.vault.readStatus.queryOptions()).data?.actor
  return actor ? actor.role === 'kierownik' : undefined
}

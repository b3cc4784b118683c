import { QueryCache, QueryClient } from '@tanstack/react-query'
import { orpc } from './client.ts'
import { problemCode } from './messages/problems.ts'

/**
 * The page's cache of the engine's answers. A refusal is an answer and is not asked
 * again; a lost one is, once. WRONG_STATE says the vault was locked elsewhere (another
 * window): the gate asks for the state and shows the right screen.
 */
export const queries: QueryClient = new QueryClient({
  queryCache: new QueryCache({ onError: askStateAgain }),
  defaultOptions: {
    queries: {
      staleTime: 0,
      retry: (failures, error) => problemCode(error) === undefined && failures < 1,
      networkMode: 'always',
    },
    mutations: { retry: false, networkMode: 'always' },
  },
})

/** Asks for the engine's state after a refusal that says it changed. Takes any error. */
export function askStateAgain(error: unknown): void {
  if (problemCode(error) === 'WRONG_STATE') void queries.invalidateQueries({ queryKey: orpc.vault.readStatus.key() })
}

/** Forgets everything read from the vault; the state is asked for again. */
export async function forgetVault(): Promise<void> {
  queries.removeQueries({ predicate: ({ queryKey }) => !isStatusKey(queryKey) })
  await queries.invalidateQueries({ queryKey: orpc.vault.readStatus.key() })
}

function isStatusKey(key: readonly unknown[]): boolean {
  return JSON.stringify(key[0]) === JSON.stringify(orpc.vault.readStatus.key()[0])
}

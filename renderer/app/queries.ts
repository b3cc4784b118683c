import { notifications } from '@mantine/notifications'
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
  if (problemCode(error) === 'WRONG_STATE') void askState()
}

/** Asks for the engine's state and nothing else, so that no screen is asked for what is locked by now. */
export function askState(): Promise<void> {
  return queries.invalidateQueries({ queryKey: orpc.vault.readStatus.key() })
}

/**
 * Forgets the answers no screen shows at the moment: after a change the next screen waits for its own instead of
 * showing what was true before, and moving under the hand when the new ones come.
 */
export function forgetUnseen(): void {
  queries.removeQueries({ type: 'inactive' })
}

/** Forgets everything read from the vault, and what notifications say of it. */
export function forgetVault(): void {
  notifications.clean()
  queries.removeQueries({ predicate: ({ queryKey }) => !isStatusKey(queryKey) })
}

function isStatusKey(key: readonly unknown[]): boolean {
  return JSON.stringify(key[0]) === JSON.stringify(orpc.vault.readStatus.key()[0])
}

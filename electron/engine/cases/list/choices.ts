import { fold } from '#shared/domain/fold.ts'
import type { AccountId, TeamId } from '#shared/domain/ids.ts'
import { byPolish } from '../../store/collation.ts'
import type { Store } from '../../store/open.ts'
import { listCandidates } from './candidates.ts'
import { leaderNames, readCaseWorkers } from './workers.ts'

/** Whom the cases of a team have as key workers and who leads them, in Polish order; a name written two ways stands once. */
export function listCaseWorkers(
  store: Store,
  teamId: TeamId,
): { keyWorkers: string[]; leaders: { accountId: AccountId; name: string }[] } {
  const workers = readCaseWorkers(store)
  const ids = listCandidates(store, teamId).map(({ id }) => id)
  const named = ids.flatMap((id) => workers.keyWorkers.get(id) ?? [])
  const names = leaderNames(store)
  const leaders = new Set(ids.flatMap((id) => workers.leaders.get(id) ?? []))
  return {
    keyWorkers: [...new Map(named.map((name) => [fold(name), name])).values()].toSorted(byPolish((name) => name)),
    leaders: [...leaders]
      .map((accountId) => ({ accountId, name: names.get(accountId) ?? '' }))
      .filter(({ name }) => name !== '')
      .toSorted(byPolish(({ name }) => name)),
  }
}

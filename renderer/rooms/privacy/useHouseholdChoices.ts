import { useQueries, useQuery } from '@tanstack/react-query'
import type { HouseholdId } from '#shared/domain/ids.ts'
import { orpc } from '../../app/client.ts'

export interface HouseholdChoice {
  value: HouseholdId
  label: string
}

export interface HouseholdChoices {
  /** Cases somebody works on or that are closed: "3/2026 · Anna Lis". */
  present: readonly HouseholdChoice[]
  /** The same, and removed and anonymised ones by their numbers alone. */
  all: readonly HouseholdChoice[]
  isReady: boolean
  error: unknown
}

/** Every household of every team, for the fields that choose one. */
export function useHouseholdChoices(): HouseholdChoices {
  const teams = useQuery(orpc.team.listTeams.queryOptions())
  const lists = useQueries({
    queries: (teams.data ?? []).map(({ id }) => orpc.cases.listHouseholds.queryOptions({ input: { teamId: id } })),
  })
  const closed = useQuery(orpc.privacy.listRetention.queryOptions())
  const gone = new Map((closed.data ?? []).map((row) => [row.householdId, row]))
  const listed = lists.flatMap(({ data }) => data ?? [])
  // Nobody's name stands in an anonymised case, though it is still on the list.
  const present = listed
    .filter(({ id }) => (gone.get(id)?.anonymisedOn ?? null) === null)
    .map(({ id, caseNumber, persons }) => {
      const first = persons.find(({ isMinor }) => !isMinor)
      return { value: id, label: first ? `${caseNumber} · ${first.firstName} ${first.lastName}` : caseNumber }
    })
  const known = new Set(present.map(({ value }) => value))
  const others = [...gone.values()]
    .filter(({ householdId }) => !known.has(householdId))
    .map(({ householdId, caseNumber, anonymisedOn }) => ({
      value: householdId,
      label: `${caseNumber} (${anonymisedOn === null ? 'usunięta' : 'zanonimizowana'})`,
    }))
  return {
    present,
    all: [...present, ...others],
    isReady: teams.data !== undefined && lists.every(({ data }) => data !== undefined) && !closed.isPending,
    error: teams.error ?? lists.find(({ error }) => error !== null)?.error ?? undefined,
  }
}

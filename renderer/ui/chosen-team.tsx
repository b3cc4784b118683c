import { Select } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useSyncExternalStore } from 'react'
import type { TeamRecord } from '#shared/contract/team.ts'
import type { TeamId } from '#shared/domain/ids.ts'
import { orpc } from '../app/client.ts'

/** Which commune's team a PCPR looks at; the same in every room, until the page is closed. */
let chosen: TeamId | undefined
const listeners = new Set<() => void>()

/** Makes this team the one every room shows. */
export function chooseTeam(id: TeamId): void {
  chosen = id
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void) {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export interface ChosenTeam {
  /** undefined: not read yet, or there is none. */
  team: TeamRecord | undefined
  teams: readonly TeamRecord[]
  isReady: boolean
  error: unknown
  retry: () => void
}

/** The team the rooms show: the chosen one, else the first. A GOPS has only one. */
export function useChosenTeam(): ChosenTeam {
  const id = useSyncExternalStore(subscribe, () => chosen)
  const { data, error, refetch } = useQuery(orpc.team.listTeams.queryOptions())
  const teams = data ?? []
  return {
    team: teams.find((team) => team.id === id) ?? teams[0],
    teams,
    isReady: data !== undefined,
    error: data === undefined ? error : undefined,
    retry: () => void refetch(),
  }
}

/** „Gmina”: the choice between teams. Nothing is shown while there is only one. */
export function TeamSelect({ team, teams }: Pick<ChosenTeam, 'team' | 'teams'>) {
  if (teams.length < 2) return null
  return (
    <Select
      label="Gmina"
      w={260}
      allowDeselect={false}
      searchable
      data={teams.map(({ id, gmina }) => ({ value: id, label: gmina }))}
      value={team?.id ?? null}
      onChange={(value) => {
        const next = teams.find(({ id }) => id === value)
        if (next) chooseTeam(next.id)
      }}
    />
  )
}

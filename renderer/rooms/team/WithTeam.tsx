import { Loader } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import type { MemberRecord, PartnerRecord, TeamRecord } from '#shared/contract/team.ts'
import type { TeamId } from '#shared/domain/ids.ts'
import { teamId } from '#shared/domain/ids.ts'
import type { CorePlace } from '#shared/domain/team.ts'
import { orpc } from '../../app/client.ts'
import { BackLink } from '../../ui/BackLink.tsx'
import { PageHeader } from '../../ui/PageHeader.tsx'
import { ProblemAlert } from '../../ui/ProblemAlert.tsx'

/** A team with everything its screens show. */
export interface TeamView {
  team: TeamRecord
  partners: PartnerRecord[]
  members: MemberRecord[]
  missingCorePlaces: CorePlace[]
}

/** Reads the team named in an address and draws the page with it. */
export function WithTeam({ team, children }: { team: string; children: (view: TeamView) => ReactNode }) {
  const id = teamId.safeParse(team)
  if (!id.success) return <NothingHere />
  return <ReadTeam id={id.data}>{children}</ReadTeam>
}

function ReadTeam({ id, children }: { id: TeamId; children: (view: TeamView) => ReactNode }) {
  const view = useQuery(orpc.team.readTeam.queryOptions({ input: { teamId: id } }))
  if (view.data) return children(view.data)
  if (view.isError) return <ProblemAlert error={view.error} onRetry={() => void view.refetch()} />
  return <Loader role="status" aria-label="Wczytywanie zespołu" />
}

/** For an address that names a row which is not there. */
export function NothingHere() {
  return (
    <>
      <BackLink href="/zespol">Zespół</BackLink>
      <PageHeader
        title="Nie ma takiego wpisu"
        lead="Mógł zostać usunięty. Wróć do zespołu i sprawdź, co się w nim znajduje."
      />
    </>
  )
}

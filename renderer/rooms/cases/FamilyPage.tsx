import { Button, Loader, Stack } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useLocation } from 'wouter'
import type { TeamId } from '#shared/domain/ids.ts'
import { householdId, teamId } from '#shared/domain/ids.ts'
import { orpc } from '../../app/client.ts'
import { useOffice } from '../../app/office.ts'
import { BackLink } from '../../ui/BackLink.tsx'
import { PageHeader } from '../../ui/PageHeader.tsx'
import { ProblemAlert } from '../../ui/ProblemAlert.tsx'
import { useCommand } from '../../ui/commands.ts'
import { newId } from '../../ui/new-id.ts'
import { PapersOf } from '../documents/PapersOf.tsx'
import { householdValues } from './household-values.ts'
import type { HouseholdValues } from './HouseholdForm.tsx'
import { HouseholdForm } from './HouseholdForm.tsx'
import { emptyPerson } from './PersonsField.tsx'
import { NothingHere, WithHousehold } from './WithHousehold.tsx'

/** A new household of the team. */
export function NewFamilyPage({ team }: { team: string }) {
  const id = teamId.safeParse(team)
  return id.success ? <NewFamily teamId={id.data} /> : <NothingHere />
}

function NewFamily({ teamId: team }: { teamId: TeamId }) {
  const [, navigate] = useLocation()
  const office = useOffice()?.office
  const teams = useQuery(orpc.team.listTeams.queryOptions())
  if (teams.isError) return <ProblemAlert error={teams.error} onRetry={() => void teams.refetch()} />
  if (!teams.data || !office) return <Loader role="status" aria-label="Wczytywanie" />
  if (!teams.data.some(({ id }) => id === team)) return <NothingHere />
  return (
    <>
      <BackLink href="/rodziny">Rodziny</BackLink>
      <PageHeader
        title="Nowa osoba lub rodzina"
        lead="Numer sprawy nada program. Wystarczy jedna osoba dorosła, resztę można dopisać później."
      />
      <HouseholdForm
        draftKey={`household/new/${team}`}
        initialValues={emptyHousehold(team)}
        baseRevision={0}
        backTo="/rodziny"
        onSaved={({ id }) => navigate(`/rodziny/${id}`)}
      />
    </>
  )
}

/** „Rodzina”: people, address, who reported, stage. */
export function FamilyPage({ household }: { household: string }) {
  const [, navigate] = useLocation()
  const remove = useCommand(orpc.cases.removeHousehold, {
    onDone: () => navigate('/rodziny'),
    undo: { sentence: () => 'Usunięto sprawę z listy.', restore: orpc.cases.restoreHousehold },
  })
  return (
    <WithHousehold
      household={household}
      section="Rodzina"
      renderActions={(view) => (
        <Button variant="subtle" onClick={() => void remove.run({ id: view.household.id })}>
          Usuń sprawę
        </Button>
      )}
    >
      {(view) => (
        <Stack gap="xl">
          <HouseholdForm
            key={view.household.id}
            draftKey={`household/${view.household.id}`}
            initialValues={householdValues(view.household)}
            hasCourse
            baseRevision={view.household.revision}
          />
          <PapersOf about="household" id={view.household.id} />
        </Stack>
      )}
    </WithHousehold>
  )
}

function emptyHousehold(team: TeamId): HouseholdValues {
  return {
    id: newId(householdId),
    teamId: team,
    stage: 'reported',
    street: '',
    postalCode: '',
    town: '',
    reportedBy: '',
    reportedOn: null,
    persons: [emptyPerson(false)],
    minorsRepresentedBy: '',
  }
}

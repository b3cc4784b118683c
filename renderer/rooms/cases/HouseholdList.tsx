import { Anchor, Button, Loader } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { IconHomeHeart } from '@tabler/icons-react'
import { Link } from 'wouter'
import type { TeamRecord } from '#shared/contract/team.ts'
import { formatDateShort } from '#shared/domain/dates.ts'
import { orpc } from '../../app/client.ts'
import { caseStageLabels, counted } from '../../app/messages/labels.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { PageHeader } from '../../ui/PageHeader.tsx'
import type { PaperColumn } from '../../ui/PaperTable.tsx'
import { PaperRow, PaperTable } from '../../ui/PaperTable.tsx'
import { ProblemAlert } from '../../ui/ProblemAlert.tsx'
import { useChosenTeam } from '../../ui/chosen-team.tsx'
import { RemovedHouseholds } from './RemovedHouseholds.tsx'
import { nextThings } from './course.ts'
import { namesOf } from './people.ts'

const columns: readonly PaperColumn[] = [
  { name: 'Nr sprawy', width: 10 },
  { name: 'Osoba/rodzina', width: 30 },
  { name: 'Miejscowość', width: 16 },
  { name: 'Etap', width: 20 },
  { name: 'Co teraz', width: 24 },
]

/** The families the team works with. */
export function HouseholdList() {
  const { team, isReady, error, retry } = useChosenTeam()
  if (error) return <ProblemAlert error={error} onRetry={retry} />
  if (!isReady) return <Loader role="status" aria-label="Wczytywanie rodzin" />
  if (team) return <Households team={team} />
  return (
    <>
      <PageHeader title="Rodziny" />
      <EmptyState
        title="Najpierw załóż zespół"
        action={
          <Button component={Link} href="/zespol">
            Przejdź do zespołu
          </Button>
        }
      >
        Z osobami i rodzinami pracuje zespół (PZK). Załóż go, a potem wróć tutaj.
      </EmptyState>
    </>
  )
}

function Households({ team }: { team: TeamRecord }) {
  const list = useQuery(orpc.cases.listHouseholds.queryOptions({ input: { teamId: team.id } }))
  const add = (
    <Button component={Link} href={`/rodziny/nowa/${team.id}`}>
      Dodaj osobę lub rodzinę
    </Button>
  )
  const hasSome = list.data !== undefined && list.data.length > 0

  return (
    <>
      <PageHeader
        title="Rodziny"
        lead="Osoby i rodziny, z którymi współpracuje zespół. Te dane nie wychodzą do PCPR – w paczce są tylko liczby i etapy."
        actions={hasSome && add}
      />
      {list.isError && <ProblemAlert error={list.error} onRetry={() => void list.refetch()} />}
      {list.isPending && <Loader role="status" aria-label="Wczytywanie rodzin" />}
      {list.data && !hasSome && (
        <EmptyState
          title="Nie ma jeszcze żadnej sprawy"
          icon={<IconHomeHeart size={40} stroke={1.4} aria-hidden />}
          action={add}
        >
          Wpisz osoby, adres oraz to, kto zgłosił sprawę. Zgoda i IPW wypełnią się z tych danych same.
        </EmptyState>
      )}
      {hasSome && (
        <PaperTable caption="Osoby i rodziny współpracujące z zespołem" columns={columns}>
          {list.data.map((household) => (
            <PaperRow
              key={household.id}
              columns={columns}
              cells={[
                household.caseNumber,
                <Anchor key="names" component={Link} href={`/rodziny/${household.id}`} fw={600}>
                  {household.anonymisedOn === null
                    ? namesOf(household, (minors) => counted(minors, ['dziecko', 'dzieci', 'dzieci']))
                    : `Dane usunięto ${formatDateShort(household.anonymisedOn)}`}
                </Anchor>,
                household.town === '' ? '–' : household.town,
                caseStageLabels[household.stage],
                household.anonymisedOn === null ? nextThings[household.stage] : '–',
              ]}
            />
          ))}
        </PaperTable>
      )}
      <RemovedHouseholds team={team} />
    </>
  )
}

import { Button, Loader, Stack, Text } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Link } from 'wouter'
import { householdPageSize } from '#shared/contract/household-list.ts'
import type { TeamRecord } from '#shared/contract/team.ts'
import { orpc } from '../../../app/client.ts'
import { counted } from '../../../app/messages/labels.ts'
import { EmptyState } from '../../../ui/EmptyState.tsx'
import { PageHeader } from '../../../ui/PageHeader.tsx'
import { PageTurner } from '../../../ui/PageTurner.tsx'
import { ProblemAlert } from '../../../ui/ProblemAlert.tsx'
import { useChosenTeam } from '../../../ui/chosen-team.tsx'
import { IconHomeHeart } from '../../../ui/icons.tsx'
import { HouseholdTable } from './HouseholdTable.tsx'
import { ListFields } from './ListFields.tsx'
import { RemovedHouseholds } from './RemovedHouseholds.tsx'
import type { ListView } from './list-view.ts'
import { askedFilters, countFilters } from './list-view.ts'
import { useListView } from './useListView.ts'

/** The families the team works with. */
export function HouseholdList() {
  const { team, isReady, error, retry } = useChosenTeam()
  if (error) return <ProblemAlert error={error} onRetry={retry} />
  if (!isReady) return <Loader role="status" aria-label="Wczytywanie rodzin" />
  if (team) return <Households key={team.id} team={team} />
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
  const [view, change] = useListView(team.id)
  const [text] = useDebouncedValue(view.text, 120)
  const { sort, page } = view
  const list = useQuery(
    orpc.cases.findHouseholds.queryOptions({
      input: { teamId: team.id, text, filters: askedFilters(view), sort, page },
      placeholderData: keepPreviousData,
    }),
  )
  const isWhole = text === '' && view.text === '' && countFilters(view) === 0
  const hasNone = list.data?.total === 0 && isWhole && !list.isPlaceholderData
  const add = (
    <Button component={Link} href={`/rodziny/nowa/${team.id}`}>
      Dodaj osobę lub rodzinę
    </Button>
  )

  return (
    <>
      <PageHeader
        title="Rodziny"
        lead="Osoby i rodziny, z którymi współpracuje zespół. Te dane nie wychodzą do PCPR – w paczce są tylko liczby i etapy."
        actions={list.data && !hasNone && add}
      />
      {list.isError && <ProblemAlert error={list.error} onRetry={() => void list.refetch()} />}
      {list.isPending && <Loader role="status" aria-label="Wczytywanie rodzin" />}
      {hasNone && (
        <EmptyState
          title="Nie ma jeszcze żadnej sprawy"
          icon={<IconHomeHeart size={40} stroke={1.4} aria-hidden />}
          action={add}
        >
          Wpisz osoby, adres oraz to, kto zgłosił sprawę. Zgoda i IPW wypełnią się z tych danych same.
        </EmptyState>
      )}
      {list.data && !hasNone && (
        <Stack gap="md">
          <ListFields teamId={team.id} view={view} onChange={change} />
          <Text role="status" size="sm">
            {countOf(list.data.total, view)}
          </Text>
          {list.data.rows.length > 0 && <HouseholdTable rows={list.data.rows} />}
          {list.data.total > householdPageSize && (
            <PageTurner
              back="Poprzednia strona"
              onBack={list.data.page > 1 ? () => change({ page: (list.data?.page ?? 2) - 1 }) : undefined}
              forth="Następna strona"
              onForth={
                list.data.page * householdPageSize < list.data.total
                  ? () => change({ page: (list.data?.page ?? 0) + 1 })
                  : undefined
              }
            >
              {`Strona ${list.data.page} z ${Math.ceil(list.data.total / householdPageSize)}.`}
            </PageTurner>
          )}
        </Stack>
      )}
      <RemovedHouseholds team={team} />
    </>
  )
}

/** „Znaleziono 3 sprawy.”, or how many there are when nothing is asked. */
function countOf(total: number, view: ListView): string {
  const cases = counted(total, ['sprawa', 'sprawy', 'spraw'])
  if (view.text.trim() === '' && countFilters(view) === 0) return `Na liście: ${cases}.`
  return total === 0
    ? 'Nic nie znaleziono. Sprawdź pisownię, skróć słowo albo wyczyść filtry.'
    : `Znaleziono: ${cases}.`
}

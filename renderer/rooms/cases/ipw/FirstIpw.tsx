import { Alert, Button, Group, Loader } from '@mantine/core'
import { IconInfoCircle } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link, useSearch } from 'wouter'
import type { HouseholdRecord } from '#shared/contract/cases.ts'
import type { CatalogueRecord } from '#shared/contract/catalogue.ts'
import type { CaseEvent } from '#shared/domain/case-events.ts'
import { eventsOf, latestOf } from '#shared/domain/case-events.ts'
import type { Ipw, IpwArea } from '#shared/domain/cases.ts'
import { formatDateShort, localDateOf } from '#shared/domain/dates.ts'
import type { HouseholdId } from '#shared/domain/ids.ts'
import { ipwId } from '#shared/domain/ids.ts'
import { orpc } from '../../../app/client.ts'
import { EmptyState } from '../../../ui/EmptyState.tsx'
import { ProblemAlert } from '../../../ui/ProblemAlert.tsx'
import { newId } from '../../../ui/new-id.ts'
import { IpwForm } from './IpwForm.tsx'

interface Props {
  household: HouseholdRecord
  isBegun: boolean
  catalogue: readonly CatalogueRecord[]
  onSaved: () => void
}

/**
 * Before the first version: how to begin it – with the areas of the Karta Oczekiwań when there is one – and its
 * form, with the key worker the household has chosen.
 */
export function FirstIpw({ household, isBegun, catalogue, onSaved }: Props) {
  const { id, persons } = household
  const isWithout = useSearch() === 'bez-karty'
  const card = useQuery(orpc.cases.readCardAreas.queryOptions({ input: { householdId: id } }))
  const course = useQuery(orpc.course.read.queryOptions({ input: { householdId: id } }))
  if (card.isError) return <ProblemAlert error={card.error} onRetry={() => void card.refetch()} />
  if (course.isError) return <ProblemAlert error={course.error} onRetry={() => void course.refetch()} />
  if (card.data === undefined || !course.data) return <Loader role="status" aria-label="Wczytywanie Karty Oczekiwań" />
  const start = `/rodziny/${id}/ipw/nowy`
  if (!isBegun)
    return (
      <EmptyState
        title="Nie ma jeszcze IPW"
        action={
          card.data ? (
            <Group justify="center">
              <Button component={Link} href={start}>
                Zacznij od Karty Oczekiwań
              </Button>
              <Button component={Link} href={`${start}?bez-karty`} variant="default">
                Ułóż IPW bez Karty
              </Button>
            </Group>
          ) : (
            <Button component={Link} href={start}>
              Ułóż IPW
            </Button>
          )
        }
      >
        Indywidualny Program Współpracy układa się z rodziną po warsztacie diagnostycznym, najdłużej na 13 miesięcy.
        {card.data && ' Obszary i oceny rodziny można wziąć z Karty Oczekiwań.'}
      </EmptyState>
    )
  const taken = isWithout ? null : card.data
  return (
    <>
      {taken && (
        <Alert variant="light" mb="lg" icon={<IconInfoCircle aria-hidden />}>
          Obszary i oceny rodziny są wzięte z Karty Oczekiwań{taken.on && ` z ${formatDateShort(taken.on)}`}. Sprawdź je
          z rodziną i popraw, jeśli coś się zmieniło.
        </Alert>
      )}
      <IpwForm
        draftKey={`ipw/new/${id}`}
        initialValues={{
          ...firstIpw(id, taken?.areas),
          ...keyWorkerOf(course.data.events.map(({ event }) => event)),
        }}
        baseRevision={0}
        catalogue={catalogue}
        persons={persons}
        ipws={[]}
        onSaved={onSaved}
      />
    </>
  )
}

function firstIpw(householdId: HouseholdId, areas: IpwArea[] = ['A', 'B', 'C'].map(emptyArea)): Ipw {
  return {
    id: newId(ipwId),
    householdId,
    version: 1,
    preparedOn: localDateOf(new Date()),
    goal: '',
    startsOn: null,
    endsOn: null,
    areas,
    rows: [],
    keyWorkerName: '',
    keyWorkerFunction: '',
    keyWorkerInstitution: '',
  }
}

/** As the household chose after workshop 1; nothing where no choice was written down. */
function keyWorkerOf(events: readonly CaseEvent[]): Partial<Ipw> {
  const chosen = latestOf(eventsOf(events, 'key-worker'))
  if (!chosen) return {}
  const { name, role, institution } = chosen
  return { keyWorkerName: name, keyWorkerFunction: role, keyWorkerInstitution: institution }
}

function emptyArea(letter: string): IpwArea {
  return { letter, name: '', now: null, planned: null, achieved: null }
}

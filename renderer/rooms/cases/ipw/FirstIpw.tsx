import { Alert, Button, Group, Loader } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from 'wouter'
import type { HouseholdRecord } from '#shared/contract/cases.ts'
import type { CatalogueRecord } from '#shared/contract/catalogue.ts'
import type { EventOf } from '#shared/domain/case-events.ts'
import { eventsOf, latestOf } from '#shared/domain/case-events.ts'
import type { Ipw, IpwArea } from '#shared/domain/cases.ts'
import { formatDateShort, localDateOf } from '#shared/domain/dates.ts'
import type { HouseholdId } from '#shared/domain/ids.ts'
import { ipwId } from '#shared/domain/ids.ts'
import { orpc } from '../../../app/client.ts'
import { EmptyState } from '../../../ui/EmptyState.tsx'
import { ProblemAlert } from '../../../ui/ProblemAlert.tsx'
import { IconInfoCircle } from '../../../ui/icons.tsx'
import { newId } from '../../../ui/new-id.ts'
import { IpwForm } from './IpwForm.tsx'

interface Props {
  household: HouseholdRecord
  /** How it was begun: with the areas of the Karta when there is one, without them, or not yet. */
  begun: 'nowy' | 'bez-karty' | null
  catalogue: readonly CatalogueRecord[]
  onSaved: () => void
}

/** Before the first version: how to begin it – with the areas of the Karta Oczekiwań when there is one – and its form. */
export function FirstIpw({ household, begun, catalogue, onSaved }: Props) {
  const { id, persons } = household
  const card = useQuery(orpc.cases.readCardAreas.queryOptions({ input: { householdId: id } }))
  const course = useQuery(orpc.course.read.queryOptions({ input: { householdId: id } }))
  const failed = [card, course].find(({ isError }) => isError)
  if (failed) return <ProblemAlert error={failed.error} onRetry={() => void failed.refetch()} />
  // A form begins on what is saved now: the key worker may have been chosen on the screen before.
  if (card.data === undefined || !course.data || !course.isFetchedAfterMount)
    return <Loader role="status" aria-label="Wczytywanie Karty Oczekiwań" />
  const start = `/rodziny/${id}/ipw/nowy`
  if (begun === null)
    return (
      <EmptyState
        title="Nie ma jeszcze IPW"
        action={
          card.data ? (
            <Group justify="center">
              <Button component={Link} href={start}>
                Zacznij od Karty Oczekiwań
              </Button>
              <Button component={Link} href={`/rodziny/${id}/ipw/bez-karty`} variant="default">
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
  const keyWorker = latestOf(
    eventsOf(
      course.data.events.map(({ event }) => event),
      'key-worker',
    ),
  )
  const taken = begun === 'bez-karty' ? null : card.data
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
        initialValues={firstIpw(id, keyWorker, taken?.areas)}
        baseRevision={0}
        catalogue={catalogue}
        persons={persons}
        ipws={[]}
        onSaved={onSaved}
      />
    </>
  )
}

function firstIpw(
  householdId: HouseholdId,
  keyWorker: EventOf<'key-worker'> | undefined,
  areas: IpwArea[] = ['A', 'B', 'C'].map(emptyArea),
): Ipw {
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
    keyWorkerName: keyWorker?.name ?? '',
    keyWorkerFunction: keyWorker?.role ?? '',
    keyWorkerInstitution: keyWorker?.institution ?? '',
  }
}

function emptyArea(letter: string): IpwArea {
  return { letter, name: '', now: null, planned: null, achieved: null }
}

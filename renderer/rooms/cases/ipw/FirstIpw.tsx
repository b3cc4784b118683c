import { Alert, Button, Group, Loader } from '@mantine/core'
import { IconInfoCircle } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link, useSearch } from 'wouter'
import type { HouseholdRecord } from '#shared/contract/cases.ts'
import type { CatalogueRecord } from '#shared/contract/catalogue.ts'
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

/** Before the first version: how to begin it – with the areas of the Karta Oczekiwań when there is one – and its form. */
export function FirstIpw({ household, isBegun, catalogue, onSaved }: Props) {
  const { id, persons } = household
  const isWithout = useSearch() === 'bez-karty'
  const card = useQuery(orpc.cases.readCardAreas.queryOptions({ input: { householdId: id } }))
  if (card.isError) return <ProblemAlert error={card.error} onRetry={() => void card.refetch()} />
  if (card.data === undefined) return <Loader role="status" aria-label="Wczytywanie Karty Oczekiwań" />
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
        initialValues={firstIpw(id, taken?.areas)}
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

function emptyArea(letter: string): IpwArea {
  return { letter, name: '', now: null, planned: null, achieved: null }
}

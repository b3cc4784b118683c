import { Alert, Loader } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import type { ConsentRecord, HouseholdRecord, IpwRecord } from '#shared/contract/cases.ts'
import { formatDateShort } from '#shared/domain/dates.ts'
import type { HouseholdId } from '#shared/domain/ids.ts'
import { householdId } from '#shared/domain/ids.ts'
import { orpc } from '../../app/client.ts'
import { caseStageLabels, counted } from '../../app/messages/labels.ts'
import { problemCode } from '../../app/messages/problems.ts'
import { BackLink } from '../../ui/BackLink.tsx'
import { PageHeader } from '../../ui/PageHeader.tsx'
import { ProblemAlert } from '../../ui/ProblemAlert.tsx'
import { Sections } from '../../ui/Sections.tsx'
import { IconUserOff } from '../../ui/icons.tsx'
import { StageOfferHere } from './StageOffer.tsx'
import { namesOf } from './people.ts'

/** A household with its papers, as its sections show them. */
export interface HouseholdView {
  household: HouseholdRecord
  consent: ConsentRecord | null
  ipws: IpwRecord[]
}

const sections = [
  { name: 'Rodzina', path: '' },
  { name: 'Przebieg', path: '/przebieg' },
  { name: 'Zgoda', path: '/zgoda' },
  { name: 'IPW', path: '/ipw' },
  { name: 'Skale', path: '/skale' },
  { name: 'Załączniki', path: '/zalaczniki' },
  { name: 'Historia', path: '/historia' },
] as const
export type Section = (typeof sections)[number]['name']

interface Props {
  household: string
  section: Section
  renderActions?: (view: HouseholdView) => ReactNode
  children: (view: HouseholdView) => ReactNode
}

/** Reads the household named in an address and draws one of its sections under the shared head. */
export function WithHousehold({ household, ...rest }: Props) {
  const id = householdId.safeParse(household)
  return id.success ? <ReadHousehold id={id.data} {...rest} /> : <NothingHere />
}

function ReadHousehold({ id, section, renderActions, children }: Omit<Props, 'household'> & { id: HouseholdId }) {
  const view = useQuery(orpc.cases.readHousehold.queryOptions({ input: { id } }))
  // The offer of a stage stands above the section: drawn before it is known, the section would move under the hand.
  const course = useQuery(orpc.course.read.queryOptions({ input: { householdId: id } }))
  if (view.isError && problemCode(view.error) === 'NOT_FOUND') return <NothingHere />
  if (view.isError) return <ProblemAlert error={view.error} onRetry={() => void view.refetch()} />
  if (!view.data || course.isPending) return <Loader role="status" aria-label="Wczytywanie rodziny" />
  const { household } = view.data
  if (household.anonymisedOn !== null) return <DataRemoved household={household} on={household.anonymisedOn} />
  return (
    <>
      <BackLink href="/rodziny">Rodziny</BackLink>
      <PageHeader
        title={namesOf(household, (minors) => counted(minors, ['dziecko', 'dzieci', 'dzieci']))}
        lead={`Sprawa nr ${household.caseNumber} · etap: ${caseStageLabels[household.stage]}`}
        actions={renderActions?.(view.data)}
      />
      <Sections
        label="Części sprawy"
        sections={sections.map(({ name, path }) => ({ name, path: `/rodziny/${id}${path}` }))}
        here={section}
      />
      {section !== 'Rodzina' && <StageOfferHere view={view.data} />}
      {children(view.data)}
    </>
  )
}

/** A case whose people and texts were taken out for good: there is nothing left to write in, to print or to bring back. */
function DataRemoved({ household, on }: { household: HouseholdRecord; on: string }) {
  return (
    <>
      <BackLink href="/rodziny">Rodziny</BackLink>
      <PageHeader
        title={`Sprawa nr ${household.caseNumber}`}
        lead={`Dane osób usunięto z tej sprawy na zawsze ${formatDateShort(on)}.`}
      />
      <Alert variant="light" icon={<IconUserOff aria-hidden />} title="Nie ma tu już niczyich danych">
        Minął czas ich przechowywania i kierownik je usunął (anonimizacja). Imion, adresów i treści dokumentów nie da
        się przywrócić. Zostało to, co liczy się do sprawozdań: numer sprawy, etap ({caseStageLabels[household.stage]})
        i liczba osób ({household.persons.length}).
      </Alert>
    </>
  )
}

/** For an address that names a household which is not there. */
export function NothingHere() {
  return (
    <>
      <BackLink href="/rodziny">Rodziny</BackLink>
      <PageHeader
        title="Nie ma takiej sprawy"
        lead="Mogła zostać usunięta. Wróć do listy i sprawdź, co się na niej znajduje."
      />
    </>
  )
}

import { Box, Button, Loader, Stack } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link, useLocation } from 'wouter'
import type { IpwRecord } from '#shared/contract/cases.ts'
import type { Ipw } from '#shared/domain/cases.ts'
import { localDateOf } from '#shared/domain/dates.ts'
import type { HouseholdId } from '#shared/domain/ids.ts'
import { ipwId } from '#shared/domain/ids.ts'
import { orpc } from '../../../app/client.ts'
import { EmptyState } from '../../../ui/EmptyState.tsx'
import { ProblemAlert } from '../../../ui/ProblemAlert.tsx'
import { newId } from '../../../ui/new-id.ts'
import { PapersOf } from '../../documents/PapersOf.tsx'
import type { HouseholdView } from '../WithHousehold.tsx'
import { WithHousehold } from '../WithHousehold.tsx'
import { IpwForm } from './IpwForm.tsx'
import { IpwReading } from './IpwReading.tsx'
import { IpwVersions } from './IpwVersions.tsx'

interface Props {
  household: string
  /** The id of a version, or "nowy" for the first; left out: the latest. */
  version?: string
}

/** „IPW”: the latest version to be written, older ones to be read. */
export function IpwPage({ household, version }: Props) {
  return (
    <WithHousehold
      household={household}
      section="IPW"
      renderActions={({ ipws }) => {
        const shown = ipws.find(({ id }) => id === version) ?? ipws[0]
        return (
          shown && (
            <Button component={Link} href={`/dokumenty/ipw/${shown.id}`} variant="default">
              Drukuj IPW
            </Button>
          )
        )
      }}
    >
      {(view) => (
        <Stack gap="xl">
          <Box>
            <Versions view={view} version={version} />
          </Box>
          <Papers view={view} version={version} />
        </Stack>
      )}
    </WithHousehold>
  )
}

/** The papers of the version that is shown, and of its household. */
function Papers({ view: { household, ipws }, version }: { view: HouseholdView; version: string | undefined }) {
  const shown = version === undefined ? ipws[0] : ipws.find(({ id }) => id === version)
  if (!shown) return null
  return <PapersOf about="ipw" id={shown.id} and={{ about: 'household', id: household.id }} />
}

function Versions({ view: { household, ipws }, version }: { view: HouseholdView; version: string | undefined }) {
  const [, navigate] = useLocation()
  const home = `/rodziny/${household.id}/ipw`
  const list = useQuery(orpc.catalogue.listEntries.queryOptions({ input: { teamId: household.teamId } }))
  const shown = version === undefined ? ipws[0] : ipws.find(({ id }) => id === version)

  if (list.isError) return <ProblemAlert error={list.error} onRetry={() => void list.refetch()} />
  if (!list.data) return <Loader role="status" aria-label="Wczytywanie IPW" />
  if (!shown && version !== 'nowy') {
    return (
      <EmptyState
        title="Nie ma jeszcze IPW"
        action={
          <Button component={Link} href={`${home}/nowy`}>
            Ułóż IPW
          </Button>
        }
      >
        Indywidualny Program Współpracy układa się z rodziną po warsztacie diagnostycznym, najdłużej na 13 miesięcy.
      </EmptyState>
    )
  }
  if (!shown) {
    return (
      <IpwForm
        draftKey={`ipw/new/${household.id}`}
        initialValues={firstIpw(household.id)}
        baseRevision={0}
        catalogue={list.data}
        ipws={ipws}
        onSaved={() => navigate(home)}
      />
    )
  }
  if (!shown.isLatest) {
    return (
      <>
        <IpwVersions ipws={ipws} shown={shown} />
        <IpwReading ipw={shown} />
      </>
    )
  }
  return (
    <IpwForm
      key={shown.id}
      draftKey={`ipw/${shown.id}`}
      initialValues={valuesOf(shown)}
      baseRevision={shown.revision}
      catalogue={list.data}
      ipws={ipws}
    />
  )
}

function firstIpw(householdId: HouseholdId): Ipw {
  return {
    id: newId(ipwId),
    householdId,
    version: 1,
    preparedOn: localDateOf(new Date()),
    goal: '',
    startsOn: null,
    endsOn: null,
    areas: ['A', 'B', 'C'].map((letter) => ({ letter, name: '', now: null, planned: null, achieved: null })),
    rows: [],
    keyWorkerName: '',
    keyWorkerFunction: '',
    keyWorkerInstitution: '',
  }
}

function valuesOf({
  revision: _revision,
  updatedAt: _at,
  originId: _origin,
  isLatest: _latest,
  ...ipw
}: IpwRecord): Ipw {
  return ipw
}

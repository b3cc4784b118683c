import { Box, Button, Loader, Stack } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link, useLocation } from 'wouter'
import type { IpwRecord } from '#shared/contract/cases.ts'
import { orpc } from '../../../app/client.ts'
import { ProblemAlert } from '../../../ui/ProblemAlert.tsx'
import { PapersOf } from '../../documents/PapersOf.tsx'
import type { HouseholdView } from '../WithHousehold.tsx'
import { WithHousehold } from '../WithHousehold.tsx'
import { ipwOf } from './ipw-of.ts'
import { FirstIpw } from './FirstIpw.tsx'
import { ChangesSince } from './IpwChanges.tsx'
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
        const shown = shownOf(ipws, version) ?? ipws[0]
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
  const shown = shownOf(ipws, version)
  if (!shown) return null
  return <PapersOf about="ipw" id={shown.id} and={{ about: 'household', id: household.id }} />
}

function Versions({ view: { household, ipws }, version }: { view: HouseholdView; version: string | undefined }) {
  const [, navigate] = useLocation()
  const home = `/rodziny/${household.id}/ipw`
  const list = useQuery(orpc.catalogue.listEntries.queryOptions({ input: { teamId: household.teamId } }))
  const shown = shownOf(ipws, version)

  if (list.isError) return <ProblemAlert error={list.error} onRetry={() => void list.refetch()} />
  if (!list.data) return <Loader role="status" aria-label="Wczytywanie IPW" />
  const { persons } = household
  if (!shown)
    return (
      <FirstIpw
        household={household}
        begun={version === 'nowy' || version === 'bez-karty' ? version : null}
        catalogue={list.data}
        onSaved={() => navigate(home)}
      />
    )
  if (!shown.isLatest) {
    const previous = ipws.find((ipw) => ipw.version === shown.version - 1)
    return (
      <>
        <IpwVersions ipws={ipws} shown={shown} />
        {previous && <ChangesSince older={previous} newer={shown} persons={persons} />}
        <IpwReading ipw={shown} catalogue={list.data} persons={persons} />
      </>
    )
  }
  return (
    <IpwForm
      key={shown.id}
      draftKey={`ipw/${shown.id}`}
      initialValues={ipwOf(shown)}
      baseRevision={shown.revision}
      catalogue={list.data}
      persons={persons}
      ipws={ipws}
    />
  )
}

/** The version an address names; "nowy" is the first, and once there is one the latest. */
function shownOf(ipws: readonly IpwRecord[], version: string | undefined): IpwRecord | undefined {
  return version === undefined || version === 'nowy' ? ipws[0] : ipws.find(({ id }) => id === version)
}

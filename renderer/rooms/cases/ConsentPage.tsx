import { Button, Loader, Stack } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from 'wouter'
import type { ConsentRecord } from '#shared/contract/cases.ts'
import type { Consent } from '#shared/domain/cases.ts'
import type { HouseholdId } from '#shared/domain/ids.ts'
import { consentId } from '#shared/domain/ids.ts'
import { orpc } from '../../app/client.ts'
import { useOffice } from '../../app/office.ts'
import { ProblemAlert } from '../../ui/ProblemAlert.tsx'
import { newId } from '../../ui/new-id.ts'
import { ConsentForm } from './ConsentForm.tsx'
import { SignedConsents } from './SignedConsents.tsx'
import type { HouseholdView } from './WithHousehold.tsx'
import { WithHousehold } from './WithHousehold.tsx'

/** „Zgoda”: where and when it was signed, until when it holds, to whom data may go, and the texts that were signed. */
export function ConsentPage({ household }: { household: string }) {
  return (
    <WithHousehold
      household={household}
      section="Zgoda"
      renderActions={(view) => (
        <Button component={Link} href={`/dokumenty/consent/${view.household.id}`} variant="default">
          Drukuj zgodę
        </Button>
      )}
    >
      {(view) => (
        <Stack gap="xl">
          <ReadPartners view={view} />
          <SignedConsents household={view.household.id} />
        </Stack>
      )}
    </WithHousehold>
  )
}

function ReadPartners({ view: { household, consent } }: { view: HouseholdView }) {
  const office = useOffice()?.office
  const team = useQuery(orpc.team.readTeam.queryOptions({ input: { teamId: household.teamId } }))
  if (team.isError) return <ProblemAlert error={team.error} onRetry={() => void team.refetch()} />
  if (!team.data || !office) return <Loader role="status" aria-label="Wczytywanie zgody" />
  return (
    <ConsentForm
      key={household.id}
      household={household}
      partners={team.data.partners.filter(({ kind }) => kind !== 'gops')}
      initialValues={consent ? valuesOf(consent) : emptyConsent(household.id, office.town)}
      baseRevision={consent?.revision ?? 0}
    />
  )
}

function emptyConsent(householdId: HouseholdId, place: string): Consent {
  return {
    id: newId(consentId),
    householdId,
    place,
    signedOn: null,
    withdrawnOn: null,
    validUntil: null,
    disclosures: [],
  }
}

function valuesOf({ revision: _revision, updatedAt: _at, originId: _origin, ...consent }: ConsentRecord): Consent {
  return consent
}

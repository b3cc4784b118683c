import { Alert, Anchor } from '@mantine/core'
import { Link } from 'wouter'
import { workshopPart } from '#shared/domain/case-events.ts'
import type { Disclosure } from '#shared/domain/cases.ts'
import type { HouseholdId } from '#shared/domain/ids.ts'
import { useOffice } from '../../../app/office.ts'
import { IconAlertTriangle } from '../../../ui/icons.tsx'
import { outsideConsent } from '../disclosures.ts'
import { householdPath } from './links.ts'

interface Props {
  household: HouseholdId
  /** The scenario as the form holds it. */
  parts: unknown
  disclosures: readonly Disclosure[]
}

/** Names the institutions of a workshop's scenario to which the family has not said „tak”. */
export function OutsideConsent({ household, parts, disclosures }: Props) {
  const own = useOffice()?.office.name ?? ''
  const names = (workshopPart.array().safeParse(parts).data ?? []).map(({ institution }) => institution)
  const outside = outsideConsent(names, disclosures, own)
  if (outside.length === 0) return null
  return (
    // A note, not an announcement: the names change at every key.
    <Alert
      role="note"
      color="yellow"
      variant="light"
      maw={760}
      icon={<IconAlertTriangle aria-hidden />}
      title={`Bez „tak” w Zgodzie: ${outside.join('; ')}`}
    >
      {outside.length === 1
        ? 'Tej instytucji nie wolno na warsztacie przekazać danych rodziny, chyba że to ta sama co w Zgodzie, tylko pod inną nazwą. '
        : 'Tym instytucjom nie wolno na warsztacie przekazać danych rodziny, chyba że to te same co w Zgodzie, tylko pod innymi nazwami. '}
      <Anchor component={Link} href={`${householdPath(household)}/zgoda`} inherit underline="always">
        Otwórz Zgodę rodziny
      </Anchor>
    </Alert>
  )
}

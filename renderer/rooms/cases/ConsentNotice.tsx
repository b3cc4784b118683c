import { Alert, Anchor } from '@mantine/core'
import { Link } from 'wouter'
import type { ConsentState, Disclosure } from '#shared/domain/cases.ts'
import { isForNobody } from '#shared/domain/cases.ts'
import type { HouseholdId } from '#shared/domain/ids.ts'
import { consentForNobody, consentStateSentences } from '../../app/messages/course.ts'
import { IconInfoCircle } from '../../ui/icons.tsx'

interface Props {
  household: HouseholdId
  state: ConsentState
  /** The rows of the consent; none where there is no consent. */
  disclosures: readonly Pick<Disclosure, 'isGranted'>[]
}

/** Above what is done with a household: that its consent lets nothing be told to anybody. Nothing where it does. */
export function ConsentNotice({ household, state, disclosures }: Props) {
  const nobody = isForNobody(state, disclosures)
  if (state === 'valid' && !nobody) return null
  return (
    <Alert variant="light" color={nobody ? 'yellow' : 'ink'} icon={<IconInfoCircle aria-hidden />}>
      {nobody ? consentForNobody : consentStateSentences[state]}{' '}
      <Anchor component={Link} href={`/rodziny/${household}/zgoda`} size="sm" underline="always">
        Otwórz Zgodę
      </Anchor>
    </Alert>
  )
}

import { Alert, Anchor, Text } from '@mantine/core'
import { Link } from 'wouter'
import type { Consent, ConsentState as State } from '#shared/domain/cases.ts'
import { consentState, isForNobody } from '#shared/domain/cases.ts'
import { formatDateShort } from '#shared/domain/dates.ts'
import type { HouseholdId } from '#shared/domain/ids.ts'
import { consentForNobody, consentStateSentences } from '../../app/messages/course.ts'
import { IconAlertTriangle, IconCircleCheck, IconInfoCircle } from '../../ui/icons.tsx'
import { useToday } from '../../ui/useToday.ts'
import { subjectPath } from '../documents/subjects.ts'

type Given = Pick<Consent, 'signedOn' | 'withdrawnOn' | 'validUntil' | 'disclosures'>

const looks: Record<State, { color: string; Icon: typeof IconInfoCircle }> = {
  missing: { color: 'ink', Icon: IconInfoCircle },
  valid: { color: 'green', Icon: IconCircleCheck },
  expired: { color: 'yellow', Icon: IconAlertTriangle },
  withdrawn: { color: 'yellow', Icon: IconAlertTriangle },
}

const forNobody = { color: 'yellow', Icon: IconAlertTriangle }

/** How the saved consent stands, and what comes next; what is being typed counts when it is saved. */
export function ConsentState({ householdId, given }: { householdId: HouseholdId; given: Given }) {
  const state = consentState(given, useToday())
  const nobody = isForNobody(state, given.disclosures)
  const { color, Icon } = nobody ? forNobody : looks[state]
  return (
    <Alert
      variant="light"
      color={color}
      icon={<Icon aria-hidden />}
      title={nobody ? consentForNobody : consentStateSentences[state]}
    >
      <Text size="sm">
        {dayOf(state, given)} <NextStep state={state} nobody={nobody} householdId={householdId} /> Odmowa albo wycofanie
        Zgody nie wpływa na prawo do świadczeń.
      </Text>
    </Alert>
  )
}

/** The day the state turns on. */
function dayOf(state: State, { validUntil, withdrawnOn }: Given): string {
  if (state === 'valid')
    return validUntil === null ? 'Udzielono jej do odwołania.' : `Obowiązuje do ${formatDateShort(validUntil)}.`
  if (state === 'expired' && validUntil !== null) return `Była udzielona do ${formatDateShort(validUntil)}.`
  return state === 'withdrawn' && withdrawnOn !== null ? `Wycofano ją ${formatDateShort(withdrawnOn)}.` : ''
}

interface NextStepProps {
  state: State
  nobody: boolean
  householdId: HouseholdId
}

function NextStep({ state, nobody, householdId }: NextStepProps) {
  const paper = (kind: 'consent' | 'consent-withdrawal', words: string) => (
    <Anchor component={Link} href={subjectPath({ kind, id: householdId })} inherit underline="always">
      {words}
    </Anchor>
  )
  switch (state) {
    case 'missing':
      return <>Co dalej: {paper('consent', 'wydrukuj Zgodę')}, a gdy rodzina ją podpisze, wpisz datę podpisania.</>
    case 'valid':
      return (
        <>
          {nobody
            ? 'Zaznacz odpowiedzi tak, jak są na podpisanym dokumencie. Jeśli rodzina zmieniła zdanie po podpisaniu, to jest wycofanie Zgody: przejdź do'
            : 'Instytucjom wolno przekazywać tylko dane z wierszy z odpowiedzią „tak”. Gdy rodzina wycofuje Zgodę, przejdź do'}{' '}
          <Anchor component={Link} href={`/rodo/wycofanie-zgody/${householdId}`} inherit underline="always">
            wycofania krok po kroku
          </Anchor>
          .
        </>
      )
    case 'expired':
      return (
        <>
          Co dalej: {paper('consent', 'wydrukuj nową Zgodę')}, a gdy rodzina ją podpisze, wpisz nową datę podpisania i
          nowy termin.
        </>
      )
    case 'withdrawn':
      return (
        <>
          Co dalej: {paper('consent-withdrawal', 'przygotuj dokument „Wycofanie zgody”')} i zawiadom instytucje, które
          już mają dane.
        </>
      )
  }
}

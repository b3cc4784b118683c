import { Anchor, Button, List, Stack, Text, Title } from '@mantine/core'
import { useEffect, useRef } from 'react'
import { Link } from 'wouter'
import type { WithdrawalFollows } from '#shared/contract/privacy.ts'
import { formatDateShort } from '#shared/domain/dates.ts'
import type { HouseholdId } from '#shared/domain/ids.ts'

interface Props {
  household: HouseholdId
  label: string
  on: string
  follows: WithdrawalFollows
}

/** It is written down; what people still have to do, each with the way there. */
export function WithdrawalDone({ household, label, on, follows }: Props) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  const has = (step: WithdrawalFollows['steps'][number]) => follows.steps.includes(step)
  return (
    <Stack gap="md" align="flex-start" maw={760}>
      <Title order={2} ref={heading} tabIndex={-1} style={{ outline: 'none' }}>
        Odnotowano wycofanie zgody
      </Title>
      <Text>
        {label}: zgoda wycofana z dniem {formatDateShort(on)}. Od tego dnia danych nie wolno przekazywać. Zostało
        jeszcze:
      </Text>
      <List type="ordered" spacing={8}>
        <List.Item>
          <Anchor component={Link} href={`/dokumenty/consent-withdrawal/${household}`} inherit underline="always">
            Przygotuj dokument „Wycofanie zgody”
          </Anchor>
          : jest w nim już data zgody, data wycofania i odbiorcy danych. Rodzina może go podpisać.
        </List.Item>
        {has('tell-recipients') && (
          <List.Item>
            Zawiadom, że zgoda jest wycofana: {follows.recipients.map(({ recipient }) => recipient).join(', ')}.
          </List.Item>
        )}
        {has('end-ipw') && (
          <List.Item>
            <Anchor component={Link} href={`/rodziny/${household}/ipw`} inherit underline="always">
              Indywidualny Program Współpracy nie jest już realizowany
            </Anchor>
            {follows.ipw?.endsOn ? ` – miał trwać do ${formatDateShort(follows.ipw.endsOn)}.` : '.'}
          </List.Item>
        )}
        {has('close-case') && (
          <List.Item>
            <Anchor component={Link} href={`/rodziny/${household}/przebieg/nowy/closing`} inherit underline="always">
              Zakończ sprawę
            </Anchor>
            : wpis „Zakończenie współpracy” kończy też jej terminy.
          </List.Item>
        )}
        <List.Item>
          Dołącz podpisane wycofanie, pismo rodziny albo notatkę służbową do akt.{' '}
          <Anchor component={Link} href={`/rodziny/${household}/zgoda`} inherit underline="always">
            Karta „Zgoda”
          </Anchor>{' '}
          pokazuje datę wycofania.
        </List.Item>
      </List>
      <Button component={Link} href="/rodo/wycofanie-zgody" variant="default">
        Wycofaj inną zgodę
      </Button>
    </Stack>
  )
}

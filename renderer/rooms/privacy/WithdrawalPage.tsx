import { Anchor, Button, Group, List, Loader, Paper, Select, Stack, Text, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Link, useLocation } from 'wouter'
import type { WithdrawalFollows } from '#shared/contract/privacy.ts'
import { formatDateShort, isLocalDate } from '#shared/domain/dates.ts'
import type { HouseholdId } from '#shared/domain/ids.ts'
import { householdId } from '#shared/domain/ids.ts'
import { orpc } from '../../app/client.ts'
import { fieldMessages } from '../../app/messages/fields.ts'
import { counted } from '../../app/messages/labels.ts'
import { withdrawalStepTexts } from '../../app/messages/privacy.ts'
import { problemCode } from '../../app/messages/problems.ts'
import { useCommand } from '../../ui/commands.ts'
import { DateField } from '../../ui/DateField.tsx'
import { ProblemAlert } from '../../ui/ProblemAlert.tsx'
import { useToday } from '../../ui/useToday.ts'
import { PrivacyFrame } from './PrivacyFrame.tsx'
import { useHouseholdChoices } from './useHouseholdChoices.ts'
import { WithdrawalDone } from './WithdrawalDone.tsx'

/** A withdrawn consent, step by step: whose, since when, what stops and what stays, done. */
export function WithdrawalPage({ household }: { household: string | undefined }) {
  const [, navigate] = useLocation()
  const [lastDone, setDone] = useState<{ household: HouseholdId; on: string; follows: WithdrawalFollows }>()
  const { present, isReady, error } = useHouseholdChoices()
  const chosen = householdId.safeParse(household).data
  const done = lastDone?.household === chosen ? lastDone : undefined
  const label = present.find(({ value }) => value === chosen)?.label ?? ''

  return (
    <PrivacyFrame
      part="Wycofanie zgody"
      lead="Zgodę można wycofać w każdej chwili, ustnie albo na piśmie, bez podania powodu. Nie wpływa to na prawo do świadczeń (art. 7 ust. 3 RODO)."
    >
      {error !== undefined && <ProblemAlert error={error} />}
      {!isReady && error === undefined && <Loader role="status" aria-label="Wczytywanie rodzin" />}
      {isReady && done && <WithdrawalDone label={label} {...done} />}
      {isReady && !done && (
        <Stack gap={36} maw={760}>
          <section aria-labelledby="whose">
            <Title order={2} size="h3" id="whose" mb="sm">
              1. Kto wycofuje zgodę
            </Title>
            {present.length === 0 && <Text>Nie ma jeszcze żadnej sprawy, więc nie ma też zgód do wycofania.</Text>}
            {present.length > 0 && (
              <Select
                label="Osoba albo rodzina"
                placeholder="Wybierz z listy albo zacznij pisać"
                searchable
                nothingFoundMessage="Nie ma takiej sprawy"
                data={[...present]}
                value={chosen ?? null}
                onChange={(value) => value !== null && navigate(`/rodo/wycofanie-zgody/${value}`)}
              />
            )}
          </section>
          {chosen && (
            <ChosenHousehold
              key={chosen}
              household={chosen}
              onDone={(on, follows) => setDone({ household: chosen, on, follows })}
            />
          )}
        </Stack>
      )}
    </PrivacyFrame>
  )
}

interface ChosenProps {
  household: HouseholdId
  onDone: (on: string, follows: WithdrawalFollows) => void
}

function ChosenHousehold({ household, onDone }: ChosenProps) {
  // Not asked again once it was withdrawn: the answer would be that there is none.
  const preview = useQuery(
    orpc.privacy.previewWithdrawal.queryOptions({ input: { householdId: household }, staleTime: Infinity }),
  )
  if (preview.isPending) return <Loader role="status" aria-label="Sprawdzam zgodę" />
  if (preview.isError && problemCode(preview.error) === 'NOT_FOUND') return <NoConsent household={household} />
  if (preview.isError) return <ProblemAlert error={preview.error} onRetry={() => void preview.refetch()} />
  return <WithdrawalForm household={household} follows={preview.data} onDone={onDone} />
}

function NoConsent({ household }: { household: HouseholdId }) {
  return (
    <Paper withBorder p="lg" role="status">
      <Text mb={6} fw={600}>
        Nie ma zgody, którą można wycofać.
      </Text>
      <Text>
        Zgoda nie ma wpisanej daty podpisania albo jest już wycofana. Sprawdź to na karcie{' '}
        <Anchor component={Link} href={`/rodziny/${household}/zgoda`} inherit underline="always">
          „Zgoda” tej rodziny
        </Anchor>
        .
      </Text>
    </Paper>
  )
}

function WithdrawalForm({ household, follows, onDone }: ChosenProps & { follows: WithdrawalFollows }) {
  const today = useToday()
  const [on, setOn] = useState<string | null>(today)
  const [problem, setProblem] = useState<string>()
  const withdraw = useCommand(orpc.privacy.withdrawConsent, {
    onDone: (output, input) => onDone(input.on, output.follows),
    onProblem: (error) => {
      const isTooEarly = problemCode(error) === 'NOT_FOUND'
      if (isTooEarly)
        setProblem('W tym dniu zgoda jeszcze nie obowiązywała. Porównaj tę datę z datą podpisania na karcie „Zgoda”.')
      return isTooEarly
    },
  })
  const confirm = () => {
    if (on === null || !isLocalDate(on)) return setProblem(fieldMessages.date)
    if (on > today) return setProblem('Ta data jest w przyszłości. Wpisz dzień, w którym zgoda została wycofana.')
    setProblem(undefined)
    return void withdraw.run({ householdId: household, on })
  }

  return (
    <>
      <section aria-labelledby="since-when">
        <Title order={2} size="h3" id="since-when" mb="sm">
          2. Od kiedy
        </Title>
        <DateField
          label="Dzień wycofania zgody"
          description="Dzień, w którym rodzina o tym powiedziała albo przyszło jej pismo."
          value={on}
          error={problem}
          onChange={(value) => {
            setOn(value)
            setProblem(undefined)
          }}
          maw={420}
        />
      </section>
      <section aria-labelledby="what-follows">
        <Title order={2} size="h3" id="what-follows" mb="sm">
          3. Co z tego wynika
        </Title>
        <Consequences follows={follows} />
      </section>
      <section aria-labelledby="confirm-withdrawal">
        <Title order={2} size="h3" id="confirm-withdrawal" mb="sm">
          4. Odnotowanie
        </Title>
        <Text mb="sm">
          Program wpisze datę do zgody i doda wpis do dziennika. Pomyłkę można poprawić na karcie „Zgoda”, usuwając datę
          wycofania.
        </Text>
        <Button aria-disabled={withdraw.isPending} onClick={confirm}>
          {on !== null && isLocalDate(on)
            ? `Odnotuj wycofanie zgody z dniem ${formatDateShort(on)}`
            : 'Odnotuj wycofanie zgody'}
        </Button>
      </section>
    </>
  )
}

/** What stops, what stays; with the institutions that have to be told. */
export function Consequences({ follows }: { follows: WithdrawalFollows }) {
  const steps = follows.steps.map((step) => ({ step, ...withdrawalStepTexts[step] }))
  return (
    <Stack gap="md">
      <div>
        <Title order={3} size="h5" mb={6}>
          Co się zatrzymuje
        </Title>
        <List spacing={8}>
          {steps
            .filter(({ isWhatStops }) => isWhatStops)
            .map(({ step, title, text }) => (
              <List.Item key={step}>
                <b>{title}.</b> {text}
                {step === 'tell-recipients' && (
                  <Group gap="xs" mt={4}>
                    Do zawiadomienia: {follows.recipients.map(({ recipient }) => recipient).join(', ')}.
                  </Group>
                )}
              </List.Item>
            ))}
        </List>
      </div>
      <div>
        <Title order={3} size="h5" mb={6}>
          Co zostaje
        </Title>
        <List spacing={8}>
          {steps
            .filter(({ isWhatStops }) => !isWhatStops)
            .map(({ step, title, text }) => (
              <List.Item key={step}>
                <b>{title}.</b> {text}
              </List.Item>
            ))}
          {follows.documentsMade > 0 && (
            <List.Item>
              <b>Dokumenty już sporządzone.</b>{' '}
              {counted(follows.documentsMade, ['dokument', 'dokumenty', 'dokumentów'])} – wycofanie nie zmienia tego, co
              zrobiono przed nim.
            </List.Item>
          )}
          <List.Item>
            <b>Zwykła praca socjalna i świadczenia.</b> Ośrodek prowadzi je na podstawie ustawy o pomocy społecznej, a
            nie tej zgody.
          </List.Item>
        </List>
      </div>
    </Stack>
  )
}

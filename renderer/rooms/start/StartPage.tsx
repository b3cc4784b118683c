import { Anchor, Button, Card, Group, List, Loader, SimpleGrid, Stack, Text, ThemeIcon, Title } from '@mantine/core'
import type { ReactNode } from 'react'
import { Link } from 'wouter'
import { formatDateShort, localDateOf } from '#shared/domain/dates.ts'
import { corePlaceLabels, counted } from '../../app/messages/labels.ts'
import { PageHeader } from '../../ui/PageHeader.tsx'
import { ProblemAlert } from '../../ui/ProblemAlert.tsx'
import { IconArrowRight, IconCircle, IconCircleCheck } from '../../ui/icons.tsx'
import { useToday } from '../../ui/useToday.ts'
import { Deadlines } from './Deadlines.tsx'
import type { Overview, Step, TeamView } from './next-steps.ts'
import { firstSteps } from './next-steps.ts'
import { BackupLines, SafetyAlerts } from './Safety.tsx'
import { useOverview } from './useOverview.ts'

/** „Na start”: the next step, and what already stands. */
export default function StartPage() {
  const { overview, problem, retry } = useOverview()
  const today = useToday()

  if (!overview) {
    return (
      <>
        <PageHeader title="Na start" />
        {problem === undefined ? (
          <Loader aria-label="Wczytywanie" role="status" />
        ) : (
          <ProblemAlert error={problem} onRetry={retry} />
        )}
      </>
    )
  }

  const steps = firstSteps(overview)
  const next = steps.find(({ isDone }) => !isDone)

  return (
    <>
      <PageHeader title="Na start" lead={`Dzień dobry. Jest ${formatDateShort(today)}.`} />
      <Stack gap="xl">
        <SafetyAlerts />
        {next && <NextStep step={next} />}
        <Deadlines />
        {next && <Steps steps={steps} />}
        <Cards overview={overview} />
      </Stack>
    </>
  )
}

function NextStep({ step }: { step: Step }) {
  return (
    <Card withBorder padding="lg" bg="ink.0" component="section" aria-labelledby="nastepny-krok">
      <Group justify="space-between" gap="lg">
        <Stack gap={4} maw={720}>
          <Text size="sm" fw={600} c="ink.9">
            Następny krok
          </Text>
          <Title order={2} id="nastepny-krok">
            {step.title}
          </Title>
          <Text>{step.hint}</Text>
        </Stack>
        <Button component={Link} href={step.href} rightSection={<IconArrowRight size={18} aria-hidden />}>
          Przejdź
        </Button>
      </Group>
    </Card>
  )
}

function Steps({ steps }: { steps: readonly Step[] }) {
  return (
    <section aria-labelledby="pierwsze-kroki">
      <Title order={2} mb="md" id="pierwsze-kroki">
        Pierwsze kroki
      </Title>
      <List listStyleType="none" spacing="sm" withPadding={false}>
        {steps.map(({ title, href, isDone }) => (
          <List.Item
            key={title}
            icon={
              <ThemeIcon variant="transparent" size={22} c={isDone ? 'green.9' : 'dimmed'}>
                {isDone ? <IconCircleCheck size={22} aria-hidden /> : <IconCircle size={22} aria-hidden />}
              </ThemeIcon>
            }
          >
            <Anchor component={Link} href={href}>
              {title}
            </Anchor>{' '}
            <Text span size="sm" c="dimmed">
              {isDone ? '– zrobione' : '– do zrobienia'}
            </Text>
          </List.Item>
        ))}
      </List>
    </section>
  )
}

function Cards({ overview: { office, teams, made, registered, partnerOffices, bundles } }: { overview: Overview }) {
  const isGops = office.office.kind === 'gops'
  const services = sum(teams.map(({ serviceCount }) => serviceCount))
  const households = sum(teams.map((team) => team.households.length))
  const closed = sum(teams.map((team) => team.households.filter(({ stage }) => stage === 'closed').length))
  const sent = bundles.filter(({ direction }) => direction === 'sent')
  const received = bundles.filter(({ direction }) => direction === 'received')
  const lastBundle = bundles[0]

  return (
    <section aria-labelledby="co-juz-jest">
      <Title order={2} mb="md" id="co-juz-jest">
        Co już jest
      </Title>
      <SimpleGrid cols={{ base: 1, sm: 2, lg: 3 }}>
        <Tile title="Zespół (PZK)" href="/zespol" link="Otwórz zespół">
          {teams.length === 0 ? (
            <Text>{isGops ? 'Zespołu jeszcze nie założono.' : 'Zespoły przyjdą w paczkach z gmin.'}</Text>
          ) : (
            <Stack gap="xs">
              {teams.map((team) => (
                <TeamLines key={team.team.id} view={team} withName={!isGops} />
              ))}
            </Stack>
          )}
        </Tile>
        <Tile title="Lista usług" href="/lista-uslug" link="Otwórz listę">
          <Text>
            {services === 0
              ? 'Lista jest jeszcze pusta.'
              : `Na liście: ${counted(services, ['usługa', 'usługi', 'usług'])}.`}
          </Text>
        </Tile>
        {isGops && (
          <Tile title="Rodziny" href="/rodziny" link="Otwórz rodziny">
            <Text>
              {households === 0
                ? 'Nie ma jeszcze żadnej rodziny.'
                : `${counted(households - closed, ['rodzina', 'rodziny', 'rodzin'])} we współpracy${closed > 0 ? `, zakończonych: ${closed}` : ''}.`}
            </Text>
          </Tile>
        )}
        <Tile title="Dokumenty" href="/dokumenty" link="Otwórz dokumenty">
          <Text>
            {made.length === 0
              ? 'Nie przygotowano jeszcze żadnego dokumentu.'
              : `Przygotowano ${counted(made.length, ['dokument', 'dokumenty', 'dokumentów'])}, ostatni ${dayOf(made[0]?.madeAt)}.`}
          </Text>
          {registered.length > 0 && (
            <Text size="sm" c="dimmed">
              W rejestrze: wydane {registered.filter(({ state }) => state !== 'draft').length}, projekty{' '}
              {registered.filter(({ state }) => state === 'draft').length}.
            </Text>
          )}
        </Tile>
        <Tile title="Wymiana" href="/wymiana" link="Otwórz wymianę">
          <Text>
            {partnerOffices.length === 0
              ? 'Nie dodano jeszcze wizytówki żadnego biura.'
              : `${counted(partnerOffices.length, ['biuro partnerskie', 'biura partnerskie', 'biur partnerskich'])}.`}
          </Text>
          {lastBundle && (
            <Text size="sm" c="dimmed">
              Paczki wysłane: {sent.length}, odebrane: {received.length}. Ostatnia {dayOf(lastBundle.at)}.
            </Text>
          )}
        </Tile>
        <Tile title="Kopie" href="/biuro/kopie" link="Otwórz kopie zapasowe">
          <BackupLines />
        </Tile>
        <Tile title="Moje biuro" href="/biuro" link="Otwórz dane biura">
          <Text>{office.office.name}</Text>
          <Text size="sm" c="dimmed">
            {office.animator.gender === 'f' ? 'Animatorka' : 'Animator'}: {office.animator.firstName}{' '}
            {office.animator.lastName}
          </Text>
        </Tile>
      </SimpleGrid>
    </section>
  )
}

function TeamLines({
  view: { team, partnerCount, missingCorePlaces },
  withName,
}: {
  view: TeamView
  withName: boolean
}) {
  return (
    <div>
      {withName && <Text fw={600}>Gmina {team.gmina}</Text>}
      <Text>
        {partnerCount === 0
          ? 'Nie ma jeszcze podmiotów.'
          : `${counted(partnerCount, ['podmiot', 'podmioty', 'podmiotów'])}.`}
      </Text>
      {missingCorePlaces.length === 0 ? (
        <Text>Trzon jest kompletny.</Text>
      ) : (
        <Text size="sm" c="dimmed">
          W trzonie brakuje: {missingCorePlaces.map((place) => lowerFirst(corePlaceLabels[place])).join('; ')}.
        </Text>
      )}
    </div>
  )
}

interface TileProps {
  title: string
  href: string
  link: string
  children: ReactNode
}

function Tile({ title, href, link, children }: TileProps) {
  return (
    <Card withBorder padding="lg">
      <Stack gap="xs" h="100%">
        <Title order={3}>{title}</Title>
        {children}
        <Anchor component={Link} href={href} mt="auto">
          {link}
        </Anchor>
      </Stack>
    </Card>
  )
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}

function dayOf(instant: string | undefined): string {
  return instant ? formatDateShort(localDateOf(new Date(instant))) : ''
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLocaleLowerCase('pl') + text.slice(1)
}

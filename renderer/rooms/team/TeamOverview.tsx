import { Alert, Badge, Button, Group, Loader, Paper, Stack, Text, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from 'wouter'
import { formatDateLong, formatDateShort, localDateOf } from '#shared/domain/dates.ts'
import type { TeamRecord } from '#shared/contract/team.ts'
import { orpc } from '../../app/client.ts'
import { counted } from '../../app/messages/labels.ts'
import { useOffice } from '../../app/office.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { PageHeader } from '../../ui/PageHeader.tsx'
import { ProblemAlert } from '../../ui/ProblemAlert.tsx'
import { TeamSelect, useChosenTeam } from '../../ui/chosen-team.tsx'
import { IconInfoCircle, IconUsersGroup } from '../../ui/icons.tsx'
import { PapersOf } from '../documents/PapersOf.tsx'
import { agreementGaps, gapSentence } from './agreement-gaps.ts'
import { CoreCard } from './CoreCard.tsx'
import { PartnersTable } from './PartnersTable.tsx'
import type { TeamView } from './WithTeam.tsx'
import { WithTeam } from './WithTeam.tsx'

/** The whole team on one page: its details, the core, the institutions with their people. */
export function TeamOverview() {
  const { team, teams, isReady, error, retry } = useChosenTeam()
  const isPcpr = useOffice()?.office.kind === 'pcpr'

  if (error) return <ProblemAlert error={error} onRetry={retry} />
  if (!isReady) return <Loader role="status" aria-label="Wczytywanie zespołu" />
  if (!team) return <NoTeam isPcpr={isPcpr} />
  return (
    <>
      <PageHeader
        title={`PZK – gmina ${team.gmina}`}
        lead="Partnerski Zespół Kooperacji"
        actions={
          <>
            <TeamSelect team={team} teams={teams} />
            {isPcpr && (
              <Button component={Link} href="/zespol/nowy" variant="default">
                Załóż zespół gminy
              </Button>
            )}
            <Button component={Link} href={`/dokumenty/team-agreement/${team.id}`}>
              Porozumienie PZK
            </Button>
          </>
        }
      />
      <WithTeam key={team.id} team={team.id}>
        {(view) => <Team view={view} />}
      </WithTeam>
    </>
  )
}

function NoTeam({ isPcpr }: { isPcpr: boolean }) {
  return (
    <>
      <PageHeader title="Zespół (PZK)" />
      <EmptyState
        title="Nie ma jeszcze zespołu"
        icon={<IconUsersGroup size={40} stroke={1.4} aria-hidden />}
        action={
          <Button component={Link} href="/zespol/nowy">
            Załóż zespół gminy
          </Button>
        }
      >
        {isPcpr
          ? 'Zespoły gmin pojawią się tutaj, gdy przyjmiesz pierwszą paczkę z GOPS. Możesz też założyć zespół gminy samodzielnie.'
          : 'Zacznij od gminy i powiatu – są już wpisane z danych biura. Potem dodasz podmioty i osoby.'}
      </EmptyState>
    </>
  )
}

function Team({ view }: { view: TeamView }) {
  const { team, partners, members } = view
  const gaps = agreementGaps(partners, members)
  return (
    <Stack gap="xl">
      {!team.isOurs && <Foreign team={team} />}
      <Paper withBorder p="lg">
        <Group justify="space-between" align="flex-start">
          <Stack gap={4}>
            <Title order={2}>Dane zespołu</Title>
            <Text>
              Gmina: <b>{team.gmina}</b> · Powiat: <b>{team.powiat}</b>
            </Text>
            <Text>
              {team.placeLocative ? `PZK w ${team.placeLocative}` : 'Nie wpisano miejscowości (po słowie „w”)'} ·{' '}
              {team.foundedOn
                ? `powołany ${formatDateLong(team.foundedOn)}`
                : 'data powołania nie jest jeszcze wpisana'}
            </Text>
          </Stack>
          {team.isOurs && (
            <Button component={Link} href={`/zespol/${team.id}/dane`} variant="default">
              Zmień dane zespołu
            </Button>
          )}
        </Group>
      </Paper>
      <CoreCard view={view} />
      <section aria-labelledby="podmioty">
        <Group justify="space-between" mb="md">
          <Group gap="sm">
            <Title order={2} id="podmioty" tabIndex={-1}>
              Podmioty i osoby
            </Title>
            <Badge variant="default" size="lg" tt="none">
              {counted(partners.length, ['podmiot', 'podmioty', 'podmiotów'])} ·{' '}
              {counted(members.length, ['osoba', 'osoby', 'osób'])}
            </Badge>
          </Group>
          {team.isOurs && (
            <Group gap="sm">
              <Button component={Link} href={`/zespol/${team.id}/podmiot/nowy`}>
                Dodaj podmiot
              </Button>
              {partners.length > 0 && (
                <Button component={Link} href={`/zespol/${team.id}/osoba/nowa`} variant="default">
                  Dodaj osobę
                </Button>
              )}
            </Group>
          )}
        </Group>
        {partners.length > 0 ? <PartnersTable view={view} /> : <NoPartners team={team} />}
      </section>
      {partners.length > 0 && gaps.length > 0 && (
        <Alert variant="light" icon={<IconInfoCircle aria-hidden />} title="Czego jeszcze nie będzie w porozumieniu">
          <Text size="sm">
            W tych miejscach wydrukują się kropki do uzupełnienia ręcznie. Druk jest możliwy w każdej chwili.
          </Text>
          <ul>
            {gaps.map((gap) => (
              <li key={gap.about}>{gapSentence(gap)}</li>
            ))}
          </ul>
        </Alert>
      )}
      <PapersOf about="team" id={team.id} />
    </Stack>
  )
}

function NoPartners({ team }: { team: TeamRecord }) {
  return (
    <EmptyState
      title="Zespół nie ma jeszcze podmiotów"
      action={
        team.isOurs && (
          <Button component={Link} href={`/zespol/${team.id}/podmiot/nasz`}>
            Zacznij od naszego biura
          </Button>
        )
      }
    >
      Podmioty to instytucje i organizacje, które podpisują porozumienie: GOPS, PCPR, szkoły, policja, parafia i inne.
    </EmptyState>
  )
}

/** Whence a team came that another office leads. */
function Foreign({ team }: { team: TeamRecord }) {
  const offices = useQuery(orpc.exchange.listPartnerOffices.queryOptions())
  const name = offices.data?.find(({ officeId }) => officeId === team.originId)?.name ?? 'inne biuro'
  return (
    <Alert variant="light" icon={<IconInfoCircle aria-hidden />} title="Tylko do odczytu">
      Ten zespół prowadzi {name}. Dane przyszły w paczce, stan z{' '}
      {formatDateShort(localDateOf(new Date(team.updatedAt)))}. Poprawki zgłoś temu biuru – przyśle je w następnej
      paczce.
    </Alert>
  )
}

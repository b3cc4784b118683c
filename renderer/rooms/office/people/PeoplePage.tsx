import { Anchor, Badge, Button, Group, Loader, Stack, Text, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from 'wouter'
import type { AccountRecord } from '#shared/contract/accounts.ts'
import { hasPapers } from '#shared/domain/account.ts'
import { formatDateShort } from '#shared/domain/dates.ts'
import { orpc } from '../../../app/client.ts'
import { accountRoleLabels } from '../../../app/messages/labels.ts'
import { PageHeader } from '../../../ui/PageHeader.tsx'
import type { PaperColumn } from '../../../ui/PaperTable.tsx'
import { PaperRow, PaperTable } from '../../../ui/PaperTable.tsx'
import { ProblemAlert } from '../../../ui/ProblemAlert.tsx'
import { useToday } from '../../../ui/useToday.ts'
import { OfficeSections } from '../OfficeSections.tsx'
import { officePaths, personPath } from '../paths.ts'
import { useActor } from '../useActor.ts'
import { OwnPassword } from './OwnPassword.tsx'

const columns: readonly PaperColumn[] = [
  { name: 'Osoba', width: 28 },
  { name: 'Rola', width: 16 },
  { name: 'Upoważnienie i oświadczenie', width: 30 },
  { name: 'Dostęp', width: 26 },
]

/** „Osoby i hasła”: who uses the program, with which papers; for everybody their own password. */
export function PeoplePage() {
  const { data, error, refetch } = useQuery(orpc.office.listAccounts.queryOptions())
  const { isManager } = useActor()

  return (
    <>
      <PageHeader
        title="Osoby i hasła"
        lead="Każda osoba otwiera program własnym loginem i hasłem. Nikt nie zna cudzego hasła, a dziennik zapisuje, kto co zrobił."
        actions={
          isManager && (
            <Button component={Link} href={officePaths.newPerson}>
              Dodaj osobę
            </Button>
          )
        }
      />
      <OfficeSections here="Osoby i hasła" />
      <Stack gap="xl">
        <Stack component="section" gap="sm">
          <Title order={2}>Kto korzysta z programu</Title>
          {!isManager && <Text>Osoby dodaje i zmienia kierownik. Tutaj możesz zmienić swoje hasło.</Text>}
          {data ? (
            <People people={data} isManager={isManager} />
          ) : error ? (
            <ProblemAlert error={error} onRetry={() => void refetch()} />
          ) : (
            <Loader role="status" aria-label="Wczytywanie" />
          )}
        </Stack>
        <OwnPassword />
      </Stack>
    </>
  )
}

function People({ people, isManager }: { people: readonly AccountRecord[]; isManager: boolean }) {
  const { actor } = useActor()
  return (
    <PaperTable caption="Osoby korzystające z programu" columns={columns}>
      {people.map((person) => {
        const name = `${person.firstName} ${person.lastName}`
        return (
          <PaperRow
            key={person.id}
            columns={columns}
            cells={[
              <Stack key="name" gap={0}>
                <Group gap="xs">
                  {isManager ? (
                    <Anchor component={Link} href={personPath(person.id)}>
                      {name}
                    </Anchor>
                  ) : (
                    <span>{name}</span>
                  )}
                  {person.id === actor?.accountId && <Text size="sm">(to Ty)</Text>}
                </Group>
                <Text size="sm" c="dimmed">
                  login: {person.login}
                </Text>
              </Stack>,
              accountRoleLabels[person.role],
              <Papers key="papers" person={person} />,
              <Access key="access" person={person} />,
            ]}
          />
        )
      })}
    </PaperTable>
  )
}

function Papers({ person: { authorisedOn, secrecyOn } }: { person: AccountRecord }) {
  return (
    <Text size="sm">
      upoważnienie: {authorisedOn ? formatDateShort(authorisedOn) : 'brak'}
      <br />
      oświadczenie: {secrecyOn ? formatDateShort(secrecyOn) : 'brak'}
    </Text>
  )
}

function Access({ person }: { person: AccountRecord }) {
  const today = useToday()
  if (person.isDisabled)
    return (
      <Badge color="gray" variant="light" tt="none" size="lg">
        Dostęp wyłączony
      </Badge>
    )
  if (!hasPapers(person, today))
    return (
      <Badge color="yellow" variant="light" tt="none" size="lg">
        Czeka na dokumenty
      </Badge>
    )
  if (!person.hasPassword)
    return (
      <Badge color="yellow" variant="light" tt="none" size="lg">
        Czeka na hasło
      </Badge>
    )
  return (
    <Badge color="green" variant="light" tt="none" size="lg">
      Otwiera program
    </Badge>
  )
}

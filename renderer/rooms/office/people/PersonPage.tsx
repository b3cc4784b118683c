import { Alert, Button, Group, Loader, Radio, SimpleGrid, Stack, Text, TextInput, Title } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useQuery } from '@tanstack/react-query'
import type { ChangeEvent, ReactNode } from 'react'
import { useState } from 'react'
import { useLocation } from 'wouter'
import type { AccountRecord } from '#shared/contract/accounts.ts'
import type { Account } from '#shared/domain/account.ts'
import { account as accountSchema, accountRoles, hasPapers } from '#shared/domain/account.ts'
import { accountId } from '#shared/domain/ids.ts'
import { client, orpc } from '../../../app/client.ts'
import { accountRoleLabels } from '../../../app/messages/labels.ts'
import { problemCode, problemMessage } from '../../../app/messages/problems.ts'
import { BackLink } from '../../../ui/BackLink.tsx'
import { DateField } from '../../../ui/DateField.tsx'
import { DraftForm } from '../../../ui/DraftForm.tsx'
import { EmptyState } from '../../../ui/EmptyState.tsx'
import { FormButtons } from '../../../ui/FormButtons.tsx'
import { PageHeader } from '../../../ui/PageHeader.tsx'
import { ProblemAlert } from '../../../ui/ProblemAlert.tsx'
import { StaleChoice } from '../../../ui/StaleChoice.tsx'
import { useCommand } from '../../../ui/commands.ts'
import { IconAlertTriangle } from '../../../ui/icons.tsx'
import { newId } from '../../../ui/new-id.ts'
import { useDraftForm } from '../../../ui/useDraftForm.ts'
import { useRecordSave } from '../../../ui/useRecordSave.ts'
import { useToday } from '../../../ui/useToday.ts'
import { NewPasswordForm } from '../../vault/NewPasswordForm.tsx'
import { suggestLogin } from '../../vault/first-run-form.ts'
import { officePaths, personPath } from '../paths.ts'
import { useActor } from '../useActor.ts'

/** A new person who is to use the program. */
export function NewPersonPage() {
  const [empty] = useState<Account>(() => ({
    id: newId(accountId),
    login: '',
    firstName: '',
    lastName: '',
    role: 'pracownik',
    authorisedOn: null,
    secrecyOn: null,
  }))
  return (
    <ForManager>
      <BackLink href={officePaths.people}>Osoby i hasła</BackLink>
      <PageHeader title="Nowa osoba" lead="Najpierw dane i dokumenty, potem – na następnej stronie – hasło." />
      <PersonForm draftKey="account/new" initialValues={empty} baseRevision={0} />
    </ForManager>
  )
}

/** One person: their data and papers, their password, their access. */
export function PersonPage({ id }: { id: string }) {
  const { data, error, refetch } = useQuery(orpc.office.listAccounts.queryOptions())
  const person = data?.find((account) => account.id === id)
  return (
    <ForManager>
      <BackLink href={officePaths.people}>Osoby i hasła</BackLink>
      {person ? (
        <Person person={person} />
      ) : error ? (
        <ProblemAlert error={error} onRetry={() => void refetch()} />
      ) : data ? (
        <PageHeader title="Nie ma takiej osoby" lead="Wróć do listy i wybierz osobę jeszcze raz." />
      ) : (
        <Loader role="status" aria-label="Wczytywanie" />
      )}
    </ForManager>
  )
}

function ForManager({ children }: { children: ReactNode }) {
  const { actor, isManager } = useActor()
  if (!actor || isManager) return children
  return (
    <>
      <BackLink href={officePaths.people}>Osoby i hasła</BackLink>
      <PageHeader title="Osoby i hasła" />
      <EmptyState title="Osoby dodaje i zmienia kierownik">
        Jeśli trzeba coś poprawić, poproś osobę, która ma w programie rolę kierownika. Swoje hasło zmienisz na liście
        osób.
      </EmptyState>
    </>
  )
}

function Person({ person }: { person: AccountRecord }) {
  const name = `${person.firstName} ${person.lastName}`
  const { actor } = useActor()
  const isOwn = person.id === actor?.accountId
  return (
    <>
      <PageHeader
        key={String(person.isDisabled)}
        title={name}
        lead={`Login: ${person.login}. Loginu się nie zmienia.`}
      />
      <Stack gap="xl" maw={760}>
        {person.isDisabled && <Disabled person={person} />}
        <PersonForm
          key={person.id}
          draftKey={`account/${person.id}`}
          initialValues={valuesOf(person)}
          baseRevision={person.revision}
          known
        />
        {!person.isDisabled && !isOwn && <Password person={person} />}
        {isOwn && <Text>Swoje hasło zmienisz na liście osób, w części „Moje hasło”.</Text>}
        {!person.isDisabled && !isOwn && <Disable person={person} />}
      </Stack>
    </>
  )
}

function valuesOf({ revision: _revision, hasPassword: _has, isDisabled: _is, ...values }: AccountRecord): Account {
  return values
}

const labels = {
  login: 'Login',
  firstName: 'Imię',
  lastName: 'Nazwisko',
  role: 'Rola w programie',
  authorisedOn: 'Data upoważnienia',
  secrecyOn: 'Data oświadczenia',
}

const roleHints = {
  kierownik: 'Robi wszystko to, co pracownik, a ponadto zarządza osobami, zabezpieczeniami, kopiami i dziennikiem.',
  pracownik: 'Prowadzi zespół, listę usług, rodziny, dokumenty i wymianę; zmienia własne hasło.',
}

interface FormProps {
  draftKey: string
  initialValues: Account
  baseRevision: number
  known?: boolean
}

function PersonForm({ draftKey, initialValues, baseRevision, known = false }: FormProps) {
  const [, navigate] = useLocation()
  const draft = useDraftForm({ key: draftKey, schema: accountSchema, initialValues, baseRevision })
  const saving = useRecordSave({
    draft,
    command: orpc.office.saveAccount,
    input: (account, revision) => ({ baseRevision: revision, account }),
    readFresh: async () => {
      const found = (await client.office.listAccounts()).find(({ id }) => id === draft.form.getValues().id)
      return found && { values: valuesOf(found), revision: found.revision }
    },
    shown: valuesOf,
    onSaved: ({ id }) => (known ? undefined : navigate(personPath(id))),
    onRefused: (error) => {
      if (problemCode(error) !== 'LOGIN_TAKEN') return false
      const { sentence, nextStep } = problemMessage(error)
      draft.form.setFieldError('login', `${sentence} ${nextStep}`)
      return true
    },
  })
  const { form } = draft
  /** The name as typed; the suggested login follows it until somebody writes their own. */
  const name = (field: 'firstName' | 'lastName') => ({
    ...form.getInputProps(field),
    onChange: ({ currentTarget: { value } }: ChangeEvent<HTMLInputElement>) => {
      const before = form.getValues()
      form.setFieldValue(field, value)
      if (!known && (before.login === '' || before.login === suggestLogin(before)))
        form.setFieldValue('login', suggestLogin({ ...before, [field]: value }))
    },
  })

  return (
    <DraftForm draft={draft} onSave={(values) => saving.save(values)} label="Dane osoby">
      <StaleChoice draft={draft} saving={saving} labels={labels} />
      <Stack maw={760} gap="lg">
        <SimpleGrid cols={{ base: 1, xs: 2 }}>
          <TextInput label={labels.firstName} withAsterisk {...name('firstName')} />
          <TextInput label={labels.lastName} withAsterisk {...name('lastName')} />
        </SimpleGrid>
        {!known && (
          <TextInput
            {...form.getInputProps('login')}
            label={labels.login}
            description="Krótka nazwa bez odstępów, na przykład a.kowalska. Później się jej nie zmienia."
            autoCapitalize="none"
            autoComplete="off"
            spellCheck={false}
            maw={340}
            withAsterisk
          />
        )}
        <Radio.Group label={labels.role} {...form.getInputProps('role')}>
          <Stack gap="xs" mt="xs">
            {accountRoles.map((role) => (
              <Radio key={role} value={role} label={accountRoleLabels[role]} description={roleHints[role]} />
            ))}
          </Stack>
        </Radio.Group>
        <Stack gap="xs">
          <Text size="sm" c="dimmed">
            Program otwiera się tylko osobom, które mają na piśmie oba dokumenty: upoważnienie do przetwarzania danych i
            oświadczenie o zachowaniu tajemnicy (art. 100 ustawy o pomocy społecznej). Usunięcie daty zabiera dostęp.
          </Text>
          <SimpleGrid cols={{ base: 1, xs: 2 }}>
            <DateField label={labels.authorisedOn} {...form.getInputProps('authorisedOn')} />
            <DateField label={labels.secrecyOn} {...form.getInputProps('secrecyOn')} />
          </SimpleGrid>
        </Stack>
      </Stack>
      <FormButtons
        {...(known ? {} : { backTo: officePaths.people })}
        saveLabel={known ? 'Zapisz' : 'Zapisz osobę'}
        isPending={saving.isPending}
      />
    </DraftForm>
  )
}

function Password({ person }: { person: AccountRecord }) {
  const today = useToday()
  const [isOpen, setOpen] = useState(!person.hasPassword)
  const set = useCommand(orpc.office.setPassword, {
    onDone: () => {
      setOpen(false)
      notifications.show({
        title: 'Hasło jest ustawione',
        message: `${person.firstName} ${person.lastName} może teraz otworzyć program loginem ${person.login}.`,
        role: 'status',
      })
    },
  })

  return (
    <Stack component="section" maw={560} gap="sm">
      <Title order={2}>Hasło tej osoby</Title>
      {!hasPapers(person, today) ? (
        <Alert color="yellow" variant="light" icon={<IconAlertTriangle aria-hidden />}>
          Hasło można ustawić, gdy wyżej są zapisane daty obu dokumentów, nie późniejsze niż dzisiaj.
        </Alert>
      ) : isOpen ? (
        <>
          <Text>
            Niech ta osoba sama wpisze hasło i nikomu go nie podaje. Jeśli wpisujesz je za nią, powinna je zaraz
            zmienić.
          </Text>
          <NewPasswordForm
            submitLabel="Ustaw hasło"
            isPending={set.isPending}
            takesFocus={person.hasPassword}
            onSubmit={(password) => void set.run({ id: person.id, password })}
          />
        </>
      ) : (
        <Group>
          <Text>Ta osoba ma hasło.</Text>
          <Button variant="default" onClick={() => setOpen(true)}>
            Ustaw nowe hasło
          </Button>
        </Group>
      )}
    </Stack>
  )
}

function Disable({ person }: { person: AccountRecord }) {
  const disable = useCommand(orpc.office.disableAccount, {
    undo: {
      sentence: () =>
        `Wyłączono dostęp: ${person.firstName} ${person.lastName}. Po cofnięciu trzeba ustawić tej osobie nowe hasło.`,
      restore: orpc.office.enableAccount,
    },
  })
  return (
    <Stack component="section" maw={560} gap="sm">
      <Title order={2}>Gdy ta osoba odchodzi</Title>
      <Text>
        Wyłączenie dostępu zabiera klucz od razu. To, co zrobiła, zostaje w dzienniku pod jej nazwiskiem. Jeśli mogła
        skopiować pliki programu, zrób też nowy klucz danych w „Zabezpieczeniach”.
      </Text>
      <Group>
        <Button variant="default" loading={disable.isPending} onClick={() => void disable.run({ id: person.id })}>
          Wyłącz dostęp
        </Button>
      </Group>
    </Stack>
  )
}

function Disabled({ person }: { person: AccountRecord }) {
  const enable = useCommand(orpc.office.enableAccount)
  return (
    <Alert
      color="gray"
      variant="light"
      icon={<IconAlertTriangle aria-hidden />}
      title="Dostęp tej osoby jest wyłączony"
    >
      <Text size="sm">Po włączeniu trzeba ustawić jej nowe hasło.</Text>
      <Button
        mt="sm"
        size="compact-md"
        variant="default"
        loading={enable.isPending}
        onClick={() => void enable.run({ id: person.id })}
      >
        Włącz dostęp
      </Button>
    </Alert>
  )
}

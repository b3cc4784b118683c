import { Anchor, Button, Group, Loader, Radio, Stack, Text } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { AccountRecord } from '#shared/contract/accounts.ts'
import { hasPapers } from '#shared/domain/account.ts'
import { orpc } from '../../app/client.ts'
import { accountRoleLabels } from '../../app/messages/labels.ts'
import { ProblemAlert } from '../../ui/ProblemAlert.tsx'
import { useCommand } from '../../ui/commands.ts'
import { useToday } from '../../ui/useToday.ts'
import { NewPasswordForm } from './NewPasswordForm.tsx'
import { VaultFrame } from './VaultFrame.tsx'

/** After the recovery code: who are you, and a new password for that account. */
export default function TakeAccountPage({ onSkip, onLock }: { onSkip: () => void; onLock: () => void }) {
  const accounts = useQuery(orpc.office.listAccounts.queryOptions())
  const [chosen, setChosen] = useState<AccountRecord['id'] | undefined>(undefined)
  const [isMissing, setMissing] = useState(false)
  const today = useToday()
  const take = useCommand(orpc.vault.takeAccount, {
    onDone: () => {
      notifications.show({
        title: 'Nowe hasło jest ustawione',
        message: 'Od następnego razu otwieraj program loginem i tym hasłem. Arkusz awaryjny pozostaje ważny.',
        role: 'status',
      })
    },
  })
  const people = (accounts.data ?? []).filter(({ isDisabled }) => !isDisabled)
  const usable = people.filter((person) => hasPapers(person, today))
  const withoutPapers = people.length - usable.length

  const submit = (password: string) => {
    if (chosen) void take.run({ accountId: chosen, password })
    else setMissing(true)
  }

  return (
    <VaultFrame
      title="Kim jesteś?"
      lead="Program otworzył kod z arkusza awaryjnego. Wskaż siebie na liście i ustaw nowe hasło. Arkusz odłóż pod klucz – nadal działa."
    >
      {accounts.isError && <ProblemAlert error={accounts.error} onRetry={() => void accounts.refetch()} />}
      {accounts.isPending && <Loader role="status" aria-label="Wczytywanie osób" />}
      {usable.length > 0 && (
        <NewPasswordForm
          submitLabel="Ustaw hasło i wejdź"
          isPending={take.isPending}
          onSubmit={submit}
          isReady={() => {
            setMissing(!chosen)
            return Boolean(chosen)
          }}
          before={
            <Button variant="default" onClick={onLock}>
              Zablokuj
            </Button>
          }
          fields={
            <Radio.Group
              label="Osoba"
              withAsterisk
              value={chosen ?? null}
              error={isMissing && 'Wskaż osobę, dla której ustawiasz hasło.'}
              onChange={(id) => {
                setChosen(usable.find((person) => person.id === id)?.id)
                setMissing(false)
              }}
            >
              <Stack gap="xs" mt="xs">
                {usable.map(({ id, firstName, lastName, login, role }) => (
                  <Radio
                    key={id}
                    value={id}
                    label={`${firstName} ${lastName}, login: ${login} (${accountRoleLabels[role].toLowerCase()})`}
                  />
                ))}
              </Stack>
            </Radio.Group>
          }
        />
      )}
      {accounts.data && (
        <Text size="sm" c="dimmed">
          {withoutPapers > 0 && 'Na liście nie ma osób bez dat upoważnienia i oświadczenia. '}
          Nie ma Cię na liście albo trzeba najpierw coś poprawić?{' '}
          <Anchor component="button" type="button" size="sm" onClick={onSkip}>
            Wejdź bez ustawiania hasła
          </Anchor>
        </Text>
      )}
      {accounts.data && usable.length === 0 && (
        <Group>
          <Button variant="default" onClick={onLock}>
            Zablokuj
          </Button>
        </Group>
      )}
    </VaultFrame>
  )
}

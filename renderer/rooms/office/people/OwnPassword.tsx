import { Anchor, PasswordInput, Stack, Text, Title } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useEffect, useRef, useState } from 'react'
import { orpc } from '../../../app/client.ts'
import { problemCode } from '../../../app/messages/problems.ts'
import { useCommand } from '../../../ui/commands.ts'
import { useWait } from '../../../ui/useWait.ts'
import { NewPasswordForm } from '../../vault/NewPasswordForm.tsx'
import { WaitLine } from '../../vault/WaitLine.tsx'
import { useActor } from '../useActor.ts'

/** „Moje hasło”: a new one, for whoever knows the present one. The recovery sheet stays valid. */
export function OwnPassword() {
  const [isOpen, setOpen] = useState(false)
  const { actor } = useActor()
  if (actor?.accountId === null) {
    return (
      <Stack component="section" gap="xs">
        <Title order={2}>Moje hasło</Title>
        <Text>
          Program otworzył kod awaryjny, więc nie wie, kim jesteś. Zablokuj program, wejdź kodem jeszcze raz i wskaż
          siebie na liście.
        </Text>
      </Stack>
    )
  }
  return (
    <Stack component="section" maw={560} gap="sm">
      <Title order={2}>Moje hasło</Title>
      {isOpen ? (
        <ChangeForm onDone={() => setOpen(false)} />
      ) : (
        <Text>
          Jesteś w programie jako <b>{actor?.name}</b>.{' '}
          <Anchor component="button" type="button" onClick={() => setOpen(true)}>
            Zmień hasło
          </Anchor>
        </Text>
      )}
    </Stack>
  )
}

function ChangeForm({ onDone }: { onDone: () => void }) {
  const [current, setCurrent] = useState('')
  const field = useRef<HTMLInputElement>(null)
  const wait = useWait()
  useEffect(() => field.current?.focus(), [])
  const change = useCommand(orpc.vault.changePassword, {
    keepsQueries: true,
    onDone: () => {
      notifications.show({
        title: 'Hasło zostało zmienione',
        message: 'Od następnego razu program otwiera nowe hasło. Arkusz awaryjny pozostaje ważny.',
        role: 'status',
      })
      onDone()
    },
    onProblem: (problem) => {
      const code = problemCode(problem)
      if (code !== 'SECRET_WRONG' && code !== 'TOO_SOON') return false
      wait.hear(problem)
      field.current?.select()
      return true
    },
  })
  const isWrong = problemCode(change.problem) === 'SECRET_WRONG'

  return (
    <NewPasswordForm
      submitLabel="Zmień hasło"
      isPending={change.isPending}
      isDisabled={wait.seconds > 0}
      onSubmit={(password) => void change.run({ current, password })}
      fields={
        <>
          <PasswordInput
            ref={field}
            label="Obecne hasło"
            autoComplete="current-password"
            withAsterisk
            maxLength={200}
            value={current}
            error={isWrong && 'To nie jest obecne hasło. Sprawdź Caps Lock i wpisz je jeszcze raz.'}
            onChange={({ currentTarget }) => {
              setCurrent(currentTarget.value)
              change.clearProblem()
            }}
          />
          <WaitLine seconds={wait.seconds} />
        </>
      }
    />
  )
}

import { Anchor, Button, Group, PasswordInput, Stack, TextInput } from '@mantine/core'
import type { FormEvent } from 'react'
import { useEffect, useRef, useState } from 'react'
import { useLocation } from 'wouter'
import { orpc } from '../../app/client.ts'
import { problemCode, problemMessage } from '../../app/messages/problems.ts'
import { useCommand } from '../../ui/commands.ts'
import { newPasswordPath } from '../office/paths.ts'
import { codeInput } from './code-input.ts'
import { VaultFrame } from './VaultFrame.tsx'

/** Asks for the password, or for the code of the recovery sheet. */
export default function LockedPage() {
  const [withCode, setWithCode] = useState(false)
  return withCode ? (
    <CodeScreen onBack={() => setWithCode(false)} />
  ) : (
    <PasswordScreen onForgotten={() => setWithCode(true)} />
  )
}

function PasswordScreen({ onForgotten }: { onForgotten: () => void }) {
  const [password, setPassword] = useState('')
  const { field, error, isPending, unlock, clear } = useUnlock()

  const submit = (event: FormEvent) => {
    event.preventDefault()
    void unlock({ with: 'password', password })
  }

  return (
    <VaultFrame title="Odblokuj program" lead="Dane na tym komputerze są zaszyfrowane. Otwiera je hasło.">
      <form onSubmit={submit} noValidate>
        <Stack>
          <PasswordInput
            ref={field}
            label="Hasło"
            autoComplete="current-password"
            value={password}
            error={error}
            aria-invalid={Boolean(error)}
            maxLength={200}
            onChange={({ currentTarget }) => {
              setPassword(currentTarget.value)
              clear()
            }}
          />
          <Group justify="space-between">
            <Button type="submit" loading={isPending}>
              Odblokuj
            </Button>
            <Anchor component="button" type="button" onClick={onForgotten}>
              Nie pamiętam hasła
            </Anchor>
          </Group>
        </Stack>
      </form>
    </VaultFrame>
  )
}

function CodeScreen({ onBack }: { onBack: () => void }) {
  const [code, setCode] = useState('')
  const [, navigate] = useLocation()
  const { field, error, isPending, unlock, clear } = useUnlock(() => navigate(newPasswordPath))

  const submit = (event: FormEvent) => {
    event.preventDefault()
    void unlock({ with: 'recovery-code', code })
  }

  return (
    <VaultFrame
      title="Wejście kodem awaryjnym"
      lead="Kod jest na arkuszu wydrukowanym przy pierwszym uruchomieniu. Zwykle leży w sejfie lub w szafie kierownika. Po wejściu ustawisz nowe hasło."
    >
      <form onSubmit={submit} noValidate>
        <Stack>
          <TextInput
            ref={field}
            label="Kod z arkusza awaryjnego"
            description="Odstępy, myślniki i wielkość liter nie mają znaczenia."
            autoComplete="off"
            spellCheck={false}
            value={code}
            error={error}
            maxLength={100}
            styles={codeInput}
            onChange={({ currentTarget }) => {
              setCode(currentTarget.value)
              clear()
            }}
          />
          <Group justify="space-between">
            <Button type="submit" loading={isPending}>
              Odblokuj kodem
            </Button>
            <Anchor component="button" type="button" onClick={onBack}>
              Wróć do hasła
            </Anchor>
          </Group>
        </Stack>
      </form>
    </VaultFrame>
  )
}

/** Unlocking with the refusal shown beside the field and the focus back in it. */
function useUnlock(onDone: () => void = () => undefined) {
  const field = useRef<HTMLInputElement>(null)
  const command = useCommand(orpc.vault.unlock, {
    onDone,
    onProblem: (problem) => problemCode(problem) === 'SECRET_WRONG',
  })
  const isWrong = problemCode(command.problem) === 'SECRET_WRONG'
  const text = problemMessage(command.problem)

  useEffect(() => field.current?.focus(), [])
  useEffect(() => {
    if (isWrong) field.current?.select()
  }, [isWrong])

  return {
    field,
    error: isWrong ? `${text.sentence} ${text.nextStep}` : undefined,
    isPending: command.isPending,
    unlock: command.run,
    clear: command.clearProblem,
  }
}

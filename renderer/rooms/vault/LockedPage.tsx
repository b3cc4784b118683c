import { Alert, Anchor, Button, Divider, PasswordInput, Stack, Text, TextInput } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import type { VaultStatus } from '#shared/contract/vault.ts'
import { IconAlertTriangle, IconKey } from '../../ui/icons.tsx'
import { codeInput } from './code-input.ts'
import { useUnlock } from './useUnlock.ts'
import { RestoreScreen } from './RestoreScreen.tsx'
import { UnlockForm } from './UnlockForm.tsx'
import { VaultFrame } from './VaultFrame.tsx'

/** Asks for login and password, or for the code of the recovery sheet; a backup can be restored from here too. */
export default function LockedPage({ status }: { status: VaultStatus }) {
  const [screen, setScreen] = useState<'password' | 'code' | 'restore'>('password')
  const back = () => setScreen('password')
  if (screen === 'code') return <CodeScreen waitSeconds={status.waitSeconds} onBack={back} />
  if (screen === 'restore') return <RestoreScreen onBack={back} backLabel="Wróć do hasła" />
  return <PasswordScreen status={status} onForgotten={() => setScreen('code')} onRestore={() => setScreen('restore')} />
}

interface PasswordScreenProps {
  status: VaultStatus
  onForgotten: () => void
  onRestore: () => void
}

/** Who was in last, until the page is closed: the same person mostly comes back after a break. */
let lastLogin = ''

function PasswordScreen({ status, onForgotten, onRestore }: PasswordScreenProps) {
  const [login, setLogin] = useState(lastLogin)
  const [password, setPassword] = useState('')
  const { field, isWrong, waitSeconds, isPending, unlock, clear } = useUnlock(status.waitSeconds, () => {
    lastLogin = login.trim()
  })
  const loginField = useRef<HTMLInputElement>(null)

  useEffect(() => (lastLogin === '' ? loginField : field).current?.focus(), [field])

  return (
    <VaultFrame title="Odblokuj program" lead="Dane na tym komputerze są zaszyfrowane. Otwiera je Twój login i hasło.">
      {status.filesStillOpen > 0 && (
        <Alert
          color="yellow"
          variant="light"
          icon={<IconAlertTriangle aria-hidden />}
          title="Dokument jest nadal otwarty"
        >
          Pliki otwarte z programu w innym programie (na przykład w Wordzie): {status.filesStillOpen}. Nie są
          zaszyfrowane. Zamknij je tam; program usunie je przy następnym zablokowaniu albo uruchomieniu.
        </Alert>
      )}
      <UnlockForm
        action="Odblokuj"
        waitSeconds={waitSeconds}
        isPending={isPending}
        onSubmit={() => void unlock({ with: 'password', login, password })}
        otherWay="Nie pamiętam hasła"
        onOtherWay={onForgotten}
      >
        <TextInput
          ref={loginField}
          label="Login"
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          value={login}
          aria-invalid={isWrong}
          maxLength={60}
          onChange={({ currentTarget }) => {
            setLogin(currentTarget.value)
            clear()
          }}
        />
        <PasswordInput
          ref={field}
          label="Hasło"
          autoComplete="current-password"
          value={password}
          error={isWrong && 'Login lub hasło są nieprawidłowe. Sprawdź Caps Lock i wpisz je jeszcze raz.'}
          aria-invalid={isWrong}
          maxLength={200}
          onChange={({ currentTarget }) => {
            setPassword(currentTarget.value)
            clear()
          }}
        />
      </UnlockForm>
      {status.isKeyStoreOn && status.host.canUseKeyStore && (
        <>
          <Divider />
          <Stack gap="xs" align="flex-start">
            <Button
              variant="default"
              leftSection={<IconKey size={18} aria-hidden />}
              loading={isPending}
              onClick={() => void unlock({ with: 'key-store' })}
            >
              Otwórz bez hasła (konto Windows)
            </Button>
            <Text size="sm" c="dimmed">
              Włączono to w programie dla tego konta Windows.
            </Text>
          </Stack>
        </>
      )}
      <RestoreLink onClick={onRestore} />
    </VaultFrame>
  )
}

function RestoreLink({ onClick }: { onClick: () => void }) {
  return (
    <Text size="sm" c="dimmed">
      Dane zniknęły albo to nie te dane?{' '}
      <Anchor component="button" type="button" size="sm" onClick={onClick}>
        Odtwórz z kopii
      </Anchor>
    </Text>
  )
}

function CodeScreen({ waitSeconds: initialWait, onBack }: { waitSeconds: number; onBack: () => void }) {
  const [code, setCode] = useState('')
  const { field, isWrong, waitSeconds, isPending, unlock, clear } = useUnlock(initialWait)

  useEffect(() => field.current?.focus(), [field])

  return (
    <VaultFrame
      title="Wejście kodem awaryjnym"
      lead="Najprościej poprosić kierownika: w Moim biurze ustawi Ci nowe hasło. Gdy to niemożliwe, przepisz kod z arkusza awaryjnego (zwykle leży w sejfie lub w szafie kierownika). Po wejściu wskażesz siebie na liście i ustawisz nowe hasło."
    >
      <UnlockForm
        action="Odblokuj kodem"
        waitSeconds={waitSeconds}
        isPending={isPending}
        onSubmit={() => void unlock({ with: 'recovery-code', code })}
        otherWay="Wróć do hasła"
        onOtherWay={onBack}
      >
        <TextInput
          ref={field}
          label="Kod z arkusza awaryjnego"
          description="Odstępy, myślniki i wielkość liter nie mają znaczenia."
          autoComplete="off"
          spellCheck={false}
          value={code}
          error={isWrong && 'Ten kod się nie zgadza. Porównaj go znak po znaku z arkuszem i wpisz jeszcze raz.'}
          maxLength={100}
          styles={codeInput}
          onChange={({ currentTarget }) => {
            setCode(currentTarget.value)
            clear()
          }}
        />
      </UnlockForm>
    </VaultFrame>
  )
}

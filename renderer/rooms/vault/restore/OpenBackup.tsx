import { Button, Group, PasswordInput, SegmentedControl, Stack, Text, TextInput, Title } from '@mantine/core'
import type { FormEvent } from 'react'
import { useEffect, useRef, useState } from 'react'
import type { ContractOutputs } from './outputs.ts'
import { orpc } from '../../../app/client.ts'
import { problemCode } from '../../../app/messages/problems.ts'
import { ProblemAlert } from '../../../ui/ProblemAlert.tsx'
import { useCommand } from '../../../ui/commands.ts'
import { useWait } from '../../../ui/useWait.ts'
import { codeInput } from '../code-input.ts'
import { WaitLine, waitLabel } from '../WaitLine.tsx'
import type { ChosenBackup } from './ChooseBackup.tsx'

interface Props {
  chosen: ChosenBackup
  onBack: () => void
  onOpened: (opened: ContractOutputs['backup']['open']) => void
}

const ways = [
  { value: 'recovery-code', label: 'Kod awaryjny' },
  { value: 'password', label: 'Login i hasło' },
] as const
type Way = (typeof ways)[number]['value']

/** Step two: the secret of the backup's day. */
export function OpenBackup({ chosen, onBack, onOpened }: Props) {
  const [way, setWay] = useState<Way>('password')
  const [login, setLogin] = useState('')
  const [secret, setSecret] = useState('')
  const heading = useRef<HTMLHeadingElement>(null)
  const field = useRef<HTMLInputElement>(null)
  const wait = useWait()
  const open = useCommand(orpc.backup.open, {
    keepsQueries: true,
    onDone: onOpened,
    onProblem: (problem) => {
      wait.hear(problem)
      return true
    },
  })
  const code = problemCode(open.problem)
  const isWrong = code === 'SECRET_WRONG'

  useEffect(() => heading.current?.focus(), [])
  useEffect(() => {
    if (isWrong) field.current?.select()
  }, [isWrong])

  const submit = (event: FormEvent) => {
    event.preventDefault()
    const given = way === 'password' ? { with: way, login, password: secret } : { with: way, code: secret }
    void open.run({ source: chosen.source, secret: given })
  }
  const change = (value: string) => {
    setSecret(value)
    open.clearProblem()
  }

  return (
    <form onSubmit={submit} noValidate>
      <Stack>
        <Title order={2} ref={heading} tabIndex={-1} style={{ outline: 'none' }}>
          2. Otwórz kopię
        </Title>
        <Text>
          {chosen.name}. Otwiera ją hasło albo kod awaryjny <b>z dnia, w którym powstała</b>: jeśli potem je zmieniono,
          użyj dawnych.
        </Text>
        <SegmentedControl
          data={[...ways]}
          value={way}
          aria-label="Czym otworzyć kopię"
          onChange={(value) => {
            setWay(value === 'password' ? 'password' : 'recovery-code')
            change('')
          }}
        />
        {open.problem !== undefined && !isWrong && code !== 'TOO_SOON' && <ProblemAlert error={open.problem} />}
        {way === 'password' ? (
          <>
            <TextInput
              label="Login"
              autoComplete="off"
              autoCapitalize="none"
              spellCheck={false}
              maxLength={60}
              value={login}
              aria-invalid={isWrong}
              onChange={({ currentTarget }) => setLogin(currentTarget.value)}
            />
            <PasswordInput
              ref={field}
              label="Hasło"
              autoComplete="off"
              maxLength={200}
              value={secret}
              aria-invalid={isWrong}
              error={isWrong && 'Login albo hasło nie pasuje do tej kopii. Sprawdź oba i wpisz jeszcze raz.'}
              onChange={({ currentTarget }) => change(currentTarget.value)}
            />
          </>
        ) : (
          <TextInput
            ref={field}
            label="Kod z arkusza awaryjnego"
            description="Odstępy, myślniki i wielkość liter nie mają znaczenia."
            autoComplete="off"
            spellCheck={false}
            maxLength={100}
            value={secret}
            styles={codeInput}
            error={isWrong && 'Ten kod nie pasuje do tej kopii. Porównaj go z arkuszem z tamtego czasu.'}
            onChange={({ currentTarget }) => change(currentTarget.value)}
          />
        )}
        <WaitLine seconds={wait.seconds} />
        <Group justify="space-between">
          <Button variant="default" onClick={onBack}>
            Wybierz inną kopię
          </Button>
          <Button type="submit" loading={open.isPending} disabled={wait.seconds > 0}>
            {waitLabel('Pokaż, co w niej jest', wait.seconds)}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}

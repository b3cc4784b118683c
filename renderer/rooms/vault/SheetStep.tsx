import { Alert, Box, Button, Group, SimpleGrid, Stack, Text, TextInput, Title } from '@mantine/core'
import type { FormEvent } from 'react'
import { useEffect, useRef, useState } from 'react'
import { formatDateShort } from '#shared/domain/dates.ts'
import type { RecoveryCode } from '#shared/contract/vault.ts'
import { problemCode } from '../../app/messages/problems.ts'
import { readStyleNonce } from '../../app/nonce.ts'
import { ProblemAlert } from '../../ui/ProblemAlert.tsx'
import type { Command } from '../../ui/commands.ts'
import { useCommand } from '../../ui/commands.ts'
import { IconAlertTriangle, IconPrinter } from '../../ui/icons.tsx'
import { useToday } from '../../ui/useToday.ts'
import { recoverySheetHtml } from './recovery-sheet.ts'
import { codeInput } from './code-input.ts'
import classes from './vault.module.css'

interface Props {
  code: RecoveryCode
  officeName: string
  onBack: () => void
  isGoingBack: boolean
  onDone: () => void
  /** The command that takes the retyped groups: of a first run, or of a new code for an open vault. */
  finish: Command<{ groups: string[] }, unknown>
  finishLabel: string
  /** What „Wstecz” does to this code. */
  backHint: string
}

/** „Arkusz awaryjny”: the code to print or copy, then two of its groups typed back with the code hidden. */
export function SheetStep({ code, officeName, onBack, isGoingBack, onDone, finish, finishLabel, backHint }: Props) {
  const [isRetyping, setRetyping] = useState(false)
  return isRetyping ? (
    <Retype
      code={code}
      finish={finish}
      finishLabel={finishLabel}
      onShowAgain={() => setRetyping(false)}
      onDone={onDone}
    />
  ) : (
    <ShowCode
      code={code}
      officeName={officeName}
      onBack={onBack}
      isGoingBack={isGoingBack}
      backHint={backHint}
      onNext={() => setRetyping(true)}
    />
  )
}

interface ShowCodeProps {
  code: RecoveryCode
  officeName: string
  onBack: () => void
  isGoingBack: boolean
  backHint: string
  onNext: () => void
}

function ShowCode({ code, officeName, onBack, isGoingBack, backHint, onNext }: ShowCodeProps) {
  const sheet = useRef<HTMLIFrameElement>(null)
  const html = recoverySheetHtml({
    officeName,
    groups: code.groups,
    printedOn: formatDateShort(useToday()),
    nonce: readStyleNonce(),
  })

  return (
    <Stack>
      <Text>
        Gdyby nikt nie pamiętał hasła, dane otworzy tylko ten kod. Wydrukuj arkusz albo przepisz kod ręką i zamknij go
        na klucz, na przykład w sejfie kierownika.
      </Text>
      <Box component="ol" className={classes['code'] ?? ''} aria-label="Kod awaryjny">
        {code.groups.map((group, index) => (
          <li key={`${index}-${group}`}>
            <span className={classes['codeNumber'] ?? ''}>grupa {index + 1}</span>
            {group}
          </li>
        ))}
      </Box>
      <Alert color="yellow" variant="light" icon={<IconAlertTriangle aria-hidden />} title="Nigdy obok komputera">
        Kto ma komputer i arkusz, ma też dane. Nie rób zdjęcia arkusza i nie wysyłaj go pocztą. Po zakończeniu program
        nie pokaże kodu ponownie.
      </Alert>
      <Box>
        <Button
          variant="default"
          leftSection={<IconPrinter size={18} aria-hidden />}
          onClick={() => sheet.current?.contentWindow?.print()}
        >
          Wydrukuj arkusz
        </Button>
      </Box>
      <iframe
        ref={sheet}
        title="Arkusz awaryjny do druku"
        srcDoc={html}
        sandbox="allow-same-origin allow-modals"
        className={classes['printed'] ?? ''}
        aria-hidden
        tabIndex={-1}
      />
      <Group justify="space-between">
        <Button variant="default" onClick={onBack} loading={isGoingBack}>
          Wstecz
        </Button>
        <Button onClick={onNext}>Mam kod na papierze, dalej</Button>
      </Group>
      <Text size="sm" c="dimmed">
        {backHint}
      </Text>
    </Stack>
  )
}

interface RetypeProps {
  code: RecoveryCode
  finish: Props['finish']
  finishLabel: string
  onShowAgain: () => void
  onDone: () => void
}

function Retype({ code, finish: command, finishLabel, onShowAgain, onDone }: RetypeProps) {
  const [typed, setTyped] = useState<readonly string[]>(code.askedGroups.map(() => ''))
  const first = useRef<HTMLInputElement>(null)
  const finish = useCommand(command, {
    onDone,
    keepsQueries: true,
    onProblem: (problem) => {
      if (problemCode(problem) === 'RECOVERY_WORDS_WRONG') first.current?.select()
      return true
    },
  })
  const isWrong = problemCode(finish.problem) === 'RECOVERY_WORDS_WRONG'

  useEffect(() => first.current?.focus(), [])

  const submit = (event: FormEvent) => {
    event.preventDefault()
    void finish.run({ groups: [...typed] })
  }

  return (
    <form onSubmit={submit} noValidate>
      <Stack>
        <Title order={2} size="h3">
          Sprawdźmy, czy kod jest na papierze
        </Title>
        <Text>Przepisz z arkusza dwie grupy. Wielkość liter nie ma znaczenia.</Text>
        {finish.problem !== undefined && <ProblemAlert error={finish.problem} />}
        <SimpleGrid cols={{ base: 1, xs: 2 }}>
          {code.askedGroups.map((group, index) => (
            <TextInput
              key={group}
              {...(index === 0 ? { ref: first } : {})}
              label={`Grupa ${group + 1}`}
              value={typed[index] ?? ''}
              error={isWrong}
              autoComplete="off"
              spellCheck={false}
              maxLength={20}
              styles={codeInput}
              onChange={({ currentTarget: { value } }) => {
                setTyped((was) => was.with(index, value))
                finish.clearProblem()
              }}
            />
          ))}
        </SimpleGrid>
        <Group justify="space-between">
          <Button variant="default" onClick={onShowAgain}>
            Pokaż kod jeszcze raz
          </Button>
          <Button type="submit" loading={finish.isPending}>
            {finishLabel}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}

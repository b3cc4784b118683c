import { Button, Group, Stack, Text, TextInput, Title } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import type { FormEvent } from 'react'
import { useRef, useState } from 'react'
import type { BackupState } from '#shared/contract/backup.ts'
import { client, orpc } from '../../../app/client.ts'
import { counted } from '../../../app/messages/labels.ts'
import { problemCode, problemMessage } from '../../../app/messages/problems.ts'
import { showProblem, useCommand } from '../../../ui/commands.ts'
import { formatInstant } from '../../../ui/instants.ts'
import classes from '../office.module.css'

/** A USB stick or a share where copies also go: what is only on this computer goes with it. */
export function SecondPlace({ state, isManager }: { state: BackupState; isManager: boolean }) {
  const { second } = state
  const [isEditing, setEditing] = useState(false)
  return (
    <Stack component="section" gap="sm" maw={820}>
      <Title order={2}>Drugie miejsce</Title>
      <Text>
        Gdy komputer się zepsuje, zginą też kopie, które na nim leżą. Wybierz folder na pendrivie, dysku zewnętrznym
        albo wspólnym dysku biura: program zapisze tam każdą następną kopię. Są zaszyfrowane; arkusza awaryjnego nie
        trzymaj razem z nimi.
      </Text>
      {second ? (
        <Text className={classes['path'] ?? ''}>
          Folder: <b>{second.folder}</b>
          <br />
          {second.lastAt
            ? `Ostatnia kopia trafiła tam ${formatInstant(second.lastAt)}${second.daysSince ? ` (${counted(second.daysSince, ['dzień', 'dni', 'dni'])} temu)` : ''}.`
            : 'Żadna kopia jeszcze tam nie trafiła.'}{' '}
          {!second.isReachable && 'Teraz to miejsce nie jest dostępne: podłącz dysk i zrób kopię.'}
        </Text>
      ) : (
        <Text>Nie wybrano drugiego miejsca.</Text>
      )}
      {isManager &&
        (second && !isEditing ? (
          <Group>
            <Button variant="default" onClick={() => setEditing(true)}>
              Zmień drugie miejsce
            </Button>
          </Group>
        ) : (
          <PlaceForm state={state} onDone={() => setEditing(false)} />
        ))}
    </Stack>
  )
}

function PlaceForm({ state: { second, canChooseFolder }, onDone }: { state: BackupState; onDone: () => void }) {
  const [folder, setFolder] = useState(second?.folder ?? '')
  const [error, setError] = useState('')
  const field = useRef<HTMLInputElement>(null)
  const save = useCommand(orpc.backup.setSecondPlace, {
    onDone: ({ second: saved }) => {
      notifications.show({
        message: saved
          ? 'Zapisano drugie miejsce i skopiowano tam kopię.'
          : 'Kopie nie będą już trafiać w drugie miejsce.',
        role: 'status',
        color: 'green',
      })
      onDone()
    },
    onProblem: (problem) => {
      if (problemCode(problem) !== 'SECOND_PLACE_UNUSABLE') return false
      const { sentence, nextStep } = problemMessage(problem)
      setError(`${sentence} ${nextStep}`)
      field.current?.focus()
      return true
    },
  })

  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (folder.trim() === '') {
      setError('Podaj folder, do którego mają trafiać kopie.')
      field.current?.focus()
    } else void save.run({ folder })
  }
  const choose = () => {
    client.backup.chooseFolder().then(
      (chosen) => {
        if (chosen.folder === null) return
        setFolder(chosen.folder)
        setError('')
      },
      (problem: unknown) => showProblem(problem),
    )
  }

  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="sm">
        <Group align="flex-start">
          <TextInput
            ref={field}
            label="Folder na kopie"
            description={canChooseFolder ? undefined : 'Wpisz całą ścieżkę, na przykład E:\\Kopie Kooperacja.'}
            value={folder}
            error={error}
            spellCheck={false}
            maxLength={1000}
            flex={1}
            miw={260}
            onChange={({ currentTarget }) => {
              setFolder(currentTarget.value)
              setError('')
            }}
          />
          {canChooseFolder && (
            <Button variant="default" mt={25} onClick={choose}>
              Wybierz folder
            </Button>
          )}
        </Group>
        <Group>
          <Button type="submit" loading={save.isPending}>
            Zapisz drugie miejsce
          </Button>
          {second && (
            <>
              <Button variant="default" disabled={save.isPending} onClick={() => void save.run({ folder: null })}>
                Nie używaj drugiego miejsca
              </Button>
              <Button variant="subtle" onClick={onDone}>
                Zostaw bez zmian
              </Button>
            </>
          )}
        </Group>
      </Stack>
    </form>
  )
}

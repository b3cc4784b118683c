import { Box, Button, Group, Loader, Radio, Stack, Text, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { FormEvent } from 'react'
import { useEffect, useRef, useState } from 'react'
import type { BackupSource, KeptBackup } from '#shared/contract/backup.ts'
import { orpc } from '../../../app/client.ts'
import { backupPlaceLabels } from '../../../app/messages/labels.ts'
import { FileDrop } from '../../../ui/FileDrop.tsx'
import { ProblemAlert } from '../../../ui/ProblemAlert.tsx'
import { formatFileSize } from '../../../ui/file-size.ts'
import { uploadBackup } from '../../../ui/files.ts'
import { formatInstant } from '../../../ui/instants.ts'

/** A backup the user pointed at, and how the next steps call it. */
export interface ChosenBackup {
  source: BackupSource
  name: string
}

/** A kept backup as the steps after the choice know it. */
export function asChosen({ file, place, createdAt }: KeptBackup): ChosenBackup {
  return { source: { from: 'kept', place, file }, name: `Kopia z ${formatInstant(createdAt)}` }
}

interface Props {
  /** The user came back to this step. */
  takesFocus: boolean
  onChosen: (chosen: ChosenBackup) => void
}

/** Step one: one of the kept backups, or a file. */
export function ChooseBackup({ takesFocus, onChosen }: Props) {
  const heading = useRef<HTMLHeadingElement>(null)
  const kept = useQuery(orpc.backup.listKept.queryOptions())
  const [file, setFile] = useState('')
  const [isBusy, setBusy] = useState(false)
  const [problem, setProblem] = useState<unknown>(undefined)
  const good = (kept.data?.kept ?? []).filter(({ isGood }) => isGood)
  const damaged = (kept.data?.kept.length ?? 0) - good.length
  const selected = good.find((backup) => idOf(backup) === file) ?? good[0]

  useEffect(() => {
    if (takesFocus) heading.current?.focus()
  }, [takesFocus])

  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (selected) onChosen(asChosen(selected))
  }
  const bring = async (brought: File) => {
    setBusy(true)
    setProblem(undefined)
    try {
      onChosen({ source: { from: 'upload', upload: await uploadBackup(brought) }, name: brought.name })
    } catch (error) {
      setProblem(error)
      setBusy(false)
    }
  }

  return (
    <Stack component="section" gap="lg">
      <Title order={2} ref={heading} tabIndex={-1} style={{ outline: 'none' }}>
        1. Która kopia
      </Title>
      {kept.isPending && <Loader role="status" aria-label="Szukanie kopii" />}
      {kept.isError && <ProblemAlert error={kept.error} onRetry={() => void kept.refetch()} />}
      {selected && (
        <form onSubmit={submit} noValidate>
          <Stack>
            <Radio.Group
              label="Kopie na tym komputerze"
              description="Zwykle najlepsza jest najnowsza sprzed kłopotów."
              value={idOf(selected)}
              onChange={setFile}
            >
              <Box mah={280} p={4} style={{ overflowY: 'auto' }} mt="xs">
                <Stack gap="xs">
                  {good.map((backup, index) => (
                    <Radio
                      key={idOf(backup)}
                      value={idOf(backup)}
                      label={`${formatInstant(backup.createdAt)} · ${formatFileSize(backup.size)}${backup.place === 'second' ? ` · ${backupPlaceLabels.second.toLowerCase()}` : ''}${index === 0 ? ' (najnowsza)' : ''}`}
                    />
                  ))}
                </Stack>
              </Box>
            </Radio.Group>
            <Group>
              <Button type="submit">Dalej z tą kopią</Button>
            </Group>
          </Stack>
        </form>
      )}
      {kept.data && good.length === 0 && <Text>Na tym komputerze nie ma dobrych kopii. Wybierz plik kopii.</Text>}
      {damaged > 0 && (
        <Text size="sm" c="dimmed">
          Uszkodzonych kopii, których program nie proponuje: {damaged}.
        </Text>
      )}
      {problem !== undefined && <ProblemAlert error={problem} />}
      <FileDrop
        label="Plik kopii zapasowej"
        description="Plik z nazwą kończącą się na „.kopia”, na przykład z pendrive’a. Można go też upuścić tutaj."
        button="Wybierz plik kopii"
        accept=".kopia"
        isBusy={isBusy}
        onFile={(brought) => void bring(brought)}
      />
    </Stack>
  )
}

function idOf({ place, file }: KeptBackup): string {
  return `${place}/${file}`
}

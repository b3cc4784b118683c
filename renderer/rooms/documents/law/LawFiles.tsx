import { Alert, Badge, Button, Group, Paper, Stack, Table, Text, Title } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import type { LawUpdate } from '#shared/contract/law.ts'
import { acts } from '#shared/documents/legal-bases.ts'
import { client, orpc } from '../../../app/client.ts'
import { counted } from '../../../app/messages/labels.ts'
import { lawChangeLabels } from '../../../app/messages/papers.ts'
import { FileDrop } from '../../../ui/FileDrop.tsx'
import { RefusedFile } from '../../../ui/RefusedFile.tsx'
import { useCommand } from '../../../ui/commands.ts'
import { startDownload } from '../../../ui/files.ts'
import { IconCircleCheck, IconDownload } from '../../../ui/icons.tsx'
import { formatInstantDay } from '../../../ui/instants.ts'
import { formatDateShort, isLocalDate } from '#shared/domain/dates.ts'
import { useUploadedFile } from '../../exchange/useUploadedFile.ts'
import { basisDifferences } from './law-view.ts'

/** The registry as a signed file: one to give to offices that know this one, one to take from them. */
export function LawFiles({ isManager }: { isManager: boolean }) {
  const save = useCommand(orpc.law.exportUpdate, {
    onDone: ({ download }) => startDownload(download.url, download.name),
    keepsQueries: true,
  })
  return (
    <Stack component="section" gap="md" aria-labelledby="law-files">
      <Title order={2} id="law-files">
        Plik z podstawami prawnymi
      </Title>
      <Text maw={760}>
        Jedno biuro może sprawdzić podstawy prawne za wszystkie. Plik jest podpisany kluczem biura i nie zawiera danych
        osobowych, więc można go wysłać zwykłym e-mailem.
      </Text>
      <Group>
        <Button
          variant="default"
          leftSection={<IconDownload size={20} aria-hidden />}
          aria-disabled={save.isPending}
          onClick={() => void save.run(undefined)}
        >
          Zapisz podstawy prawne do pliku
        </Button>
      </Group>
      {isManager && <TakeUpdate />}
    </Stack>
  )
}

function TakeUpdate() {
  const { file, choose, clear } = useUploadedFile((upload) => client.law.previewUpdate({ upload }))
  const [taken, setTaken] = useState<LawUpdate>()
  const take = useCommand(orpc.law.takeUpdate, {
    onDone: (update) => {
      setTaken(update)
      clear()
    },
  })
  return (
    <>
      <FileDrop
        label="Plik z podstawami prawnymi od innego biura"
        description="Najpierw zobaczysz, kto go podpisał i co się zmieni. Plik można też upuścić w tym miejscu."
        button="Wczytaj plik"
        accept=".json,application/json"
        isBusy={file.step === 'reading'}
        onFile={(chosen) => {
          setTaken(undefined)
          void choose(chosen)
        }}
      />
      {file.step === 'refused' && <RefusedFile name={file.name} problem={file.problem} />}
      {file.step === 'read' && (
        <Incoming
          key={file.upload}
          update={file.read}
          isPending={take.isPending}
          onTake={() => void take.run({ upload: file.upload })}
          onCancel={clear}
        />
      )}
      <div role="status">
        {taken && (
          <Alert
            color="teal"
            variant="light"
            icon={<IconCircleCheck aria-hidden />}
            title={`Przyjęto ${counted(taken.changes.length, ['zmianę', 'zmiany', 'zmian'])} od: ${taken.signedBy}`}
          >
            Od teraz nowe dokumenty powołują te teksty.
          </Alert>
        )}
      </div>
    </>
  )
}

interface IncomingProps {
  update: LawUpdate
  isPending: boolean
  onTake: () => void
  onCancel: () => void
}

function Incoming({ update: { signedBy, madeOn, changes }, isPending, onTake, onCancel }: IncomingProps) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  return (
    <Paper withBorder p="lg" component="section" aria-labelledby="law-update">
      <Stack gap="md" align="stretch">
        <div>
          <Title order={3} id="law-update" ref={heading} tabIndex={-1}>
            Plik podpisało biuro: {signedBy}
          </Title>
          <Text c="dimmed">Zapisany {dayWords(madeOn)}. Podpis się zgadza.</Text>
        </div>
        {changes.length === 0 ? (
          <Text>Wszystkie wpisy z pliku są tu już takie same. Nie trzeba nic robić.</Text>
        ) : (
          changes.map(({ id, change, act, before, after }) => (
            <Stack key={id} gap={6}>
              <Group gap="sm" align="flex-start">
                <Badge variant="light" color="gray" tt="none" size="lg">
                  {lawChangeLabels[change]}
                </Badge>
                <Text fw={600} flex="1 1 260px">
                  {acts[act].title}
                </Text>
              </Group>
              <Table.ScrollContainer
                minWidth={420}
                type="native"
                tabIndex={0}
                aria-label={`Zmiany: ${acts[act].title}`}
              >
                <Table withTableBorder verticalSpacing={6}>
                  <Table.Thead>
                    <Table.Tr>
                      <Table.Th scope="col">Co</Table.Th>
                      <Table.Th scope="col">Jest teraz</Table.Th>
                      <Table.Th scope="col">Będzie</Table.Th>
                    </Table.Tr>
                  </Table.Thead>
                  <Table.Tbody>
                    {basisDifferences({ before, after }).map((line) => (
                      <Table.Tr key={line.label}>
                        <Table.Th scope="row">{line.label}</Table.Th>
                        <Table.Td>{line.before || '(nic)'}</Table.Td>
                        <Table.Td>{line.after || '(nic)'}</Table.Td>
                      </Table.Tr>
                    ))}
                  </Table.Tbody>
                </Table>
              </Table.ScrollContainer>
            </Stack>
          ))
        )}
        <Group>
          {changes.length > 0 && (
            <Button aria-disabled={isPending} onClick={onTake}>
              Przyjmij {counted(changes.length, ['zmianę', 'zmiany', 'zmian'])}
            </Button>
          )}
          <Button variant="default" onClick={onCancel}>
            {changes.length > 0 ? 'Nie przyjmuj' : 'Zamknij'}
          </Button>
        </Group>
      </Stack>
    </Paper>
  )
}

/** The day a file was made, given as a day or as an instant. */
function dayWords(madeOn: string): string {
  if (isLocalDate(madeOn)) return formatDateShort(madeOn)
  return Number.isNaN(Date.parse(madeOn)) ? madeOn : formatInstantDay(madeOn)
}

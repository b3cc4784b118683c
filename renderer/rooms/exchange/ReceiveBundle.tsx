import { Alert, Button, Group, List, Paper, Stack, Table, Text, Title } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import type { BundlePreview } from '#shared/contract/exchange.ts'
import { client, orpc } from '../../app/client.ts'
import { bundleScopeLabels } from '../../app/messages/labels.ts'
import { problemCode } from '../../app/messages/problems.ts'
import { useCommand } from '../../ui/commands.ts'
import { IconAlertTriangle, IconCircleCheck, IconPackageImport } from '../../ui/icons.tsx'
import { formatInstant } from '../../ui/instants.ts'
import { RefusedFile } from '../../ui/RefusedFile.tsx'
import { FileDrop } from '../../ui/FileDrop.tsx'
import { broughtLine, changeLine, changesNothing, countSentences, missingSentence } from './bundle-sentences.ts'
import { useUploadedFile } from './useUploadedFile.ts'

/** A PCPR reads a bundle: the file, what it would change, and only then the import. */
export function ReceiveBundle({ onAddOffice }: { onAddOffice: () => void }) {
  const { file, choose, take, clear } = useUploadedFile((upload) => client.exchange.previewBundle({ upload }))
  const [imported, setImported] = useState<BundlePreview>()
  const title = useRef<HTMLHeadingElement>(null)
  const accept = useCommand(orpc.exchange.importBundle, {
    onDone: (result) => {
      setImported(result)
      clear()
      title.current?.focus()
    },
  })

  useEffect(() => {
    // A bundle that was opened by a double click waits in the host, once.
    client.exchange
      .takeOpened()
      .then(({ upload }) => (upload === null ? undefined : take(upload, 'otwarta paczka')))
      .catch(() => undefined)
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- asked when the screen opens, not at each render
  }, [])

  return (
    <Stack gap="lg" component="section" aria-labelledby="receive-bundle">
      <Title order={2} id="receive-bundle" ref={title} tabIndex={-1}>
        Wczytaj paczkę
      </Title>
      <FileDrop
        label="Plik paczki od gminy"
        description="Plik z końcówką .kooperacja. Można go też upuścić w tym miejscu. Najpierw zobaczysz, co się zmieni."
        button="Wybierz plik paczki"
        accept=".kooperacja"
        isBusy={file.step === 'reading'}
        onFile={(chosen) => {
          setImported(undefined)
          void choose(chosen)
        }}
      />
      {file.step === 'refused' && (
        <RefusedFile name={file.name} problem={file.problem}>
          {problemCode(file.problem) === 'BUNDLE_UNKNOWN_SENDER' && (
            <Button mt="sm" variant="default" onClick={onAddOffice}>
              Dodaj wizytówkę biura
            </Button>
          )}
        </RefusedFile>
      )}
      {file.step === 'read' && (
        <Incoming
          key={file.upload}
          preview={file.read}
          isImporting={accept.isPending}
          onImport={() => void accept.run({ upload: file.upload })}
          onCancel={() => {
            clear()
            title.current?.focus()
          }}
        />
      )}
      {imported && <Imported result={imported} />}
    </Stack>
  )
}

interface IncomingProps {
  preview: BundlePreview
  isImporting: boolean
  onImport: () => void
  onCancel: () => void
}

function Incoming({ preview, isImporting, onImport, onCancel }: IncomingProps) {
  const missing = missingSentence(preview.missingSequences)
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  return (
    <Paper withBorder p="lg" component="section" aria-labelledby="incoming">
      <Stack gap="md" align="flex-start">
        <div>
          <Title order={3} id="incoming" ref={heading} tabIndex={-1}>
            Paczka nr {preview.sequence} od biura „{preview.sender.name}”
          </Title>
          <Text c="dimmed">
            Przygotowana {formatInstant(preview.createdAt)}. Podpis zgadza się z wizytówką tego biura.
          </Text>
        </div>
        {preview.isAlreadyImported ? (
          <Alert
            color="blue"
            variant="light"
            w="100%"
            icon={<IconCircleCheck aria-hidden />}
            title="Ta paczka jest już wczytana"
          >
            <Text size="sm">Nie trzeba nic robić. Ponowne wczytanie niczego by nie zmieniło.</Text>
          </Alert>
        ) : (
          <>
            {missing && (
              <Alert color="yellow" variant="light" w="100%" icon={<IconAlertTriangle aria-hidden />} title={missing}>
                <Text size="sm">
                  Tę paczkę można wczytać – każda niesie komplet aktualnych danych. Zapytaj jednak nadawcę, co stało się
                  z poprzednią.
                </Text>
              </Alert>
            )}
            <Contents preview={preview} />
            <Changes preview={preview} />
          </>
        )}
        <Group gap="sm">
          {!preview.isAlreadyImported && (
            <Button leftSection={<IconPackageImport size={20} aria-hidden />} loading={isImporting} onClick={onImport}>
              Wczytaj paczkę
            </Button>
          )}
          <Button variant="default" onClick={onCancel}>
            {preview.isAlreadyImported ? 'Zamknij' : 'Nie wczytuj'}
          </Button>
        </Group>
      </Stack>
    </Paper>
  )
}

function Contents({ preview: { scope, counts, documents } }: { preview: BundlePreview }) {
  return (
    <div>
      <Text fw={600}>Co jest w paczce</Text>
      <List size="sm" spacing={2}>
        {scope.map((part) => (
          <List.Item key={part}>{bundleScopeLabels[part]}</List.Item>
        ))}
      </List>
      <Text size="sm" mt={6}>
        Razem: {countSentences(counts).join(', ')}.
      </Text>
      {documents.length > 0 && <Text size="sm">Dokumenty: {documents.join(', ')}.</Text>}
    </div>
  )
}

function Changes({ preview }: { preview: BundlePreview }) {
  return (
    <div>
      <Text fw={600} mb={4}>
        {changesNothing(preview) ? 'Zespół i lista usług nie zmienią się' : 'Co zmieni się w tym programie'}
      </Text>
      <Table withTableBorder w="auto" verticalSpacing={4}>
        <Table.Tbody>
          {preview.teamDetails.changed + preview.teamDetails.removed > 0 && (
            <Table.Tr>
              <Table.Th scope="row">Dane zespołu (gmina, powiat, daty)</Table.Th>
              <Table.Td>{changeLine(preview.teamDetails)}</Table.Td>
            </Table.Tr>
          )}
          <Table.Tr>
            <Table.Th scope="row">Zespół (podmioty i osoby)</Table.Th>
            <Table.Td>{changeLine(preview.team)}</Table.Td>
          </Table.Tr>
          <Table.Tr>
            <Table.Th scope="row">Lista usług</Table.Th>
            <Table.Td>{changeLine(preview.catalogue)}</Table.Td>
          </Table.Tr>
          <Table.Tr>
            <Table.Th scope="row">Rodziny (etapy i liczba osób)</Table.Th>
            <Table.Td>stan z paczki: {preview.counts.cases}</Table.Td>
          </Table.Tr>
        </Table.Tbody>
      </Table>
    </div>
  )
}

function Imported({ result }: { result: BundlePreview }) {
  return (
    <Alert
      color="teal"
      variant="light"
      role="status"
      icon={<IconCircleCheck aria-hidden />}
      title={`Wczytano paczkę nr ${result.sequence} od biura „${result.sender.name}”`}
    >
      <Text size="sm">
        Podmioty i osoby zespołu: {changeLine(result.team)}. Lista usług: {changeLine(result.catalogue)}. Wczytano też:{' '}
        {broughtLine(result.counts)}. Nowe dane widać od razu w „Zespole”, na „Liście usług” i w „Danych z gmin” – tam
        są też pliki porozumień.
      </Text>
    </Alert>
  )
}

import { Alert, Anchor, Button, Collapse, Group, List, Loader, Paper, Select, Stack, Text, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { v7 } from 'uuid'
import type { BundleLogEntry, PartnerOffice } from '#shared/contract/exchange.ts'
import type { Download } from '#shared/contract/documents.ts'
import { bundleId } from '#shared/domain/ids.ts'
import { orpc } from '../../app/client.ts'
import { useCommand } from '../../ui/commands.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { formatFileSize } from '../../ui/file-size.ts'
import { startDownload } from '../../ui/files.ts'
import { ProblemAlert } from '../../ui/ProblemAlert.tsx'
import { IconCircleCheck, IconPackageExport } from '../../ui/icons.tsx'
import { caseLine, consentSentence, countSentences } from './bundle-sentences.ts'

/** A GOPS makes a bundle for its PCPR: to whom, what goes out in plain words, and the file. */
export function SendBundle({ onAddOffice }: { onAddOffice: () => void }) {
  const offices = useQuery(orpc.exchange.listPartnerOffices.queryOptions())
  const [chosen, setChosen] = useState<string | null>(null)
  if (offices.isError) return <ProblemAlert error={offices.error} onRetry={() => void offices.refetch()} />
  if (!offices.data) return <Loader role="status" aria-label="Wczytuję listę biur" />

  const recipients = offices.data.filter(({ kind }) => kind === 'pcpr')
  const [first] = recipients
  if (!first) {
    return (
      <EmptyState
        title="Najpierw dodaj PCPR"
        icon={<IconPackageExport size={40} stroke={1.4} aria-hidden />}
        action={<Button onClick={onAddOffice}>Dodaj biuro</Button>}
      >
        Paczkę szyfruje się dla jednego, sprawdzonego biura. Wymieńcie się wizytówkami z PCPR i sprawdźcie słowa przez
        telefon – zajmie to kilka minut i robi się to tylko raz.
      </EmptyState>
    )
  }
  const recipient = recipients.find(({ officeId }) => officeId === chosen) ?? first

  return (
    <Stack gap="lg" component="section" aria-labelledby="send-bundle">
      <Title order={2} id="send-bundle">
        Wyślij paczkę do PCPR
      </Title>
      <Select
        label="Do kogo"
        maw={520}
        allowDeselect={false}
        value={recipient.officeId}
        data={recipients.map(({ officeId, name }) => ({ value: officeId, label: name }))}
        onChange={setChosen}
      />
      <Outgoing key={recipient.officeId} recipient={recipient} />
    </Stack>
  )
}

interface Made {
  entry: BundleLogEntry
  download: Download
}

function Outgoing({ recipient }: { recipient: PartnerOffice }) {
  const preview = useQuery(orpc.exchange.previewOutgoing.queryOptions({ input: { recipient: recipient.officeId } }))
  const [made, setMade] = useState<Made>()
  const make = useCommand(orpc.exchange.makeBundle, {
    onDone: (output) => {
      setMade(output)
      startDownload(output.download.url, output.download.name)
    },
  })

  if (preview.isError) return <ProblemAlert error={preview.error} onRetry={() => void preview.refetch()} />
  if (!preview.data) return <Loader role="status" aria-label="Sprawdzam, co znajdzie się w paczce" />
  if (made) return <MadeBundle made={made} onAgain={() => setMade(undefined)} />
  const { counts, partners, catalogue, agreements, cases, sequence } = preview.data
  const [partnersLine = '', membersLine = '', catalogueLine = '', agreementsLine = '', casesLine = ''] =
    countSentences(counts)

  return (
    <Stack gap="md" align="flex-start">
      <Paper withBorder p="lg" w="100%">
        <Title order={3} mb="xs">
          Co wysyłasz w paczce nr {sequence}
        </Title>
        <Text mb="sm">
          Odbiorca: <strong>{recipient.name}</strong>. Nikt inny nie otworzy tej paczki.
        </Text>
        <List spacing="xs">
          <List.Item>
            {partnersLine}, {membersLine}
            <Details items={partners} what="podmioty" />
          </List.Item>
          <List.Item>
            {catalogueLine}
            <Details items={catalogue} what="pozycje listy" />
          </List.Item>
          <List.Item>
            {agreementsLine}
            <Details items={agreements} what="pliki porozumień" />
            {agreements.length === 0 && (
              <Text size="sm" c="dimmed">
                Porozumienie dołącza się samo, gdy zespół ma wpisaną datę powołania i co najmniej dwa podmioty.
              </Text>
            )}
          </List.Item>
          <List.Item>
            {casesLine}
            <Details items={cases.map(caseLine)} what="pseudonimy, etapy i zgody" />
            {cases.length > 0 && (
              <Text size="sm" c="dimmed">
                {consentSentence(cases)}
              </Text>
            )}
          </List.Item>
        </List>
        <Text mt="sm">
          <strong>Nie wychodzą:</strong> imiona, nazwiska i adresy rodzin, zgody, IPW ani żadne ustalenia o rodzinach.
        </Text>
      </Paper>
      <Button
        leftSection={<IconPackageExport size={20} aria-hidden />}
        loading={make.isPending}
        onClick={() => void make.run({ id: bundleId.parse(v7()), recipient: recipient.officeId })}
      >
        Przygotuj paczkę
      </Button>
      <div role="status">
        {make.isPending && <Text size="sm">Szyfruję paczkę i sprawdzam, czy da się ją otworzyć…</Text>}
      </div>
    </Stack>
  )
}

function Details({ items, what }: { items: readonly string[]; what: string }) {
  const [isOpen, setOpen] = useState(false)
  if (items.length === 0) return null
  return (
    <>
      {' '}
      <Anchor
        component="button"
        type="button"
        size="sm"
        underline="always"
        aria-expanded={isOpen}
        onClick={() => setOpen((was) => !was)}
      >
        {isOpen ? `ukryj ${what}` : `pokaż ${what}`}
      </Anchor>
      <Collapse expanded={isOpen}>
        <List size="sm" withPadding>
          {items.map((item, index) => (
            <List.Item key={`${index}${item}`}>{item}</List.Item>
          ))}
        </List>
      </Collapse>
    </>
  )
}

function MadeBundle({ made: { entry, download }, onAgain }: { made: Made; onAgain: () => void }) {
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => box.current?.focus(), [])

  return (
    <Alert
      ref={box}
      tabIndex={-1}
      color="teal"
      variant="light"
      role="status"
      icon={<IconCircleCheck aria-hidden />}
      title={`Paczka nr ${entry.sequence} dla biura „${entry.officeName}” jest gotowa`}
    >
      <Stack gap="sm" align="flex-start">
        <Text size="sm">
          Plik <strong>{download.name}</strong> ({formatFileSize(download.size)}) zapisuje się na tym komputerze.
          Program otworzył go na próbę i sprawdził.
        </Text>
        <div>
          <Text size="sm" fw={600}>
            Jak przekazać paczkę
          </Text>
          <List size="sm" spacing={2}>
            <List.Item>
              Najlepiej przez e-Doręczenia. Może to być też pendrive albo zwykły e-mail – plik jest zaszyfrowany.
            </List.Item>
            <List.Item>Do tej paczki nie ma hasła: otworzy ją tylko program w tym PCPR.</List.Item>
            <List.Item>
              Nigdy nie dołączaj do wiadomości hasła do programu ani kodu z arkusza awaryjnego. Nikt nie powinien o nie
              prosić.
            </List.Item>
          </List>
        </div>
        <Group gap="sm">
          <Button variant="default" onClick={() => startDownload(download.url, download.name)}>
            Zapisz plik jeszcze raz
          </Button>
          <Button variant="default" onClick={onAgain}>
            Przygotuj następną paczkę
          </Button>
        </Group>
      </Stack>
    </Alert>
  )
}

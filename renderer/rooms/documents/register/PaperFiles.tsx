import { Button, Group, Stack, Text, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { PaperView } from '#shared/contract/register.ts'
import { orpc } from '../../../app/client.ts'
import { useCommand } from '../../../ui/commands.ts'
import { formatFileSize } from '../../../ui/file-size.ts'
import { startDownload } from '../../../ui/files.ts'
import { Fingerprint } from '../../../ui/Fingerprint.tsx'
import { PaperRow, PaperTable } from '../../../ui/PaperTable.tsx'
import { IconDownload, IconExternalLink, IconPrinter } from '../../../ui/icons.tsx'
import { openPrintTab } from '../print-tab.ts'

const formatNames = { docx: 'Word (DOCX)', pdf: 'PDF' } as const
const columns = [
  { name: 'Plik', width: 40 },
  { name: 'Odcisk SHA-256', width: 24 },
  { name: 'Co zrobić', width: 36, isHeadingHidden: true },
] as const

/** The very files that were issued: to download, to open, and by their fingerprints to prove. */
export function PaperFiles({ paper }: { paper: PaperView }) {
  const canOpen = useQuery(orpc.vault.readStatus.queryOptions()).data?.host.canOpenFiles === true
  const fetchFile = useCommand(orpc.register.fetchFile, { keepsQueries: true })
  const openFile = useCommand(orpc.register.openFile, { keepsQueries: true })

  const save = async (format: 'docx' | 'pdf') => {
    const answer = await fetchFile.run({ id: paper.id, format })
    if (answer) startDownload(answer.download.url, answer.download.name)
  }
  const showInTab = async () => {
    const tab = openPrintTab()
    const answer = await fetchFile.run({ id: paper.id, format: 'pdf' })
    if (answer) tab.show(answer.download.url)
    else tab.close()
  }

  return (
    <Stack component="section" gap="sm" aria-labelledby="paper-files">
      <Title order={2} id="paper-files">
        Pliki
      </Title>
      {paper.files.length === 0 ? (
        <Text>To jest projekt, więc nie ma jeszcze plików. Powstaną w chwili wydania.</Text>
      ) : (
        <>
          <PaperTable caption="Pliki dokumentu" columns={columns}>
            {paper.files.map(({ format, fileName, size, sha256 }) => (
              <PaperRow
                key={format}
                columns={columns}
                cells={[
                  <div key="file">
                    <Text fw={600}>{formatNames[format]}</Text>
                    <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
                      {fileName} ({formatFileSize(size)})
                    </Text>
                  </div>,
                  <Fingerprint key="sha" sha256={sha256} of={fileName} />,
                  <Group key="do" gap="xs">
                    <Button
                      size="compact-md"
                      variant="default"
                      leftSection={<IconDownload size={18} aria-hidden />}
                      aria-label={`Pobierz plik ${formatNames[format]}`}
                      onClick={() => void save(format)}
                    >
                      Pobierz
                    </Button>
                    {!canOpen && format === 'pdf' && (
                      <Button
                        size="compact-md"
                        variant="default"
                        leftSection={<IconPrinter size={18} aria-hidden />}
                        onClick={() => void showInTab()}
                      >
                        Drukuj
                      </Button>
                    )}
                    {canOpen && (
                      <Button
                        size="compact-md"
                        variant="default"
                        leftSection={<IconExternalLink size={18} aria-hidden />}
                        aria-label={`Otwórz plik ${formatNames[format]}`}
                        onClick={() => void openFile.run({ id: paper.id, format })}
                      >
                        Otwórz
                      </Button>
                    )}
                  </Group>,
                ]}
              />
            ))}
          </PaperTable>
          <Text size="sm" c="dimmed" maw={760}>
            {paper.template !== null &&
              paper.template.own !== null &&
              'Dokument powstał z własnego wzoru biura, więc ma tylko plik Word. '}
            To dokładnie to, co wydano. Po odcisku informatyk sprawdzi, czy pobrany albo wysłany plik nie został później
            zmieniony.
          </Text>
        </>
      )}
    </Stack>
  )
}

import { Button, Group, Stack, Text, Title } from '@mantine/core'
import { IconDownload, IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import type { PaperScan, PaperView } from '#shared/contract/register.ts'
import { scanId } from '#shared/domain/ids.ts'
import { scanMaxMegabytes } from '#shared/domain/register.ts'
import { orpc } from '../../../app/client.ts'
import { problemCode } from '../../../app/messages/problems.ts'
import { FileDrop } from '../../../ui/FileDrop.tsx'
import { Fingerprint } from '../../../ui/Fingerprint.tsx'
import { PaperRow, PaperTable } from '../../../ui/PaperTable.tsx'
import { ProblemAlert } from '../../../ui/ProblemAlert.tsx'
import { useCommand } from '../../../ui/commands.ts'
import { formatFileSize } from '../../../ui/file-size.ts'
import { startDownload, uploadFile } from '../../../ui/files.ts'
import { formatInstant } from '../../../ui/instants.ts'
import { newId } from '../../../ui/new-id.ts'
import { showNotice } from '../../../ui/notices.ts'
import type { ScanRefusal } from './scan-choice.ts'
import { refuseScan, scanRefusalTexts } from './scan-choice.ts'

/** Scans of the signed paper: kept in the vault, encrypted like all data. */
export function PaperScans({ paper }: { paper: PaperView }) {
  return (
    <Stack component="section" gap="sm" aria-labelledby="paper-scans">
      <Title order={2} id="paper-scans">
        Skany podpisanego dokumentu
      </Title>
      {paper.scans.length > 0 && <Scans scans={paper.scans} />}
      {paper.state === 'issued' && (
        <Text size="sm">
          Kiedy dokument wróci podpisany, zapisz też datę podpisania: „Odnotuj podpisanie” u góry strony.
        </Text>
      )}
      <AddScan paper={paper} />
    </Stack>
  )
}

function AddScan({ paper }: { paper: PaperView }) {
  const [isSending, setSending] = useState(false)
  const [refusal, setRefusal] = useState<ScanRefusal>()
  const [problem, setProblem] = useState<unknown>()
  const add = useCommand(orpc.register.addScan, {
    onDone: () => showNotice('Dołączono skan.'),
    onProblem: (error) => {
      setProblem(error)
      return true
    },
  })

  const take = async (file: File) => {
    setProblem(undefined)
    const refused = refuseScan(file)
    setRefusal(refused)
    if (refused !== undefined) return
    setSending(true)
    try {
      const upload = await uploadFile(file)
      await add.run({ id: newId(scanId), paperId: paper.id, upload, fileName: file.name.slice(-200) })
    } catch (error) {
      // The engine takes no file of that size at all: said in the words of a scan, not of a bundle.
      if (problemCode(error) === 'BUNDLE_TOO_LARGE') setRefusal('tooLarge')
      else setProblem(error)
    } finally {
      setSending(false)
    }
  }

  return (
    <>
      {refusal !== undefined && (
        <Text role="alert" c="var(--mantine-color-error)" fw={600}>
          {scanRefusalTexts[refusal]}
        </Text>
      )}
      {problem !== undefined && <ProblemAlert error={problem} title="Skanu nie dołączono" />}
      <FileDrop
        label="Dołącz skan"
        description={`Plik PDF, JPG albo PNG, najwyżej ${scanMaxMegabytes} MB. Można go też upuścić w tym miejscu.`}
        button="Wybierz plik skanu"
        accept="application/pdf,image/png,image/jpeg"
        isBusy={isSending}
        onFile={(file) => void take(file)}
      />
    </>
  )
}

const columns = [
  { name: 'Plik', width: 36 },
  { name: 'Dołączony', width: 18 },
  { name: 'Odcisk SHA-256', width: 20 },
  { name: 'Co zrobić', width: 26, isHeadingHidden: true },
] as const

function Scans({ scans }: { scans: readonly PaperScan[] }) {
  const fetchScan = useCommand(orpc.register.fetchScan, {
    onDone: ({ download }) => startDownload(download.url, download.name),
    keepsQueries: true,
  })
  const remove = useCommand(orpc.register.removeScan, {
    undo: { sentence: () => 'Usunięto skan.', restore: orpc.register.restoreScan },
  })
  return (
    <PaperTable caption="Skany podpisanego dokumentu" columns={columns}>
      {scans.map(({ id, fileName, size, addedAt, sha256 }) => (
        <PaperRow
          key={id}
          columns={columns}
          cells={[
            <Text key="file" style={{ overflowWrap: 'anywhere' }}>
              {fileName} ({formatFileSize(size)})
            </Text>,
            formatInstant(addedAt),
            <Fingerprint key="sha" sha256={sha256} of={fileName} />,
            <Group key="do" gap="xs">
              <Button
                size="compact-md"
                variant="default"
                leftSection={<IconDownload size={18} aria-hidden />}
                aria-label={`Pobierz skan ${fileName}`}
                onClick={() => void fetchScan.run({ id })}
              >
                Pobierz
              </Button>
              <Button
                size="compact-md"
                variant="subtle"
                leftSection={<IconTrash size={18} aria-hidden />}
                aria-label={`Usuń skan ${fileName}`}
                onClick={() => void remove.run({ id })}
              >
                Usuń
              </Button>
            </Group>,
          ]}
        />
      ))}
    </PaperTable>
  )
}

import { Stack, Text, Title } from '@mantine/core'
import type { PaperScan, PaperView } from '#shared/contract/register.ts'
import { scanId } from '#shared/domain/ids.ts'
import { orpc } from '../../../app/client.ts'
import { AttachFile } from '../../../ui/AttachFile.tsx'
import { FileButtons } from '../../../ui/FileButtons.tsx'
import { Fingerprint } from '../../../ui/Fingerprint.tsx'
import { PaperRow, PaperTable } from '../../../ui/PaperTable.tsx'
import { useCommand } from '../../../ui/commands.ts'
import { formatFileSize } from '../../../ui/file-size.ts'
import { startDownload } from '../../../ui/files.ts'
import { formatInstant } from '../../../ui/instants.ts'
import { newId } from '../../../ui/new-id.ts'
import { showNotice } from '../../../ui/notices.ts'
import { scanRefusalTexts } from '../../../ui/scan-choice.ts'

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
  const add = useCommand(orpc.register.addScan, {
    onDone: () => showNotice('Dołączono skan.'),
    // Said where the file is chosen.
    onProblem: () => true,
  })
  return (
    <AttachFile
      label="Dołącz skan"
      button="Wybierz plik skanu"
      refusedTitle="Skanu nie dołączono"
      refusals={scanRefusalTexts}
      problem={add.problem}
      onFile={async (upload, fileName) => {
        await add.run({ id: newId(scanId), paperId: paper.id, upload, fileName })
      }}
    />
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
            <FileButtons
              key="do"
              file={`skan ${fileName}`}
              onFetch={() => void fetchScan.run({ id })}
              onRemove={() => void remove.run({ id })}
            />,
          ]}
        />
      ))}
    </PaperTable>
  )
}

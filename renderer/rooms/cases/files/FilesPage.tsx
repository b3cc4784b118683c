import { Loader, Stack, Text, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { CaseFile } from '#shared/contract/case-files.ts'
import type { HouseholdId } from '#shared/domain/ids.ts'
import { caseFileId } from '#shared/domain/ids.ts'
import { orpc } from '../../../app/client.ts'
import { AttachFile } from '../../../ui/AttachFile.tsx'
import { FileButtons } from '../../../ui/FileButtons.tsx'
import { PaperRow, PaperTable } from '../../../ui/PaperTable.tsx'
import { ProblemAlert } from '../../../ui/ProblemAlert.tsx'
import { useCommand } from '../../../ui/commands.ts'
import { formatFileSize } from '../../../ui/file-size.ts'
import { startDownload } from '../../../ui/files.ts'
import { formatInstant } from '../../../ui/instants.ts'
import { newId } from '../../../ui/new-id.ts'
import { showNotice } from '../../../ui/notices.ts'
import { attachmentRefusalTexts } from '../../../ui/scan-choice.ts'
import { WithHousehold } from '../WithHousehold.tsx'

/** „Załączniki”: scans and photographs kept with the case. */
export function FilesPage({ household }: { household: string }) {
  return (
    <WithHousehold household={household} section="Załączniki">
      {(view) => <Files householdId={view.household.id} />}
    </WithHousehold>
  )
}

function Files({ householdId }: { householdId: HouseholdId }) {
  const files = useQuery(orpc.files.list.queryOptions({ input: { householdId } }))
  return (
    <Stack component="section" gap="sm" aria-labelledby="zalaczniki">
      <Title order={2} id="zalaczniki">
        Załączniki
      </Title>
      <Text maw={760}>
        Skany i zdjęcia potrzebne w tej sprawie. Są zaszyfrowane razem z innymi danymi i nie trafiają do paczek dla
        PCPR. Dołączaj tylko to, co naprawdę potrzebne. Skan podpisanego dokumentu dołącz przy tym dokumencie w
        rejestrze.
      </Text>
      {files.isError && <ProblemAlert error={files.error} onRetry={() => void files.refetch()} />}
      {files.isPending && <Loader role="status" aria-label="Wczytywanie załączników" />}
      {files.data?.length === 0 && <Text c="dimmed">Nie ma jeszcze żadnego załącznika.</Text>}
      {files.data && files.data.length > 0 && <FileTable files={files.data} />}
      {files.data && <AddFile householdId={householdId} />}
    </Stack>
  )
}

function AddFile({ householdId }: { householdId: HouseholdId }) {
  const add = useCommand(orpc.files.add, {
    onDone: () => showNotice('Dołączono plik.'),
    // Said where the file is chosen.
    onProblem: () => true,
  })
  return (
    <AttachFile
      label="Dołącz plik"
      button="Wybierz plik"
      refusedTitle="Pliku nie dołączono"
      refusals={attachmentRefusalTexts}
      problem={add.problem}
      onFile={async (upload, fileName) => {
        await add.run({ id: newId(caseFileId), householdId, upload, fileName })
      }}
    />
  )
}

const columns = [
  { name: 'Plik', width: 50 },
  { name: 'Dołączony', width: 20 },
  { name: 'Co zrobić', width: 30, isHeadingHidden: true },
] as const

function FileTable({ files }: { files: readonly CaseFile[] }) {
  const fetchFile = useCommand(orpc.files.fetch, {
    onDone: ({ download }) => startDownload(download.url, download.name),
    keepsQueries: true,
  })
  const remove = useCommand(orpc.files.remove, {
    undo: { sentence: () => 'Usunięto załącznik.', restore: orpc.files.restore },
  })
  return (
    <PaperTable caption="Załączniki sprawy" columns={columns}>
      {files.map(({ id, fileName, size, addedAt }) => (
        <PaperRow
          key={id}
          columns={columns}
          cells={[
            <Text key="file" style={{ overflowWrap: 'anywhere' }}>
              {fileName} ({formatFileSize(size)})
            </Text>,
            formatInstant(addedAt),
            <FileButtons
              key="do"
              file={`załącznik ${fileName}`}
              onFetch={() => void fetchFile.run({ id })}
              onRemove={() => void remove.run({ id })}
            />,
          ]}
        />
      ))}
    </PaperTable>
  )
}

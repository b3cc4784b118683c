import { Alert, Button, Group, Stack, Text, Title } from '@mantine/core'
import { useState } from 'react'
import type { BackupState, KeptBackup } from '#shared/contract/backup.ts'
import { orpc } from '../../../app/client.ts'
import { backupPlaceLabels } from '../../../app/messages/labels.ts'
import { useCommand } from '../../../ui/commands.ts'
import { formatFileSize } from '../../../ui/file-size.ts'
import { IconCircleCheck } from '../../../ui/icons.tsx'
import { formatInstant } from '../../../ui/instants.ts'
import type { PaperColumn } from '../../../ui/PaperTable.tsx'
import { PaperRow, PaperTable } from '../../../ui/PaperTable.tsx'
import { BackupCountsList } from '../../vault/restore/BackupCountsList.tsx'
import type { ContractOutputs } from '../../vault/restore/outputs.ts'

const columns: readonly PaperColumn[] = [
  { name: 'Zrobiona', width: 26 },
  { name: 'Miejsce', width: 20 },
  { name: 'Rozmiar', width: 14 },
  { name: 'Stan', width: 16 },
  { name: 'Czynność', width: 24, isHeadingHidden: true },
]
/** Rows shown before „Pokaż wszystkie”. */
const shownFirst = 8

/** The kept backups, each of which can be tried: read whole, opened beside the data, counted, and taken away again. */
export function KeptBackups({ state: { kept } }: { state: BackupState }) {
  const [isAll, setAll] = useState(false)
  const [result, setResult] = useState<ContractOutputs['backup']['drill'] | undefined>(undefined)
  const [tried, setTried] = useState<string | undefined>(undefined)
  const drill = useCommand(orpc.backup.drill, { onDone: setResult })

  const run = ({ place, file }: KeptBackup) => {
    setTried(file)
    setResult(undefined)
    void drill.run({ place, file })
  }

  return (
    <Stack component="section" gap="sm">
      <Title order={2}>Przechowywane kopie</Title>
      <Text>
        Program trzyma trzy kopie z dzisiaj oraz po jednej z ostatnich 14 dni i 12 miesięcy. Ostatniej dobrej nie usuwa
        nigdy. <b>Próba odtworzenia</b> czyta całą kopię, otwiera ją obok i liczy wpisy; dane zostają, jak były.
      </Text>
      <div role="status">
        {drill.isPending && <Text size="sm">Trwa próba odtworzenia.</Text>}
        {result && (
          <Alert
            color="green"
            variant="light"
            icon={<IconCircleCheck aria-hidden />}
            title={`Próba się udała: kopię z ${formatInstant(result.backupCreatedAt)} da się odtworzyć`}
          >
            <Text size="sm" mb="xs">
              {result.officeName}. Tego, co zapisano później, w tej kopii nie ma.
            </Text>
            <BackupCountsList counts={result.counts} />
          </Alert>
        )}
      </div>
      {kept.length === 0 ? (
        <Text>Nie ma jeszcze żadnej kopii.</Text>
      ) : (
        <PaperTable caption="Przechowywane kopie" columns={columns}>
          {kept.slice(0, isAll ? undefined : shownFirst).map((backup) => (
            <PaperRow
              key={`${backup.place}/${backup.file}`}
              columns={columns}
              cells={[
                formatInstant(backup.createdAt),
                backupPlaceLabels[backup.place],
                formatFileSize(backup.size),
                backup.isGood ? 'Dobra' : 'Uszkodzona',
                backup.isGood ? (
                  <Button
                    key="drill"
                    variant="default"
                    size="compact-md"
                    loading={drill.isPending && tried === backup.file}
                    aria-label={`Próba odtworzenia kopii z ${formatInstant(backup.createdAt)}, ${backupPlaceLabels[backup.place].toLowerCase()}`}
                    onClick={() => run(backup)}
                  >
                    Próba odtworzenia
                  </Button>
                ) : (
                  ''
                ),
              ]}
            />
          ))}
        </PaperTable>
      )}
      {kept.length > shownFirst && !isAll && (
        <Group>
          <Button variant="subtle" onClick={() => setAll(true)}>
            Pokaż wszystkie ({kept.length})
          </Button>
        </Group>
      )}
    </Stack>
  )
}

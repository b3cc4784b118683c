import { Button, Stack, Text, Title } from '@mantine/core'
import type { AsideState } from '#shared/contract/backup.ts'
import { orpc } from '../../../app/client.ts'
import { useCommand } from '../../../ui/commands.ts'
import { formatFileSize } from '../../../ui/file-size.ts'
import { formatInstant, formatInstantDay } from '../../../ui/instants.ts'
import type { PaperColumn } from '../../../ui/PaperTable.tsx'
import { PaperRow, PaperTable } from '../../../ui/PaperTable.tsx'

const columns: readonly PaperColumn[] = [
  { name: 'Odłożono', width: 28 },
  { name: 'Rozmiar', width: 16 },
  { name: 'Program usunie go', width: 22 },
  { name: 'Czynność', width: 34, isHeadingHidden: true },
]

interface Props {
  states: readonly AsideState[]
  /** Only a kierownik, or a program that cannot open its vault. */
  mayPutBack: boolean
  onDone: () => void | Promise<void>
}

/** „Odłożone stany”: what stood here before a backup was restored, and the way back to it. */
export function AsideStates({ states, mayPutBack, onDone }: Props) {
  const undo = useCommand(orpc.backup.undoRestore, {
    keepsQueries: true,
    onDone,
  })

  return (
    <Stack component="section" gap="sm">
      <Title order={2}>Odłożone stany</Title>
      <Text>
        Zanim program odtworzy kopię, odkłada to, co było. Można do tego wrócić; obecny stan zostanie wtedy odłożony tak
        samo. Program poprosi potem o login i hasło z tamtego czasu.
      </Text>
      <PaperTable caption="Odłożone stany" columns={columns}>
        {states.map(({ name, putAsideAt, size, keptUntil }) => (
          <PaperRow
            key={name}
            columns={columns}
            cells={[
              formatInstant(putAsideAt),
              formatFileSize(size),
              formatInstantDay(keptUntil),
              mayPutBack ? (
                <Button
                  key="back"
                  variant="default"
                  size="compact-md"
                  loading={undo.isPending}
                  aria-label={`Wróć do tego stanu, odłożono ${formatInstant(putAsideAt)}`}
                  onClick={() => void undo.run({ name })}
                >
                  Wróć do tego stanu
                </Button>
              ) : (
                'Wraca do niego kierownik.'
              ),
            ]}
          />
        ))}
      </PaperTable>
    </Stack>
  )
}

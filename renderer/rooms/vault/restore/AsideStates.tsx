import { Button, Stack, Text, Title } from '@mantine/core'
import { useRef, useState } from 'react'
import type { AsideState } from '#shared/contract/backup.ts'
import { formatFileSize } from '../../../ui/file-size.ts'
import { formatInstant, formatInstantDay } from '../../../ui/instants.ts'
import type { PaperColumn } from '../../../ui/PaperTable.tsx'
import { PaperRow, PaperTable } from '../../../ui/PaperTable.tsx'
import { PutBack } from './PutBack.tsx'

const columns: readonly PaperColumn[] = [
  { name: 'Odłożono', width: 26 },
  { name: 'Rozmiar', width: 14 },
  { name: 'Stan', width: 18 },
  { name: 'Program usunie go', width: 20 },
  { name: 'Czynność', width: 22, isHeadingHidden: true },
]

interface Props {
  states: readonly AsideState[]
  /** Only a kierownik, or a program that cannot open its vault. */
  mayPutBack: boolean
  onDone: () => void | Promise<void>
}

/** „Odłożone stany”: what stood here before a backup was restored, and the way back to it. */
export function AsideStates({ states, mayPutBack, onDone }: Props) {
  const [name, setName] = useState<string | undefined>(undefined)
  const opener = useRef<HTMLButtonElement>(null)
  const chosen = states.find((state) => state.name === name)

  return (
    <Stack component="section" gap="sm">
      <Title order={2}>Odłożone stany</Title>
      <Text>
        Zanim program odtworzy kopię, odkłada to, co było. Można do tego wrócić; obecny stan zostanie wtedy odłożony tak
        samo.
      </Text>
      <PaperTable caption="Odłożone stany" columns={columns}>
        {states.map((state) => (
          <PaperRow
            key={state.name}
            columns={columns}
            cells={[
              formatInstant(state.putAsideAt),
              formatFileSize(state.size),
              state.isGood ? 'Można do niego wrócić' : 'Plik uszkodzony',
              formatInstantDay(state.keptUntil),
              !state.isGood ? (
                'Nie da się do niego wrócić.'
              ) : mayPutBack ? (
                <Button
                  key="back"
                  variant="default"
                  size="compact-md"
                  aria-label={`Wróć do tego stanu, odłożono ${formatInstant(state.putAsideAt)}`}
                  aria-expanded={name === state.name}
                  onClick={({ currentTarget }) => {
                    opener.current = currentTarget
                    setName(state.name)
                  }}
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
      {chosen && (
        <PutBack
          key={chosen.name}
          state={chosen}
          onBack={() => {
            setName(undefined)
            opener.current?.focus()
          }}
          onDone={onDone}
        />
      )}
    </Stack>
  )
}

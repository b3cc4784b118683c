import { Button, Text, Textarea, Title } from '@mantine/core'
import type { UseFormReturnType } from '@mantine/form'
import { useRef } from 'react'
import { workshopPart } from '#shared/domain/case-events.ts'
import type { PaperColumn } from '../../../ui/PaperTable.tsx'
import { PaperRow, PaperTable } from '../../../ui/PaperTable.tsx'
import { showUndo } from '../../../ui/UndoNotification.tsx'
import type { EventValues } from './new-event.ts'

const columns: readonly PaperColumn[] = [
  { name: 'Instytucja', width: 34 },
  { name: 'Jej część warsztatu', width: 54 },
  { name: 'Czynności', width: 12, isHeadingHidden: true },
]

/** The scenario of a workshop: what each institution does at it. */
export function PartsField({ form }: { form: UseFormReturnType<EventValues> }) {
  const parts = workshopPart.array().safeParse(form.getValues()['parts']).data ?? []
  const addButton = useRef<HTMLButtonElement>(null)

  const remove = (index: number) => {
    const removed = parts[index]
    if (!removed) return
    form.removeListItem('parts', index)
    addButton.current?.focus()
    showUndo(
      `Usunięto ze scenariusza: ${removed.institution === '' ? 'pusty wiersz' : removed.institution}.`,
      async () => form.insertListItem('parts', removed, index),
    )
  }

  return (
    <section aria-labelledby="scenariusz">
      <Title order={3} id="scenariusz" mb={4}>
        Części scenariusza
      </Title>
      <Text c="dimmed" size="sm" mb="sm" maw={760}>
        Co robi na warsztacie każda instytucja. Zostaw tylko te, które biorą udział.
      </Text>
      {parts.length > 0 && (
        <PaperTable caption="Części scenariusza" columns={columns}>
          {parts.map((_part, index) => (
            <PaperRow
              key={index}
              columns={columns}
              cells={[
                <Textarea
                  key="institution"
                  aria-label={`Instytucja, wiersz ${index + 1}`}
                  rows={1}
                  {...form.getInputProps(`parts.${index}.institution`)}
                />,
                <Textarea
                  key="part"
                  aria-label={`Jej część warsztatu, wiersz ${index + 1}`}
                  rows={1}
                  {...form.getInputProps(`parts.${index}.part`)}
                />,
                <Button
                  key="remove"
                  variant="subtle"
                  size="compact-sm"
                  aria-label={`Usuń wiersz ${index + 1}`}
                  onClick={() => remove(index)}
                >
                  Usuń
                </Button>,
              ]}
            />
          ))}
        </PaperTable>
      )}
      <Button
        ref={addButton}
        variant="default"
        mt="sm"
        onClick={() => form.insertListItem('parts', { institution: '', part: '' })}
      >
        Dodaj instytucję
      </Button>
    </section>
  )
}

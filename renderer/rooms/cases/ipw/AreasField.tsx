import { Button, Group, Paper, Stack, Text, TextInput, Title } from '@mantine/core'
import type { UseFormReturnType } from '@mantine/form'
import { useRef } from 'react'
import type { Ipw } from '#shared/domain/cases.ts'
import { errorsUnder, FormPart } from '../../../ui/FormPart.tsx'
import { showUndo } from '../../../ui/UndoNotification.tsx'
import { nextLetter } from './area-letters.ts'
import classes from './ipw.module.css'
import { ScaleField } from './ScaleField.tsx'

/** The areas of the IPW, each with its scales: now, planned, and from the second version on what was achieved. */
export function AreasField({ form }: { form: UseFormReturnType<Ipw> }) {
  const { areas, rows, version } = form.getValues()
  const addButton = useRef<HTMLButtonElement>(null)
  const letter = nextLetter(areas.map((area) => area.letter))

  /** The numbers of the rows that serve an area: "1., 3.". */
  const usedIn = (served: string) =>
    rows.flatMap(({ areaLetter }, index) => (areaLetter === served ? [`${index + 1}.`] : [])).join(', ')

  const remove = (index: number) => {
    const removed = areas[index]
    if (!removed) return
    form.removeListItem('areas', index)
    addButton.current?.focus()
    showUndo(`Usunięto obszar ${removed.letter}.`, async () => form.insertListItem('areas', removed, index))
  }

  return (
    <section aria-labelledby="obszary">
      <Title order={3} id="obszary" mb="xs">
        Obszary/cele ze skali
      </Title>
      <Text size="sm" c="dimmed" mb="md">
        Ocena od 1 do 10: rodzina i pracownik ustalają ją razem. Strzałkami można przechodzić po kratkach.
      </Text>
      <Stack>
        {areas.map((area, index) => (
          <FormPart
            key={area.letter}
            shows={[
              index,
              area,
              usedIn(area.letter),
              areas.length > 1,
              version > 1,
              errorsUnder(form.errors, `areas.${index}`),
            ]}
          >
            {() => (
              <Paper withBorder p="md" role="group" aria-label={`Obszar ${area.letter}`}>
                <div className={classes['area'] ?? ''}>
                  <Group align="flex-end" gap="sm">
                    <TextInput
                      label={`Obszar/cel ${area.letter}`}
                      flex={1}
                      miw={240}
                      maw={640}
                      {...form.getInputProps(`areas.${index}.name`)}
                    />
                    {usedIn(area.letter) !== '' ? (
                      <Text size="sm" c="dimmed" mb={8}>
                        Obszaru używa działanie {usedIn(area.letter)}, więc nie można go usunąć.
                      </Text>
                    ) : (
                      areas.length > 1 && (
                        <Button
                          variant="subtle"
                          onClick={() => remove(index)}
                          aria-label={`Usuń obszar ${area.letter}`}
                        >
                          Usuń
                        </Button>
                      )
                    )}
                  </Group>
                  <ScaleField
                    label="Teraz"
                    of={`obszar ${area.letter}`}
                    value={area.now}
                    onChange={(value) => form.setFieldValue(`areas.${index}.now`, value)}
                  />
                  <ScaleField
                    label="Planowana"
                    of={`obszar ${area.letter}`}
                    value={area.planned}
                    onChange={(value) => form.setFieldValue(`areas.${index}.planned`, value)}
                  />
                  {(version > 1 || area.achieved !== null) && (
                    <ScaleField
                      label="Osiągnięta"
                      of={`obszar ${area.letter}`}
                      value={area.achieved}
                      onChange={(value) => form.setFieldValue(`areas.${index}.achieved`, value)}
                    />
                  )}
                </div>
              </Paper>
            )}
          </FormPart>
        ))}
      </Stack>
      {letter !== undefined && areas.length < 10 && (
        <Button
          ref={addButton}
          variant="default"
          mt="md"
          onClick={() => form.insertListItem('areas', { letter, name: '', now: null, planned: null, achieved: null })}
        >
          Dodaj obszar {letter}
        </Button>
      )}
    </section>
  )
}

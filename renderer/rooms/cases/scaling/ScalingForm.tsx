import { Alert, Paper, Select, SimpleGrid, Stack, Text, Textarea, Title } from '@mantine/core'
import { useRef, useState } from 'react'
import { scalingEvent, scalingOccasions } from '#shared/domain/case-events.ts'
import { client, orpc } from '../../../app/client.ts'
import { scalingOccasionLabels } from '../../../app/messages/course.ts'
import { DateField } from '../../../ui/DateField.tsx'
import { DraftForm } from '../../../ui/DraftForm.tsx'
import { FormButtons } from '../../../ui/FormButtons.tsx'
import { StaleChoice } from '../../../ui/StaleChoice.tsx'
import { useDraftForm } from '../../../ui/useDraftForm.ts'
import { useRecordSave } from '../../../ui/useRecordSave.ts'
import { useToday } from '../../../ui/useToday.ts'
import { ScaleField } from '../ipw/ScaleField.tsx'
import type { Scaling } from './scaling-values.ts'
import { withAllAreas, withoutEmptyMarks } from './scaling-values.ts'
import { areaName } from './scale-sentence.ts'

interface Props {
  draftKey: string
  initialValues: Scaling
  baseRevision: number
  areas: readonly { letter: string; name: string }[]
  home: string
  onSaved: () => void
}

const labels = {
  on: 'Dzień',
  occasion: 'Kiedy w sprawie',
  marks: 'Oceny obszarów',
  conclusions: 'Wnioski',
}

/** A scaling: every area marked by the household and by the institution, with the person's own words. */
export function ScalingForm({ draftKey, initialValues, baseRevision, areas, home, onSaved }: Props) {
  const today = useToday()
  const [isEmpty, setEmpty] = useState(false)
  const warning = useRef<HTMLDivElement>(null)
  const draft = useDraftForm({ key: draftKey, schema: scalingEvent, initialValues, baseRevision })
  const saving = useRecordSave({
    draft,
    command: orpc.course.saveEvent,
    input: (event, revision) => ({ baseRevision: revision, event: withoutEmptyMarks(event) }),
    readFresh: async () => {
      const { id, householdId } = draft.form.getValues()
      const { events } = await client.course.read({ householdId })
      const found = events.find(({ event }) => event.id === id)
      if (found?.event.kind !== 'scaling') return undefined
      return {
        values: withAllAreas(
          found.event,
          areas.map(({ letter }) => letter),
        ),
        revision: found.revision,
      }
    },
    onSaved,
  })
  const { form } = draft
  const { marks, on } = form.getValues()

  const save = (values: Scaling) => {
    const hasNothing = withoutEmptyMarks(values).marks.length === 0
    setEmpty(hasNothing)
    if (hasNothing) return void setTimeout(() => warning.current?.focus())
    return saving.save(values)
  }

  return (
    <DraftForm draft={draft} onSave={save} label="Skalowanie">
      <Title order={2} mb="lg">
        {baseRevision === 0 ? 'Nowe skalowanie' : 'Skalowanie'}
      </Title>
      <StaleChoice draft={draft} saving={saving} labels={labels} />
      <Stack gap="lg">
        <SimpleGrid cols={{ base: 1, xs: 2 }} maw={640}>
          <DateField
            label={labels.on}
            description={on > today ? 'Ta data jest w przyszłości. Sprawdź, czy nie ma w niej pomyłki.' : undefined}
            {...form.getInputProps('on')}
          />
          <Select
            label={labels.occasion}
            allowDeselect={false}
            data={scalingOccasions.map((value) => ({ value, label: scalingOccasionLabels[value] }))}
            {...form.getInputProps('occasion')}
          />
        </SimpleGrid>
        <Text size="sm" c="dimmed">
          1 – najtrudniej, 10 – tak, jak ma być. Wystarczy to, co dziś oceniono. Strzałkami można przechodzić po
          kratkach.
        </Text>
        {isEmpty && (
          <Alert ref={warning} tabIndex={-1} color="red" variant="light" role="alert">
            Zaznacz choć jedną ocenę albo wpisz słowa rodziny przy którymś obszarze.
          </Alert>
        )}
        {marks.map((mark, index) => {
          const name = areas.find(({ letter }) => letter === mark.letter)?.name ?? ''
          return (
            <Paper key={mark.letter} withBorder p="md" role="group" aria-label={`Obszar ${mark.letter}`}>
              <Stack gap="sm">
                <Text fw={600}>
                  {mark.letter} – {areaName({ letter: mark.letter, name })}
                </Text>
                <ScaleField
                  label="Rodzina"
                  of={`obszar ${mark.letter}`}
                  value={mark.household}
                  onChange={(value) => form.setFieldValue(`marks.${index}.household`, value)}
                />
                <ScaleField
                  label="Instytucja"
                  of={`obszar ${mark.letter}`}
                  value={mark.institution}
                  onChange={(value) => form.setFieldValue(`marks.${index}.institution`, value)}
                />
                <Textarea
                  label={`Co będzie o 1 wyżej, obszar ${mark.letter}`}
                  description="Własnymi słowami rodziny"
                  inputWrapperOrder={['label', 'input', 'description', 'error']}
                  rows={1}
                  maw={760}
                  {...form.getInputProps(`marks.${index}.words`)}
                />
              </Stack>
            </Paper>
          )
        })}
        <Textarea
          label={labels.conclusions}
          description="Tylko wnioski: bez danych o zdrowiu i bez treści z procedury „Niebieskie Karty”"
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          rows={2}
          maw={760}
          {...form.getInputProps('conclusions')}
        />
      </Stack>
      <FormButtons saveLabel="Zapisz skalowanie" isPending={saving.isPending} backTo={home} />
    </DraftForm>
  )
}

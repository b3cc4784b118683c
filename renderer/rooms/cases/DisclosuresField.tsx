import { Button, Checkbox, Fieldset, Group, Radio, Stack, Text, Textarea, Title } from '@mantine/core'
import type { UseFormReturnType } from '@mantine/form'
import { useEffect, useRef, useState } from 'react'
import type { PartnerRecord } from '#shared/contract/team.ts'
import type { Consent } from '#shared/domain/cases.ts'
import { errorsUnder, FormPart } from '../../ui/FormPart.tsx'
import type { PaperColumn } from '../../ui/PaperTable.tsx'
import { PaperRow, PaperTable } from '../../ui/PaperTable.tsx'
import { showUndo } from '../../ui/UndoNotification.tsx'
import classes from './consent.module.css'
import { disclosuresFor, emptyDisclosure, missingPartners } from './disclosures.ts'

const columns: readonly PaperColumn[] = [
  { name: 'Komu', width: 21 },
  { name: 'Jakie dane', width: 23 },
  { name: 'Po co', width: 20 },
  { name: 'Do kiedy', width: 14 },
  { name: 'Zgoda rodziny', width: 14 },
  { name: 'Czynności', width: 8, isHeadingHidden: true },
]

interface Props {
  form: UseFormReturnType<Consent>
  partners: readonly PartnerRecord[]
}

/** The table of the consent: to whom, what data, what for, until when, and the family's answer. */
export function DisclosuresField({ form, partners }: Props) {
  const { disclosures } = form.getValues()
  const addButton = useRef<HTMLButtonElement>(null)

  const [isChoosing, setChoosing] = useState(false)
  const missing = missingPartners(partners, disclosures)

  const closeChoice = () => {
    setChoosing(false)
    addButton.current?.focus()
  }
  const remove = (index: number) => {
    const removed = disclosures[index]
    if (!removed) return
    form.removeListItem('disclosures', index)
    addButton.current?.focus()
    showUndo(`Usunięto z tabeli: ${removed.recipient === '' ? 'pusty wiersz' : removed.recipient}.`, async () => {
      form.insertListItem('disclosures', removed, index)
    })
  }

  return (
    <section aria-labelledby="komu">
      <Title order={2} id="komu" mb="xs">
        Komu przekazujemy dane
      </Title>
      <Text c="dimmed" size="sm" mb="md" maw={760}>
        Każdy wiersz to osobna decyzja rodziny. „Nieustalone” wydrukuje dwie puste kratki do zaznaczenia długopisem.
      </Text>
      {disclosures.length > 0 && (
        <PaperTable caption="Komu, jakie dane, po co i do kiedy" columns={columns}>
          {disclosures.map((disclosure, index) => {
            const field = (name: 'recipient' | 'data' | 'purpose' | 'until', label: string) => (
              <Textarea
                aria-label={`${label}, wiersz ${index + 1}`}
                placeholder={name === 'data' ? 'tylko potrzebne' : undefined}
                rows={2}
                {...form.getInputProps(`disclosures.${index}.${name}`)}
              />
            )
            const number = index + 1
            return (
              <FormPart
                key={`${disclosure.partnerId ?? ''}/${index}`}
                shows={[index, disclosure, errorsUnder(form.errors, `disclosures.${index}`)]}
              >
                {() => (
                  <PaperRow
                    columns={columns}
                    cells={[
                      field('recipient', 'Komu'),
                      field('data', 'Jakie dane'),
                      field('purpose', 'Po co'),
                      field('until', 'Do kiedy'),
                      <Answer
                        key="answer"
                        label={`Zgoda rodziny, wiersz ${number}`}
                        value={disclosure.isGranted}
                        onChange={(answer) => form.setFieldValue(`disclosures.${index}.isGranted`, answer)}
                      />,
                      <Button
                        key="remove"
                        variant="subtle"
                        size="compact-sm"
                        aria-label={`Usuń wiersz ${number}`}
                        onClick={() => remove(index)}
                      >
                        Usuń
                      </Button>,
                    ]}
                  />
                )}
              </FormPart>
            )
          })}
        </PaperTable>
      )}
      <Group mt="md" gap="sm">
        <Button ref={addButton} variant="default" aria-expanded={isChoosing} onClick={() => setChoosing(!isChoosing)}>
          Dodaj instytucje z PZK
        </Button>
        <Button variant="default" onClick={() => form.insertListItem('disclosures', emptyDisclosure())}>
          Dodaj innego odbiorcę
        </Button>
      </Group>
      {isChoosing && (
        <PartnerChoice
          missing={missing}
          onAdd={(chosen) => {
            form.setFieldValue('disclosures', [...disclosures, ...disclosuresFor(chosen)])
            closeChoice()
          }}
          onCancel={closeChoice}
        />
      )}
    </section>
  )
}

interface ChoiceProps {
  missing: readonly PartnerRecord[]
  onAdd: (chosen: readonly PartnerRecord[]) => void
  onCancel: () => void
}

/** Which institutions get a line: none is ticked beforehand, for each is a decision. */
function PartnerChoice({ missing, onAdd, onCancel }: ChoiceProps) {
  const [ticked, setTicked] = useState<string[]>([])
  const list = useRef<HTMLDivElement>(null)
  useEffect(() => list.current?.querySelector('input')?.focus(), [])

  if (missing.length === 0) {
    return (
      <Text mt="md" role="status">
        Wszystkie instytucje zespołu są już w tabeli.
      </Text>
    )
  }
  return (
    <Fieldset legend="Którym instytucjom rodzina chce przekazać dane?" mt="md" maw={760}>
      <Checkbox.Group value={ticked} onChange={setTicked}>
        <Stack gap="xs" ref={list}>
          {missing.map(({ id, name }) => (
            <Checkbox key={id} value={id} label={name} />
          ))}
        </Stack>
      </Checkbox.Group>
      <Text size="sm" c="dimmed" mt="sm">
        Potem w każdym wierszu wpisz tylko te dane, których ta instytucja potrzebuje.
      </Text>
      <Group mt="sm" gap="sm">
        <Button
          aria-disabled={ticked.length === 0}
          onClick={() => ticked.length > 0 && onAdd(missing.filter(({ id }) => ticked.includes(id)))}
        >
          Dodaj zaznaczone ({ticked.length})
        </Button>
        <Button variant="subtle" onClick={onCancel}>
          Anuluj
        </Button>
      </Group>
    </Fieldset>
  )
}

const answers = [
  { value: 'yes', label: 'tak', answer: true },
  { value: 'no', label: 'nie', answer: false },
  { value: 'open', label: 'nieustalone', answer: null },
] as const

interface AnswerProps {
  label: string
  value: boolean | null
  onChange: (answer: boolean | null) => void
}

function Answer({ label, value, onChange }: AnswerProps) {
  return (
    <Radio.Group
      label={label}
      classNames={{ label: classes['spoken'] ?? '' }}
      value={answers.find(({ answer }) => answer === value)?.value ?? 'open'}
      onChange={(chosen) => onChange(answers.find(({ value: known }) => known === chosen)?.answer ?? null)}
    >
      <Stack gap={6}>
        {answers.map((choice) => (
          <Radio key={choice.value} value={choice.value} label={choice.label} size="sm" />
        ))}
      </Stack>
    </Radio.Group>
  )
}

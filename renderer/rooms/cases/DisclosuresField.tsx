import { Button, Group, Radio, Stack, Text, Textarea, Title, VisuallyHidden } from '@mantine/core'
import type { UseFormReturnType } from '@mantine/form'
import { notifications } from '@mantine/notifications'
import { useRef } from 'react'
import type { PartnerRecord } from '#shared/contract/team.ts'
import type { Consent } from '#shared/domain/cases.ts'
import { counted } from '../../app/messages/labels.ts'
import type { PaperColumn } from '../../ui/PaperTable.tsx'
import { PaperRow, PaperTable } from '../../ui/PaperTable.tsx'
import { showUndo } from '../../ui/UndoNotification.tsx'
import { disclosuresFor, emptyDisclosure } from './disclosures.ts'

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

  const addPartners = () => {
    const missing = disclosuresFor(partners, disclosures)
    form.setFieldValue('disclosures', [...disclosures, ...missing])
    notifications.show({
      message:
        missing.length > 0
          ? `Dodano: ${counted(missing.length, ['instytucję', 'instytucje', 'instytucji'])}. Przejdź z rodziną wiersz po wierszu.`
          : 'Wszystkie instytucje zespołu są już w tabeli.',
      role: 'status',
    })
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
                autosize
                minRows={2}
                {...form.getInputProps(`disclosures.${index}.${name}`)}
              />
            )
            const number = index + 1
            return (
              <PaperRow
                key={`${disclosure.partnerId ?? ''}/${index}`}
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
            )
          })}
        </PaperTable>
      )}
      <Group mt="md" gap="sm">
        <Button ref={addButton} variant="default" onClick={addPartners}>
          Dodaj instytucje z PZK
        </Button>
        <Button variant="default" onClick={() => form.insertListItem('disclosures', emptyDisclosure())}>
          Dodaj innego odbiorcę
        </Button>
      </Group>
    </section>
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
      label={<VisuallyHidden>{label}</VisuallyHidden>}
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

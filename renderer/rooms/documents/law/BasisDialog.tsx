import { Button, Group, Modal, Radio, Stack, Text, Textarea, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useState } from 'react'
import type { LegalBasisRecord } from '#shared/contract/law.ts'
import type { ActCode, LegalBasis } from '#shared/documents/legal-bases.ts'
import { confidences, legalBasis } from '#shared/documents/legal-bases.ts'
import { legalBasisId } from '#shared/domain/ids.ts'
import { orpc } from '../../../app/client.ts'
import { confidenceLabels } from '../../../app/messages/papers.ts'
import { DateField } from '../../../ui/DateField.tsx'
import { ProblemAlert } from '../../../ui/ProblemAlert.tsx'
import { useCommand } from '../../../ui/commands.ts'
import { newId } from '../../../ui/new-id.ts'
import { showNotice } from '../../../ui/notices.ts'
import { useToday } from '../../../ui/useToday.ts'
import { fieldErrors } from '../register/field-errors.ts'

type Values = {
  published: string
  inForceFrom: string | null
  inForceUntil: string | null
  checkedOn: string | null
  confidence: LegalBasis['confidence']
  note: string
}

interface Props {
  act: ActCode
  edited: LegalBasisRecord | 'new' | undefined
  onClose: () => void
}

/** A text of an act: a new one, or one that is there. */
export function BasisDialog({ act, edited, onClose }: Props) {
  return (
    <Modal
      opened={edited !== undefined}
      onClose={onClose}
      title={edited === 'new' ? 'Nowy tekst ustawy' : 'Popraw tekst ustawy'}
      size="lg"
    >
      {edited && <Fields act={act} record={edited === 'new' ? undefined : edited} onClose={onClose} />}
    </Modal>
  )
}

interface FieldsProps {
  act: ActCode
  record: LegalBasisRecord | undefined
  onClose: () => void
}

function Fields({ act, record, onClose }: FieldsProps) {
  const today = useToday()
  const [id] = useState(() => record?.id ?? newId(legalBasisId))
  const form = useForm<Values>({
    initialValues: {
      published: record?.published ?? '',
      inForceFrom: record?.inForceFrom ?? null,
      inForceUntil: record?.inForceUntil ?? null,
      checkedOn: record?.checkedOn ?? today,
      confidence: record?.confidence ?? 'medium',
      note: record?.note ?? '',
    },
    validate: (values) => fieldErrors(legalBasis, { act, ...values }),
  })
  const save = useCommand(orpc.law.save, {
    onDone: () => {
      showNotice('Zapisano tekst ustawy.')
      onClose()
    },
    onProblem: () => true,
  })
  const run = (values: Values) =>
    save.run({ id, baseRevision: record?.revision ?? 0, basis: legalBasis.parse({ act, ...values }) })

  return (
    <form noValidate onSubmit={form.onSubmit((values) => void run(values))}>
      <Stack gap="md">
        {save.problem !== undefined && <ProblemAlert error={save.problem} />}
        <TextInput
          label="Miejsce ogłoszenia"
          description="Tak, jak ma stać w nawiasie na dokumencie, na przykład: t.j. Dz. U. z 2025 r. poz. 1214, z późn. zm."
          withAsterisk
          autoComplete="off"
          {...form.getInputProps('published')}
        />
        <Group gap="md" align="flex-start">
          <DateField label="Obowiązuje od" withAsterisk {...form.getInputProps('inForceFrom')} />
          <DateField
            label="Obowiązuje do"
            description="Puste: dopóki nie ogłoszą nowego."
            {...form.getInputProps('inForceUntil')}
          />
        </Group>
        <DateField label="Kiedy to sprawdzono" withAsterisk {...form.getInputProps('checkedOn')} />
        <Radio.Group label="Ustalenie" {...form.getInputProps('confidence')}>
          <Stack gap="xs" mt={6}>
            {confidences.map((value) => (
              <Radio key={value} value={value} label={confidenceLabels[value]} />
            ))}
          </Stack>
        </Radio.Group>
        <Textarea
          label="Uwagi"
          description="Skąd to wiadomo, co jeszcze sprawdzić. Nie drukuje się na dokumentach."
          rows={2}
          {...form.getInputProps('note')}
        />
        <Text size="sm" c="dimmed">
          Gdy ogłoszono nowy tekst: dopisz go z datą początku, a przy starym wpisz dzień, do którego obowiązywał.
        </Text>
        <Group>
          <Button type="submit" aria-disabled={save.isPending}>
            Zapisz
          </Button>
          <Button variant="default" onClick={onClose}>
            Nie teraz
          </Button>
        </Group>
      </Stack>
    </form>
  )
}

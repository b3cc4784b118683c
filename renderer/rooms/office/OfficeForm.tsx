import { Button, Group, Stack, Text, Title } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import type { OfficeRecord } from '#shared/contract/office.ts'
import { orpc } from '../../app/client.ts'
import { officeKindLabels } from '../../app/messages/labels.ts'
import { DraftForm } from '../../ui/DraftForm.tsx'
import { StaleChoice } from '../../ui/StaleChoice.tsx'
import { useDraftForm } from '../../ui/useDraftForm.ts'
import { useRecordSave } from '../../ui/useRecordSave.ts'
import { AnimatorFields, DataProtectionFields, IdentityFields } from './OfficeFields.tsx'
import { officeDifferences, officeForm, officeFormValues } from './office-form.ts'

/** The office and its animator as one form; another window's save is compared, never overwritten. */
export function OfficeForm({ record }: { record: OfficeRecord }) {
  const queries = useQueryClient()
  const draft = useDraftForm({
    key: 'office',
    schema: officeForm,
    initialValues: officeFormValues(record),
    baseRevision: record.revision,
  })
  const saving = useRecordSave({
    draft,
    command: orpc.office.saveOffice,
    input: (values, baseRevision) => ({ baseRevision, ...values }),
    readFresh: async () => {
      const fresh = await queries.fetchQuery(orpc.office.readOffice.queryOptions())
      return { values: officeFormValues(fresh), revision: fresh.revision }
    },
    shown: officeFormValues,
  })
  const { form } = draft

  return (
    <DraftForm draft={draft} label="Dane biura" onSave={saving.save}>
      <StaleChoice draft={draft} saving={saving} compare={officeDifferences} />
      <Stack gap="xl">
        <Section title="Kim jesteśmy">
          <Text>
            Rodzaj biura: <b>{officeKindLabels[record.office.kind]}</b>
          </Text>
          <IdentityFields form={form} />
        </Section>
        <Section title="Ochrona danych">
          <DataProtectionFields form={form} />
        </Section>
        <Section title="Animator">
          <AnimatorFields form={form} />
        </Section>
        <Group>
          <Button type="submit" loading={saving.isPending}>
            Zapisz
          </Button>
          {form.isDirty() && !draft.isRestored && (
            <Button variant="subtle" onClick={draft.discard}>
              Przywróć zapisane
            </Button>
          )}
        </Group>
      </Stack>
    </DraftForm>
  )
}

function Section({ title, children }: { title: string; children: ReactNode }) {
  return (
    <Stack component="section" gap="md">
      <Title order={2}>{title}</Title>
      {children}
    </Stack>
  )
}

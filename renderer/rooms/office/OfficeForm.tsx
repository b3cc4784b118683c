import { Button, Group, Stack, Text, Title } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useQueryClient } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useState } from 'react'
import type { OfficeRecord } from '#shared/contract/office.ts'
import { orpc } from '../../app/client.ts'
import { officeKindLabels } from '../../app/messages/labels.ts'
import { problemCode } from '../../app/messages/problems.ts'
import { DraftForm } from '../../ui/DraftForm.tsx'
import { StaleNotice } from '../../ui/StaleNotice.tsx'
import { showProblem, useCommand } from '../../ui/commands.ts'
import { useDraftForm } from '../../ui/useDraftForm.ts'
import { AnimatorFields, DataProtectionFields, IdentityFields } from './OfficeFields.tsx'
import type { OfficeFormValues } from './office-form.ts'
import { officeDifferences, officeForm, officeFormValues } from './office-form.ts'

/** The office and its animator as one form; another window's save is compared, never overwritten. */
export function OfficeForm({ record }: { record: OfficeRecord }) {
  const queries = useQueryClient()
  const [newer, setNewer] = useState<OfficeRecord | undefined>(undefined)
  /** What was typed here when the newer version took its place in the form. */
  const [setAside, setSetAside] = useState<OfficeFormValues | undefined>(undefined)
  const draft = useDraftForm({
    key: 'office',
    schema: officeForm,
    initialValues: officeFormValues(record),
    baseRevision: record.revision,
  })
  const save = useCommand(orpc.office.saveOffice, {
    onDone: async (saved) => {
      await draft.finish({ values: officeFormValues(saved), revision: saved.revision })
      setNewer(undefined)
      setSetAside(undefined)
      notifications.show({ message: 'Zapisano dane biura.', role: 'status' })
    },
    onProblem: (problem) => {
      if (problemCode(problem) !== 'STALE_REVISION') return false
      queries.fetchQuery(orpc.office.readOffice.queryOptions()).then(setNewer, showProblem)
      return true
    },
  })
  const { form } = draft

  const saveOver = (baseRevision: number) => draft.submit((values) => save.run({ baseRevision, ...values }))()
  const takeNewer = (saved: OfficeRecord) => {
    setSetAside(form.getValues())
    void draft.finish({ values: officeFormValues(saved), revision: saved.revision })
  }

  return (
    <DraftForm
      draft={draft}
      label="Dane biura"
      onSave={(values) => save.run({ baseRevision: draft.baseRevision, ...values })}
    >
      {newer && (
        <StaleNotice
          differences={officeDifferences(setAside ?? form.getValues(), officeFormValues(newer))}
          isNewerTaken={setAside !== undefined}
          onKeepMine={() => saveOver(newer.revision)}
          onTakeNewer={() => takeNewer(newer)}
          onDismiss={() => {
            setNewer(undefined)
            setSetAside(undefined)
          }}
        />
      )}
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
          <Button type="submit" loading={save.isPending}>
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

import { Group, SimpleGrid, Stack, Text, TextInput, Textarea, Title, Button } from '@mantine/core'
import type { CatalogueRecord } from '#shared/contract/catalogue.ts'
import type { IpwRecord } from '#shared/contract/cases.ts'
import type { Ipw, Person } from '#shared/domain/cases.ts'
import { ipw as ipwSchema } from '#shared/domain/cases.ts'
import { formatDateShort } from '#shared/domain/dates.ts'
import { ipwId } from '#shared/domain/ids.ts'
import { client, orpc } from '../../../app/client.ts'
import { DateField } from '../../../ui/DateField.tsx'
import { DraftForm } from '../../../ui/DraftForm.tsx'
import { FormButtons } from '../../../ui/FormButtons.tsx'
import { StaleChoice } from '../../../ui/StaleChoice.tsx'
import { useCommand } from '../../../ui/commands.ts'
import { IconCalendarCheck } from '../../../ui/icons.tsx'
import type { DraftForm as Draft } from '../../../ui/useDraftForm.ts'
import { newId } from '../../../ui/new-id.ts'
import { useDraftForm } from '../../../ui/useDraftForm.ts'
import { useRecordSave } from '../../../ui/useRecordSave.ts'
import { latestEnd, periodProblem } from '../ipw-period.ts'
import { AreasField } from './AreasField.tsx'
import { ChangesSince } from './IpwChanges.tsx'
import { ipwOf } from './ipw-of.ts'
import { IpwVersions } from './IpwVersions.tsx'
import { RowsField } from './RowsField.tsx'

interface Props {
  draftKey: string
  initialValues: Ipw
  baseRevision: number
  catalogue: readonly CatalogueRecord[]
  /** The people of the household, who take part in the rows. */
  persons: readonly Person[]
  /** The versions there are, newest first; this form writes the first. */
  ipws: readonly IpwRecord[]
  onSaved?: (saved: IpwRecord) => void
}

const labels = {
  preparedOn: 'Data sporządzenia',
  goal: 'CEL NADRZĘDNY',
  startsOn: 'Termin realizacji: od',
  endsOn: 'Termin realizacji: do',
  areas: 'Obszary i skale',
  rows: 'Działania',
  keyWorkerName: 'Pracownik kluczowy',
  keyWorkerFunction: 'Funkcja',
  keyWorkerInstitution: 'Instytucja',
}

/** The IPW in the order and under the headings of the printed form. */
export function IpwForm({ draftKey, initialValues, baseRevision, catalogue, persons, ipws, onSaved }: Props) {
  const draft = useDraftForm({ key: draftKey, schema: ipwSchema, initialValues, baseRevision })
  const saving = useRecordSave({
    draft,
    command: orpc.cases.saveIpw,
    input: (ipw, revision) => ({ baseRevision: revision, ipw }),
    readFresh: async () => {
      const { id, householdId } = draft.form.getValues()
      const found = (await client.cases.readHousehold({ id: householdId })).ipws.find((ipw) => ipw.id === id)
      if (!found) return undefined
      return { values: ipwOf(found), revision: found.revision }
    },
    onSaved: (saved) => onSaved?.(saved),
  })
  const { form } = draft
  const [latest, previous] = ipws
  const start = useCommand(orpc.cases.startIpwVersion)

  /** What is typed belongs to the version under review, so it is saved there before the copy is made. */
  const startNext = async () => {
    if (latest) await start.run({ from: latest.id, id: newId(ipwId) })
  }
  const saveAndStartNext = draft.submit(async (values) => {
    if (await saving.save(values)) await startNext()
  })

  return (
    <DraftForm draft={draft} onSave={(values) => saving.save(values)} label="Indywidualny Program Współpracy">
      <StaleChoice draft={draft} saving={saving} labels={labels} />
      {latest && (
        <IpwVersions
          ipws={ipws}
          shown={latest}
          onStart={() => {
            if (form.isDirty()) saveAndStartNext()
            else void startNext()
          }}
        />
      )}
      {latest && previous && <ChangesSince older={previous} newer={latest} persons={persons} />}
      <Title order={2} mb="lg">
        Indywidualny Program Współpracy
      </Title>
      <Stack gap="xl">
        <DateField label={labels.preparedOn} {...form.getInputProps('preparedOn')} />
        <Textarea
          label={labels.goal}
          description="Najlepiej słowami rodziny"
          rows={2}
          maw={900}
          {...form.getInputProps('goal')}
        />
        <PeriodFields draft={draft} />
        <AreasField form={form} />
        <RowsField form={form} catalogue={catalogue} persons={persons} />
        <section aria-labelledby="kluczowy">
          <Title order={3} id="kluczowy" mb="sm">
            Pracownik kluczowy/funkcja/instytucja
          </Title>
          <SimpleGrid cols={{ base: 1, sm: 3 }}>
            <TextInput label={labels.keyWorkerName} {...form.getInputProps('keyWorkerName')} />
            <TextInput label={labels.keyWorkerFunction} {...form.getInputProps('keyWorkerFunction')} />
            <TextInput label={labels.keyWorkerInstitution} {...form.getInputProps('keyWorkerInstitution')} />
          </SimpleGrid>
        </section>
      </Stack>
      <FormButtons saveLabel="Zapisz IPW" isPending={saving.isPending} />
    </DraftForm>
  )
}

/** TERMIN REALIZACJI: from, to, and the latest possible day to take over with one click. */
function PeriodFields({ draft: { form } }: { draft: Draft<Ipw, Ipw> }) {
  const { startsOn, endsOn } = form.getValues()
  const latest = latestEnd(startsOn)
  const problem = periodProblem(startsOn, endsOn)
  const end = form.getInputProps('endsOn')

  return (
    <section aria-labelledby="termin">
      <Title order={3} id="termin" mb="sm">
        TERMIN REALIZACJI
      </Title>
      <Group align="flex-start" gap="lg">
        <DateField label="od" {...form.getInputProps('startsOn')} />
        <Stack gap="xs" maw={420}>
          <DateField label="do" maw={420} {...end} error={problem ?? end.error} />
          {latest !== undefined && endsOn !== latest && (
            <Button
              variant="default"
              size="sm"
              w="fit-content"
              leftSection={<IconCalendarCheck size={16} aria-hidden />}
              onClick={() => form.setFieldValue('endsOn', latest)}
            >
              Wpisz najpóźniejszy dzień: {formatDateShort(latest)}
            </Button>
          )}
        </Stack>
      </Group>
      {problem === undefined && (
        <Text size="sm" c="dimmed" mt="xs">
          IPW trwa najdłużej 13 miesięcy: ostatni możliwy to ten sam dzień miesiąca 13 miesięcy później (jak w art. 57 §
          3 KPA).
        </Text>
      )}
    </section>
  )
}

import { Fieldset, Select, SimpleGrid, Stack, TextInput } from '@mantine/core'
import type { HouseholdRecord } from '#shared/contract/cases.ts'
import type { Household, Person } from '#shared/domain/cases.ts'
import type { Gender } from '#shared/domain/fields.ts'
import { caseStages, household as householdSchema } from '#shared/domain/cases.ts'
import { isLocalDate } from '#shared/domain/dates.ts'
import { client, orpc } from '../../app/client.ts'
import { caseStageLabels, optionsOf } from '../../app/messages/labels.ts'
import { DateField } from '../../ui/DateField.tsx'
import { DraftForm } from '../../ui/DraftForm.tsx'
import { FormButtons } from '../../ui/FormButtons.tsx'
import { StaleChoice } from '../../ui/StaleChoice.tsx'
import { useDraftForm } from '../../ui/useDraftForm.ts'
import { useRecordSave } from '../../ui/useRecordSave.ts'
import { useToday } from '../../ui/useToday.ts'
import { nextThings } from './course.ts'
import { FutureDate } from './FutureDate.tsx'
import { NamesakeHint } from './list/NamesakeHint.tsx'
import { householdValues } from './household-values.ts'
import { PersonsField } from './PersonsField.tsx'
import { StageOfferOf } from './StageOffer.tsx'

/** A person of the form: how documents address them may not be chosen yet. */
export type PersonValues = Omit<Person, 'gender'> & { gender: Gender | null }

/** A household as its form holds it. */
export type HouseholdValues = Omit<Household, 'persons'> & { persons: PersonValues[] }

interface Props {
  draftKey: string
  initialValues: HouseholdValues
  baseRevision: number
  /** The household is written down already, so its course may show a further stage. */
  hasCourse?: boolean
  backTo?: string
  onSaved?: (saved: HouseholdRecord) => void
}

const labels = {
  stage: 'Etap współpracy',
  street: 'Ulica i numer',
  postalCode: 'Kod pocztowy',
  town: 'Miejscowość',
  reportedBy: 'Kto zgłosił',
  reportedOn: 'Data zgłoszenia',
  persons: 'Osoby',
  minorsRepresentedBy: 'Kto reprezentuje małoletnich',
}

/** The household's form: people, address, report, stage. */
export function HouseholdForm({ draftKey, initialValues, baseRevision, hasCourse = false, backTo, onSaved }: Props) {
  const draft = useDraftForm({ key: draftKey, schema: householdSchema, initialValues, baseRevision })
  const saving = useRecordSave({
    draft,
    command: orpc.cases.saveHousehold,
    input: (household, revision) => ({ baseRevision: revision, household }),
    readFresh: async () => {
      const { household } = await client.cases.readHousehold({ id: draft.form.getValues().id })
      return { values: householdValues(household), revision: household.revision }
    },
    onSaved: (saved) => onSaved?.(saved),
  })
  const { form } = draft
  const { persons, stage, reportedOn } = form.getValues()
  const today = useToday()
  const isInFuture = reportedOn !== null && isLocalDate(reportedOn) && reportedOn > today
  const hasMinors = persons.some(({ isMinor }) => isMinor)

  return (
    <DraftForm draft={draft} onSave={(values) => saving.save(values)} label="Rodzina">
      <StaleChoice draft={draft} saving={saving} labels={labels} />
      <Stack gap="xl">
        <div>
          <PersonsField form={form} />
          {baseRevision === 0 && <NamesakeHint householdId={form.getValues().id} persons={persons} />}
        </div>
        {hasMinors && (
          <TextInput
            maw={760}
            label={labels.minorsRepresentedBy}
            description="Rodzice, opiekun prawny lub kurator – imiona i nazwiska. Puste pole: osoby dorosłe wpisane wyżej."
            {...form.getInputProps('minorsRepresentedBy')}
          />
        )}
        <Fieldset legend="Adres rodziny" maw={760}>
          <Stack>
            <TextInput label={labels.street} {...form.getInputProps('street')} />
            <SimpleGrid cols={{ base: 1, xs: 2 }}>
              <TextInput label={labels.postalCode} placeholder="00-000" {...form.getInputProps('postalCode')} />
              <TextInput label={labels.town} {...form.getInputProps('town')} />
            </SimpleGrid>
          </Stack>
        </Fieldset>
        <Fieldset legend="Zgłoszenie i etap" maw={760}>
          <Stack>
            <SimpleGrid cols={{ base: 1, xs: 2 }}>
              <TextInput
                label={labels.reportedBy}
                description="Rodzina, PCPR, GOPS lub członek PZK"
                {...form.getInputProps('reportedBy')}
              />
              <DateField
                label={labels.reportedOn}
                description={isInFuture ? <FutureDate /> : 'Kiedy sprawa trafiła do zespołu'}
                {...form.getInputProps('reportedOn')}
              />
            </SimpleGrid>
            {hasCourse && (
              <StageOfferOf
                household={initialValues.id}
                stage={stage}
                onAccept={(next) => form.setFieldValue('stage', next)}
              />
            )}
            <Select
              label={labels.stage}
              description={`Co teraz: ${nextThings[stage]}`}
              allowDeselect={false}
              data={optionsOf(caseStages, caseStageLabels)}
              {...form.getInputProps('stage')}
            />
          </Stack>
        </Fieldset>
      </Stack>
      <FormButtons isPending={saving.isPending} {...(backTo ? { backTo } : {})} />
    </DraftForm>
  )
}

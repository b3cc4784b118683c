import { SimpleGrid, Stack, TextInput, Title } from '@mantine/core'
import type { HouseholdRecord } from '#shared/contract/cases.ts'
import type { PartnerRecord } from '#shared/contract/team.ts'
import type { Consent } from '#shared/domain/cases.ts'
import { consent as consentSchema, consentState, isForNobody } from '#shared/domain/cases.ts'
import { client, orpc } from '../../app/client.ts'
import { consentForNobody } from '../../app/messages/course.ts'
import { DateField } from '../../ui/DateField.tsx'
import { DraftForm } from '../../ui/DraftForm.tsx'
import { FormButtons } from '../../ui/FormButtons.tsx'
import { StaleChoice } from '../../ui/StaleChoice.tsx'
import { useDraftForm } from '../../ui/useDraftForm.ts'
import { useRecordSave } from '../../ui/useRecordSave.ts'
import { useToday } from '../../ui/useToday.ts'
import { ConsentMinors } from './ConsentMinors.tsx'
import { ConsentState } from './ConsentState.tsx'
import { DisclosuresField } from './DisclosuresField.tsx'

interface Props {
  household: HouseholdRecord
  partners: readonly PartnerRecord[]
  initialValues: Consent
  baseRevision: number
}

const labels = {
  place: 'Miejscowość',
  signedOn: 'Data podpisania',
  validUntil: 'Obowiązuje do',
  withdrawnOn: 'Data wycofania',
  disclosures: 'Komu przekazujemy dane',
}

/** The consent's form: place, dates, and the table of whom data may go to. */
export function ConsentForm({ household, partners, initialValues, baseRevision }: Props) {
  const { id: householdId } = household
  const today = useToday()
  const draft = useDraftForm({ key: `consent/${householdId}`, schema: consentSchema, initialValues, baseRevision })
  const saving = useRecordSave({
    draft,
    command: orpc.cases.saveConsent,
    input: (consent, revision) => ({ baseRevision: revision, consent }),
    readFresh: async () => {
      const { consent } = await client.cases.readHousehold({ id: householdId })
      if (!consent) return undefined
      const { revision, updatedAt: _at, originId: _origin, ...values } = consent
      return { values, revision }
    },
    // The state stands at the top, out of sight of the button.
    notice: (consent) =>
      isForNobody(consentState(consent, today), consent.disclosures) ? `Zapisano. ${consentForNobody}` : 'Zapisano.',
  })
  const { form } = draft

  return (
    <DraftForm draft={draft} onSave={(values) => saving.save(values)} label="Zgoda">
      <StaleChoice draft={draft} saving={saving} labels={labels} />
      <Stack gap="xl">
        <ConsentState householdId={householdId} given={form.getInitialValues()} />
        <section aria-labelledby="podpisanie">
          <Title order={2} id="podpisanie" mb="md">
            Podpisanie zgody
          </Title>
          <SimpleGrid cols={{ base: 1, xs: 2, lg: 4 }}>
            <TextInput label={labels.place} description="Gdzie została podpisana" {...form.getInputProps('place')} />
            <DateField
              label={labels.signedOn}
              description="Puste, dopóki nie ma podpisu"
              {...form.getInputProps('signedOn')}
            />
            <DateField
              label={labels.validUntil}
              description="Puste: do odwołania"
              {...form.getInputProps('validUntil')}
            />
            <DateField
              label={labels.withdrawnOn}
              description="Tylko gdy rodzina wycofa zgodę"
              {...form.getInputProps('withdrawnOn')}
            />
          </SimpleGrid>
          <ConsentMinors household={household} />
        </section>
        <DisclosuresField form={form} partners={partners} />
      </Stack>
      <FormButtons saveLabel="Zapisz zgodę" isPending={saving.isPending} />
    </DraftForm>
  )
}

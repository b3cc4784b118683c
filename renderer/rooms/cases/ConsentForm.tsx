import { Alert, SimpleGrid, Stack, Text, TextInput, Title } from '@mantine/core'
import { IconCircleCheck, IconInfoCircle } from '@tabler/icons-react'
import type { PartnerRecord } from '#shared/contract/team.ts'
import type { Consent } from '#shared/domain/cases.ts'
import { consent as consentSchema, isConsentValid } from '#shared/domain/cases.ts'
import type { HouseholdId } from '#shared/domain/ids.ts'
import { client, orpc } from '../../app/client.ts'
import { DateField } from '../../ui/DateField.tsx'
import { DraftForm } from '../../ui/DraftForm.tsx'
import { FormButtons } from '../../ui/FormButtons.tsx'
import { StaleChoice } from '../../ui/StaleChoice.tsx'
import { useDraftForm } from '../../ui/useDraftForm.ts'
import { useRecordSave } from '../../ui/useRecordSave.ts'
import { useToday } from '../../ui/useToday.ts'
import { DisclosuresField } from './DisclosuresField.tsx'

interface Props {
  householdId: HouseholdId
  partners: readonly PartnerRecord[]
  initialValues: Consent
  baseRevision: number
}

const labels = {
  place: 'Miejscowość',
  signedOn: 'Data podpisania',
  withdrawnOn: 'Data wycofania',
  disclosures: 'Komu przekazujemy dane',
}

/** The consent's form: place, dates, and the table of whom data may go to. */
export function ConsentForm({ householdId, partners, initialValues, baseRevision }: Props) {
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
  })
  const { form } = draft

  return (
    <DraftForm draft={draft} onSave={(values) => saving.save(values)} label="Zgoda">
      <StaleChoice draft={draft} saving={saving} labels={labels} />
      <Stack gap="xl">
        <ConsentState given={form.getInitialValues()} />
        <section aria-labelledby="podpisanie">
          <Title order={2} id="podpisanie" mb="md">
            Podpisanie zgody
          </Title>
          <SimpleGrid cols={{ base: 1, xs: 2, md: 3 }} maw={900}>
            <TextInput label={labels.place} description="Gdzie została podpisana" {...form.getInputProps('place')} />
            <DateField
              label={labels.signedOn}
              description="Puste, dopóki nie ma podpisu"
              {...form.getInputProps('signedOn')}
            />
            <DateField
              label={labels.withdrawnOn}
              description="Tylko gdy rodzina wycofa zgodę"
              {...form.getInputProps('withdrawnOn')}
            />
          </SimpleGrid>
        </section>
        <DisclosuresField form={form} partners={partners} />
      </Stack>
      <FormButtons saveLabel="Zapisz zgodę" isPending={saving.isPending} />
    </DraftForm>
  )
}

/** How the saved consent stands; what is being typed counts when it is saved. */
function ConsentState({ given }: { given: Pick<Consent, 'signedOn' | 'withdrawnOn' | 'validUntil'> }) {
  const today = useToday()
  const isValid = isConsentValid(given, today)
  const sentence = isValid
    ? 'Zgoda obowiązuje.'
    : given.withdrawnOn
      ? 'Zgoda została wycofana. Danych nie wolno już przekazywać.'
      : 'Zgoda nie jest jeszcze podpisana. Wydrukuj ją, a po podpisaniu wpisz datę.'
  return (
    <Alert
      variant="light"
      color={isValid ? 'green' : 'ink'}
      icon={isValid ? <IconCircleCheck aria-hidden /> : <IconInfoCircle aria-hidden />}
    >
      <Text size="sm" component="span">
        {sentence} Odmowa albo wycofanie zgody nie wpływa na prawo do świadczeń.
      </Text>
    </Alert>
  )
}

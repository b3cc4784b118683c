import { Box, Grid, Loader, Paper, Stack, Text, TextInput, Title } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { DocumentSubject } from '#shared/contract/documents.ts'
import type { DocumentFacts } from '#shared/documents/facts.ts'
import { orpc } from '../../app/client.ts'
import { documentKindLabels } from '../../app/messages/labels.ts'
import { DateField } from '../../ui/DateField.tsx'
import { DraftForm } from '../../ui/DraftForm.tsx'
import { ProblemAlert } from '../../ui/ProblemAlert.tsx'
import { useDraftForm } from '../../ui/useDraftForm.ts'
import classes from './documents.module.css'
import { factRooms } from './fact-rooms.ts'
import { FactsList } from './FactsList.tsx'
import { MakeButtons } from './MakeButtons.tsx'
import { MissingFacts } from './MissingFacts.tsx'
import { PagePreview } from './PagePreview.tsx'
import type { PaperFields } from './paper-details.ts'
import { changedDetails, paperFieldsOf, paperFieldsSchema } from './paper-details.ts'
import { subjectKey } from './subjects.ts'
import { WithdrawnConsent } from './WithdrawnConsent.tsx'

/** How long typing rests before the page is laid anew, in milliseconds. */
const previewDelay = 150

/** One document: what goes in at the left, the page as it will print at the right. */
export function PaperWorkbench({ subject }: { subject: DocumentSubject }) {
  const own = useQuery(orpc.documents.preview.queryOptions({ input: { subject, details: {} } }))
  if (own.isError) return <ProblemAlert error={own.error} onRetry={() => void own.refetch()} />
  if (!own.data) return <Loader role="status" aria-label="Wczytuję dane dokumentu" />
  const fields = paperFieldsOf(own.data.facts)
  return <Workbench key={JSON.stringify([subject, fields])} subject={subject} own={fields} />
}

const dateLabels: Record<DocumentFacts['kind'], string> = {
  'team-agreement': 'Data zawarcia',
  consent: 'Data podpisania',
  ipw: 'Data sporządzenia',
}

const placeFields: Record<DocumentFacts['kind'], { label: string; description: string } | undefined> = {
  'team-agreement': {
    label: 'Miejsce (po słowie „w”)',
    description: 'W takiej formie, jak po słowie „w”, na przykład: Przykładowej.',
  },
  consent: { label: 'Miejscowość', description: 'Na przykład: Przykładowa.' },
  ipw: undefined,
}

function Workbench({ subject, own }: { subject: DocumentSubject; own: PaperFields }) {
  const draft = useDraftForm({ key: `document/${subjectKey(subject)}`, schema: paperFieldsSchema, initialValues: own })
  const [typed] = useDebouncedValue(draft.form.getValues(), previewDelay)
  const details = changedDetails(own, typed)
  const preview = useQuery(
    orpc.documents.preview.queryOptions({ input: { subject, details }, placeholderData: keepPreviousData }),
  )
  const title = documentKindLabels[subject.kind]
  const rooms = factRooms(subject)
  const place = placeFields[subject.kind]

  /** Hands over the subject with what was typed, or focuses the field that cannot be used. */
  const withDetails = (use: (asked: { subject: DocumentSubject; details: typeof details }) => void) =>
    draft.submit((values) => use({ subject, details: changedDetails(own, values) }))()

  return (
    <Grid gap="xl">
      <Grid.Col span={{ base: 12, lg: 4 }}>
        <Stack gap="lg">
          <Paper withBorder p="md" component="section" aria-labelledby="paper-details">
            <Title order={2} size="h3" id="paper-details" mb={4}>
              Tylko na tym papierze
            </Title>
            <Text size="sm" c="dimmed" mb="sm">
              Data {place ? 'i miejsce dotyczą' : 'dotyczy'} tylko tego wydruku. Puste pole można wypełnić długopisem.
            </Text>
            <DraftForm draft={draft} label="Szczegóły wydruku" onSave={() => undefined}>
              <Stack gap="sm">
                <DateField label={dateLabels[subject.kind]} {...draft.form.getInputProps('on')} />
                {place && <TextInput maw={360} {...place} {...draft.form.getInputProps('place')} />}
              </Stack>
            </DraftForm>
          </Paper>
          {preview.data && (
            <>
              <MissingFacts codes={preview.data.missing} rooms={rooms} />
              <Box component="section" aria-label="Co znajdzie się w dokumencie">
                <Title order={2} mb="sm">
                  Co znajdzie się w dokumencie
                </Title>
                <FactsList facts={preview.data.facts} rooms={rooms} />
              </Box>
            </>
          )}
        </Stack>
      </Grid.Col>
      <Grid.Col span={{ base: 12, lg: 8 }}>
        <Stack gap="md" className={classes['beside'] ?? ''}>
          <Title order={2}>Podgląd</Title>
          {subject.kind === 'consent' && <WithdrawnConsent householdId={subject.householdId} />}
          <MakeButtons withDetails={withDetails} onMade={draft.finish} />
          {preview.isError && <ProblemAlert error={preview.error} onRetry={() => void preview.refetch()} />}
          {preview.data && <PagePreview kind={subject.kind} title={title} html={preview.data.html} />}
        </Stack>
      </Grid.Col>
    </Grid>
  )
}

import { Alert, Box, Button, Grid, Group, Loader, Paper, Stack, Text, Title } from '@mantine/core'
import { keepPreviousData, skipToken, useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { Asked, DocumentSubject, Preview } from '#shared/contract/documents.ts'
import type { PaperView } from '#shared/contract/register.ts'
import type { FormSection } from '#shared/documents/form.ts'
import { paperKinds } from '#shared/documents/kinds.ts'
import type { PaperId } from '#shared/domain/ids.ts'
import { orpc } from '../../app/client.ts'
import { ProblemAlert } from '../../ui/ProblemAlert.tsx'
import { IconHistory } from '../../ui/icons.tsx'
import classes from './documents.module.css'
import { ConsentWarning } from './ConsentWarning.tsx'
import { factRooms } from './fact-rooms.ts'
import { FactsList } from './FactsList.tsx'
import { outlinedFacts } from './facts-outline.ts'
import { MakeButtons } from './MakeButtons.tsx'
import { MissingFacts } from './MissingFacts.tsx'
import { OwnTemplateNotice } from './OwnTemplateNotice.tsx'
import { PagePreview } from './PagePreview.tsx'
import { focusPlace, PaperForm } from './PaperForm.tsx'
import { AlreadyRegistered } from './register/AlreadyRegistered.tsx'
import { DraftNotice, NoDraftAnyMore } from './register/DraftNotice.tsx'
import { IssuePanel } from './register/IssuePanel.tsx'
import { paperDraftKey } from './subjects.ts'
import { TraceWarnings } from './TraceWarnings.tsx'
import type { PaperDraft } from './usePaperDraft.ts'
import { usePaperDraft } from './usePaperDraft.ts'

/** A page laid for every key would fill the memory: one that is not shown any more is soon forgotten, in milliseconds. */
const forgottenAfter = 2000

/** One document: its form and what goes in at the left, the pages as they will print at the right. */
export function PaperWorkbench({ subject, registered }: { subject: DocumentSubject; registered?: PaperId }) {
  const draft = useQuery(
    orpc.register.read.queryOptions({ input: registered === undefined ? skipToken : { id: registered } }),
  )
  const own = useQuery(orpc.documents.preview.queryOptions({ input: { subject, typed: {} } }))
  const form = useQuery(orpc.documents.readForm.queryOptions({ input: { kind: subject.kind }, staleTime: Infinity }))
  if (own.isError) return <ProblemAlert error={own.error} onRetry={() => void own.refetch()} />
  if (form.isError) return <ProblemAlert error={form.error} onRetry={() => void form.refetch()} />
  if (draft.isError) return <ProblemAlert error={draft.error} onRetry={() => void draft.refetch()} />
  if (!own.data || !form.data || (registered !== undefined && !draft.data))
    return <Loader role="status" aria-label="Wczytuję dane dokumentu" />
  if (draft.data && draft.data.state !== 'draft') return <NoDraftAnyMore paper={draft.data} />
  return <Workbench subject={subject} own={own.data} form={form.data.form} registered={draft.data} />
}

interface Props {
  subject: DocumentSubject
  own: Preview
  form: readonly FormSection[]
  /** The draft of the register the workbench was opened for. */
  registered: PaperView | undefined
}

function Workbench({ subject, own, form, registered }: Props) {
  const draft = usePaperDraft(paperDraftKey(subject, registered?.id), form, own.facts, registered?.typed)
  const asked: Asked = { subject, typed: draft.typed }
  // Asked at every key: an answer that is not waited for any more is cancelled, the last page stays till the next.
  const preview = useQuery(
    orpc.documents.preview.queryOptions({ input: asked, placeholderData: keepPreviousData, gcTime: forgottenAfter }),
  )
  const shown = preview.data ?? own
  const facts = useMemo(() => outlinedFacts(shown.facts), [shown.facts])
  const rooms = factRooms(subject)
  const consentSaid = <ConsentWarning kind={subject.kind} consent={shown.consent} />

  /** Hands over what to make, or the focus to the field that cannot be used. */
  const withAsked = (take: (what: Asked) => void) => {
    const [place] = preview.isPlaceholderData ? [] : shown.unusable
    if (place === undefined) take(asked)
    else focusPlace(place)
  }

  return (
    <Grid gap="xl">
      <Grid.Col span={{ base: 12, lg: 5 }}>
        <Stack gap="lg">
          {registered && <DraftNotice paper={registered} />}
          <Paper withBorder p="md" component="section" aria-labelledby="paper-details">
            <Title order={2} size="h3" id="paper-details" mb={4}>
              {facts ? 'Tylko na tym papierze' : 'Pola dokumentu'}
            </Title>
            <Text size="sm" c="dimmed" mb="md">
              {facts
                ? 'Te pola dotyczą tylko tego papieru. Puste można wypełnić długopisem.'
                : 'Kolejność i nagłówki są takie jak na papierze. Puste pola można wypełnić długopisem.'}
            </Text>
            <DraftState draft={draft} />
            {draft.isReady ? (
              <PaperForm
                form={form}
                values={{ ...own.facts, ...draft.typed }}
                change={draft.change}
                empty={shown.empty}
                unusable={shown.unusable}
                warnings={shown.warnings}
              />
            ) : (
              <Loader role="status" aria-label="Wczytywanie formularza" />
            )}
            <Text size="sm" c="dimmed" mt="md">
              Wpisane słowa zapisują się same, tylko na potrzeby tego dokumentu.
            </Text>
          </Paper>
          {facts && (
            <>
              <MissingFacts codes={shown.missing} rooms={rooms} />
              <Box component="section" aria-label="Co znajdzie się w dokumencie">
                <Title order={2} mb="sm">
                  Co znajdzie się w dokumencie
                </Title>
                <FactsList facts={facts} rooms={rooms} />
              </Box>
            </>
          )}
        </Stack>
      </Grid.Col>
      <Grid.Col span={{ base: 12, lg: 7 }}>
        <Stack gap="md" className={classes['beside'] ?? ''}>
          <Title order={2}>Podgląd</Title>
          {consentSaid}
          {shown.isOwnTemplate && <OwnTemplateNotice kind={subject.kind} />}
          <AlreadyRegistered subject={subject} present={registered} />
          <MakeButtons withAsked={withAsked} onUnusable={focusPlace} isWordOnly={shown.isOwnTemplate} />
          <IssuePanel
            kind={subject.kind}
            subjectId={subject.id}
            withAsked={withAsked}
            draft={registered}
            warning={consentSaid}
            onKept={draft.settle}
          />
          {preview.isError && <ProblemAlert error={preview.error} onRetry={() => void preview.refetch()} />}
          <TraceWarnings form={form} warnings={shown.warnings} />
          <PagePreview sheet={shown.sheet} title={paperKinds[subject.kind].name} html={shown.html} />
        </Stack>
      </Grid.Col>
    </Grid>
  )
}

function DraftState({ draft }: { draft: PaperDraft }) {
  return (
    <>
      {draft.isRestored && (
        <Alert variant="light" icon={<IconHistory aria-hidden />} mb="md" role="status">
          <Group justify="space-between" gap="xs">
            <Text size="sm">Przywrócono szkic: to, co wpisano tu wcześniej.</Text>
            <Button size="compact-sm" variant="default" onClick={draft.discard}>
              Odrzuć szkic
            </Button>
          </Group>
        </Alert>
      )}
      {draft.draftProblem !== undefined && (
        <ProblemAlert error={draft.draftProblem} title="Szkic nie został zapisany" />
      )}
    </>
  )
}

import { Alert, Button, Group, Loader, Text } from '@mantine/core'
import type { ReactNode } from 'react'
import { ProblemAlert } from './ProblemAlert.tsx'
import { IconHistory } from './icons.tsx'
import type { DraftForm as DraftFormState, FormValues } from './useDraftForm.ts'

interface Props<Values extends FormValues, Output> {
  draft: DraftFormState<Values, Output>
  onSave: (values: Output) => void | Promise<unknown>
  children: ReactNode
  label?: string
}

/** A `<form>` over `useDraftForm`: shows the restored draft's line above the fields, and the fields once it was looked for. */
export function DraftForm<Values extends FormValues, Output>({
  draft,
  onSave,
  children,
  label,
}: Props<Values, Output>) {
  if (!draft.isReady) return <Loader aria-label="Wczytywanie formularza" />
  return (
    <form noValidate aria-label={label} onSubmit={draft.submit(onSave)}>
      <DraftLine draft={draft} />
      {children}
    </form>
  )
}

/** „Przywrócono niezapisany szkic”, and the word when a draft could not be kept. */
export function DraftLine<Values extends FormValues, Output>({ draft }: { draft: DraftFormState<Values, Output> }) {
  return (
    <>
      {draft.isRestored && (
        <Alert variant="light" icon={<IconHistory aria-hidden />} mb="md" role="status">
          <Group justify="space-between">
            <Text size="sm">Przywrócono niezapisany szkic.</Text>
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

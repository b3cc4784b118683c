import { Alert, Button, Group, Text } from '@mantine/core'
import { IconArrowsSplit } from '@tabler/icons-react'
import { useEffect, useRef } from 'react'
import { problemTexts } from '../app/messages/problems.ts'
import type { DraftForm, FormValues } from './useDraftForm.ts'
import type { RecordSave } from './useRecordSave.ts'

interface Props<Values extends FormValues, Output> {
  draft: DraftForm<Values, Output>
  saving: RecordSave<Values, Output>
  /** The names of the form's fields, for those that may be told apart in a line. */
  labels: Partial<Record<keyof Values & string, string>>
}

/** Two versions of a record, where they differ, and the choice between them. Nothing is shown while there is one. */
export function StaleChoice<Values extends FormValues, Output>({ draft, saving, labels }: Props<Values, Output>) {
  const place = useRef<HTMLDivElement>(null)
  const { stale } = saving

  useEffect(() => {
    if (stale) place.current?.focus()
  }, [stale])

  if (!stale) return null
  const mine = draft.form.getValues()
  const names = Object.keys(mine).filter((name) => JSON.stringify(mine[name]) !== JSON.stringify(stale.values[name]))
  return (
    <Alert
      ref={place}
      tabIndex={-1}
      role="alert"
      color="orange"
      mb="md"
      icon={<IconArrowsSplit aria-hidden />}
      title={problemTexts.STALE_REVISION.sentence}
    >
      <Text size="sm">{problemTexts.STALE_REVISION.nextStep}</Text>
      <ul>
        {names.map((name) => (
          <li key={name}>
            <Text size="sm" span>
              <b>{labels[name] ?? 'Pozostałe dane'}</b>: {told(mine[name], stale.values[name])}
            </Text>
          </li>
        ))}
      </ul>
      <Group gap="sm">
        <Button size="compact-sm" onClick={() => void saving.keepMine()}>
          Zapisz to, co wpisano tutaj
        </Button>
        <Button size="compact-sm" variant="default" onClick={saving.takeTheirs}>
          Weź wersję zapisaną w innym oknie
        </Button>
      </Group>
    </Alert>
  )
}

function told(mine: unknown, theirs: unknown): string {
  if (typeof mine !== 'string' || typeof theirs !== 'string') return 'w obu wersjach różne.'
  return `tutaj „${mine}”, zapisane „${theirs}”.`
}

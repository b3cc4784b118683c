import type { Difference } from './StaleNotice.tsx'
import { StaleNotice } from './StaleNotice.tsx'
import type { DraftForm, FormValues } from './useDraftForm.ts'
import type { RecordSave } from './useRecordSave.ts'

interface Props<Values extends FormValues, Output> {
  draft: DraftForm<Values, Output>
  saving: Omit<RecordSave<Values, Output>, 'save'>
  /** The names of the form's fields. */
  labels?: Partial<Record<keyof Values & string, string>>
  /** Tells the differences itself, for a form whose values are not flat. */
  compare?: (typedHere: Values, savedElsewhere: Values) => Difference[]
}

/** Two versions of a record, where they differ, and the choice between them. Nothing is shown while there is one. */
export function StaleChoice<Values extends FormValues, Output>({
  draft,
  saving,
  labels = {},
  compare = (typedHere, savedElsewhere) => differences(labels, typedHere, savedElsewhere),
}: Props<Values, Output>) {
  const { stale, setAside } = saving
  if (!stale) return null
  return (
    <StaleNotice
      differences={compare(setAside ?? draft.form.getValues(), stale.values)}
      isNewerTaken={setAside !== undefined}
      onKeepMine={() => void saving.keepMine()}
      onTakeNewer={saving.takeTheirs}
      onDismiss={saving.dismiss}
    />
  )
}

function differences<Values extends FormValues>(
  labels: Partial<Record<keyof Values & string, string>>,
  typedHere: Values,
  savedElsewhere: Values,
): Difference[] {
  return Object.keys(typedHere)
    .filter((name) => JSON.stringify(typedHere[name]) !== JSON.stringify(savedElsewhere[name]))
    .map((name) => ({
      label: labels[name] ?? 'Pozostałe dane',
      typedHere: told(typedHere[name]),
      savedElsewhere: told(savedElsewhere[name]),
    }))
}

function told(value: unknown): string {
  if (typeof value === 'string') return value
  return Array.isArray(value) ? `wpisy w tabeli: ${value.length}` : ''
}

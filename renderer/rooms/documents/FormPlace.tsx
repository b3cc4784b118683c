import type { ReactNode } from 'react'
import { memo } from 'react'
import type { FormField } from '#shared/documents/form.ts'
import { IconDots, IconEyeExclamation } from '../../ui/icons.tsx'
import { CellInput } from './CellInput.tsx'
import classes from './paper-form.module.css'
import { RowsInput } from './RowsInput.tsx'
import type { FormValue } from './typed-facts.ts'
import { unusableMessage } from './typed-facts.ts'
import type { Change } from './usePaperDraft.ts'

interface Props {
  field: FormField
  value: FormValue | undefined
  change: Change
  isEmpty: boolean
  isUnusable: boolean
  /** What of it may betray somebody; empty: nothing. */
  warning: string
  /** The heading right above says the same as the label, which is then for screen readers alone. */
  isNamedAbove: boolean
}

/** A place of a paper's form; drawn anew only when something of its own changes. */
export const FormPlace = memo(function FormPlace({
  field,
  value,
  change,
  isEmpty,
  isUnusable,
  warning,
  isNamedAbove,
}: Props) {
  const error = isUnusable ? unusableMessage(field, value) : undefined
  const notes = notesOf(field.hint, isEmpty && error === undefined, warning)
  return (
    <div className={classes['place'] ?? ''} data-place={field.name} data-type={field.type}>
      {field.type === 'rows' ? (
        <RowsInput
          field={field}
          value={value}
          change={change}
          description={notes}
          error={error}
          isNamedAbove={isNamedAbove}
        />
      ) : (
        <CellInput
          cell={field}
          value={value}
          onChange={(next) => change(field.name, next)}
          description={notes}
          error={error}
          isNamedAbove={isNamedAbove}
        />
      )}
    </div>
  )
})

function notesOf(hint: string | undefined, isEmpty: boolean, warning: string): ReactNode {
  if (hint === undefined && !isEmpty && warning === '') return undefined
  return (
    <>
      {hint !== undefined && <span className={classes['hint'] ?? ''}>{hint}</span>}
      {isEmpty && (
        <span className={classes['dots'] ?? ''}>
          <IconDots size={14} aria-hidden />
          na papierze będą kropki
        </span>
      )}
      {warning !== '' && (
        <span className={classes['warning'] ?? ''}>
          <IconEyeExclamation size={16} aria-hidden />
          {warning}
        </span>
      )}
    </>
  )
}

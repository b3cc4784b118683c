import { Title } from '@mantine/core'
import { useId } from 'react'
import type { Preview, TypedFacts } from '#shared/contract/documents.ts'
import type { FormSection } from '#shared/documents/form.ts'
import { FormPlace } from './FormPlace.tsx'
import classes from './paper-form.module.css'
import { traceWarning } from './trace-warnings.ts'
import type { Change } from './usePaperDraft.ts'

interface Props {
  form: readonly FormSection[]
  /** What stands in the fields now. */
  values: TypedFacts
  change: Change
  /** Places that print as dots. */
  empty: readonly string[]
  /** Places whose value the paper cannot use. */
  unusable: readonly string[]
  /** Words by which somebody may be known, where nobody should be. */
  warnings: Preview['warnings']
}

/** A paper's own form: its headings, their numbers and its places in the order of the page. */
export function PaperForm({ form, values, change, empty, unusable, warnings }: Props) {
  return (
    <form
      noValidate
      aria-label="Pola dokumentu"
      className={classes['form'] ?? ''}
      onSubmit={(event) => event.preventDefault()}
    >
      {form.map((section, at) => (
        <Section
          key={section.heading ?? at}
          section={section}
          values={values}
          change={change}
          empty={empty}
          unusable={unusable}
          warnings={warnings}
        />
      ))}
    </form>
  )
}

function Section({
  section: { heading, fields },
  values,
  change,
  empty,
  unusable,
  warnings,
}: Omit<Props, 'form'> & { section: FormSection }) {
  const id = useId()
  return (
    <section className={classes['section'] ?? ''} {...(heading === undefined ? {} : { 'aria-labelledby': id })}>
      {heading !== undefined && (
        <Title order={3} id={id}>
          {heading}
        </Title>
      )}
      {fields.map((field) => (
        <FormPlace
          key={field.name}
          field={field}
          value={values[field.name]}
          change={change}
          isEmpty={empty.includes(field.name)}
          isUnusable={unusable.includes(field.name)}
          warning={traceWarning(warnings, field.name)}
          isNamedAbove={heading !== undefined && fields[0] === field && isSaidBy(heading, field.label)}
        />
      ))}
    </section>
  )
}

/** Whether a heading, without its number, is the very label. */
function isSaidBy(heading: string, label: string): boolean {
  return heading.replace(/^[\divx]+[.)]\s*/iu, '') === label
}

/** Puts the focus on a place of the form, into the first field of it. */
export function focusPlace(name: string): void {
  const place = document.querySelector(`[data-place="${CSS.escape(name)}"]`)
  const invalid = place?.querySelector<HTMLElement>('[aria-invalid="true"]')
  const field = invalid ?? place?.querySelector<HTMLElement>('input, textarea, select, button')
  field?.focus()
}

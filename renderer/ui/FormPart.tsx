import type { FormErrors } from '@mantine/form'
import type { ReactNode } from 'react'
import { memo } from 'react'

interface Props {
  /** All that the part shows and its handlers read of the form; handlers of an older drawing stay in use while it is the same. */
  shows: readonly unknown[]
  children: () => ReactNode
}

/**
 * A part of a long form, drawn again only when what it shows has changed. Mantine draws a form whole at every key;
 * a table of twenty rows with a list of services in each took longer than one key lasts.
 */
export const FormPart = memo(
  ({ children }: Props) => children(),
  (before, after) =>
    before.shows.length === after.shows.length && after.shows.every((value, at) => isSame(value, before.shows[at])),
)
FormPart.displayName = 'FormPart'

/** The errors of the fields under a path ("rows.3"), by field. */
export function errorsUnder(errors: FormErrors, path: string): FormErrors {
  return Object.fromEntries(Object.entries(errors).filter(([field]) => field.startsWith(`${path}.`)))
}

/** Plain data is compared by what it says: the form copies all its values whenever one changes. */
function isSame(one: unknown, other: unknown): boolean {
  return one === other || JSON.stringify(one) === JSON.stringify(other)
}

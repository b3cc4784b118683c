import type { z } from 'zod'
import { fieldMessage, fieldMessages } from '../../../app/messages/fields.ts'

/** What is wrong with the fields of a dialog, in Polish, by their names; empty when the schema takes them. */
export function fieldErrors(schema: z.ZodType, values: Record<string, unknown>): Record<string, string> {
  const read = schema.safeParse(values)
  if (read.success) return {}
  // The first thing wrong with a field is the one told.
  return Object.fromEntries(
    read.error.issues.toReversed().map(({ path, message }) => {
      const name = path.join('.')
      const isEmpty = values[name] === null || values[name] === ''
      return [name, isEmpty && message === 'date' ? fieldMessages.required : fieldMessage(message)]
    }),
  )
}

import { z } from 'zod'
import type { PaperDetails } from '#shared/contract/documents.ts'
import type { DocumentFacts } from '#shared/documents/facts.ts'
import { localDate, text } from '#shared/domain/fields.ts'

/** The form of what belongs to the paper alone. */
export const paperFieldsSchema = z.strictObject({ on: localDate.nullable(), place: text(80) })
/** The values of that form; `on` may hold text that is not yet a day. */
export type PaperFields = z.input<typeof paperFieldsSchema>

/** Date and place as the rooms have them. */
export function paperFieldsOf(facts: DocumentFacts): PaperFields {
  switch (facts.kind) {
    case 'team-agreement':
      return { on: facts.concludedOn, place: facts.placeLocative }
    case 'consent':
      return { on: facts.signedOn, place: facts.place }
    case 'ipw':
      return { on: facts.preparedOn, place: '' }
  }
}

/** What was typed over the rooms' own values. A date that is not a day yet, or a place too long, is left out. */
export function changedDetails(own: PaperFields, typed: PaperFields): PaperDetails {
  const on = paperFieldsSchema.shape.on.safeParse(typed.on === '' ? null : typed.on)
  const place = paperFieldsSchema.shape.place.safeParse(typed.place)
  return {
    ...(on.success && on.data !== own.on ? { on: on.data } : {}),
    ...(place.success && place.data !== own.place ? { place: place.data } : {}),
  }
}

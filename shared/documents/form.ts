import { z } from 'zod'

/**
 * The form a paper is typed in, as data: one screen draws them all. Labels are those of the
 * printed form, so the screen reads as the paper does; a hint is for the screen alone. Names
 * are names of the paper's facts.
 */

/** `hasDefault`: left empty, the paper has no dots there: words of its own, boxes to tick, or nothing at all. */
const place = {
  name: z.string(),
  label: z.string(),
  hint: z.string().optional(),
  hasDefault: z.boolean().optional(),
}
const option = z.strictObject({ value: z.string(), label: z.string() })

const cell = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('line'), ...place }),
  z.strictObject({ type: z.literal('lines'), ...place }),
  z.strictObject({ type: z.literal('date'), ...place }),
  z.strictObject({ type: z.literal('number'), ...place, min: z.int(), max: z.int() }),
  /** 1 to 10, or nothing yet. */
  z.strictObject({ type: z.literal('scale'), ...place }),
  /** Yes, no, or to be decided with a pen. */
  z.strictObject({ type: z.literal('yes-no'), ...place }),
  z.strictObject({ type: z.literal('choice'), ...place, options: z.array(option).readonly() }),
])
/** A place for one value. */
export type FormCell = z.infer<typeof cell>

const formRows = z.strictObject({
  type: z.literal('rows'),
  ...place,
  /** What one row is, for its heading and buttons: "Uczestnik". */
  rowName: z.string(),
  columns: z.array(cell).readonly(),
  /** The row a new one starts as. */
  empty: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
  max: z.int(),
})
/** Rows of a list or a table; each column is a place of the row. */
export type FormRows = z.infer<typeof formRows>

export const formField = z.discriminatedUnion('type', [...cell.options, formRows])
export type FormField = z.infer<typeof formField>

/** A part of the form under the heading it has on paper, numbered as there; without one: what stands above the first. */
export const formSection = z.strictObject({ heading: z.string().optional(), fields: z.array(formField).readonly() })
export type FormSection = z.infer<typeof formSection>

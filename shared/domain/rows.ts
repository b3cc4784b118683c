import { z } from 'zod'
import { instant } from './fields.ts'
import { officeId } from './ids.ts'

/**
 * What every exchanged row carries besides its own fields. `revision` grows by one with
 * each change; a save names the revision it started from, so two windows cannot
 * overwrite each other silently. `originId` is the office that owns the row: only the
 * owner changes it.
 */
export const rowMeta = z.strictObject({
  revision: z.int().min(1),
  updatedAt: instant,
  originId: officeId,
})
export type RowMeta = z.infer<typeof rowMeta>

/** The revision a save started from; 0 says the row is new. */
export const baseRevision = z.int().min(0)

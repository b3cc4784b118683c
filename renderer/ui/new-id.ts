import { v7 } from 'uuid'
import type { z } from 'zod'

/** A fresh id for a row of the given kind: `newId(partnerId)`. */
export function newId<Id>(schema: z.ZodType<Id>): Id {
  return schema.parse(v7())
}

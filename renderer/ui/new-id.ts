import { v7 } from 'uuid'
import type { z } from 'zod'

/** A fresh id for a row of the given kind: `newId(partnerId)`. */
export function newId<Schema extends z.ZodType>(schema: Schema): z.infer<Schema> {
  return schema.parse(v7())
}

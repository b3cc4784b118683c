import type { z } from 'zod'
import type { OfficeId } from '#shared/domain/ids.ts'

/** A table's row as its contract's record: the record's own fields and no others, checked. */
export function asRecord<Schema extends z.ZodObject>(
  schema: Schema,
  row: object,
  extra: Record<string, unknown> = {},
): z.output<Schema> {
  const own = Object.fromEntries(Object.entries(row).filter(([key]) => key in schema.shape))
  return schema.parse({ ...own, ...extra })
}

/** `isOurs` of a record: whether this office may change the row. */
export function ownership(row: { originId: OfficeId }, officeId: OfficeId): { isOurs: boolean } {
  return { isOurs: row.originId === officeId }
}

import { integer, text } from 'drizzle-orm/sqlite-core'
import type { OfficeId } from '#shared/domain/ids.ts'

/** What every exchanged row carries; `isRemoved` is the tombstone. */
export const exchanged = {
  revision: integer().notNull(),
  updatedAt: text().notNull(),
  originId: text().$type<OfficeId>().notNull(),
  isRemoved: integer({ mode: 'boolean' }).notNull().default(false),
}

/** Where somebody lives or an institution sits. */
export const address = { street: text().notNull(), postalCode: text().notNull(), town: text().notNull() }

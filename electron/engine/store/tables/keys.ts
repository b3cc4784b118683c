import { sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { OfficeId } from '#shared/domain/ids.ts'

/** The keys of this office, made with it and used by the exchange. */

export const officeKey = sqliteTable('office_key', {
  officeId: text().$type<OfficeId>().primaryKey(),
  ageIdentity: text().notNull(),
  ageRecipient: text().notNull(),
  signingKey: text().notNull(),
  verifyKey: text().notNull(),
  createdAt: text().notNull(),
})

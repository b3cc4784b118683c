import { sqliteTable, text } from 'drizzle-orm/sqlite-core'

/** Which vault it is, and the drafts of its forms. */

export const vaultInfo = sqliteTable('vault_info', { id: text().primaryKey(), createdAt: text().notNull() })

export const draft = sqliteTable('draft', {
  key: text().primaryKey(),
  body: text().notNull(),
  updatedAt: text().notNull(),
})

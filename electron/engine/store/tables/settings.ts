import { sqliteTable, text } from 'drizzle-orm/sqlite-core'

/** Settings of the vault (store/settings.ts). */

export const setting = sqliteTable('setting', {
  key: text().primaryKey(),
  value: text({ mode: 'json' }).notNull(),
})

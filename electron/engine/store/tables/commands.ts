import { sqliteTable, text } from 'drizzle-orm/sqlite-core'

/** Commands that were done, with their answers (rpc/applied-commands.ts). */

export const appliedCommand = sqliteTable('applied_command', {
  id: text().primaryKey(),
  procedure: text().notNull(),
  output: text({ mode: 'json' }).notNull(),
  appliedAt: text().notNull(),
})

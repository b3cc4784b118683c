import { sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { CatalogueCategory } from '#shared/domain/catalogue.ts'
import type { CatalogueEntryId, TeamId } from '#shared/domain/ids.ts'
import { exchanged } from './shared-columns.ts'

/** The list of services. */

export const catalogueEntry = sqliteTable('catalogue_entry', {
  id: text().$type<CatalogueEntryId>().primaryKey(),
  ...exchanged,
  teamId: text().$type<TeamId>().notNull(),
  category: text().$type<CatalogueCategory>().notNull(),
  activity: text().notNull(),
  provider: text().notNull(),
  place: text().notNull(),
  schedule: text().notNull(),
  audience: text().notNull(),
  conditions: text().notNull(),
  area: text().notNull(),
  eServices: text().notNull(),
})

import { blob, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { CaseStage } from '#shared/domain/cases.ts'
import type { OfficeCard } from '#shared/domain/exchange.ts'
import type { BundleId, OfficeId } from '#shared/domain/ids.ts'
import type { BundleCounts } from '#shared/contract/exchange.ts'

/** Keys, partner offices, and what came and went in bundles. */

export const partnerOffice = sqliteTable('partner_office', {
  officeId: text().$type<OfficeId>().primaryKey(),
  card: text({ mode: 'json' }).$type<OfficeCard>().notNull(),
  verifiedAt: text().notNull(),
  isRemoved: integer({ mode: 'boolean' }).notNull().default(false),
})

export const bundle = sqliteTable(
  'bundle',
  {
    id: text().$type<BundleId>().notNull(),
    direction: text().$type<'sent' | 'received'>().notNull(),
    officeId: text().$type<OfficeId>().notNull(),
    officeName: text().notNull(),
    sequence: integer().notNull(),
    at: text().notNull(),
    size: integer().notNull(),
    sha256: text().notNull(),
    counts: text({ mode: 'json' }).$type<BundleCounts>().notNull(),
  },
  (table) => [primaryKey({ columns: [table.id, table.direction] })],
)

export const receivedCase = sqliteTable(
  'received_case',
  {
    officeId: text().$type<OfficeId>().notNull(),
    pseudonym: text().notNull(),
    stage: text().$type<CaseStage>().notNull(),
    adults: integer().notNull(),
    minors: integer().notNull(),
  },
  (table) => [primaryKey({ columns: [table.officeId, table.pseudonym] })],
)

export const receivedDocument = sqliteTable(
  'received_document',
  {
    sha256: text().notNull(),
    officeId: text().$type<OfficeId>().notNull(),
    fileName: text().notNull(),
    bytes: blob({ mode: 'buffer' }).notNull(),
    receivedAt: text().notNull(),
  },
  (table) => [primaryKey({ columns: [table.officeId, table.fileName, table.sha256] })],
)

export const replacedRow = sqliteTable('replaced_row', {
  id: integer().primaryKey(),
  tableName: text().notNull(),
  rowId: text().notNull(),
  body: text({ mode: 'json' }).notNull(),
  bundleId: text().$type<BundleId>().notNull(),
  replacedAt: text().notNull(),
})

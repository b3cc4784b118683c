import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { AuditActorKind } from '#shared/domain/audit.ts'
import type { AccountId, HouseholdId, OfficeId } from '#shared/domain/ids.ts'
import type { DocumentKind } from '#shared/documents/kinds.ts'

/** The register of disclosures. */

export const disclosureEntry = sqliteTable('disclosure_entry', {
  number: integer().primaryKey(),
  at: text().notNull(),
  kind: text().$type<'document-made' | 'document-opened' | 'copy-of-data' | 'bundle'>().notNull(),
  actorKind: text().$type<AuditActorKind>().notNull(),
  accountId: text().$type<AccountId>(),
  officeId: text().$type<OfficeId>(),
  householdId: text().$type<HouseholdId>(),
  documentKind: text().$type<DocumentKind>(),
  format: text().$type<'docx' | 'pdf' | 'json' | 'kooperacja'>().notNull(),
  households: integer().notNull(),
})

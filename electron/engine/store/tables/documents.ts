import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { DocumentId } from '#shared/domain/ids.ts'
import type { DocumentFacts, DocumentKind } from '#shared/documents/facts.ts'

/** Documents that were made. */

export const madeDocument = sqliteTable('made_document', {
  id: text().$type<DocumentId>().primaryKey(),
  kind: text().$type<DocumentKind>().notNull(),
  subjectId: text().notNull(),
  about: text().notNull(),
  format: text().$type<'docx' | 'pdf'>().notNull(),
  fileName: text().notNull(),
  size: integer().notNull(),
  sha256: text().notNull(),
  facts: text({ mode: 'json' }).$type<DocumentFacts>().notNull(),
  madeAt: text().notNull(),
})

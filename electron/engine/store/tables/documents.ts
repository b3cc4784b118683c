import { blob, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { TypedFacts } from '#shared/contract/documents.ts'
import type {
  AccountId,
  CaseSignId,
  DocumentId,
  HouseholdId,
  LegalBasisId,
  OfficeTemplateId,
  PaperId,
  ScanId,
} from '#shared/domain/ids.ts'
import type { DocumentKind } from '#shared/documents/kinds.ts'
import type { ActCode, LegalBases } from '#shared/documents/legal-bases.ts'
import type { DocumentFacts } from '#shared/documents/papers/index.ts'
import type { DocumentEnding, DocumentState } from '#shared/domain/register.ts'

/** Documents that were made, the register of papers with their files, and what papers are made by: law and templates. */

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

export const caseSign = sqliteTable('case_sign', {
  id: text().$type<CaseSignId>().primaryKey(),
  symbol: text().notNull(),
  year: integer(),
  ordinal: integer(),
  text: text().notNull(),
  subjectId: text(),
  reason: text().notNull().default(''),
  takenAt: text().notNull(),
})

export const paper = sqliteTable('paper', {
  id: text().$type<PaperId>().primaryKey(),
  revision: integer().notNull(),
  updatedAt: text().notNull(),
  isRemoved: integer({ mode: 'boolean' }).notNull().default(false),
  kind: text().$type<DocumentKind>().notNull(),
  subjectId: text().notNull(),
  householdId: text().$type<HouseholdId>(),
  about: text().notNull(),
  state: text().$type<DocumentState>().notNull(),
  version: integer().notNull(),
  typed: text({ mode: 'json' }).$type<TypedFacts>().notNull(),
  caseSignId: text().$type<CaseSignId>(),
  issuedOn: text(),
  issuedAt: text(),
  issuedBy: text().$type<AccountId>(),
  templateVersion: integer(),
  ownTemplateVersion: integer(),
  facts: text({ mode: 'json' }).$type<DocumentFacts>(),
  law: text({ mode: 'json' }).$type<LegalBases>(),
  validFrom: text(),
  validUntil: text(),
  signedOn: text(),
  signedBy: text().notNull().default(''),
  endedOn: text(),
  ending: text().$type<DocumentEnding>(),
  endedWhy: text().notNull().default(''),
  amendsId: text().$type<PaperId>(),
  correctsId: text().$type<PaperId>(),
})

export const paperFile = sqliteTable(
  'paper_file',
  {
    paperId: text().$type<PaperId>().notNull(),
    format: text().$type<'docx' | 'pdf'>().notNull(),
    fileName: text().notNull(),
    size: integer().notNull(),
    sha256: text().notNull(),
    bytes: blob({ mode: 'buffer' }),
  },
  (table) => [primaryKey({ columns: [table.paperId, table.format] })],
)

export const paperScan = sqliteTable('paper_scan', {
  id: text().$type<ScanId>().primaryKey(),
  paperId: text().$type<PaperId>().notNull(),
  isRemoved: integer({ mode: 'boolean' }).notNull().default(false),
  fileName: text().notNull(),
  type: text().$type<'application/pdf' | 'image/png' | 'image/jpeg'>().notNull(),
  size: integer().notNull(),
  sha256: text().notNull(),
  bytes: blob({ mode: 'buffer' }),
  addedAt: text().notNull(),
})

export const legalBasis = sqliteTable('legal_basis', {
  id: text().$type<LegalBasisId>().primaryKey(),
  revision: integer().notNull(),
  updatedAt: text().notNull(),
  isRemoved: integer({ mode: 'boolean' }).notNull().default(false),
  act: text().$type<ActCode>().notNull(),
  published: text().notNull(),
  inForceFrom: text().notNull(),
  inForceUntil: text(),
  checkedOn: text().notNull(),
  confidence: text().$type<'high' | 'medium' | 'low'>().notNull(),
  note: text().notNull(),
})

export const officeTemplate = sqliteTable('office_template', {
  id: text().$type<OfficeTemplateId>().primaryKey(),
  kind: text().$type<DocumentKind>().notNull(),
  version: integer().notNull(),
  isActive: integer({ mode: 'boolean' }).notNull(),
  fileName: text().notNull(),
  note: text().notNull(),
  size: integer().notNull(),
  sha256: text().notNull(),
  bytes: blob({ mode: 'buffer' }).notNull(),
  addedAt: text().notNull(),
})

import { blob, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { AccountRole } from '#shared/domain/account.ts'
import type { AuditActorKind, AuditFault, AuditKind, AuditRecordKind } from '#shared/domain/audit.ts'
import type { CaseStage, Consent, Ipw, Person } from '#shared/domain/cases.ts'
import type { CatalogueCategory } from '#shared/domain/catalogue.ts'
import type { OfficeCard } from '#shared/domain/exchange.ts'
import type { Gender } from '#shared/domain/fields.ts'
import type {
  AccountId,
  BundleId,
  CaseSignId,
  CatalogueEntryId,
  ConsentId,
  DocumentId,
  HouseholdId,
  IpwId,
  LegalBasisId,
  MemberId,
  OfficeId,
  OfficeTemplateId,
  PaperId,
  PartnerId,
  PersonId,
  ScanId,
  TeamId,
} from '#shared/domain/ids.ts'
import type { Animator, Office } from '#shared/domain/office.ts'
import type { InstitutionKind, MemberRole } from '#shared/domain/team.ts'
import type { ActCode, LegalBases } from '#shared/documents/legal-bases.ts'
import type { DocumentKind } from '#shared/documents/kinds.ts'
import type { DocumentFacts } from '#shared/documents/papers/index.ts'
import type { DocumentEnding, DocumentState } from '#shared/domain/register.ts'
import type { TypedFacts } from '#shared/contract/documents.ts'
import type { BundleCounts } from '#shared/contract/exchange.ts'

/**
 * The tables as drizzle sees them; the SQL that makes them is in migrations/. A test
 * compares the two, column for column (schema.test.ts).
 */

/** What every exchanged row carries; `isRemoved` is the tombstone. */
const exchanged = {
  revision: integer().notNull(),
  updatedAt: text().notNull(),
  originId: text().$type<OfficeId>().notNull(),
  isRemoved: integer({ mode: 'boolean' }).notNull().default(false),
}

const address = { street: text().notNull(), postalCode: text().notNull(), town: text().notNull() }

export const vaultInfo = sqliteTable('vault_info', { id: text().primaryKey(), createdAt: text().notNull() })

export const office = sqliteTable('office', {
  id: text().$type<OfficeId>().primaryKey(),
  revision: integer().notNull(),
  updatedAt: text().notNull(),
  details: text({ mode: 'json' }).$type<Office>().notNull(),
  animator: text({ mode: 'json' }).$type<Animator>().notNull(),
})

export const account = sqliteTable('account', {
  id: text().$type<AccountId>().primaryKey(),
  revision: integer().notNull(),
  updatedAt: text().notNull(),
  login: text().notNull(),
  firstName: text().notNull(),
  lastName: text().notNull(),
  role: text().$type<AccountRole>().notNull(),
  authorisedOn: text(),
  secrecyOn: text(),
  disabledAt: text(),
})

export const setting = sqliteTable('setting', {
  key: text().primaryKey(),
  value: text({ mode: 'json' }).notNull(),
})

export const team = sqliteTable('team', {
  id: text().$type<TeamId>().primaryKey(),
  ...exchanged,
  gmina: text().notNull(),
  powiat: text().notNull(),
  placeLocative: text().notNull(),
  foundedOn: text(),
})

export const partner = sqliteTable('partner', {
  id: text().$type<PartnerId>().primaryKey(),
  ...exchanged,
  teamId: text().$type<TeamId>().notNull(),
  name: text().notNull(),
  kind: text().$type<InstitutionKind>().notNull(),
  level: text().$type<'gmina' | 'powiat'>().notNull(),
  ...address,
  representedBy: text().notNull(),
  representedByFunction: text().notNull(),
  roleInTeam: text().notNull(),
})

export const member = sqliteTable('member', {
  id: text().$type<MemberId>().primaryKey(),
  ...exchanged,
  partnerId: text().$type<PartnerId>().notNull(),
  firstName: text().notNull(),
  lastName: text().notNull(),
  gender: text().$type<Gender>().notNull(),
  function: text().notNull(),
  email: text().notNull(),
  phone: text().notNull(),
  role: text().$type<MemberRole>().notNull(),
})

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

export const household = sqliteTable('household', {
  id: text().$type<HouseholdId>().primaryKey(),
  ...exchanged,
  teamId: text().$type<TeamId>().notNull(),
  caseYear: integer().notNull(),
  caseOrdinal: integer().notNull(),
  stage: text().$type<CaseStage>().notNull(),
  ...address,
  reportedBy: text().notNull(),
  reportedOn: text(),
  minorsRepresentedBy: text().notNull(),
  closedOn: text(),
  archiveCategory: text(),
  anonymisedOn: text(),
})

export const person = sqliteTable('person', {
  id: text().$type<PersonId>().primaryKey(),
  householdId: text().$type<HouseholdId>().notNull(),
  position: integer().notNull(),
  isRemoved: integer({ mode: 'boolean' }).notNull().default(false),
  firstName: text().notNull(),
  lastName: text().notNull(),
  gender: text().$type<Person['gender']>().notNull(),
  isMinor: integer({ mode: 'boolean' }).notNull(),
  address: text().notNull(),
})

export const consent = sqliteTable('consent', {
  id: text().$type<ConsentId>().primaryKey(),
  ...exchanged,
  householdId: text().$type<HouseholdId>().notNull(),
  place: text().notNull(),
  signedOn: text(),
  withdrawnOn: text(),
  disclosures: text({ mode: 'json' }).$type<Consent['disclosures']>().notNull(),
})

export const ipw = sqliteTable('ipw', {
  id: text().$type<IpwId>().primaryKey(),
  ...exchanged,
  householdId: text().$type<HouseholdId>().notNull(),
  version: integer().notNull(),
  preparedOn: text(),
  goal: text().notNull(),
  startsOn: text(),
  endsOn: text(),
  areas: text({ mode: 'json' }).$type<Ipw['areas']>().notNull(),
  rows: text({ mode: 'json' }).$type<Ipw['rows']>().notNull(),
  keyWorkerName: text().notNull(),
  keyWorkerFunction: text().notNull(),
  keyWorkerInstitution: text().notNull(),
})

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

export const officeKey = sqliteTable('office_key', {
  officeId: text().$type<OfficeId>().primaryKey(),
  ageIdentity: text().notNull(),
  ageRecipient: text().notNull(),
  signingKey: text().notNull(),
  verifyKey: text().notNull(),
  createdAt: text().notNull(),
})

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

export const draft = sqliteTable('draft', {
  key: text().primaryKey(),
  body: text().notNull(),
  updatedAt: text().notNull(),
})

export const appliedCommand = sqliteTable('applied_command', {
  id: text().primaryKey(),
  procedure: text().notNull(),
  output: text({ mode: 'json' }).notNull(),
  appliedAt: text().notNull(),
})

export const auditEntry = sqliteTable('audit_entry', {
  number: integer().primaryKey(),
  at: text().notNull(),
  actorKind: text().$type<AuditActorKind>().notNull(),
  accountId: text().$type<AccountId>(),
  kind: text().$type<AuditKind>().notNull(),
  recordKind: text().$type<AuditRecordKind>(),
  recordId: text(),
  householdId: text().$type<HouseholdId>(),
  /** JSON as it was written: the hash is over these very letters. */
  detail: text().notNull(),
  previousHash: text().notNull(),
  hash: text().notNull(),
})

export const auditHead = sqliteTable('audit_head', {
  id: integer().primaryKey(),
  number: integer().notNull(),
  hash: text().notNull(),
})

export const auditCheck = sqliteTable('audit_check', {
  id: integer().primaryKey(),
  at: text().notNull(),
  throughNumber: integer().notNull(),
  throughHash: text().notNull(),
  brokenNumber: integer(),
  brokenFault: text().$type<AuditFault>(),
})

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

import { blob, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { CaseEventKind } from '#shared/domain/case-events.ts'
import type { CaseStage, Consent, Ipw, Person } from '#shared/domain/cases.ts'
import type { CaseEventId, CaseFileId, ConsentId, HouseholdId, IpwId, PersonId, TeamId } from '#shared/domain/ids.ts'
import { address, exchanged } from './shared-columns.ts'

/** Households with their people, consents, programmes, the events of their course and attached files. */

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
  validUntil: text(),
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

export const caseEvent = sqliteTable('case_event', {
  id: text().$type<CaseEventId>().primaryKey(),
  ...exchanged,
  householdId: text().$type<HouseholdId>().notNull(),
  kind: text().$type<CaseEventKind>().notNull(),
  /** The event without its id, kind and household. */
  body: text({ mode: 'json' }).$type<Record<string, unknown>>().notNull(),
})

export const caseFile = sqliteTable('case_file', {
  id: text().$type<CaseFileId>().primaryKey(),
  householdId: text().$type<HouseholdId>().notNull(),
  isRemoved: integer({ mode: 'boolean' }).notNull().default(false),
  fileName: text().notNull(),
  type: text().notNull(),
  size: integer().notNull(),
  sha256: text().notNull(),
  bytes: blob({ mode: 'buffer' }),
  addedAt: text().notNull(),
})

import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { CaseStage, Consent, Ipw, Person } from '#shared/domain/cases.ts'
import type { ConsentId, HouseholdId, IpwId, PersonId, TeamId } from '#shared/domain/ids.ts'
import { address, exchanged } from './shared-columns.ts'

/** Households with their people, consents and programmes. */

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

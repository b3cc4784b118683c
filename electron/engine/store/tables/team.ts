import { sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { Gender } from '#shared/domain/fields.ts'
import type { MemberId, PartnerId, TeamId } from '#shared/domain/ids.ts'
import type { InstitutionKind, MemberRole } from '#shared/domain/team.ts'
import { address, exchanged } from './shared-columns.ts'

/** The PZK, its institutions and their people. */

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

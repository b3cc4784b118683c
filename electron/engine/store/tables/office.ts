import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { AccountRole } from '#shared/domain/account.ts'
import type { AccountId, OfficeId } from '#shared/domain/ids.ts'
import type { Animator, Office } from '#shared/domain/office.ts'

/** My office and the people who use the program. */

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

import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { AuditActorKind, AuditFault, AuditKind, AuditRecordKind } from '#shared/domain/audit.ts'
import type { AccountId, HouseholdId } from '#shared/domain/ids.ts'

/** The log, the second place of its end, and its checks; they are written by statements of their own (vault/audit-log.ts). */

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

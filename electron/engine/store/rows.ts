import { eq } from 'drizzle-orm'
import type { SQLiteColumn, SQLiteTable } from 'drizzle-orm/sqlite-core'
import type { OfficeId } from '#shared/domain/ids.ts'
import { Refusal, refuse } from '../refusal.ts'
import type { Store } from './open.ts'

/** A table whose rows travel between offices. */
export type ExchangedTable = SQLiteTable & {
  id: SQLiteColumn
  revision: SQLiteColumn
  updatedAt: SQLiteColumn
  originId: SQLiteColumn
  isRemoved: SQLiteColumn
}

interface ExchangedRow {
  id: string
  revision: number
  originId: OfficeId
  isRemoved: boolean
}

/** What a change of a row needs to know: where, who and when. */
export interface RowContext {
  store: Store
  officeId: OfficeId
  now: () => Date
}

/** The row with this id, tombstones included; undefined when there never was one. */
export function findRow<Table extends ExchangedTable>(
  { store }: Pick<RowContext, 'store'>,
  table: Table,
  id: string,
): (Table['$inferSelect'] & ExchangedRow) | undefined {
  const found: unknown = store.db.select().from(table).where(eq(table.id, id)).get()
  return found as (Table['$inferSelect'] & ExchangedRow) | undefined
}

/**
 * Saves the fields of a row of our own: inserts when there is none, else writes over the
 * revision the save started from. Throws STALE_REVISION when somebody changed it since,
 * NOT_OURS when another office owns it. Answers with the new revision.
 */
export function saveRow<Table extends ExchangedTable>(
  context: RowContext,
  table: Table,
  fields: Omit<Table['$inferInsert'], 'revision' | 'updatedAt' | 'originId' | 'isRemoved'> & { id: string },
  baseRevision: number,
): void {
  const current = findRow(context, table, fields.id)
  if (current && current.originId !== context.officeId) throw refuse('NOT_OURS')
  if ((current?.revision ?? 0) !== baseRevision)
    throw new Refusal('STALE_REVISION', { revision: current?.revision ?? 0 })
  const meta = {
    revision: baseRevision + 1,
    updatedAt: context.now().toISOString(),
    originId: context.officeId,
    isRemoved: false,
  }
  const row = { ...fields, ...meta }
  if (current) context.store.db.update(table).set(row).where(eq(table.id, fields.id)).run()
  else
    context.store.db
      .insert(table)
      .values(row as unknown as Table['$inferInsert'])
      .run()
}

/**
 * Puts a tombstone on a row of our own, or takes it off again: nothing of the user's is
 * ever deleted. Repeating it changes nothing. Throws NOT_FOUND, NOT_OURS.
 */
export function markRemoved<Table extends ExchangedTable>(
  context: RowContext,
  table: Table,
  id: string,
  isRemoved: boolean,
): void {
  const current = findRow(context, table, id)
  if (!current) throw refuse('NOT_FOUND')
  if (current.originId !== context.officeId) throw refuse('NOT_OURS')
  if (current.isRemoved === isRemoved) return
  const change = { isRemoved, revision: current.revision + 1, updatedAt: context.now().toISOString() }
  context.store.db.update(table).set(change).where(eq(table.id, id)).run()
}

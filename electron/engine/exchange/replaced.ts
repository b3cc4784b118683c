import { inArray } from 'drizzle-orm'
import type { Store } from '../store/open.ts'
import { replacedRow } from '../store/tables/exchange.ts'

/** Empties what imports replaced of these rows; that something was replaced, and when, stays. */
export function forgetReplaced({ db }: Store, rowIds: readonly string[]): void {
  db.update(replacedRow)
    .set({ body: {} })
    .where(inArray(replacedRow.rowId, [...rowIds]))
    .run()
}

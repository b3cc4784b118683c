import { eq, inArray } from 'drizzle-orm'
import type { OfficeId } from '#shared/domain/ids.ts'
import type { Store } from './open.ts'
import type { ExchangedTable, RowContext } from './rows.ts'

/** What an import must know of a row that is here. */
export interface KnownRow {
  id: string
  revision: number
  originId: OfficeId
  isRemoved: boolean
}

/** A room's rows as bundles carry them, without their table: the exchange sees no room's tables. */
export interface ExchangedPart {
  /** Every row this office owns, tombstones included, so that a removal travels too. */
  ownRows: (context: Pick<RowContext, 'store' | 'officeId'>) => unknown[]
  /** The rows with these ids that are here, whole. */
  knownRows: (store: Store, ids: readonly string[]) => Map<string, KnownRow>
  /** Writes another office's row over what is here, whatever it is: the caller compared them. */
  write: (store: Store, row: KnownRow) => void
}

/** Makes a table's rows a part of bundles. */
export function exchangedPart(table: ExchangedTable): ExchangedPart {
  return {
    ownRows: ({ store, officeId }) => store.db.select().from(table).where(eq(table.originId, officeId)).all(),
    knownRows: (store, ids) => {
      const found: unknown[] = store.db
        .select()
        .from(table)
        .where(inArray(table.id, [...ids]))
        .all()
      return new Map((found as KnownRow[]).map((row) => [row.id, row]))
    },
    write: (store, row) => {
      store.db.insert(table).values(row).onConflictDoUpdate({ target: table.id, set: row }).run()
    },
  }
}

import type { BackupCounts } from '#shared/domain/backup.ts'
import { count } from 'drizzle-orm'
import type { SQLiteTable } from 'drizzle-orm/sqlite-core'
import type { Store } from '../open.ts'
import {
  account,
  bundle,
  catalogueEntry,
  consent,
  household,
  ipw,
  madeDocument,
  member,
  partner,
  person,
} from '../schema.ts'

/** How many rows of each kind a store holds, removed ones included: what a person recognises their data by. */
export function countKinds(store: Store): BackupCounts {
  const rows = (table: SQLiteTable): number => store.db.select({ rows: count() }).from(table).get()?.rows ?? 0
  return {
    accounts: rows(account),
    partners: rows(partner),
    members: rows(member),
    catalogue: rows(catalogueEntry),
    households: rows(household),
    people: rows(person),
    consents: rows(consent),
    ipws: rows(ipw),
    documents: rows(madeDocument),
    bundles: rows(bundle),
  }
}

import { eq } from 'drizzle-orm'
import type { Account } from '#shared/domain/account.ts'
import { account as accountSchema } from '#shared/domain/account.ts'
import type { AccountId } from '#shared/domain/ids.ts'
import { Refusal, refuse } from '../refusal.ts'
import { byPolish } from '../store/collation.ts'
import type { Store } from '../store/open.ts'
import { asRecord } from '../store/records.ts'
import type { RowContext } from '../store/rows.ts'
import { account as table } from '../store/schema.ts'

/** An account as the database knows it; whether it has a key is for the vault's header to say. */
export interface KnownAccount extends Account {
  revision: number
  isDisabled: boolean
}

/** Everybody who uses or used the program: by surname, those who left last. */
export function listAccounts(store: Store): KnownAccount[] {
  return store.db
    .select()
    .from(table)
    .all()
    .map(asKnown)
    .toSorted(
      byPolish(
        ({ isDisabled }) => (isDisabled ? '1' : '0'),
        ({ lastName }) => lastName,
        ({ firstName }) => firstName,
      ),
    )
}

/** One account, or undefined. */
export function findAccount(store: Store, id: AccountId): KnownAccount | undefined {
  const row = store.db.select().from(table).where(eq(table.id, id)).get()
  return row && asKnown(row)
}

/**
 * Adds a person or changes what is known of them. The login of a known one stays: it is
 * hashed with the password. Throws STALE_REVISION, LOGIN_TAKEN.
 */
export function saveAccount({ store, now }: Pick<RowContext, 'store' | 'now'>, account: Account, baseRevision: number): void {
  const current = findAccount(store, account.id)
  const revision = current?.revision ?? 0
  if (revision !== baseRevision) throw new Refusal('STALE_REVISION', { revision })
  const row = { ...account, login: current?.login ?? account.login, revision: revision + 1, updatedAt: now().toISOString() }
  const taken = store.db.select({ id: table.id }).from(table).where(eq(table.login, row.login)).get()
  if (taken && taken.id !== account.id) throw refuse('LOGIN_TAKEN')
  store.db.insert(table).values(row).onConflictDoUpdate({ target: table.id, set: row }).run()
}

/** Marks a person as gone, or as back. Throws NOT_FOUND. */
export function markDisabled({ store, now }: Pick<RowContext, 'store' | 'now'>, id: AccountId, isDisabled: boolean): void {
  const current = findAccount(store, id)
  if (!current) throw refuse('NOT_FOUND')
  if (current.isDisabled === isDisabled) return
  const at = now().toISOString()
  const change = { disabledAt: isDisabled ? at : null, revision: current.revision + 1, updatedAt: at }
  store.db.update(table).set(change).where(eq(table.id, id)).run()
}

function asKnown(row: typeof table.$inferSelect): KnownAccount {
  return { ...asRecord(accountSchema, row), revision: row.revision, isDisabled: row.disabledAt !== null }
}

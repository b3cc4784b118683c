import { eq } from 'drizzle-orm'
import type { Account } from '#shared/domain/account.ts'
import { account as accountSchema, hasPapers } from '#shared/domain/account.ts'
import { localDateOf } from '#shared/domain/dates.ts'
import type { AccountId } from '#shared/domain/ids.ts'
import { Refusal, refuse } from '../refusal.ts'
import { byPolish } from '../store/collation.ts'
import type { Store } from '../store/open.ts'
import { asRecord } from '../store/records.ts'
import type { RowContext } from '../store/rows.ts'
import { account as table } from '../store/tables/office.ts'

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
  const row = readRow(store, id)
  return row && asKnown(row)
}

/**
 * Whether both papers are there. A computer whose clock was set back is no reason to send
 * everybody away: the day is never earlier than the one the account was last changed on.
 */
export function hasPapersNow(
  { store, now }: Pick<RowContext, 'store' | 'now'>,
  account: Pick<Account, 'id' | 'authorisedOn' | 'secrecyOn'>,
): boolean {
  return hadPapers(account, readRow(store, account.id)?.updatedAt, now())
}

function hadPapers(
  account: Pick<Account, 'authorisedOn' | 'secrecyOn'>,
  changedAt: string | undefined,
  at: Date,
): boolean {
  return hasPapers(account, later(localDateOf(at), changedAt === undefined ? '' : localDateOf(new Date(changedAt))))
}

/** Whether an account may open the program: it is there, not disabled, and has both papers. */
export function isUsable(context: Pick<RowContext, 'store' | 'now'>, id: AccountId): boolean {
  return findUsable(context, id) !== undefined
}

/** An account that may open the program; undefined for nobody and for one that may not. */
export function findUsable({ store, now }: Pick<RowContext, 'store' | 'now'>, id: AccountId): KnownAccount | undefined {
  const row = readRow(store, id)
  const account = row && asKnown(row)
  return account && !account.isDisabled && hadPapers(account, row.updatedAt, now()) ? account : undefined
}

/**
 * Adds a person or changes what is known of them. The login of a known one stays: it is
 * hashed with the password. Throws STALE_REVISION, LOGIN_TAKEN.
 */
export function saveAccount(
  { store, now }: Pick<RowContext, 'store' | 'now'>,
  account: Account,
  baseRevision: number,
): void {
  const current = findAccount(store, account.id)
  const revision = current?.revision ?? 0
  if (revision !== baseRevision) throw new Refusal('STALE_REVISION', { revision })
  const updatedAt = later(readRow(store, account.id)?.updatedAt ?? '', now().toISOString())
  const row = { ...account, login: current?.login ?? account.login, revision: revision + 1, updatedAt }
  const taken = store.db.select({ id: table.id }).from(table).where(eq(table.login, row.login)).get()
  if (taken && taken.id !== account.id) throw refuse('LOGIN_TAKEN')
  store.db.insert(table).values(row).onConflictDoUpdate({ target: table.id, set: row }).run()
}

/** Marks a person as gone, or as back. Throws NOT_FOUND. */
export function markDisabled(
  { store, now }: Pick<RowContext, 'store' | 'now'>,
  id: AccountId,
  isDisabled: boolean,
): void {
  const current = findAccount(store, id)
  if (!current) throw refuse('NOT_FOUND')
  if (current.isDisabled === isDisabled) return
  const at = now().toISOString()
  const updatedAt = later(readRow(store, id)?.updatedAt ?? '', at)
  const change = { disabledAt: isDisabled ? at : null, revision: current.revision + 1, updatedAt }
  store.db.update(table).set(change).where(eq(table.id, id)).run()
}

type AccountRow = typeof table.$inferSelect

/** A statement of its own: every unlock waits for it, and the first query drizzle builds costs as much as loading it. */
function readRow({ db }: Store, id: AccountId): AccountRow | undefined {
  return db.$client
    .prepare<[AccountId], AccountRow>(
      `SELECT id, revision, updated_at AS updatedAt, login, first_name AS firstName, last_name AS lastName, role,
       authorised_on AS authorisedOn, secrecy_on AS secrecyOn, disabled_at AS disabledAt FROM account WHERE id = ?`,
    )
    .get(id)
}

/** The later of two days or of two times of the same form. */
function later(one: string, other: string): string {
  return one > other ? one : other
}

function asKnown(row: AccountRow): KnownAccount {
  return { ...asRecord(accountSchema, row), revision: row.revision, isDisabled: row.disabledAt !== null }
}

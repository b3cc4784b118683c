import type { Account } from '#shared/domain/account.ts'
import { hasPapers } from '#shared/domain/account.ts'
import { localDateOf } from '#shared/domain/dates.ts'
import type { AccountId } from '#shared/domain/ids.ts'
import type { AccountRecord } from '#shared/contract/accounts.ts'
import { refuse } from '../refusal.ts'
import type { VaultSession } from '../vault/session.ts'
import { findAccount, listAccounts, saveAccount } from './accounts.ts'

/** Everybody who uses or used the program, and who of them has a password. */
export function listPeople({ vault, holderIds }: VaultSession): AccountRecord[] {
  return listAccounts(vault.store).map((account) => ({ ...account, hasPassword: holderIds.has(account.id) }))
}

/** Saves a person. Throws LAST_MANAGER when nobody could manage the vault after it, STALE_REVISION, LOGIN_TAKEN. */
export function changePerson(session: VaultSession, account: Account, baseRevision: number): AccountRecord {
  if (account.role !== 'kierownik' || !mayOpen(session, account)) assertNotLastManager(session, account.id)
  saveAccount(session.vault, account, baseRevision)
  const saved = listPeople(session).find(({ id }) => id === account.id)
  if (!saved) throw refuse('NOT_FOUND')
  return { ...saved, hasPassword: saved.hasPassword && mayOpen(session, account) }
}

/** Whether the papers let this person open the program today. */
export function mayOpen({ vault }: VaultSession, account: Pick<Account, 'authorisedOn' | 'secrecyOn'>): boolean {
  return hasPapers(account, localDateOf(vault.now()))
}

/** Throws LAST_MANAGER when this person is the only kierownik who can open the program. */
export function assertNotLastManager(session: VaultSession, id: AccountId): void {
  if (findAccount(session.vault.store, id)?.role !== 'kierownik') return
  const others = listPeople(session).filter(
    (person) => person.id !== id && person.role === 'kierownik' && person.hasPassword && !person.isDisabled && mayOpen(session, person),
  )
  if (others.length === 0) throw refuse('LAST_MANAGER')
}

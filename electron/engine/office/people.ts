import type { Account } from '#shared/domain/account.ts'
import type { AccountId } from '#shared/domain/ids.ts'
import type { AccountRecord } from '#shared/contract/accounts.ts'
import { refuse } from '../refusal.ts'
import type { VaultSession } from '../vault/session.ts'
import { findAccount, hasPapersNow, isUsable, listAccounts, markDisabled, saveAccount } from './accounts.ts'

/** Everybody who uses or used the program, and who of them has a password. */
export function listPeople({ vault, holderIds }: VaultSession): AccountRecord[] {
  return listAccounts(vault.store).map((account) => ({ ...account, hasPassword: holderIds.has(account.id) }))
}

/** Saves a person. Throws LAST_MANAGER when nobody could manage the vault after it, STALE_REVISION, LOGIN_TAKEN. */
export function changePerson(session: VaultSession, account: Account, baseRevision: number): AccountRecord {
  const { vault } = session
  if (account.role !== 'kierownik' || !hasPapersNow(vault, account)) assertNotLastManager(session, account.id)
  saveAccount(vault, account, baseRevision)
  const saved = listPeople(session).find(({ id }) => id === account.id)
  if (!saved) throw refuse('NOT_FOUND')
  return { ...saved, hasPassword: saved.hasPassword && isUsable(vault, account.id) }
}

/** Marks a person as gone. Throws LAST_MANAGER, NOT_FOUND. */
export function disablePerson(session: VaultSession, id: AccountId): void {
  assertNotLastManager(session, id)
  markDisabled(session.vault, id, true)
}

/** Throws LAST_MANAGER when this person is the only kierownik who can open the program. */
function assertNotLastManager(session: VaultSession, id: AccountId): void {
  const { vault } = session
  if (findAccount(vault.store, id)?.role !== 'kierownik') return
  const others = listPeople(session).filter(
    (person) => person.id !== id && person.role === 'kierownik' && person.hasPassword && isUsable(vault, person.id),
  )
  if (others.length === 0) throw refuse('LAST_MANAGER')
}

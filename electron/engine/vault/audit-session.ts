import type { AuditDetail } from '#shared/domain/audit.ts'
import { diskFault } from '../store/disk-fault.ts'
import type { Store } from '../store/open.ts'
import { quietly } from '../store/open.ts'
import type { Attempts } from './attempts.ts'
import { checkEnd } from './audit-check.ts'
import type { AuditContext } from './audit-log.ts'
import { writeEntry, writeFailedLogin, writeOwnEntry } from './audit-log.ts'

/**
 * What the log says of the vault being opened: the tries that failed since it was open last,
 * at their own times, and who came in how. The chain is looked at first. A full disk keeps
 * nobody out of the data, so what it does not take is not written.
 */
export function logUnlock(
  context: AuditContext,
  how: 'password' | 'recovery-code' | 'key-store',
  tried: Attempts,
): void {
  // Times are kept of the last hundred tries; their count of all.
  const detail: AuditDetail = { with: how, ...(tried.count > 0 && { failedBefore: tried.count }) }
  const { store, now } = context
  const write = (): void => {
    checkEnd(store, now)
    for (const at of tried.times) writeFailedLogin(store, at)
    writeEntry(context, { kind: 'login', record: 'vault', detail })
  }
  besidesDiskFaults(() => quietly(store, () => store.transact(write)))
}

/** Tries with a wrong password while the vault was open: of its own password, before it was changed. */
export function logFailedTries(store: Store, tried: Attempts): void {
  besidesDiskFaults(() => store.transact(() => tried.times.forEach((at) => writeFailedLogin(store, at))))
}

/** What the log says of a lock; nothing may keep the vault from locking. */
export function logLock(context: AuditContext): void {
  try {
    const { store } = context
    quietly(store, () => store.transact(() => writeEntry(context, { kind: 'lock', record: 'vault' })))
  } catch {
    // A full disk, a database found damaged: it locks all the same.
  }
}

/** What the log says of a backup the program made by itself; it goes into the next one and is no reason for one. */
export function logOwnBackup(store: Store, now: () => Date): void {
  if (!store.db.$client.open) return
  const write = (): void => writeOwnEntry(store, now(), { kind: 'backup-made', record: 'backup' })
  besidesDiskFaults(() => quietly(store, () => store.transact(write)))
}

/** Does what a disk that takes nothing must not stop. Throws everything else. */
export function besidesDiskFaults(work: () => void): void {
  try {
    work()
  } catch (error) {
    if (!diskFault(error)) throw error
  }
}

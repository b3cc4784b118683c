import { open } from 'node:fs/promises'
import { z } from 'zod'
import type { AuditDetail, AuditFault } from '#shared/domain/audit.ts'
import { auditActorKind, auditKind, auditRecordKind } from '#shared/domain/audit.ts'
import { instant } from '#shared/domain/fields.ts'
import { accountId, householdId } from '#shared/domain/ids.ts'
import { listReplaced } from '../store/aside.ts'
import { errorCode } from '../store/disk-fault.ts'
import type { VaultLayout } from '../store/layout.ts'
import type { Store } from '../store/open.ts'
import { asStoreRefused, readClosedStore } from '../store/open.ts'
import { readSetting, saveSetting } from '../store/settings.ts'
import { checkEnd, findFaultOfAll } from './audit-check.ts'
import type { AuditContext, AuditRow } from './audit-log.ts'
import { appendRow, auditColumns, recordIdOfLog, writeEntry } from './audit-log.ts'
import { asCarried, originOf, readDetail } from './audit-origin.ts'
import { besidesDiskFaults } from './audit-session.ts'

const carriedSetting = 'log-carried-from'
/** States by their names: whose log was taken over, and of which it was told that it could not be. */
const carriedFrom = z.strictObject({ done: z.array(z.string()), told: z.array(z.string()) })
const notNow: ReadonlySet<string> = new Set(['DISK_FULL', 'FOLDER_READ_ONLY', 'LOCKED_BY_OTHER'])
const hash = z.string().regex(/^[0-9a-f]{64}$/)

/** An entry as the program writes it: whoever wrote into the file past it may have left anything there. */
const carriable = z.object({
  at: instant,
  actorKind: auditActorKind,
  accountId: accountId.nullable(),
  kind: auditKind,
  recordKind: auditRecordKind.nullable(),
  recordId: recordIdOfLog.nullable(),
  householdId: householdId.nullable(),
  detail: z.string().refine((text) => readDetail(text) !== undefined),
  previousHash: hash,
  hash,
})

/** What a state that was replaced has in its log and this one has not, or why nobody knows. */
type Found =
  | { rows: readonly AuditRow[]; unread: number; fault: AuditFault | undefined }
  | { because: 'missing' | 'damaged' | 'other-key' | 'other-vault' }

/**
 * A restored backup brings back the log of its day. What the state it replaced wrote after
 * that day is taken over at the end of this one, each entry once, whoever restored what how
 * often, with its own time and author and with the hash it had (audit-origin.ts). It is done
 * before anybody works with the vault, in one transaction for each state that was put aside,
 * which stays until then: a cut at any moment leaves it to the next time. That a state cannot
 * be read is said in the log, once, and it is tried again at every opening. What the disk
 * does not take is left to the next time too; it keeps nobody from their data.
 */
export async function carryLogs(
  layout: VaultLayout,
  context: AuditContext,
  keys: readonly Uint8Array[],
): Promise<void> {
  const { store } = context
  const replaced = await listReplaced(layout)
  const isThere = (name: string): boolean => replaced.some((state) => state.name === name)
  for (const { name, database } of replaced) {
    const { done, told } = readSetting(store, carriedSetting, carriedFrom, { done: [], told: [] })
    if (done.includes(name)) continue
    const found = await look(database, keys, { vaultId: vaultOf(store), here: () => originsOf(store) })
    if (!found || ('because' in found && told.includes(name))) continue
    const isDone = !('because' in found)
    const kept = {
      done: [...done.filter(isThere), ...(isDone ? [name] : [])],
      told: [...told.filter(isThere), ...(isDone ? [] : [name])],
    }
    besidesDiskFaults(() =>
      store.transact(() => {
        takeOver(context, found)
        saveSetting(store, carriedSetting, kept)
      }),
    )
  }
}

function takeOver(context: AuditContext, found: Found): void {
  if ('because' in found) return tell(context, { entries: 0, because: found.because })
  const { rows, unread, fault } = found
  // Nothing was written there after the day of the backup.
  if (rows.length === 0 && unread === 0 && !fault) return
  tell(context, { entries: rows.length, ...(unread > 0 && { unread }), ...(fault && { fault }) })
  for (const row of rows) appendRow(context.store, asCarried(row))
  checkEnd(context.store, context.now)
}

function tell(context: AuditContext, detail: AuditDetail): void {
  writeEntry(context, { kind: 'log-carried', record: 'audit-log', detail })
}

/** Which vault the log is of, and where each of its entries was written first. */
interface Own {
  vaultId: string | undefined
  here: () => ReadonlySet<string>
}

/** Undefined: it cannot be read now; the disk or another program keeps it. */
async function look(database: string, keys: readonly Uint8Array[], own: Own): Promise<Found | undefined> {
  try {
    await (await open(database, 'r')).close()
  } catch (error) {
    return errorCode(error) === 'ENOENT' ? { because: 'missing' } : undefined
  }
  for (const key of keys) {
    try {
      return await readClosedStore(database, key, (replaced) => compare(own, replaced))
    } catch (error) {
      const { reason } = asStoreRefused(error)
      if (notNow.has(reason) || errorCode(error)?.startsWith('SQLITE_CANTOPEN')) return undefined
      // The key does not fit; damage to the first page looks the same.
      if (reason !== 'DB_FOREIGN') return { because: 'damaged' }
    }
  }
  return { because: 'other-key' }
}

function compare({ vaultId, here: readHere }: Own, replaced: Store): Found {
  if (vaultOf(replaced) !== vaultId) return { because: 'other-vault' }
  if (!hasLog(replaced)) return { rows: [], unread: 0, fault: undefined }
  const here = readHere()
  const rows: AuditRow[] = []
  let unread = 0
  for (const row of readRows(replaced)) {
    if (!carriable.safeParse(row).success) unread += 1
    else if (!here.has(originOf(row).hash)) rows.push(row)
  }
  return { rows, unread, fault: findFaultOfAll(replaced) }
}

function vaultOf({ db }: Store): string | undefined {
  return db.$client.prepare<[], { id: string }>('SELECT id FROM vault_info').get()?.id
}

/** A state of before an update may have had no log yet. */
function hasLog({ db }: Store): boolean {
  return db.$client.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'audit_entry'").get() !== undefined
}

/** Where every entry of a log was written first. */
function originsOf(store: Store): ReadonlySet<string> {
  const found = new Set<string>()
  for (const row of readRows(store)) found.add(originOf(row).hash)
  return found
}

function readRows({ db }: Store): IterableIterator<AuditRow> {
  return db.$client.prepare<[], AuditRow>(`SELECT ${auditColumns} FROM audit_entry ORDER BY number`).iterate()
}

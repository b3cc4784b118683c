import { closeSync, existsSync, fstatSync, openSync, readSync } from 'node:fs'
import { open as openFile, unlink } from 'node:fs/promises'
import Database from 'better-sqlite3'
import { drizzle } from 'drizzle-orm/better-sqlite3'
import type { RecoveryReason } from '#shared/contract/vault.ts'
import { migrations } from '../../../migrations/index.ts'
import { diskFault, errorCode } from './disk-fault.ts'
import { isBehind, migrate, MigrationRefused } from './migrate.ts'

/** The only place that knows the cipher: SQLCipher 4's file format, raw 256-bit key (docs/adr/0007-store-and-keys.md). */
const cipher = "cipher = 'sqlcipher'"
const pageSize = 4096
const plainHeader = Buffer.from('SQLite format 3\0', 'latin1')

export interface Store {
  /** Typed queries; the tables are in schema.ts. */
  db: ReturnType<typeof connect>
  /** Runs `work` in one IMMEDIATE transaction; a throw leaves nothing behind. */
  transact: <Result>(work: () => Result) => Result
  close: () => void
}

/** The database cannot be opened as it is. `reason` names the recovery screen. */
export class StoreRefused extends Error {
  readonly reason: RecoveryReason

  constructor(reason: RecoveryReason, cause?: unknown) {
    super(reason, { cause })
    this.name = 'StoreRefused'
    this.reason = reason
  }
}

/**
 * What can be said of the database file without its key: missing, empty, in plain text,
 * a size no database has, or a first page of zeros, which a failing disk leaves. Gives
 * undefined when nothing speaks against opening it. At once, as SQLite itself reads.
 */
export function inspectDatabaseFile(file: string): RecoveryReason | undefined {
  let handle
  try {
    handle = openSync(file, 'r')
  } catch (error) {
    return errorCode(error) === 'ENOENT' ? 'DB_MISSING' : (diskFault(error) ?? 'DB_CORRUPT')
  }
  try {
    const { size } = fstatSync(handle)
    if (size === 0) return 'DB_EMPTY'
    const page = Buffer.alloc(pageSize)
    const bytesRead = readSync(handle, page, 0, page.length, 0)
    if (bytesRead >= plainHeader.length && page.subarray(0, plainHeader.length).equals(plainHeader))
      return 'DB_NOT_ENCRYPTED'
    // An encrypted page, which begins with a random salt, is never this.
    if (page.every((byte) => byte === 0)) return 'DB_CORRUPT'
    // A power cut while the -wal was being brought in may leave part of a page; SQLite mends that from the -wal.
    return size < pageSize || (size % pageSize !== 0 && !existsSync(`${file}-wal`)) ? 'DB_CORRUPT' : undefined
  } catch (error) {
    // A folder of that name, a bad sector.
    return diskFault(error) ?? 'DB_CORRUPT'
  } finally {
    closeSync(handle)
  }
}

/**
 * Opens an existing database with positive proof at every step: not plain text, the
 * cipher build answers, the key fits, the vault id inside is the one asked for. Runs a
 * quick check when the last session did not end cleanly (its WAL is still there), then
 * migrates; `beforeMigration` is what backs it up first, a copy beside it where none is
 * given. Throws StoreRefused.
 */
export async function openStore(
  file: string,
  key: Uint8Array,
  vaultId: string,
  now: () => Date,
  beforeMigration?: (store: Store) => Promise<void>,
): Promise<Store> {
  const reason = inspectDatabaseFile(file)
  if (reason) throw new StoreRefused(reason)
  const endedUncleanly = existsSync(`${file}-wal`)
  const database = new Database(file, { fileMustExist: true, timeout: 2000 })
  try {
    unlockAndSetUp(database, key)
    const found = database.prepare<[], { id: string }>('SELECT id FROM vault_info').get()
    if (found?.id !== vaultId) throw new StoreRefused('DB_FOREIGN')
    if (endedUncleanly && database.pragma('quick_check', { simple: true }) !== 'ok')
      throw new StoreRefused('DB_CORRUPT')
    if (isBehind(database, migrations)) {
      if (beforeMigration) await backUpFirst(() => beforeMigration(asStore(database)))
      else copyBeforeMigration(database, file, now())
      migrate(database, migrations, { now })
    }
    return asStore(database)
  } catch (error) {
    database.close()
    throw asStoreRefused(error)
  }
}

/**
 * Reads a closed database for as long as `read` takes and leaves its file byte for byte as it
 * was. Throws StoreRefused, what SQLite says of damage, or what `read` throws.
 */
export async function readClosedStore<Result>(
  file: string,
  key: Uint8Array,
  read: (store: Store) => Result,
): Promise<Result> {
  const reason = inspectDatabaseFile(file)
  if (reason) throw new StoreRefused(reason)
  const hasWal = existsSync(`${file}-wal`)
  const database = new Database(file, { fileMustExist: true, readonly: true, timeout: 2000 })
  try {
    applyKey(database, key)
    database.pragma('temp_store = MEMORY')
    return read(asStore(database))
  } finally {
    database.close()
    // A reader makes an empty -wal and may not take it away again.
    if (!hasWal) for (const part of ['-wal', '-shm']) await unlink(`${file}${part}`).catch(() => undefined)
  }
}

/**
 * Makes a new database: the explicit act of a first run, never a consequence of a missing
 * file. Refuses to touch a file that is there. Leaves nothing behind when it fails.
 */
export async function createStore(file: string, key: Uint8Array, vaultId: string, now: () => Date): Promise<Store> {
  // 'wx' fails when the file exists, so nothing is ever created over data.
  await (await openFile(file, 'wx', 0o600)).close()
  const database = new Database(file, { fileMustExist: true })
  try {
    unlockAndSetUp(database, key)
    migrate(database, migrations, { now })
    database.prepare('INSERT INTO vault_info (id, created_at) VALUES (?, ?)').run(vaultId, now().toISOString())
    return asStore(database)
  } catch (error) {
    database.close()
    for (const part of [file, `${file}-wal`, `${file}-shm`]) await unlink(part).catch(() => undefined)
    // A disk that filled up while the tables were made is a full disk, not a faulty program.
    throw error instanceof MigrationRefused && diskFault(error.cause) ? error.cause : error
  }
}

/**
 * Loads SQLite itself, which else the first database waits for: call it while something else is waited for.
 * What keeps it from loading, the opening that needs it will say.
 */
export function loadSqlite(): void {
  try {
    new Database(':memory:').close()
  } catch {
    return
  }
}

/** Rows of every table, by name; for comparing a copy with what it was made of. */
export function countRows(database: Database.Database): Record<string, number> {
  const tables = database
    .prepare<[], { name: string }>(
      "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name",
    )
    .all()
  return Object.fromEntries(
    tables.map(({ name }) => {
      const counted = database.prepare<[], { rows: number }>(`SELECT count(*) AS rows FROM "${name}"`).get()
      return [name, counted?.rows ?? 0]
    }),
  )
}

/**
 * Writes a whole copy of an open store into a new file under the same key, opens it again
 * and checks it: integrity, foreign keys, and as many rows in every table. Never a copy of
 * the file itself, which would tear a database in use. Throws what the disk says.
 */
export function copyStore(store: Store, file: string, key: Uint8Array): Record<string, number> {
  const live = store.db.$client
  live.prepare('VACUUM INTO ?').run(file)
  return checkCopy(file, key, countRows(live))
}

/** The same copy under a new key: made under the old one, encrypted anew, opened and checked. */
export function copyUnderNewKey(store: Store, file: string, keys: { from: Uint8Array; to: Uint8Array }): void {
  const live = store.db.$client
  live.prepare('VACUUM INTO ?').run(file)
  const copy = new Database(file, { fileMustExist: true })
  try {
    applyKey(copy, keys.from)
    copy.pragma('journal_mode = DELETE')
    copy.pragma('synchronous = FULL')
    copy.pragma(`rekey = "${rawKey(keys.to)}"`)
  } finally {
    copy.close()
  }
  checkCopy(file, keys.to, countRows(live))
}

function checkCopy(file: string, key: Uint8Array, expected: Record<string, number>): Record<string, number> {
  const copy = new Database(file, { fileMustExist: true, readonly: true })
  try {
    applyKey(copy, key)
    copy.pragma('temp_store = MEMORY')
    const found = isWhole(copy) ? countRows(copy) : undefined
    if (!found || !isSameCount(found, expected)) throw new Error('the copy is not what it was made of')
    return found
  } finally {
    copy.close()
  }
}

/** Both are in the order of their names. */
function isSameCount(found: Record<string, number>, expected: Record<string, number>): boolean {
  return JSON.stringify(found) === JSON.stringify(expected)
}

/** Reads every page of an open store: whether they are sound and no row points nowhere. */
export function isWholeStore(store: Store): boolean {
  return isWhole(store.db.$client)
}

/** Changes that are no work of anybody's, by store: they are worth no backup of their own. */
const quietChanges = new WeakMap<Store, number>()

/** How often this connection has changed a row since it was opened, but for what was done quietly. */
export function countChanges(store: Store): number {
  return countAllChanges(store) - (quietChanges.get(store) ?? 0)
}

/**
 * Does a piece of bookkeeping (who came and went, when a backup was taken along): its
 * changes go into the next backup, and are not the reason for one.
 */
export function quietly<Result>(store: Store, work: () => Result): Result {
  const before = countAllChanges(store)
  try {
    return work()
  } finally {
    quietChanges.set(store, (quietChanges.get(store) ?? 0) + countAllChanges(store) - before)
  }
}

function countAllChanges(store: Store): number {
  if (!store.db.$client.open) return 0
  const counted = store.db.$client.prepare<[], { changes: number }>('SELECT total_changes() AS changes').get()
  return counted?.changes ?? 0
}

function isWhole(database: Database.Database): boolean {
  const broken: unknown = database.pragma('foreign_key_check')
  return database.pragma('integrity_check', { simple: true }) === 'ok' && Array.isArray(broken) && broken.length === 0
}

/** No update without its backup: what kept that from being made is the disk's word, or the update's failure. */
async function backUpFirst(backUp: () => Promise<void>): Promise<void> {
  try {
    await backUp()
  } catch (error) {
    throw diskFault(error) ? error : new StoreRefused('MIGRATION_FAILED', error)
  }
}

/** A whole, encrypted copy beside the database, before a migration touches it. */
function copyBeforeMigration(database: Database.Database, file: string, at: Date): void {
  const stamp = at.toISOString().replaceAll(/[:.]/g, '-')
  database.prepare('VACUUM INTO ?').run(`${file}.przed-aktualizacja-${stamp}`)
}

function unlockAndSetUp(database: Database.Database, key: Uint8Array): void {
  applyKey(database, key)
  if (typeof cipherVersion(database) !== 'string') throw new StoreRefused('CIPHER_MISSING')
  const settings: [pragma: string, expected: unknown][] = [
    ['journal_mode = WAL', 'wal'],
    ['synchronous = FULL', undefined],
    ['foreign_keys = ON', undefined],
    // Temporary tables would land in plain text on the disk (SQLite3MC does not encrypt them).
    ['temp_store = MEMORY', undefined],
    ['secure_delete = ON', 1],
    ['trusted_schema = OFF', undefined],
    ['cell_size_check = ON', undefined],
  ]
  for (const [pragma, expected] of settings) {
    const answer: unknown = database.pragma(pragma, { simple: true })
    if (expected !== undefined && answer !== expected) throw new Error(`${pragma} was not taken`)
  }
}

function applyKey(database: Database.Database, key: Uint8Array): void {
  database.pragma(cipher)
  database.pragma('legacy = 4')
  database.pragma(`key = "${rawKey(key)}"`)
}

function rawKey(key: Uint8Array): string {
  return `x'${Buffer.from(key).toString('hex')}'`
}

function cipherVersion(database: Database.Database): unknown {
  try {
    return database.prepare('SELECT sqlite3mc_version()').pluck().get()
  } catch (error) {
    // With a wrong key the first statement says NOTADB; only an unknown function means a plain build.
    if (errorCode(error) === 'SQLITE_ERROR') return undefined
    throw error
  }
}

/** What kept a database from being opened, as the reason of a recovery screen. */
export function asStoreRefused(error: unknown): StoreRefused {
  if (error instanceof StoreRefused) return error
  if (error instanceof MigrationRefused) return new StoreRefused(diskFault(error.cause) ?? error.fault, error)
  const fault = diskFault(error)
  if (fault) return new StoreRefused(fault, error)
  const code = errorCode(error) ?? ''
  if (code === 'SQLITE_NOTADB') return new StoreRefused('DB_FOREIGN', error)
  if (code.startsWith('SQLITE_CORRUPT') || code.startsWith('SQLITE_IOERR')) return new StoreRefused('DB_CORRUPT', error)
  if (code.startsWith('SQLITE_BUSY') || code.startsWith('SQLITE_LOCKED'))
    return new StoreRefused('LOCKED_BY_OTHER', error)
  return new StoreRefused('DB_CORRUPT', error)
}

function connect(database: Database.Database) {
  return drizzle(database, { casing: 'snake_case' })
}

function asStore(database: Database.Database): Store {
  return {
    db: connect(database),
    transact: (work) => database.transaction(work).immediate(),
    close: () => {
      database.close()
    },
  }
}

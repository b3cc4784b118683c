import { createWriteStream } from 'node:fs'
import { mkdir, readdir, rename, stat, unlink } from 'node:fs/promises'
import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { Readable, Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { BackupSource } from '#shared/contract/backup.ts'
import type { EngineState } from '#shared/contract/procedure.ts'
import type { BackupContents, BackupPlace } from '#shared/domain/backup.ts'
import { localDateOf } from '#shared/domain/dates.ts'
import { hasPapers } from '#shared/domain/account.ts'
import { accountId as accountIdSchema } from '#shared/domain/ids.ts'
import { findAccount } from '../office/accounts.ts'
import { noteRestored } from '../documents/numbering/marks.ts'
import { readOffice } from '../office/office.ts'
import { Refusal, refuse } from '../refusal.ts'
import { listAside, removeAside, stageAside } from '../store/aside.ts'
import { BackupRefused, extractDatabase, readContainer } from '../store/backup/container.ts'
import { countKinds } from '../store/backup/contents.ts'
import { assertRoom } from '../store/backup/free-space.ts'
import { diskFault } from '../store/disk-fault.ts'
import type { VaultLayout } from '../store/layout.ts'
import type { Store } from '../store/open.ts'
import { isWholeStore, openStore, StoreRefused } from '../store/open.ts'
import { prepareStage } from '../store/staged-swap.ts'
import type { Holder, VaultHeader } from '../store/vault-header.ts'
import { writeHeader } from '../store/vault-header.ts'
import type { Backups, LastDrill } from './backups.ts'
import { isManager } from './session.ts'
import type { VaultSession } from './session.ts'
import type { Found, Secret } from './unlocking.ts'

/** The largest backup the page may bring. */
export const largestBackup = 2 * 1024 * 1024 * 1024
/** How long an opened backup waits for its confirmation. */
const openedFor = 10 * 60_000

interface Opened {
  token: string
  found: Found
  database: string
  timer: NodeJS.Timeout
}

export interface OpenedBackup extends BackupContents {
  token: string
  size: number
  appVersion: string
  putsAside: boolean
  isOfThisVault: boolean | null
}

export type Restoring = ReturnType<typeof createRestoring>

/**
 * Bringing backups back: one that was brought or kept is opened beside today's state, shown,
 * and only then put in its place. What is taken out of it lies, encrypted, in a folder of
 * its own that is emptied at every start and lock.
 */
export function createRestoring(
  layout: VaultLayout,
  { session, backups, now }: { session: VaultSession; backups: Backups; now: () => Date },
) {
  let opened: Opened | undefined

  function assertAllowed(): void {
    // Another program's folder, or one no database may live in, is not written to.
    if (!session.holdsFolder) throw new Refusal('WRONG_STATE', { state: session.state })
    if (session.state === 'ready' && !isManager(session.actor)) throw refuse('NOT_ALLOWED')
  }

  /** Forgets what was opened: its key and its files. */
  async function clear(): Promise<void> {
    if (opened) {
      clearTimeout(opened.timer)
      opened.found.dataKey.fill(0)
      opened = undefined
    }
    if (!session.holdsFolder) return
    for (const name of await readdir(layout.restoring).catch(() => []))
      await unlink(join(layout.restoring, name)).catch(() => undefined)
  }

  function uploaded(token: string): string {
    return join(layout.restoring, `${token}.kopia`)
  }

  function find(place: BackupPlace, file: string): string {
    const folder = backups.folderOf(place, session.state === 'ready' ? session.vault.store : undefined)
    if (folder === undefined) throw refuse('NOT_FOUND')
    return join(folder, file)
  }

  async function locate(source: BackupSource): Promise<string> {
    const file = source.from === 'kept' ? find(source.place, source.file) : uploaded(source.upload)
    if ((await stat(file).catch(() => undefined))?.isFile() !== true)
      throw refuse(source.from === 'kept' ? 'NOT_FOUND' : 'UPLOAD_GONE')
    return file
  }

  /** A path in the private folder for what is taken out of a backup. */
  async function temporaryDatabase(): Promise<string> {
    await mkdir(layout.restoring, { recursive: true, mode: 0o700 })
    return join(layout.restoring, `${randomBytes(16).toString('hex')}.db`)
  }

  /** Takes the database out, opens it, checks every page and gives what `read` makes of it. Removes it when that fails. */
  async function lookInside<Result>(
    file: string,
    { header, dataKey }: { header: VaultHeader; dataKey: Uint8Array },
    read: (store: Store, database: string) => Result,
  ): Promise<Result> {
    const { size } = await stat(file)
    // Its copy here, and as much again for bringing an older one up to date.
    await assertRoom(layout.folder, 2 * size)
    const database = await temporaryDatabase()
    try {
      await extractDatabase(file, database)
      const store = await openStore(database, dataKey, header.vaultId, now, () => Promise.resolve())
      try {
        if (!isWholeStore(store)) throw new BackupRefused('BACKUP_DAMAGED')
        return read(store, database)
      } finally {
        store.close()
      }
    } catch (error) {
      await removeDatabase(database)
      throw error
    }
  }

  return {
    assertAllowed,
    clear,

    /**
     * Takes a backup the page brings, in one piece or several, straight to the disk. Gives
     * its token. Throws BACKUP_NOT_A_BACKUP for what is too large, UPLOAD_GONE for a piece
     * of a file that is not there or not that long, or what the disk says.
     */
    async receive(body: ReadableStream<Uint8Array> | null, piece?: { token: string; offset: number }): Promise<string> {
      assertAllowed()
      if (!piece) await clear()
      await mkdir(layout.restoring, { recursive: true, mode: 0o700 })
      const token = piece?.token ?? randomBytes(16).toString('hex')
      const file = uploaded(token)
      const before = piece ? await stat(file).catch(() => undefined) : undefined
      if (piece && before?.size !== piece.offset) throw refuse('UPLOAD_GONE')
      let size = before?.size ?? 0
      const counted = new Transform({
        transform(chunk: Uint8Array, _encoding, done) {
          size += chunk.byteLength
          if (size > largestBackup) done(new BackupRefused('BACKUP_NOT_A_BACKUP'))
          else done(undefined, chunk)
        },
      })
      try {
        const stream = body ? Readable.from(body) : Readable.from([])
        await pipeline(
          stream,
          counted,
          createWriteStream(file, { flags: piece ? 'a' : 'wx', mode: 0o600, flush: true }),
        )
        // Only what is encrypted stays on the disk: a file that is no backup may be anything.
        if (!piece)
          await readContainer(file).catch((error: unknown) => {
            if (error instanceof BackupRefused && error.fault === 'BACKUP_DAMAGED') return
            throw error
          })
        assertAllowed()
      } catch (error) {
        await unlink(file).catch(() => undefined)
        throw asRefusal(error)
      }
      return token
    },

    /** Opens a backup for whoever knows a secret of its day, and says what is in it. Nothing of today changes. */
    async open(source: BackupSource, secret: Secret): Promise<OpenedBackup> {
      assertAllowed()
      const { state } = session
      try {
        const file = await locate(source)
        const { header } = await readContainer(file)
        const today = session.vaultId
        const isOfThisVault = today === undefined ? null : today === header.vault.vaultId
        // At the door nobody proved to belong here: another office's backup is not let in over this one.
        if (session.state === 'locked' && isOfThisVault === false) throw refuse('BACKUP_OTHER_VAULT')
        const found = await session.findIn(header.vault, secret)
        try {
          const { contents, database } = await lookInside(
            file,
            { header: header.vault, dataKey: found.dataKey },
            (store, at) => {
              assertManager(store, found.holder, now())
              return { contents: contentsOf(store, header.createdAt), database: at }
            },
          )
          if (opened) await dropOpened(opened)
          // A lock meanwhile let go of everything that was opened; this comes too late.
          if (session.state !== state) {
            await removeDatabase(database)
            throw new Refusal('WRONG_STATE', { state: session.state })
          }
          const token = randomBytes(16).toString('hex')
          const timer = setTimeout(() => void clear(), openedFor)
          timer.unref()
          opened = { token, found, database, timer }
          const { size } = await stat(file)
          const putsAside = session.state !== 'first-run'
          return { token, ...contents, size, appVersion: header.appVersion, putsAside, isOfThisVault }
        } catch (error) {
          found.dataKey.fill(0)
          throw error
        }
      } catch (error) {
        throw asRefusal(error)
      }
    },

    /** Puts the opened backup in place of today's state. Throws UPLOAD_GONE, or what the disk says; today's state is whole then. */
    async restore(token: string): Promise<EngineState> {
      assertAllowed()
      const chosen = opened
      if (!chosen || chosen.token !== token) throw refuse('UPLOAD_GONE')
      clearTimeout(chosen.timer)
      opened = undefined
      const { found, database } = chosen
      const isNewPlace = session.state === 'first-run'
      const state = await session.putInPlace('kopia', async () => {
        const stage = await prepareStage(layout)
        await writeHeader(stage, found.header)
        await rename(database, stage.database)
        return found
      })
      // Numbers given after the backup was made stay given: the marks of them are no part of what is restored.
      await noteRestored(layout.numberMarks, found.header.vaultId, now()).catch(() => undefined)
      await clear()
      // The stick or share is the other computer's: two that keep their backups in one place push each other's out.
      if (isNewPlace && state === 'ready') await session.withOpen((open) => backups.setSecondPlace(open, null))
      return state
    },

    /** Puts back a state that was put aside; today's is put aside instead. Throws NOT_FOUND, ASIDE_DAMAGED, or what the disk says. */
    async undo(name: string): Promise<EngineState> {
      assertAllowed()
      const aside = (await listAside(layout)).find((state) => state.name === name && state.kind === 'kopia')
      if (!aside) throw refuse('NOT_FOUND')
      // The screen offers no such way back; what it shows may be older than the damage.
      if (!aside.isGood) throw refuse('ASIDE_DAMAGED')
      await assertRoom(layout.folder, aside.size)
      const state = await session.putInPlace('kopia', async () => {
        await stageAside(layout, name)
        return undefined
      })
      await removeAside(layout, name)
      return state
    },

    /**
     * Tries whether a kept backup can be restored: the whole way into a file of its own,
     * which is removed. Throws BACKUP_OTHER_KEY for one of before a change of the key.
     */
    async drill(place: BackupPlace, file: string): Promise<LastDrill & { officeName: string }> {
      const path = await locate({ from: 'kept', place, file })
      const own = await session.withOpen(({ dataKey }) => Promise.resolve(Uint8Array.from(dataKey)))
      try {
        const { header } = await readContainer(path)
        const { contents, database } = await lookInside(path, { header: header.vault, dataKey: own }, (store, at) => ({
          contents: contentsOf(store, header.createdAt),
          database: at,
        }))
        await removeDatabase(database)
        const { officeName, createdAt, counts } = contents
        return { at: now().toISOString(), backupCreatedAt: createdAt, officeName, counts }
      } catch (error) {
        // The file is what was written, byte for byte, and yet the key does not fit.
        if (error instanceof StoreRefused && error.reason === 'DB_FOREIGN') throw refuse('BACKUP_OTHER_KEY')
        throw asRefusal(error)
      } finally {
        own.fill(0)
      }
    },
  }
}

async function dropOpened({ timer, found, database }: Opened): Promise<void> {
  clearTimeout(timer)
  found.dataKey.fill(0)
  await removeDatabase(database)
}

async function removeDatabase(database: string): Promise<void> {
  for (const part of ['', '-wal', '-shm', '-journal']) await unlink(`${database}${part}`).catch(() => undefined)
}

function contentsOf(store: Store, createdAt: string): BackupContents {
  return { officeName: readOffice(store).office.name, createdAt, counts: countKinds(store) }
}

/** A whole vault is put in another's place by a kierownik of it, or by whoever has its sheet with the code. */
function assertManager(store: Store, holder: Holder, at: Date): void {
  if (holder.kind === 'recovery-code') return
  const account = findAccount(store, accountIdSchema.parse(holder.id))
  if (!account || account.isDisabled || !hasPapers(account, localDateOf(at)))
    throw new Refusal('SECRET_WRONG', { waitSeconds: 0 })
  if (!isManager(account)) throw refuse('NOT_ALLOWED')
}

/** What kept a backup from being used, as a declared refusal. */
function asRefusal(error: unknown): unknown {
  if (error instanceof BackupRefused) {
    const fault = diskFault(error.cause)
    return refuse(fault === 'DISK_FULL' ? fault : error.fault)
  }
  if (!(error instanceof StoreRefused)) return error
  if (error.reason === 'DISK_FULL' || error.reason === 'FOLDER_READ_ONLY') return refuse(error.reason)
  return refuse(error.reason === 'DB_FROM_FUTURE' ? 'BACKUP_TOO_NEW' : 'BACKUP_DAMAGED')
}

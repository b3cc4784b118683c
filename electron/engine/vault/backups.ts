import { join } from 'node:path'
import { z } from 'zod'
import type { AsideState, BackupState, KeptBackup } from '#shared/contract/backup.ts'
import type { BackupFailure, BackupPlace, BackupWarning } from '#shared/domain/backup.ts'
import { backupCounts, backupWarnings, secondPlaceDays } from '#shared/domain/backup.ts'
import { localDateOf } from '#shared/domain/dates.ts'
import { instant } from '#shared/domain/fields.ts'
import { Refusal, refuse } from '../refusal.ts'
import { listAside, removeOldAside } from '../store/aside.ts'
import { readContainer } from '../store/backup/container.ts'
import { bytesForBackup, freeBytes } from '../store/backup/free-space.ts'
import type { KeptFile } from '../store/backup/kept.ts'
import { listBackups, removeOldBackups } from '../store/backup/kept.ts'
import { copyToSecondPlace, isThere, isUsablePlace } from '../store/backup/second-place.ts'
import type { OpenState } from '../store/backup/write.ts'
import { writeBackup } from '../store/backup/write.ts'
import { diskFault } from '../store/disk-fault.ts'
import type { VaultLayout } from '../store/layout.ts'
import type { Store } from '../store/open.ts'
import { countChanges, quietly } from '../store/open.ts'
import { readSetting, saveSetting } from '../store/settings.ts'
import { logOwnBackup } from './audit-session.ts'

const secondSetting = 'backup-second-place'
const drillSetting = 'backup-last-drill'
const secondPlace = z.strictObject({ folder: z.string().nullable(), lastAt: instant.nullable() })
const lastDrill = z.strictObject({ at: instant, backupCreatedAt: instant, counts: backupCounts }).nullable()
export type LastDrill = NonNullable<z.infer<typeof lastDrill>>

export type Backups = ReturnType<typeof createBackups>

interface Circumstances {
  now: () => Date
  appVersion: string
  canChooseFolder: boolean
}

/** Makes backups, keeps as many as it should, brings them to the second place, and remembers how it went. */
export function createBackups(layout: VaultLayout, { now, appVersion, canChooseFolder }: Circumstances) {
  let lastFailure: { at: string; reason: BackupFailure } | undefined
  /** Changes the open store's connection had made at the last backup, or when it was opened. */
  let changesAtBackup = 0
  /** Copies on their way to the second place, one after another: a slow stick keeps no work waiting. */
  let bringing: Promise<void> = Promise.resolve()

  /** Takes a fresh backup along; a place that is away is a warning on the start screen, not an error. */
  async function bringAlong(file: string, { store, header }: OpenState): Promise<void> {
    // Locked while the copy before it was on its way: the next backup goes along.
    const second = store.db.$client.open ? readSecond(store) : null
    if (!second || !(await isThere(second.folder))) return
    try {
      await copyToSecondPlace(file, second.folder)
      await removeOldBackups(second.folder, header.vaultId, now())
    } catch {
      return
    }
    keepQuietly(store, secondSetting, { ...second, lastAt: now().toISOString() })
  }

  /** Keeps a setting that is no change worth a backup of its own. */
  function keepQuietly(store: Store, key: string, value: unknown): void {
    if (!store.db.$client.open) return
    quietly(store, () => saveSetting(store, key, value))
  }

  async function make(open: OpenState): Promise<void> {
    const { store, header } = open
    try {
      // Locked while this waited for its turn: not a failure, the next unlock makes one.
      if (!store.db.$client.open) throw new Refusal('WRONG_STATE', { state: 'locked' })
      const changes = countChanges(store)
      const file = await writeBackup(layout, open, { appVersion, at: now() })
      lastFailure = undefined
      changesAtBackup = changes
      await removeOldBackups(layout.backups, header.vaultId, now())
      await removeOldAside(layout, now())
      bringing = bringing.then(() => bringAlong(file, open))
    } catch (error) {
      if (store.db.$client.open) lastFailure = { at: now().toISOString(), reason: diskFault(error) ?? 'FAILED' }
      throw error
    }
  }

  /** A backup nobody asked for, with its entry in the log. */
  async function makeUnasked(open: OpenState): Promise<void> {
    await make(open)
    logOwnBackup(open.store, now)
  }

  async function findLastGood(vaultId: string) {
    return (await listBackups(layout.backups, vaultId)).find(({ isGood }) => isGood)
  }

  /** Whether none of today is there yet, or the last one opens with an older key: then no box in it is one of today's. */
  async function isDue({ header }: OpenState): Promise<boolean> {
    const last = await findLastGood(header.vaultId)
    if (!last || localDateOf(new Date(last.createdAt)) !== localDateOf(now())) return true
    const read = await readContainer(join(layout.backups, last.file)).catch(() => undefined)
    const boxes = new Set(header.holders.map(({ box }) => box))
    return !read?.header.vault.holders.some(({ box }) => boxes.has(box))
  }

  return {
    /** The vault was opened: from here on changes are counted. */
    noteOpened(store: Store): void {
      changesAtBackup = countChanges(store)
    },

    /**
     * Makes a backup now. Throws what the disk says, and remembers it for the start screen;
     * the vault and the backups that are there stay as they were then. Its copy goes to the
     * second place after it.
     */
    make,

    /** The same before something the program will not do without a backup; the log has an entry of it. */
    makeUnasked,

    /** Waits for what is on its way to the second place. */
    arrived: (): Promise<void> => bringing,

    /** The backup of the day. */
    async makeIfDue(open: OpenState): Promise<void> {
      if (await isDue(open)) await makeUnasked(open)
    },

    /** The backup at the end: when something changed since the last one, or the day has none yet. */
    async makeIfChanged(open: OpenState): Promise<void> {
      if (countChanges(open.store) !== changesAtBackup || (await isDue(open))) await makeUnasked(open)
      await bringing
    },

    /** Chooses the second place, or none, and takes the newest good backup there. Throws SECOND_PLACE_UNUSABLE. */
    async setSecondPlace(open: OpenState, folder: string | null): Promise<void> {
      if (folder !== null && !(await isUsablePlace(folder, layout.folder))) throw refuse('SECOND_PLACE_UNUSABLE')
      saveSetting(open.store, secondSetting, { folder, lastAt: null })
      const last = folder === null ? undefined : await findLastGood(open.header.vaultId)
      if (last) bringing = bringing.then(() => bringAlong(join(layout.backups, last.file), open))
      await bringing
    },

    saveDrill(store: Store, drill: LastDrill): void {
      keepQuietly(store, drillSetting, drill)
    },

    /** The folder of a place; undefined when no second place was chosen, or nobody can read which. */
    folderOf(place: BackupPlace, store: Store | undefined): string | undefined {
      if (place === 'own') return layout.backups
      return store && readSecond(store)?.folder
    },

    /** Everything the start screen and the screen of backups say. */
    async readState({ store, vaultId }: { store: Store; vaultId: string | undefined }): Promise<BackupState> {
      const second = readSecond(store)
      const drill = readSetting(store, drillSetting, lastDrill, null)
      const own = await listBackups(layout.backups, vaultId)
      const isReachable = second !== null && (await isThere(second.folder))
      const away = second && isReachable ? await listBackups(second.folder, vaultId) : []
      const lastGood = own.find(({ isGood }) => isGood)
      const lastAt = [second?.lastAt, away.find(({ isGood }) => isGood)?.createdAt]
        .filter((each) => typeof each === 'string')
        .toSorted()
        .at(-1)
      const daysSince = lastAt === undefined ? null : daysBetween(lastAt, now())
      const [free, needed] = [await freeBytes(layout.folder), await bytesForBackup(layout.database)]
      const is: Record<BackupWarning, boolean> = {
        NO_BACKUP: !lastGood,
        LAST_BACKUP_FAILED: lastFailure !== undefined,
        SECOND_PLACE_MISSING: !second,
        SECOND_PLACE_AWAY: second !== null && !isReachable,
        SECOND_PLACE_OLD: second !== null && (daysSince === null || daysSince > secondPlaceDays),
        LOW_SPACE: free < needed,
        NEVER_DRILLED: !drill,
      }
      return {
        lastGood: lastGood ? { at: lastGood.createdAt, size: lastGood.size } : null,
        lastFailure: lastFailure ?? null,
        kept: [...inPlace(own, 'own'), ...inPlace(away, 'second')].toSorted((a, b) =>
          a.createdAt < b.createdAt ? 1 : -1,
        ),
        aside: await listBroughtBack(layout),
        second: second && { folder: second.folder, lastAt: lastAt ?? null, daysSince, isReachable },
        lastDrill: drill,
        folder: layout.backups,
        freeBytes: free,
        neededBytes: needed,
        canChooseFolder,
        warnings: backupWarnings.filter((warning) => is[warning]),
      }
    },

    /** What can be restored without looking for a file, whatever the vault says. */
    async listKept(vaultId: string | undefined) {
      return { kept: inPlace(await listBackups(layout.backups, vaultId), 'own'), aside: await listBroughtBack(layout) }
    },
  }
}

/** The second place, where one was chosen. */
function readSecond(store: Store): { folder: string; lastAt: string | null } | null {
  const { folder, lastAt } = readSetting(store, secondSetting, secondPlace, { folder: null, lastAt: null })
  return folder === null ? null : { folder, lastAt }
}

/** The states a restored backup replaced; those of an older key are no way back. */
async function listBroughtBack(layout: VaultLayout): Promise<AsideState[]> {
  const aside = await listAside(layout)
  return aside
    .filter(({ kind }) => kind === 'kopia')
    .map(({ name, putAsideAt, size, keptUntil, isGood }) => ({ name, putAsideAt, size, keptUntil, isGood }))
}

function inPlace(files: readonly KeptFile[], place: BackupPlace): KeptBackup[] {
  return files.map(({ file, createdAt, size, isGood }) => ({ file, place, createdAt, size, isGood }))
}

function daysBetween(earlier: string, later: Date): number {
  return Math.max(0, Math.floor((later.getTime() - Date.parse(earlier)) / 86_400_000))
}

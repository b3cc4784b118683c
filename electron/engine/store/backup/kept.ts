import { readdir, stat, unlink } from 'node:fs/promises'
import { join } from 'node:path'
import { backupFile } from '#shared/domain/backup.ts'
import { readContainer } from './container.ts'
import { backupsToRemove } from './keep.ts'
import type { KnownBackup } from './keep.ts'

export interface KeptFile extends KnownBackup {
  size: number
}

/** The name of a backup made at this moment. */
export function backupFileName(at: Date): string {
  return backupFile.parse(`kooperacja-${at.toISOString().replaceAll(/[:.]/g, '-')}.kopia`)
}

/**
 * The backups in a folder, newest first: those of one vault, and those whose header cannot
 * be read any more. One counts as good when its header reads and its size is what it says;
 * that its every byte is right was checked when it was written. Empty for a folder that is
 * away.
 */
export async function listBackups(folder: string, vaultId?: string): Promise<KeptFile[]> {
  const names = await readdir(folder).catch(() => [])
  const found: KeptFile[] = []
  for (const file of names.filter((name) => backupFile.safeParse(name).success)) {
    const size = (await stat(join(folder, file)).catch(() => undefined))?.size ?? 0
    const read = await readContainer(join(folder, file)).catch(() => undefined)
    if (read && vaultId !== undefined && read.header.vault.vaultId !== vaultId) continue
    const createdAt = read?.header.createdAt ?? timeOf(file)
    found.push({ file, createdAt, size, isGood: read !== undefined && size === read.start + read.header.database.size })
  }
  return found.toSorted((a, b) => (a.createdAt < b.createdAt ? 1 : -1))
}

/** Removes the backups of a vault that need not be kept (keep.ts). Call it only after a new one is safe. */
export async function removeOldBackups(folder: string, vaultId: string, now: Date): Promise<void> {
  const backups = await listBackups(folder, vaultId)
  for (const { file } of backupsToRemove(backups, now)) await unlink(join(folder, file)).catch(() => undefined)
}

/** Removes what a cut left of a backup that was being written. */
export async function removeUnfinished(folder: string): Promise<void> {
  const names = await readdir(folder).catch(() => [])
  for (const name of names.filter(
    (each) => /\.kopia(\.db)?(-journal|-wal|-shm)?(\.tmp)?$/.test(each) && !each.endsWith('.kopia'),
  ))
    await unlink(join(folder, name)).catch(() => undefined)
}

/** The moment in a backup's name, for one whose header is unreadable. */
function timeOf(file: string): string {
  const [, day, hour, minute, second, millisecond] =
    /(\d{4}-\d{2}-\d{2})T(\d{2})-(\d{2})-(\d{2})-(\d{3})Z/.exec(file) ?? []
  return `${day}T${hour}:${minute}:${second}.${millisecond}Z`
}

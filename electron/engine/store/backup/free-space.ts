import { stat, statfs } from 'node:fs/promises'

/** Room left over beside what a backup needs, so that the work itself does not meet a full disk. */
const margin = 2 * 1024 * 1024

/** There is less room than what is about to be written needs. Says so in the disk's own words. */
export class NoRoom extends Error {
  readonly code = 'ENOSPC'

  constructor() {
    super('not enough room on the disk')
    this.name = 'NoRoom'
  }
}

/** Free bytes of the disk a folder is on. */
export async function freeBytes(folder: string): Promise<number> {
  const { bavail, bsize } = await statfs(folder)
  return bavail * bsize
}

/** What a backup of a database needs for a moment: its copy, the backup itself, and the margin. */
export async function bytesForBackup(database: string): Promise<number> {
  let size = 0
  for (const part of [database, `${database}-wal`]) size += (await stat(part).catch(() => undefined))?.size ?? 0
  return 2 * size + margin
}

/** Throws NoRoom before anything is written, instead of half-way. */
export async function assertRoom(folder: string, needed: number): Promise<void> {
  if ((await freeBytes(folder)) < needed) throw new NoRoom()
}

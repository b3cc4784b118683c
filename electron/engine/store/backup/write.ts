import { mkdir, unlink } from 'node:fs/promises'
import { join } from 'node:path'
import { syncFolder } from '../atomic-write.ts'
import type { VaultLayout } from '../layout.ts'
import type { Store } from '../open.ts'
import { copyStore } from '../open.ts'
import type { VaultHeader } from '../vault-header.ts'
import { writeContainer } from './container.ts'
import { assertRoom, bytesForBackup } from './free-space.ts'
import { backupFileName, removeUnfinished } from './kept.ts'

/** An open vault, as far as a backup needs it. */
export interface OpenState {
  store: Store
  header: VaultHeader
  dataKey: Uint8Array
}

/**
 * Makes one backup in the vault's own folder: room checked, a whole copy of the store made
 * and checked, then one file of it and the header, read back before it gets its name. Once
 * the copy is made, which nothing interrupts, the vault may lock. Gives the file. Throws
 * what the disk says; leaves nothing unfinished then.
 */
export async function writeBackup(
  layout: VaultLayout,
  { store, header, dataKey }: OpenState,
  { appVersion, at }: { appVersion: string; at: Date },
): Promise<string> {
  await mkdir(layout.backups, { recursive: true, mode: 0o700 })
  await removeUnfinished(layout.backups)
  await assertRoom(layout.folder, await bytesForBackup(layout.database))
  const file = join(layout.backups, backupFileName(at))
  const copy = `${file}.db`
  try {
    copyStore(store, copy, dataKey)
    // The key store of this computer opens nothing on another one.
    const vault: VaultHeader = { ...header, holders: header.holders.filter(({ kind }) => kind !== 'key-store') }
    await writeContainer(file, { createdAt: at.toISOString(), appVersion, vault }, copy)
  } finally {
    await unlink(copy).catch(() => undefined)
  }
  await syncFolder(layout.backups)
  return file
}

import { open, rename, unlink } from 'node:fs/promises'
import { dirname } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { errorCode } from './disk-fault.ts'

/** Antivirus and backup programs hold a fresh file for a moment: about five seconds of patience. */
const renameDelays = [10, 50, 100, 300, 600, 1000, 1500, 1500]

/**
 * Writes a file so that a power cut leaves the old content or the new one, never a part:
 * temp file beside it, fsync, rename (tried again on EPERM/EBUSY/EACCES, which antivirus
 * causes on Windows), fsync of the folder where the system has that.
 */
export async function writeAtomically(file: string, content: Uint8Array | string): Promise<void> {
  const temp = `${file}.tmp`
  try {
    const handle = await open(temp, 'w', 0o600)
    try {
      await handle.writeFile(content)
      await handle.sync()
    } finally {
      await handle.close()
    }
    await renamePatiently(temp, file)
  } catch (error) {
    await unlink(temp).catch(() => undefined)
    throw error
  }
  await syncFolder(dirname(file))
}

/** Renames, tried again while another program holds one of the two. */
export async function renamePatiently(from: string, to: string): Promise<void> {
  for (const delay of renameDelays) {
    try {
      return await rename(from, to)
    } catch (error) {
      if (!['EPERM', 'EBUSY', 'EACCES'].includes(errorCode(error) ?? '')) throw error
      await wait(delay)
    }
  }
  await rename(from, to)
}

/** Makes renames in a folder durable, where the system knows that. */
export async function syncFolder(folder: string): Promise<void> {
  // Windows has no fsync of a folder; its rename is journaled by the file system.
  if (process.platform === 'win32') return
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

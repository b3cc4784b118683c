import { createReadStream, createWriteStream } from 'node:fs'
import { open, stat, unlink } from 'node:fs/promises'
import { randomUUID } from 'node:crypto'
import { basename, isAbsolute, join, relative } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { renamePatiently, syncFolder } from '../atomic-write.ts'
import { checkContainer } from './container.ts'

/** Copies a finished backup into another folder and reads it back there before it gets its name. Throws what the disk says. */
export async function copyToSecondPlace(file: string, folder: string): Promise<void> {
  const target = join(folder, basename(file))
  const temp = `${target}.tmp`
  try {
    await pipeline(createReadStream(file), createWriteStream(temp, { mode: 0o600, flush: true }))
    await checkContainer(temp)
    await renamePatiently(temp, target)
  } catch (error) {
    await unlink(temp).catch(() => undefined)
    throw error
  }
  // A share may not know the fsync of a folder; the file itself is safe.
  await syncFolder(folder).catch(() => undefined)
}

/** Whether a folder is there now. */
export async function isThere(folder: string): Promise<boolean> {
  return (await stat(folder).catch(() => undefined))?.isDirectory() === true
}

/** Whether copies can be kept in a folder: a full path, outside the data folder, that takes a file. */
export async function isUsablePlace(folder: string, dataFolder: string): Promise<boolean> {
  if (!isAbsolute(folder) || !(await isThere(folder))) return false
  const way = relative(dataFolder, folder)
  if (way === '' || (!way.startsWith('..') && !isAbsolute(way))) return false
  const probe = join(folder, `kooperacja-${randomUUID()}.tmp`)
  try {
    await (await open(probe, 'wx', 0o600)).close()
    await unlink(probe)
    return true
  } catch {
    return false
  }
}

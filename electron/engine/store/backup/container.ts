import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { open, stat, unlink } from 'node:fs/promises'
import { dirname } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { z } from 'zod'
import { renamePatiently, syncFolder } from '../atomic-write.ts'
import { vaultHeader } from '../vault-header.ts'

/**
 * A backup is one file that opens on a new PC with the recovery code alone: a line that
 * says what it is, the length of a JSON header, the header with the vault's envelopes, and
 * the encrypted database. The header holds no personal data.
 */

const magic = 'KOOPERACJA-KOPIA 1\n'
const lengthDigits = 8
const headerLimit = 1024 * 1024

export const backupHeader = z.strictObject({
  createdAt: z.iso.datetime(),
  appVersion: z.string().max(40),
  vault: vaultHeader,
  database: z.strictObject({ size: z.int().min(4096), sha256: z.string().regex(/^[0-9a-f]{64}$/) }),
})
export type BackupHeader = z.infer<typeof backupHeader>

/** Why a file is no backup that can be used. */
export const backupFaults = [
  'BACKUP_UNREADABLE',
  'BACKUP_NOT_A_BACKUP',
  'BACKUP_DAMAGED',
  'BACKUP_VERSION_UNKNOWN',
] as const
export type BackupFault = (typeof backupFaults)[number]

export class BackupRefused extends Error {
  readonly fault: BackupFault

  constructor(fault: BackupFault, cause?: unknown) {
    super(fault, { cause })
    this.name = 'BackupRefused'
    this.fault = fault
  }
}

/** SHA-256 of a file, read in pieces. */
export async function hashFile(file: string, start = 0): Promise<string> {
  const hash = createHash('sha256')
  await pipeline(createReadStream(file, { start }), hash)
  return hash.digest('hex')
}

/**
 * Writes a closed, checked database and its header as one file: temp, fsync, read back,
 * rename. Nothing is left behind when it fails. Throws what the disk says.
 */
export async function writeContainer(
  file: string,
  header: Omit<BackupHeader, 'database'>,
  database: string,
): Promise<BackupHeader> {
  const { size } = await stat(database)
  const whole = backupHeader.parse({ ...header, database: { size, sha256: await hashFile(database) } })
  const json = Buffer.from(JSON.stringify(whole), 'utf8')
  const temp = `${file}.tmp`
  try {
    const handle = await open(temp, 'w', 0o600)
    try {
      await handle.write(magic + String(json.length).padStart(lengthDigits, '0') + '\n')
      await handle.write(json)
    } finally {
      await handle.close()
    }
    await pipeline(createReadStream(database), createWriteStream(temp, { flags: 'a', flush: true }))
    await checkContainer(temp)
    await renamePatiently(temp, file)
  } catch (error) {
    await unlink(temp).catch(() => undefined)
    throw error
  }
  await syncFolder(dirname(file))
  return whole
}

/** Reads the header of a backup. Throws BackupRefused: unreadable, not a backup, newer, or damaged. */
export async function readContainer(file: string): Promise<{ header: BackupHeader; start: number }> {
  let handle
  try {
    handle = await open(file, 'r')
  } catch (error) {
    throw new BackupRefused('BACKUP_UNREADABLE', error)
  }
  try {
    const head = Buffer.alloc(magic.length + lengthDigits + 1)
    const { bytesRead } = await handle.read(head, 0, head.length, 0)
    const text = head.toString('latin1', 0, bytesRead)
    if (/^KOOPERACJA-KOPIA \d+\n/.test(text) && !text.startsWith(magic))
      throw new BackupRefused('BACKUP_VERSION_UNKNOWN')
    if (!text.startsWith(magic)) throw new BackupRefused('BACKUP_NOT_A_BACKUP')
    const length = Number(text.slice(magic.length, magic.length + lengthDigits))
    if (!/^\d{8}\n$/.test(text.slice(magic.length)) || length > headerLimit) throw new BackupRefused('BACKUP_DAMAGED')
    const json = Buffer.alloc(length)
    const read = await handle.read(json, 0, length, head.length)
    if (read.bytesRead !== length) throw new BackupRefused('BACKUP_DAMAGED')
    return { header: parseHeader(json), start: head.length + length }
  } catch (error) {
    // A folder of that name, a bad sector, a stick taken out.
    throw error instanceof BackupRefused ? error : new BackupRefused('BACKUP_UNREADABLE', error)
  } finally {
    await handle.close()
  }
}

function parseHeader(json: Buffer): BackupHeader {
  try {
    return backupHeader.parse(JSON.parse(json.toString('utf8')))
  } catch (error) {
    throw new BackupRefused('BACKUP_DAMAGED', error)
  }
}

/** Reads a whole backup and compares its database with the header's size and hash. Throws BackupRefused. */
export async function checkContainer(file: string): Promise<{ header: BackupHeader; start: number }> {
  const found = await readContainer(file)
  const { database } = found.header
  let isWhole
  try {
    isWhole =
      (await stat(file)).size === found.start + database.size && (await hashFile(file, found.start)) === database.sha256
  } catch (error) {
    throw new BackupRefused('BACKUP_UNREADABLE', error)
  }
  if (!isWhole) throw new BackupRefused('BACKUP_DAMAGED')
  return found
}

/** Copies the database out of a checked backup into a file of its own. Throws BackupRefused, or what the disk says. */
export async function extractDatabase(file: string, to: string): Promise<BackupHeader> {
  const { header, start } = await checkContainer(file)
  try {
    await pipeline(createReadStream(file, { start }), createWriteStream(to, { flags: 'wx', mode: 0o600, flush: true }))
    if ((await hashFile(to)) !== header.database.sha256) throw new BackupRefused('BACKUP_DAMAGED')
  } catch (error) {
    await unlink(to).catch(() => undefined)
    throw error
  }
  return header
}

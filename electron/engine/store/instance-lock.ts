import { readFileSync, unlinkSync, writeFileSync } from 'node:fs'
import { userInfo } from 'node:os'
import { setTimeout as wait } from 'node:timers/promises'
import Database from 'better-sqlite3'
import { z } from 'zod'
import { errorCode } from './disk-fault.ts'

/** Who holds a folder, as the system calls them, and since when (UTC). */
const lockHolder = z.strictObject({ user: z.string(), since: z.iso.datetime() })
export type LockHolder = z.infer<typeof lockHolder>

/** How often one who is refused looks again. */
const patience = 6

export interface InstanceLock {
  release: () => void
}

/**
 * Takes the folder for this process, for as long as it lives: an exclusive transaction on
 * a tiny SQLite file. A killed owner frees it at once, and it works across Windows users,
 * where Electron's own lock does not (pitfalls.md 24). Gives undefined when another
 * process holds it; throws what the disk says otherwise.
 */
export async function takeInstanceLock(file: string, at: Date): Promise<InstanceLock | undefined> {
  try {
    return signed(file, at, await holdPatiently(file))
  } catch (error) {
    // Damaged, so nobody holds it: a holder's lock would have answered first. There is nothing in it to lose.
    if (!['SQLITE_NOTADB', 'SQLITE_CORRUPT'].includes(errorCode(error) ?? '')) throw error
    unlinkSync(file)
    return signed(file, at, await holdPatiently(file))
  }
}

/** Who holds the folder now, for the sentence of the one who may not; undefined when it does not say. */
export function readHolder(file: string): LockHolder | undefined {
  try {
    return lockHolder.parse(JSON.parse(readFileSync(nameFile(file), 'utf8')))
  } catch {
    return undefined
  }
}

/** Leaves the holder's name beside the lock; a courtesy, so no failure of it matters. */
function signed(file: string, at: Date, lock: InstanceLock | undefined): InstanceLock | undefined {
  if (!lock) return undefined
  try {
    writeFileSync(nameFile(file), JSON.stringify({ user: userInfo().username, since: at.toISOString() }))
  } catch {
    return lock
  }
  return {
    release: () => {
      try {
        unlinkSync(nameFile(file))
      } catch {
        // The next holder writes over it.
      }
      lock.release()
    },
  }
}

function nameFile(file: string): string {
  return `${file}.json`
}

/**
 * Two that start at the same moment can each stand in the other's way, and then neither has
 * it: so one who is refused looks again a few times, each after a pause of its own length.
 */
async function holdPatiently(file: string): Promise<InstanceLock | undefined> {
  for (let looks = 1; looks < patience; looks += 1) {
    const lock = hold(file)
    if (lock) return lock
    await wait(15 + Math.random() * 60)
  }
  return hold(file)
}

function hold(file: string): InstanceLock | undefined {
  let database: Database.Database | undefined
  try {
    database = new Database(file, { timeout: 0 })
    database.exec('BEGIN EXCLUSIVE')
    const held = database
    return { release: () => void held.close() }
  } catch (error) {
    database?.close()
    if (errorCode(error)?.startsWith('SQLITE_BUSY')) return undefined
    throw error
  }
}

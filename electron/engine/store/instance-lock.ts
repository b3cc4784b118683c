import { unlinkSync } from 'node:fs'
import Database from 'better-sqlite3'
import { errorCode } from './disk-fault.ts'

export interface InstanceLock {
  release: () => void
}

/**
 * Takes the folder for this process, for as long as it lives: an exclusive transaction on
 * a tiny SQLite file. A killed owner frees it at once, and it works across Windows users,
 * where Electron's own lock does not (pitfalls.md 24). Gives undefined when another
 * process holds it; throws what the disk says otherwise.
 */
export function takeInstanceLock(file: string): InstanceLock | undefined {
  try {
    return hold(file)
  } catch (error) {
    // Damaged, so nobody holds it: a holder's lock would have answered first. There is nothing in it to lose.
    if (!['SQLITE_NOTADB', 'SQLITE_CORRUPT'].includes(errorCode(error) ?? '')) throw error
    unlinkSync(file)
    return hold(file)
  }
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

import { createHash } from 'node:crypto'
import type { Database } from 'better-sqlite3'
import type { Migration } from '../../../migrations/index.ts'

export type MigrationFault = 'DB_FROM_FUTURE' | 'MIGRATION_EDITED' | 'MIGRATION_MISSING' | 'MIGRATION_FAILED'

export class MigrationRefused extends Error {
  readonly fault: MigrationFault
  readonly migration: string

  constructor(fault: MigrationFault, migration: string, cause?: unknown) {
    super(`${fault}: ${migration}`, { cause })
    this.name = 'MigrationRefused'
    this.fault = fault
    this.migration = migration
  }
}

interface Applied {
  number: number
  name: string
  sha256: string
}

/**
 * Brings the database up to the last known migration. Each runs in its own transaction
 * with foreign keys off outside it (inside, the pragma does nothing and a table rebuild
 * would cascade into the children) and is committed only when no foreign key is broken.
 * `beforeFirst` runs once before the first change to a database that has data: the backup.
 * Throws MigrationRefused when the database is newer than the program, when an applied
 * file was edited, reordered or is missing, or when a migration fails; nothing of a failed
 * one stays.
 */
export function migrate(
  database: Database,
  migrations: readonly Migration[],
  options: { now: () => Date; beforeFirst?: () => void },
): void {
  database.exec(
    'CREATE TABLE IF NOT EXISTS migration (number INTEGER PRIMARY KEY, name TEXT NOT NULL, sha256 TEXT NOT NULL, applied_at TEXT NOT NULL) STRICT',
  )
  assertGapless(migrations)
  const applied = database.prepare<[], Applied>('SELECT number, name, sha256 FROM migration ORDER BY number').all()
  assertSameHistory(applied, migrations)
  const pending = migrations.slice(applied.length)
  if (pending.length === 0) return

  if (applied.length > 0) options.beforeFirst?.()
  database.pragma('foreign_keys = OFF')
  try {
    for (const [offset, migration] of pending.entries())
      apply(database, migration, applied.length + offset + 1, options.now())
  } finally {
    database.pragma('foreign_keys = ON')
  }
}

/**
 * Whether a database with data is behind the program, so that a backup can be made before
 * `migrate` is called; one without a history is. One that is not needs no `migrate`: all of
 * its history was compared here. Throws MigrationRefused for a history `migrate` would refuse.
 */
export function isBehind(database: Database, migrations: readonly Migration[]): boolean {
  assertGapless(migrations)
  const hasHistory = database.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'migration'").get() !== undefined
  if (!hasHistory) return true
  const applied = database.prepare<[], Applied>('SELECT number, name, sha256 FROM migration ORDER BY number').all()
  assertSameHistory(applied, migrations)
  return applied.length < migrations.length
}

function apply(database: Database, migration: Migration, number: number, at: Date): void {
  try {
    database.exec('BEGIN IMMEDIATE')
    database.exec(migration.sql)
    const broken = database.pragma('foreign_key_check')
    if (!Array.isArray(broken) || broken.length > 0) throw new Error('foreign keys broken')
    database
      .prepare('INSERT INTO migration (number, name, sha256, applied_at) VALUES (?, ?, ?, ?)')
      .run(number, migration.name, sha256(migration.sql), at.toISOString())
    database.pragma(`user_version = ${number}`)
    database.exec('COMMIT')
  } catch (error) {
    if (database.inTransaction) database.exec('ROLLBACK')
    throw new MigrationRefused('MIGRATION_FAILED', migration.name, error)
  }
}

function assertGapless(migrations: readonly Migration[]): void {
  for (const [index, { name }] of migrations.entries())
    if (!name.startsWith(`${String(index + 1).padStart(4, '0')}_`))
      throw new MigrationRefused('MIGRATION_MISSING', name)
}

function assertSameHistory(applied: readonly Applied[], migrations: readonly Migration[]): void {
  for (const [index, done] of applied.entries()) {
    const known = migrations[index]
    if (done.number !== index + 1) throw new MigrationRefused('MIGRATION_MISSING', done.name)
    if (!known) throw new MigrationRefused('DB_FROM_FUTURE', done.name)
    if (known.name !== done.name) throw new MigrationRefused('MIGRATION_MISSING', done.name)
    if (sha256(known.sql) !== done.sha256) throw new MigrationRefused('MIGRATION_EDITED', done.name)
  }
}

/** Line endings are normalised, so a checkout on Windows is the same file. */
function sha256(sql: string): string {
  return createHash('sha256').update(sql.replaceAll('\r\n', '\n')).digest('hex')
}

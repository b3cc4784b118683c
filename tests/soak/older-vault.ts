import { unlink } from 'node:fs/promises'
import Database from 'better-sqlite3'
import { vaultLayout } from '#engine/store/layout.ts'
import { migrate } from '#engine/store/migrate.ts'
import { readHeader } from '#engine/store/vault-header.ts'
import { findBySecret } from '#engine/vault/unlocking.ts'
import { migrations } from '../../migrations/index.ts'
import { secret } from './program.ts'

/** The database of a closed vault, opened past the program: what somebody with its key and a tool can do. */
export async function openPast(folder: string): Promise<Database.Database> {
  const layout = vaultLayout(folder)
  const reading = readHeader(layout)
  const found = reading.status === 'read' ? await findBySecret([reading.header], secret) : undefined
  if (!found) throw new Error('the vault does not open')
  return openWithKey(layout.database, found.dataKey)
}

function openWithKey(file: string, key: Uint8Array): Database.Database {
  const database = new Database(file)
  database.pragma("cipher = 'sqlcipher'")
  database.pragma('legacy = 4')
  database.pragma(`key = "x'${Buffer.from(key).toString('hex')}'"`)
  return database
}

/** Makes a closed vault one of an older program: its rows under the first `count` migrations and no later ones. */
export async function makeOlder(folder: string, count: number): Promise<void> {
  const layout = vaultLayout(folder)
  const reading = readHeader(layout)
  const found = reading.status === 'read' ? await findBySecret([reading.header], secret) : undefined
  if (!found) throw new Error('the vault does not open')
  const today = openWithKey(layout.database, found.dataKey)
  const tables = readTables(today)
  today.close()
  await unlink(layout.database)
  const older = openWithKey(layout.database, found.dataKey)
  try {
    migrate(older, migrations.slice(0, count), { now: () => new Date() })
    older.pragma('foreign_keys = OFF')
    older.transaction(() => {
      for (const [table, rows] of tables) fill(older, table, rows)
    })()
  } finally {
    older.close()
  }
}

type Row = Record<string, unknown>

function readTables(database: Database.Database): [table: string, rows: Row[]][] {
  const names = database
    .prepare<[], string>(
      "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name <> 'migration'",
    )
    .pluck()
    .all()
  return names.map((name) => [name, database.prepare<[], Row>(`SELECT * FROM "${name}"`).all()])
}

function fill(older: Database.Database, table: string, rows: readonly Row[]): void {
  const columns = older.prepare<[string], string>('SELECT name FROM pragma_table_info(?)').pluck().all(table)
  if (columns.length === 0) return
  const names = columns.map((column) => `"${column}"`).join(', ')
  const places = columns.map(() => '?').join(', ')
  const insert = older.prepare(`INSERT OR REPLACE INTO "${table}" (${names}) VALUES (${places})`)
  for (const row of rows) insert.run(columns.map((column) => row[column]))
}

import Database from 'better-sqlite3'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { migrate } from '#engine/store/migrate.ts'
import { migrations } from './index.ts'

let database: Database.Database
beforeEach(() => {
  database = new Database(':memory:')
  database.pragma('foreign_keys = ON')
})
afterEach(() => {
  database.close()
})

const options = { now: () => new Date(0) }

/** Every row of every table of the program, as stored. */
function readAll(): Record<string, unknown[]> {
  const names = database
    .prepare<[], string>(
      "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name <> 'migration'",
    )
    .pluck()
    .all()
  return Object.fromEntries(names.map((name) => [name, database.prepare(`SELECT * FROM "${name}"`).all()]))
}

/** One row in every table of 0001: text where text is asked for, JSON where it is checked, keys that agree. */
function fillEveryTable(): void {
  const names = Object.keys(readAll())
  // Parents before children is not needed: the checks wait for the end of the transaction.
  database.transaction(() => {
    database.pragma('defer_foreign_keys = ON')
    for (const name of names) {
      const columns = database
        .prepare<[string], { name: string; type: string }>('SELECT name, type FROM pragma_table_info(?)')
        .all(name)
      const values = columns.map((column) => valueOf(name, column))
      const places = columns.map(() => '?').join(', ')
      const quoted = columns.map((column) => `"${column.name}"`).join(', ')
      database.prepare(`INSERT INTO "${name}" (${quoted}) VALUES (${places})`).run(values)
    }
  })()
}

function valueOf(table: string, column: { name: string; type: string }): unknown {
  if (column.type === 'INTEGER') return 1
  if (column.type === 'BLOB') return Buffer.from('żółć')
  const chosen: Record<string, string> = { gender: 'f', level: 'gmina', format: 'docx', direction: 'sent' }
  const json = ['details', 'animator', 'disclosures', 'areas', 'rows', 'facts', 'card', 'counts', 'body', 'output']
  if (column.name === 'body' && table === 'draft') return 'Źdźbło'
  if (json.includes(column.name)) return '{"imię":"Łucja"}'
  // The same text everywhere, so that every reference finds its row.
  return chosen[column.name] ?? 'ó-1'
}

test('0002 keeps every row of a vault of 0001 as it was, and adds empty tables for people and settings', () => {
  migrate(database, migrations.slice(0, 1), options)
  fillEveryTable()
  const before = readAll()
  expect(Object.keys(before).length).toBeGreaterThan(15)
  for (const [name, rows] of Object.entries(before)) expect([name, rows.length]).toEqual([name, 1])
  migrate(database, migrations.slice(0, 2), options)
  expect(readAll()).toEqual({ ...before, account: [], setting: [] })
  expect(database.pragma('foreign_key_check')).toEqual([])
})

test('0002 takes no two people of one login, no unknown role, and no setting that is not JSON', () => {
  migrate(database, migrations.slice(0, 2), options)
  const add = database.prepare(
    "INSERT INTO account (id, revision, updated_at, login, first_name, last_name, role) VALUES (?, 1, '', ?, 'Łucja', 'Źdźbło', ?)",
  )
  add.run('1', 'lucja', 'kierownik')
  expect(() => add.run('2', 'lucja', 'pracownik')).toThrow('UNIQUE')
  expect(() => add.run('3', 'inna', 'administrator')).toThrow('CHECK')
  expect(() => database.prepare("INSERT INTO setting VALUES ('k', 'nie json')").run()).toThrow('CHECK')
})

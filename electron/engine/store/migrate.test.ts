import Database from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { migrate, MigrationRefused } from './migrate.ts'

const first = {
  name: '0001_rodzina',
  sql: `CREATE TABLE parent (id INTEGER PRIMARY KEY, kind TEXT NOT NULL CHECK (kind IN ('a'))) STRICT;
CREATE TABLE child (id INTEGER PRIMARY KEY, parent_id INTEGER NOT NULL REFERENCES parent (id) ON DELETE CASCADE) STRICT;`,
}
const rebuild = {
  name: '0002_przebudowa',
  sql: `CREATE TABLE parent_new (id INTEGER PRIMARY KEY, kind TEXT NOT NULL CHECK (kind IN ('a', 'b'))) STRICT;
INSERT INTO parent_new SELECT id, kind FROM parent;
DROP TABLE parent;
ALTER TABLE parent_new RENAME TO parent;`,
}
const options = { now: () => new Date(0) }

let database: Database.Database
beforeEach(() => {
  database = new Database(':memory:')
  database.pragma('foreign_keys = ON')
  migrate(database, [first], options)
  database.exec("INSERT INTO parent VALUES (1, 'a'), (2, 'a'); INSERT INTO child VALUES (1, 1), (2, 1), (3, 2)")
})
afterEach(() => {
  database.close()
})

const rows = (sql: string) => database.prepare(sql).raw().all()
const foreignKeys = () => database.pragma('foreign_keys', { simple: true })
const history = () => rows('SELECT number, name FROM migration ORDER BY number')

function faultOf(work: () => void): [string, string] {
  try {
    work()
  } catch (error) {
    if (error instanceof MigrationRefused) return [error.fault, error.migration]
    throw error
  }
  return ['none', '']
}

describe('a migration', () => {
  test('that rebuilds a table keeps every child row', () => {
    migrate(database, [first, rebuild], options)
    expect(rows('SELECT id, parent_id FROM child ORDER BY id')).toEqual([
      [1, 1],
      [2, 1],
      [3, 2],
    ])
    database.exec("UPDATE parent SET kind = 'b'")
    expect(foreignKeys()).toBe(1)
    expect(() => database.exec('INSERT INTO child VALUES (9, 99)')).toThrow('FOREIGN KEY')
  })

  test('that fails rolls back whole, is recorded nowhere and leaves foreign keys on', () => {
    const bad = {
      name: '0002_zla',
      sql: "INSERT INTO parent VALUES (7, 'a'); CREATE TABLE other (id INTEGER); SELECT nie_ma;",
    }
    expect(faultOf(() => migrate(database, [first, bad], options))).toEqual(['MIGRATION_FAILED', '0002_zla'])
    expect(rows('SELECT id FROM parent ORDER BY id')).toEqual([[1], [2]])
    expect(rows("SELECT name FROM sqlite_schema WHERE name = 'other'")).toEqual([])
    expect(history()).toEqual([[1, '0001_rodzina']])
    expect(database.pragma('user_version', { simple: true })).toBe(1)
    expect([foreignKeys(), database.inTransaction]).toEqual([1, false])
    migrate(database, [first, rebuild], options)
    expect(history()).toEqual([
      [1, '0001_rodzina'],
      [2, '0002_przebudowa'],
    ])
  })

  test('that breaks a foreign key is not kept', () => {
    const orphaning = { name: '0002_sieroty', sql: 'DELETE FROM parent WHERE id = 1' }
    expect(faultOf(() => migrate(database, [first, orphaning], options))).toEqual(['MIGRATION_FAILED', '0002_sieroty'])
    expect(rows('SELECT count(*) FROM parent')).toEqual([[2]])
  })

  test('that was applied and then edited is named', () => {
    const edited = { ...first, sql: `${first.sql}\n-- inaczej` }
    expect(faultOf(() => migrate(database, [edited], options))).toEqual(['MIGRATION_EDITED', '0001_rodzina'])
  })

  test('is the same with Windows line endings', () => {
    const checkedOut = { ...first, sql: first.sql.replaceAll('\n', '\r\n') }
    expect(faultOf(() => migrate(database, [checkedOut], options))).toEqual(['none', ''])
  })

  test('of a newer program is named and nothing is changed', () => {
    migrate(database, [first, rebuild], options)
    expect(faultOf(() => migrate(database, [first], options))).toEqual(['DB_FROM_FUTURE', '0002_przebudowa'])
    expect(history()).toHaveLength(2)
  })

  test('missing from the files, renamed or in another order is named', () => {
    const third = { name: '0003_dalej', sql: 'CREATE TABLE third (id INTEGER) STRICT' }
    expect(faultOf(() => migrate(database, [first, third], options))).toEqual(['MIGRATION_MISSING', '0003_dalej'])
    expect(faultOf(() => migrate(database, [rebuild, first], options))).toEqual([
      'MIGRATION_MISSING',
      '0002_przebudowa',
    ])
    const renamed = { ...first, name: '0001_inna' }
    expect(faultOf(() => migrate(database, [renamed], options))).toEqual(['MIGRATION_MISSING', '0001_rodzina'])
  })

  test('missing from the history of the database is named', () => {
    migrate(database, [first, rebuild], options)
    database.exec('DELETE FROM migration WHERE number = 1')
    expect(faultOf(() => migrate(database, [first, rebuild], options))).toEqual([
      'MIGRATION_MISSING',
      '0002_przebudowa',
    ])
  })

  test('is preceded by one copy when there is data, and by none when there is nothing to do', () => {
    let copies = 0
    const counted = { ...options, beforeFirst: () => void (copies += 1) }
    migrate(database, [first], counted)
    expect(copies).toBe(0)
    const third = { name: '0003_dalej', sql: 'CREATE TABLE third (id INTEGER) STRICT' }
    migrate(database, [first, rebuild, third], counted)
    expect(copies).toBe(1)
  })

  test('does not run when the copy before it could not be made', () => {
    const beforeFirst = () => {
      throw new Error('no room for a copy')
    }
    expect(() => migrate(database, [first, rebuild], { ...options, beforeFirst })).toThrow('no room')
    expect(history()).toEqual([[1, '0001_rodzina']])
    expect(foreignKeys()).toBe(1)
  })
})

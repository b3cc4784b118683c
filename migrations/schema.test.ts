import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { is } from 'drizzle-orm'
import { getTableConfig, SQLiteTable } from 'drizzle-orm/sqlite-core'
import { drizzle } from 'drizzle-orm/better-sqlite3'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { migrate } from '#engine/store/migrate.ts'
import * as schema from '#engine/store/schema.ts'
import { migrations } from './index.ts'
import snapshot from './schema-snapshot.json' with { type: 'json' }

let database: Database.Database
beforeAll(() => {
  database = new Database(':memory:')
  migrate(database, migrations, { now: () => new Date(0) })
})
afterAll(() => {
  database.close()
})

interface Column {
  name: string
  type: string
  notnull: number
  pk: number
}

const tables = Object.values(schema).filter((table) => is(table, SQLiteTable))
const casing = drizzle.mock({ casing: 'snake_case' })

/** The columns of a table as drizzle will name them in SQL. */
function columnsOf(table: SQLiteTable) {
  const { name, columns, primaryKeys } = getTableConfig(table)
  const keyed = primaryKeys.flatMap((key) => key.columns.map((column) => column.name))
  return columns.map((column) => {
    const sql = casing.select({ column }).from(table).toSQL().sql
    const inSql = /^select "([^"]+)"/.exec(sql)?.[1] ?? ''
    return {
      name: inSql,
      type: column.getSQLType().toUpperCase(),
      isRequired: column.notNull,
      isKey: column.primary || keyed.includes(column.name),
      table: name,
    }
  })
}

describe('the migrations', () => {
  test('are all the .sql files of their folder, in order and under their names', async () => {
    const files = (await readdir(import.meta.dirname)).filter((file) => file.endsWith('.sql')).toSorted()
    expect(migrations.map(({ name }) => `${name}.sql`)).toEqual(files)
    for (const { name, sql } of migrations)
      expect(sql).toBe(await readFile(join(import.meta.dirname, `${name}.sql`), 'utf8'))
    expect(files.map((file) => file.slice(0, 4))).toEqual(files.map((_, at) => String(at + 1).padStart(4, '0')))
  })

  test('make the schema of schema-snapshot.json', () => {
    const made = database
      .prepare<[], { type: string; name: string; sql: string }>(
        "SELECT type, name, sql FROM sqlite_schema WHERE name NOT LIKE 'sqlite_%' ORDER BY type, name",
      )
      .all()
    expect(made).toEqual(snapshot)
  })

  test('make STRICT tables only', () => {
    const loose = database
      .prepare<[], { name: string; strict: number }>("SELECT name, strict FROM pragma_table_list WHERE schema = 'main'")
      .all()
      .filter(({ name, strict }) => !strict && !name.startsWith('sqlite_'))
    expect(loose).toEqual([])
  })
})

describe('schema.ts', () => {
  test('names every table of the database and no other', () => {
    const made = database
      .prepare<[], string>("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'")
      .pluck()
      .all()
      .filter((name) => name !== 'migration')
    expect(tables.map((table) => getTableConfig(table).name).toSorted()).toEqual(made.toSorted())
  })

  test.each(tables.map((table) => [getTableConfig(table).name, table] as const))(
    'describes %s column by column: name, type, NOT NULL, primary key',
    (name, table) => {
      const made = database
        .prepare<[string], Column>('SELECT name, type, "notnull", pk FROM pragma_table_info(?)')
        .all(name)
        .map((column) => ({
          name: column.name,
          type: column.type,
          // A rowid alias is never null, whatever its declaration says.
          isRequired: column.notnull === 1 || (column.pk > 0 && column.type === 'INTEGER'),
          isKey: column.pk > 0,
          table: name,
        }))
      const byName = (a: { name: string }, b: { name: string }) => (a.name < b.name ? -1 : 1)
      expect(columnsOf(table).toSorted(byName)).toEqual(made.toSorted(byName))
    },
  )
})

import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { migrate } from '#engine/store/migrate.ts'
import { migrations } from './index.ts'

test('the log begins empty and refuses from its first row on to be changed, removed, replaced or written backwards', () => {
  const database = new Database(':memory:')
  migrate(database, migrations.slice(0, 3), { now: () => new Date(0) })
  expect(database.prepare('SELECT count(*) FROM audit_entry').pluck().get()).toBe(0)
  const add = (number: number, how = 'INSERT') =>
    database.exec(
      `${how} INTO audit_entry VALUES (${number}, '2026-01-01T00:00:00.000Z', 'nobody', NULL, 'lock', NULL, NULL, NULL, '{}', 'a', 'b')`,
    )
  add(1)
  add(2)
  for (const attempt of [
    () => add(1, 'INSERT OR REPLACE'),
    () => add(2, 'REPLACE'),
    () => add(1),
    () => database.exec("UPDATE audit_entry SET kind = 'login' WHERE number = 1"),
    () => database.exec('DELETE FROM audit_entry WHERE number = 2'),
  ])
    expect(attempt).toThrow()
  expect(database.prepare('SELECT group_concat(number || kind) FROM audit_entry').pluck().get()).toBe('1lock,2lock')
  database.close()
})

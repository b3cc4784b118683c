import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { migrate } from '#engine/store/migrate.ts'
import { migrations } from './index.ts'

const options = { now: () => new Date(0) }

test('a closed case gets the day of its last change as the day it was closed, an open one none, and nothing else changes', () => {
  const database = new Database(':memory:')
  database.pragma('foreign_keys = ON')
  migrate(database, migrations.slice(0, 3), options)
  database.exec("INSERT INTO team VALUES ('t', 1, '2026-01-01T00:00:00.000Z', 'o', 0, 'Łąka', 'Żółć', 'Łące', NULL)")
  const add = database.prepare(
    "INSERT INTO household VALUES (?, 3, '2026-05-06T07:08:09.000Z', 'o', 0, 't', 2026, ?, ?, 'Leśna 8', '', 'Łąka', 'ktoś', NULL, '')",
  )
  add.run('zamknięta', 1, 'closed')
  add.run('otwarta', 2, 'ipw')
  const before = database.prepare('SELECT * FROM household ORDER BY id').all()
  migrate(database, migrations.slice(0, 4), options)
  const after = database.prepare<[], Record<string, unknown>>('SELECT * FROM household ORDER BY id').all()
  expect(after).toEqual(
    before.map((row) => {
      const closedOn = (row as { stage: string }).stage === 'closed' ? '2026-05-06' : null
      return { ...(row as object), closed_on: closedOn, archive_category: null, anonymised_on: null }
    }),
  )
  expect(database.pragma('foreign_key_check')).toEqual([])
  database.close()
})

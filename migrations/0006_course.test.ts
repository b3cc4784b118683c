import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { migrate } from '#engine/store/migrate.ts'
import { migrations } from './index.ts'

const options = { now: () => new Date(0) }

test('a consent given before stays as it was, with no end, and the course begins empty', () => {
  const database = new Database(':memory:')
  database.pragma('foreign_keys = ON')
  migrate(database, migrations.slice(0, 5), options)
  database.exec(`
    INSERT INTO team VALUES ('t', 1, 'x', 'o', 0, 'Przykładowa', 'przykładowski', 'Przykładowej', NULL);
    INSERT INTO household (id, revision, updated_at, origin_id, team_id, case_year, case_ordinal, stage, street,
        postal_code, town, reported_by, minors_represented_by)
      VALUES ('h', 1, 'x', 'o', 't', 2026, 1, 'consent', '', '', '', '', '');
    INSERT INTO consent (id, revision, updated_at, origin_id, household_id, place, signed_on, withdrawn_on, disclosures)
      VALUES ('c', 3, 'x', 'o', 'h', 'Przykładowa', '2026-01-02', NULL, '[]')`)
  const before = database.prepare('SELECT * FROM consent').get() as object
  migrate(database, migrations.slice(0, 6), options)
  expect(database.prepare('SELECT * FROM consent').get()).toEqual({ ...before, valid_until: null })
  for (const table of ['case_event', 'case_file']) expect(database.prepare(`SELECT * FROM ${table}`).all()).toEqual([])
})

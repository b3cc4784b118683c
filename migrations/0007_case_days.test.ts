import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { migrate } from '#engine/store/migrate.ts'
import { migrations } from './index.ts'

const options = { now: () => new Date(0) }

test('events and programmes kept before are all there, and are found by their days', () => {
  const database = new Database(':memory:')
  database.pragma('foreign_keys = ON')
  migrate(database, migrations.slice(0, 6), options)
  database.exec(`
    INSERT INTO team VALUES ('t', 1, 'x', 'o', 0, 'Przykładowa', 'przykładowski', 'Przykładowej', NULL);
    INSERT INTO household (id, revision, updated_at, origin_id, team_id, case_year, case_ordinal, stage, street,
        postal_code, town, reported_by, minors_represented_by)
      VALUES ('h', 1, 'x', 'o', 't', 2026, 1, 'consent', '', '', '', '', '');
    INSERT INTO case_event VALUES ('e', 1, 'x', 'o', 0, 'h', 'contact', '{"on":"2026-01-02","conclusions":"żółć"}');
    INSERT INTO case_event VALUES ('f', 1, 'x', 'o', 1, 'h', 'contact', '{"on":"2026-01-03"}')`)
  const before = database.prepare('SELECT * FROM case_event').all()
  migrate(database, migrations.slice(0, 7), options)
  expect(database.prepare('SELECT * FROM case_event').all()).toEqual(before)
  const found = database.prepare(
    `SELECT body ->> 'on' AS day FROM case_event INDEXED BY case_event_days WHERE is_removed = 0 AND kind = 'contact'`,
  )
  expect(found.all()).toEqual([{ day: '2026-01-02' }])
  database.close()
})

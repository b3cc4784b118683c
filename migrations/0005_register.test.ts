import Database from 'better-sqlite3'
import { beforeEach, describe, expect, test } from 'vitest'
import { migrate } from '#engine/store/migrate.ts'
import { migrations } from './index.ts'

const options = { now: () => new Date(0) }

let database: Database.Database
beforeEach(() => {
  database = new Database(':memory:')
  database.pragma('foreign_keys = ON')
  migrate(database, migrations.slice(0, 4), options)
})

const addMade = () =>
  database.exec(
    `INSERT INTO made_document VALUES ('m', 'consent', 'h', '1/2026', 'docx', 'zgoda-1-2026.docx', 3, 'ab', '{"kind":"consent"}', '2026-01-01T00:00:00.000Z')`,
  )

test('papers made before the register stay as they were, and the register begins empty', () => {
  addMade()
  const before = database.prepare('SELECT * FROM made_document').all()
  migrate(database, migrations.slice(0, 5), options)
  expect(database.prepare('SELECT * FROM made_document').all()).toEqual(before)
  for (const table of ['case_sign', 'paper', 'paper_file', 'paper_scan', 'legal_basis', 'office_template'])
    expect(database.prepare(`SELECT * FROM ${table}`).all()).toEqual([])
  expect(database.pragma('foreign_key_check')).toEqual([])
})

describe('the register’s tables', () => {
  beforeEach(() => {
    migrate(database, migrations.slice(0, 5), options)
    database.exec(`
      INSERT INTO case_sign VALUES ('s', '5020', 2026, 1, 'GOPS.5020.1.2026', 't', '', '2026-01-01T00:00:00.000Z');
      INSERT INTO paper (id, revision, updated_at, kind, subject_id, about, state, version, typed, case_sign_id, issued_on, facts, law)
        VALUES ('p', 1, 'x', 'annex', 't', 'Łąka', 'issued', 1, '{}', 's', '2026-01-01', '{}', '{}');
      INSERT INTO paper_file VALUES ('p', 'docx', 'aneks.docx', 3, 'ab', x'010203');
    `)
  })

  test.each([
    [`INSERT INTO case_sign VALUES ('z', '5020', 2026, 1, 'inny', 't', '', 'x')`, 'a number twice'],
    [`UPDATE paper_file SET bytes = x'00'`, 'other bytes'],
    [`UPDATE paper_file SET sha256 = 'cd', bytes = NULL`, 'another hash'],
    [`DELETE FROM paper_file`, 'no file'],
    [`DELETE FROM paper`, 'no paper'],
    [`UPDATE paper SET state = 'draft'`, 'a draft again'],
    [`UPDATE paper SET is_removed = 1`, 'a removed one'],
    [`UPDATE paper SET law = '[]'`, 'other law'],
    [`UPDATE paper SET case_sign_id = NULL`, 'no sign'],
    [`UPDATE paper SET state = 'ended'`, 'an end without its reason'],
  ])('refuse %s: %s', (sql) => {
    expect(() => database.exec(sql)).toThrow()
  })

  test('let an issued paper go on, and its people be taken out of it', () => {
    database.exec(`UPDATE paper SET state = 'signed', signed_on = '2026-01-02', facts = '{"kind":"annex"}'`)
    database.exec(`UPDATE paper SET state = 'ended', ending = 'revoked', ended_on = '2026-01-03'`)
    database.exec('UPDATE paper_file SET bytes = NULL')
    expect(database.prepare('SELECT sha256, bytes FROM paper_file').get()).toEqual({ sha256: 'ab', bytes: null })
  })
})

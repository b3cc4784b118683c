import { readdir, readFile, rename, symlink, truncate, unlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type Database from 'better-sqlite3'
import { afterEach, describe, expect, test } from 'vitest'
import type { AuditEntryView } from '#shared/contract/audit.ts'
import { demoLogin, demoPassword, loadSample } from '../demo/index.ts'
import { openPast } from '../../../tests/soak/older-vault.ts'
import { engineRoom, fetchDownload, refusalOf, type TestEngine } from '../../../tests/support/engine.ts'
import type { AuditRow } from './audit-log.ts'
import { auditColumns, hashOf } from './audit-log.ts'

const room = engineRoom()
afterEach(() => room.end())

const secret = { with: 'password', login: demoLogin, password: demoPassword } as const

/** A GOPS with a backup and something in its log that is later than it: idle minutes of 41, 42 and 43. */
async function withLaterEntries() {
  const clock = { at: Date.parse('2026-11-21T08:00:00.000Z') }
  const gops = await room.gops({ options: { now: () => new Date(clock.at) } })
  const backup = await makeBackup(gops)
  for (const idleMinutes of [41, 42, 43]) {
    clock.at += 60_000
    await gops.client.vault.saveIdleMinutes({ idleMinutes })
  }
  clock.at += 3_600_000
  return { ...gops, backup, clock }
}

async function makeBackup({ client }: Pick<TestEngine, 'client'>): Promise<string> {
  return (await client.backup.makeNow()).kept[0]!.file
}

async function restore({ client }: Pick<TestEngine, 'client'>, file: string): Promise<void> {
  const { token } = await client.backup.open({ source: { from: 'kept', place: 'own', file }, secret })
  expect(await client.backup.restore({ token })).toEqual({ state: 'ready' })
}

async function undo({ client }: Pick<TestEngine, 'client'>): Promise<void> {
  const [aside] = (await client.backup.readState()).aside
  expect(await client.backup.undoRestore({ name: aside!.name })).toEqual({ state: 'locked' })
  expect(await client.vault.unlock(secret)).toEqual({ state: 'ready' })
}

/** The whole log, oldest first. */
async function logOf({ client }: Pick<TestEngine, 'client'>): Promise<AuditEntryView[]> {
  return (await client.audit.list({})).entries.toReversed()
}

async function minutesIn(started: Pick<TestEngine, 'client'>): Promise<unknown[]> {
  return (await logOf(started)).flatMap(({ detail }) => (detail['minutes'] === undefined ? [] : [detail['minutes']]))
}

async function notesIn(started: Pick<TestEngine, 'client'>) {
  return (await logOf(started)).filter(({ kind }) => kind === 'log-carried').map(({ detail }) => detail)
}

async function isWhole({ client }: Pick<TestEngine, 'client'>): Promise<boolean> {
  return (await client.audit.verify()).broken === null
}

describe('a restored backup', () => {
  test('takes over what was written after it: each entry its own time, author and record, marked, in a whole chain', async () => {
    const gops = await withLaterEntries()
    await loadSample(gops.client, '2026-05-04')
    const before = await logOf(gops)
    await restore(gops, gops.backup)
    const after = await logOf(gops)
    const shared = after.findIndex(({ kind }) => kind === 'log-carried')
    expect(after.slice(0, shared)).toEqual(before.slice(0, shared))
    const later = before.slice(shared)
    expect(later.length).toBeGreaterThan(5)
    const carried = after.slice(shared + 1, shared + 1 + later.length)
    const told = ({ at, actor, kind, recordKind, recordId, householdId, detail }: AuditEntryView) => {
      // The restored office has not got the case any more, so its number is not known.
      return { at, actor, kind, recordKind, recordId, householdId, detail }
    }
    expect(carried.map(told)).toEqual(later.map(told))
    expect(carried.map((entry) => entry.carried?.number)).toEqual(later.map(({ number }) => number))
    // The lock that came with the restore, and the restore itself, which is written here.
    expect(after.slice(shared + 1 + later.length).map(({ kind, carried: from }) => [kind, from !== null])).toEqual([
      ['lock', true],
      ['backup-restored', false],
    ])
    expect(after[shared]).toMatchObject({ recordKind: 'audit-log', detail: { entries: later.length + 1 } })
    expect(await isWhole(gops)).toBe(true)
    expect(JSON.stringify(after)).not.toContain('Przykładow')
  })

  test('keeps the proof of every entry: its first hash is made again from what the carried one says', async () => {
    const gops = await withLaterEntries()
    const rowsOf = async (): Promise<AuditRow[]> => {
      gops.engine.lock()
      const database = await openPast(gops.folder)
      const rows = database.prepare<[], AuditRow>(`SELECT ${auditColumns} FROM audit_entry ORDER BY number`).all()
      database.close()
      await gops.client.vault.unlock(secret)
      return rows
    }
    const before = await rowsOf()
    await restore(gops, gops.backup)
    const after = await rowsOf()
    const firstHashes = after.map(
      ({ hash, detail }) => (JSON.parse(detail) as { carriedHash?: string }).carriedHash ?? hash,
    )
    for (const { hash } of before) expect(firstHashes.filter((each) => each === hash)).toHaveLength(1)
    for (const row of after.filter(({ detail }) => detail.includes('carriedHash'))) {
      const { carriedHash, carriedAfter, carriedNumber, ...own } = JSON.parse(row.detail) as {
        carriedHash: string
        carriedAfter: string
        carriedNumber: number
      }
      const first = { ...row, number: carriedNumber, previousHash: carriedAfter, detail: JSON.stringify(own) }
      expect(hashOf(first)).toBe(carriedHash)
    }
  })

  test('restored twice, undone and restored again has each entry once', async () => {
    const gops = await withLaterEntries()
    await restore(gops, gops.backup)
    gops.clock.at += 60_000
    await restore(gops, gops.backup)
    expect(await minutesIn(gops)).toEqual([41, 42, 43])
    await gops.client.vault.saveIdleMinutes({ idleMinutes: 44 })
    gops.clock.at += 60_000
    await undo(gops)
    expect(await minutesIn(gops)).toEqual([41, 42, 43, 44])
    gops.clock.at += 60_000
    await restore(gops, gops.backup)
    gops.clock.at += 60_000
    await gops.client.vault.lock()
    await gops.client.vault.unlock(secret)
    expect(await minutesIn(gops)).toEqual([41, 42, 43, 44])
    const restored = (await logOf(gops)).filter(({ kind }) => kind === 'backup-restored')
    expect(restored).toHaveLength(3)
    expect(await isWhole(gops)).toBe(true)
  })

  test('at the locked door takes them over too, for its key is today’s', async () => {
    const gops = await withLaterEntries()
    await gops.client.vault.lock()
    await restore(gops, gops.backup)
    expect(await minutesIn(gops)).toEqual([41, 42, 43])
    expect(await isWhole(gops)).toBe(true)
  })

  test('leaves the state it replaced byte for byte as it was', async () => {
    const gops = await withLaterEntries()
    await gops.client.vault.lock()
    const before = await readFile(gops.layout.database)
    await restore(gops, gops.backup)
    const [aside] = await readdir(join(gops.folder, 'odlozone'))
    const folder = join(gops.folder, 'odlozone', aside!)
    expect((await readFile(join(folder, 'kooperacja.db'))).equals(before)).toBe(true)
    expect((await readdir(folder)).toSorted()).toEqual(['kooperacja.db', 'vault.copy.json', 'vault.json'])
  })

  test('from before a change of the key takes over in an open program, where today’s key is at hand', async () => {
    const gops = await withLaterEntries()
    await gops.client.vault.changeDataKey()
    await restore(gops, gops.backup)
    expect(await minutesIn(gops)).toEqual([41, 42, 43])
    expect((await logOf(gops)).map(({ kind }) => kind)).toContain('key-changed')
    expect(await isWhole(gops)).toBe(true)
  })

  test('from before a change of the key, at the locked door, says once that today’s log stayed behind', async () => {
    const gops = await withLaterEntries()
    await gops.client.vault.changeDataKey()
    await gops.client.vault.lock()
    await restore(gops, gops.backup)
    await gops.client.vault.lock()
    await gops.client.vault.unlock(secret)
    expect(await minutesIn(gops)).toEqual([])
    expect(await notesIn(gops)).toEqual([{ entries: 0, because: 'other-key' }])
  })

  test.each([
    ['damaged', (layout: TestEngine['layout']) => truncate(layout.database, 5000)],
    ['missing', (layout: TestEngine['layout']) => unlink(layout.database)],
  ])('over a database that is %s says once that there was nothing to take over', async (because, spoil) => {
    const gops = await withLaterEntries()
    await gops.engine.close()
    await spoil(gops.layout)
    const again = await room.start(gops.folder)
    await restore(again, gops.backup)
    await again.client.vault.lock()
    await again.client.vault.unlock(secret)
    expect(await notesIn(again)).toEqual([{ entries: 0, because }])
    expect(await isWhole(again)).toBe(true)
  })

  test('over a vault whose headers are gone takes the log over: its database opens with the key of the backup', async () => {
    const gops = await withLaterEntries()
    await gops.engine.close()
    for (const file of [gops.layout.header, gops.layout.headerCopy]) await writeFile(file, '{')
    const again = await room.start(gops.folder)
    await restore(again, gops.backup)
    expect(await minutesIn(again)).toEqual([41, 42, 43])
  })

  test('of another vault takes nothing over, and says so', async () => {
    const gops = await withLaterEntries()
    const other = await room.gops()
    const file = await makeBackup(other)
    const bytes = await readFile(join(other.layout.backups, file))
    await writeFile(join(gops.layout.backups, file), bytes)
    await restore(gops, file)
    expect(await minutesIn(gops)).toEqual([])
    // Its key does not open this one; the key at hand does, and then it is another vault.
    expect(await notesIn(gops)).toEqual([{ entries: 0, because: 'other-vault' }])
  })

  test('with nothing written since has nothing to tell but its own', async () => {
    const gops = await withLaterEntries()
    const file = await makeBackup(gops)
    await restore(gops, file)
    // The backup's own entry is written after it, and the restore locks.
    expect(await notesIn(gops)).toEqual([{ entries: 2 }])
  })

  test('does not make a log whole that was broken, nor bring in what the program did not write', async () => {
    const gops = await withLaterEntries()
    await past(gops, (database) => {
      database.exec('DELETE FROM audit_entry WHERE number = 4')
      database.exec(`UPDATE audit_entry SET detail = '{"name":"Anna Przykładowa"}' WHERE number = 5`)
    })
    await restore(gops, gops.backup)
    expect((await gops.client.audit.readState()).broken).toMatchObject({ fault: 'gap' })
    const [note] = await notesIn(gops)
    expect(note).toMatchObject({ fault: 'gap', unread: 1 })
    expect(await isWhole(gops)).toBe(false)
    expect(JSON.stringify(await logOf(gops))).not.toContain('Anna')
  })

  test('tells in the file for the officer which entries were carried, and from where', async () => {
    const gops = await withLaterEntries()
    await restore(gops, gops.backup)
    const [entry] = (await logOf(gops)).filter(({ detail }) => detail['minutes'] === 41)
    const { download } = await gops.client.audit.export({ format: 'csv', filters: {} })
    const text = new TextDecoder().decode(await fetchDownload(gops, download.url))
    const line = text.split('\r\n').find((each) => each.includes('minuty: 41'))
    expect(line).toContain(`tam nr ${entry!.carried!.number}`)
    expect(line).toContain(entry!.carried!.hash)
    expect(line).not.toContain('carried')
  })
})

describe('bringing a put-aside state back', () => {
  test('takes over what was written meanwhile, at the next unlock', async () => {
    const gops = await withLaterEntries()
    await restore(gops, gops.backup)
    await gops.client.vault.saveIdleMinutes({ idleMinutes: 44 })
    await undo(gops)
    expect(await minutesIn(gops)).toEqual([41, 42, 43, 44])
    expect((await logOf(gops)).map(({ kind }) => kind)).toContain('backup-restored')
    expect(await isWhole(gops)).toBe(true)
  })

  test('leaves a log that cannot be read just now to a later unlock, and says nothing untrue of it', async () => {
    const gops = await withLaterEntries()
    await restore(gops, gops.backup)
    await gops.client.vault.saveIdleMinutes({ idleMinutes: 44 })
    const [aside] = (await gops.client.backup.readState()).aside
    await gops.client.backup.undoRestore({ name: aside!.name })
    const [replaced] = await readdir(join(gops.folder, 'odlozone'))
    const database = join(gops.folder, 'odlozone', replaced!, 'kooperacja.db')
    await rename(database, `${database}.obok`)
    // A path the system cannot follow, as one an antivirus holds: there, and not to be opened.
    await symlink(database, database)
    await gops.client.vault.unlock(secret)
    expect([await minutesIn(gops), await notesIn(gops)]).toEqual([[41, 42, 43], []])
    await gops.client.vault.lock()
    await unlink(database)
    await rename(`${database}.obok`, database)
    await gops.client.vault.unlock(secret)
    expect(await minutesIn(gops)).toEqual([41, 42, 43, 44])
  })

  test('is refused for one whose files alone say that it does not open, and changes nothing', async () => {
    const gops = await withLaterEntries()
    await restore(gops, gops.backup)
    const [aside] = (await gops.client.backup.readState()).aside
    await truncate(join(gops.folder, 'odlozone', aside!.name, 'kooperacja.db'), 5000)
    expect((await refusalOf(gops.client.backup.undoRestore({ name: aside!.name }))).code).toBe('ASIDE_DAMAGED')
    expect((await gops.client.vault.readStatus()).state).toBe('ready')
    expect((await gops.client.backup.readState()).aside).toMatchObject([{ name: aside!.name, isGood: false }])
  })
})

/** Does something to the file of a locked vault with the triggers out of the way, and opens the vault again. */
async function past(gops: TestEngine, work: (database: Database.Database) => void): Promise<void> {
  gops.engine.lock()
  const database = await openPast(gops.folder)
  for (const trigger of ['not_changed', 'not_removed', 'at_the_end'])
    database.exec(`DROP TRIGGER audit_entry_${trigger}`)
  database.pragma('ignore_check_constraints = ON')
  work(database)
  database.close()
  await gops.client.vault.unlock(secret)
}

/** Writes the chain anew from a row on, as whoever has the key can. */
function chainAnew(database: Database.Database, from: number): void {
  const rows = database
    .prepare<[number], AuditRow>(`SELECT ${auditColumns} FROM audit_entry WHERE number >= ? ORDER BY number`)
    .all(from)
  let { previousHash } = rows[0]!
  for (const row of rows) {
    const hash = hashOf({ ...row, previousHash })
    database
      .prepare('UPDATE audit_entry SET previous_hash = ?, hash = ? WHERE number = ?')
      .run(previousHash, hash, row.number)
    previousHash = hash
  }
  database.prepare('UPDATE audit_head SET hash = ?').run(previousHash)
  database.prepare('DELETE FROM audit_check').run()
}

describe('a carried entry', () => {
  test.each([
    ['removed', (number: number) => [`DELETE FROM audit_entry WHERE number = ${number}`], 'gap'],
    ['changed', (number: number) => [`UPDATE audit_entry SET account_id = NULL WHERE number = ${number}`], 'changed'],
    [
      'reordered',
      (number: number) => [
        `UPDATE audit_entry SET number = 100000 WHERE number = ${number}`,
        `UPDATE audit_entry SET number = ${number} WHERE number = ${number + 1}`,
        `UPDATE audit_entry SET number = ${number + 1} WHERE number = 100000`,
      ],
      'chain',
    ],
  ])('%s is found at the next unlock and by a check of all', async (_how, statements, fault) => {
    const gops = await withLaterEntries()
    await restore(gops, gops.backup)
    const { number } = (await logOf(gops)).find(({ detail }) => detail['minutes'] === 42)!
    await past(gops, (database) => statements(number).forEach((sql) => database.exec(sql)))
    expect((await gops.client.audit.readState()).broken).toEqual({ number, fault })
    expect((await gops.client.audit.verify()).broken).toEqual({ number, fault })
  })

  test('that says something else than where it was written first is found, though the chain was written anew', async () => {
    const gops = await withLaterEntries()
    await restore(gops, gops.backup)
    const { number } = (await logOf(gops)).find(({ detail }) => detail['minutes'] === 42)!
    await past(gops, (database) => {
      database.prepare("UPDATE audit_entry SET at = '2026-01-01T00:00:00.000Z' WHERE number = ?").run(number)
      chainAnew(database, number)
    })
    expect((await gops.client.audit.verify()).broken).toEqual({ number, fault: 'changed' })
  })
})

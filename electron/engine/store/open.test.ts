import { randomBytes, randomUUID } from 'node:crypto'
import { copyFile, mkdtemp, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { createStore, inspectDatabaseFile, openStore, StoreRefused } from './open.ts'
import { draft } from './tables/vault.ts'

let folder: string
let file: string
const key = randomBytes(32)
const vaultId = randomUUID()
const now = () => new Date(0)

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kooperacja-żółć-'))
  file = join(folder, 'kooperacja.db')
  const store = await createStore(file, key, vaultId, now)
  store.db.insert(draft).values({ key: 'k', body: 'treść', updatedAt: now().toISOString() }).run()
  store.close()
})
afterEach(() => rm(folder, { recursive: true }))

async function reasonOf(opening: Promise<{ close: () => void }>) {
  try {
    const store = await opening
    store.close()
    return 'opened'
  } catch (error) {
    if (error instanceof StoreRefused) return error.reason
    throw error
  }
}

describe('a store', () => {
  test('opens with its own key and its own vault id only', async () => {
    expect(await reasonOf(openStore(file, key, vaultId, now))).toBe('opened')
    expect(await reasonOf(openStore(file, randomBytes(32), vaultId, now))).toBe('DB_FOREIGN')
    expect(await reasonOf(openStore(file, key, randomUUID(), now))).toBe('DB_FOREIGN')
  })

  test('is never made over a file that is there, not even an empty one', async () => {
    const before = await readFile(file)
    await expect(createStore(file, key, vaultId, now)).rejects.toThrow('EEXIST')
    expect((await readFile(file)).equals(before)).toBe(true)
    const empty = join(folder, 'puste.db')
    await writeFile(empty, '')
    await expect(createStore(empty, key, vaultId, now)).rejects.toThrow('EEXIST')
    expect(await readFile(empty)).toHaveLength(0)
  })

  test('is never made by opening a file that is not there', async () => {
    const absent = join(folder, 'nie ma.db')
    expect(await reasonOf(openStore(absent, key, vaultId, now))).toBe('DB_MISSING')
    expect(await readdir(folder)).toEqual(['kooperacja.db'])
  })

  test('is a SQLCipher file that no other SQLite reads', () => {
    const plain = new Database(file, { readonly: true })
    expect(() => plain.prepare('SELECT * FROM draft').all()).toThrow('file is not a database')
    plain.close()
  })

  test('keeps nothing of a transaction that threw', async () => {
    const store = await openStore(file, key, vaultId, now)
    const work = () => {
      store.db.insert(draft).values({ key: 'drugi', body: '', updatedAt: '' }).run()
      throw new Error('przerwane')
    }
    expect(() => store.transact(work)).toThrow('przerwane')
    expect(store.db.select().from(draft).all()).toHaveLength(1)
    store.close()
  })

  test('keeps foreign keys, STRICT types and checks on', async () => {
    const store = await openStore(file, key, vaultId, now)
    const run = (sql: string) => () => store.db.$client.exec(sql)
    const team = `INSERT INTO team VALUES ('t', 1, '', 'o', 0, 'g', 'p', '', NULL)`
    expect(run(team.replace("1, ''", "'jeden', ''"))).toThrow('cannot store TEXT')
    expect(run(team.replace(', 0,', ', 2,'))).toThrow('CHECK')
    run(team)()
    const entry = `INSERT INTO catalogue_entry VALUES ('c', 1, '', 'o', 0, 'INNY', 'x', '', '', '', '', '', '', '', '')`
    expect(run(entry)).toThrow('FOREIGN KEY')
    expect(run(entry.replace('INNY', 't'))).not.toThrow()
    store.close()
  })
})

test('a store whose history is gone or was rewritten is never opened as if it were up to date', async () => {
  const store = await openStore(file, key, vaultId, now)
  store.db.$client.exec("UPDATE migration SET sha256 = 'inny' WHERE number = 1")
  store.close()
  expect(await reasonOf(openStore(file, key, vaultId, now))).toBe('MIGRATION_EDITED')
  const other = join(folder, 'bez historii.db')
  const bare = await createStore(other, key, vaultId, now)
  bare.db.$client.exec('DROP TABLE migration')
  bare.close()
  expect(await reasonOf(openStore(other, key, vaultId, now))).toBe('MIGRATION_FAILED')
})

test('a first page of zeros is damage, whatever follows it', async () => {
  const bytes = await readFile(file)
  await writeFile(file, bytes.fill(0, 0, 4096))
  expect(inspectDatabaseFile(file)).toBe('DB_CORRUPT')
  expect(await reasonOf(openStore(file, key, vaultId, now))).toBe('DB_CORRUPT')
})

test('part of a page at the end is damage, but not while a -wal may still hold the whole of it', async () => {
  const { length } = await readFile(file)
  await copyFile(file, join(folder, 'kopia.db'))
  await truncate(join(folder, 'kopia.db'), length - 10)
  expect(inspectDatabaseFile(join(folder, 'kopia.db'))).toBe('DB_CORRUPT')
  await writeFile(join(folder, 'kopia.db-wal'), '')
  expect(inspectDatabaseFile(join(folder, 'kopia.db'))).toBeUndefined()
})

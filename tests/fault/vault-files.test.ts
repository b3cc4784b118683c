import { createHash } from 'node:crypto'
import { copyFile, mkdir, readdir, readFile, rename, rm, stat, truncate, unlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { demoAccount, demoLogin, demoPassword, loadSample, passFirstRun } from '#engine/demo/index.ts'
import { sampleGops, sampleGopsAnimator, sampleHousehold, samplePersons } from '#engine/demo/sample.ts'
import type { RecoveryReason } from '#shared/contract/vault.ts'
import { engineRoom, newFolder, origin, refusalOf, startEngine, type TestEngine } from '../support/engine.ts'

/**
 * What a vault's files may suffer outside the program. Each test starts from its own copy
 * of one filled vault.
 */
const room = engineRoom()
let original: string
let foreign: string

beforeAll(async () => {
  original = await makeVault(true)
  foreign = await makeVault(false)
})
afterEach(room.end)
afterAll(async () => {
  for (const folder of [original, foreign]) await rm(folder, { recursive: true, force: true })
})

async function makeVault(isFilled: boolean): Promise<string> {
  const folder = await newFolder()
  const { client, engine } = await startEngine(folder)
  await passFirstRun(client, sampleGops, sampleGopsAnimator, demoPassword)
  if (isFilled) await loadSample(client, '2026-11-21')
  await engine.close()
  return folder
}

async function copyOf(folder: string): Promise<string> {
  const copy = await room.folder()
  // The vault itself; the backups in their own folder are no part of what is spoilt here.
  for (const entry of await readdir(folder, { withFileTypes: true }))
    if (entry.isFile()) await copyFile(join(folder, entry.name), join(copy, entry.name))
  return copy
}

const unlock = ({ client }: TestEngine) =>
  client.vault.unlock({ with: 'password', login: demoLogin, password: demoPassword })

/** The state an engine comes to on this folder, the right password given where it asks for one. */
async function outcome(folder: string): Promise<{ state: string; reason?: RecoveryReason; file?: string }> {
  const started = await room.start(folder)
  if ((await started.client.vault.readStatus()).state === 'locked') await unlock(started)
  const { state, recovery } = await started.client.vault.readStatus()
  await started.engine.close()
  return recovery ? { state, reason: recovery.reason, file: recovery.file } : { state }
}

/** Everything of a vault that a screen shows, or where it ended. */
async function readAll(started: TestEngine): Promise<string> {
  const { client } = started
  const [team] = await client.team.listTeams()
  const answers: unknown[] = [await client.office.readOffice(), await client.team.readTeam({ teamId: team!.id })]
  answers.push(await client.catalogue.listEntries({ teamId: team!.id }))
  for (const { id } of await client.cases.listHouseholds({ teamId: team!.id }))
    answers.push(await client.cases.readHousehold({ id }))
  answers.push(await client.exchange.readOwnCard().then(({ card, words }) => ({ card, words })))
  return JSON.stringify(answers)
}

describe('the files on the disk', () => {
  test('hold not one planted name in plain text, in use, locked and closed', async () => {
    const folder = await copyOf(original)
    const started = await room.start(folder)
    await unlock(started)
    await started.client.vault.saveDraft({ key: 'szkic', body: 'Źdźbłowska w szkicu' })
    const planted = [
      ...samplePersons.flatMap(({ firstName, lastName }) => [firstName, lastName]),
      sampleHousehold.street,
      sampleGops.name,
      sampleGopsAnimator.lastName,
      'Źdźbłowska',
      'AGE-SECRET-KEY',
      demoPassword,
      'CREATE TABLE',
    ].filter((text) => text.length > 3)
    expect(planted.length).toBeGreaterThan(8)
    const search = async () => {
      const names = await readdir(folder)
      for (const name of names) {
        const bytes = await readFile(join(folder, name))
        for (const text of planted)
          for (const encoding of ['utf8', 'utf16le'] as const)
            expect([name, text, bytes.includes(Buffer.from(text, encoding))]).toEqual([name, text, false])
      }
      return names
    }
    expect(await search()).toEqual(expect.arrayContaining(['kooperacja.db', 'kooperacja.db-wal', 'kooperacja.db-shm']))
    await started.client.vault.lock()
    await search()
    await started.engine.close()
    expect(await search()).not.toContain('kooperacja.db-wal')
  })
})

describe('a damaged folder', () => {
  const cases: [what: string, damage: (folder: string) => Promise<unknown>, RecoveryReason, file: string][] = [
    ['a plain SQLite file in the database’s place', plainDatabase, 'DB_NOT_ENCRYPTED', 'kooperacja.db'],
    ['a database of zero bytes', (folder) => writeFile(join(folder, 'kooperacja.db'), ''), 'DB_EMPTY', 'kooperacja.db'],
    ['a missing database', (folder) => unlink(join(folder, 'kooperacja.db')), 'DB_MISSING', 'kooperacja.db'],
    ['a folder in the database’s place', folderInPlace, 'DB_CORRUPT', 'kooperacja.db'],
    ['a database of another vault', (folder) => swap(folder, 'kooperacja.db'), 'DB_FOREIGN', 'kooperacja.db'],
    ['headers of another vault', headersOfAnother, 'DB_FOREIGN', 'kooperacja.db'],
    ['random bytes for a database', noise, 'DB_FOREIGN', 'kooperacja.db'],
    ['no header beside a database', withoutHeaders, 'HEADER_MISSING', 'vault.json'],
    [
      'both headers broken',
      (folder) => writeHeaders(folder, '{"format":"koop', '\0\0\0\0'),
      'HEADER_UNREADABLE',
      'vault.json',
    ],
    ['both headers empty', (folder) => writeHeaders(folder, '', ''), 'HEADER_UNREADABLE', 'vault.json'],
    ['one header empty and the other gone', halfHeader, 'HEADER_UNREADABLE', 'vault.copy.json'],
    [
      'headers that are JSON of something else',
      (folder) => writeHeaders(folder, '{}', 'null'),
      'HEADER_UNREADABLE',
      'vault.json',
    ],
    ['empty headers and no database', emptyHeadersAlone, 'HEADER_UNREADABLE', 'vault.json'],
  ]

  test.each(cases)(
    'with %s leads to recovery that names the file, and never to a first run',
    async (_what, damage, reason, file) => {
      const folder = await copyOf(original)
      await damage(folder)
      const before = await fingerprint(folder)
      expect(await outcome(folder)).toEqual({ state: 'recovery', reason, file: join(folder, file) })
      expect(await fingerprint(folder)).toEqual(before)
      // Asked again and begun again it is the same; nothing offers to start empty.
      const started = await room.start(folder)
      const firstRun = { office: sampleGops, animator: sampleGopsAnimator, account: demoAccount }
      expect((await refusalOf(started.client.vault.startFirstRun(firstRun))).code).toBe('WRONG_STATE')
    },
  )

  test('opens again by "look again" when the file was put back', async () => {
    const folder = await copyOf(original)
    await rename(join(folder, 'kooperacja.db'), join(folder, 'na bok.db'))
    const started = await room.start(folder)
    expect(await started.client.vault.retryOpen()).toEqual({ state: 'recovery' })
    await rename(join(folder, 'na bok.db'), join(folder, 'kooperacja.db'))
    expect(await started.client.vault.retryOpen()).toEqual({ state: 'locked' })
    expect(await unlock(started)).toEqual({ state: 'ready' })
  })

  test.each([
    ['the first header broken', (folder: string) => writeFile(join(folder, 'vault.json'), '{"format":')],
    ['the first header empty', (folder: string) => writeFile(join(folder, 'vault.json'), '')],
    ['the first header missing', (folder: string) => unlink(join(folder, 'vault.json'))],
    ['the second header broken', (folder: string) => writeFile(join(folder, 'vault.copy.json'), 'x')],
    ['the second header missing', (folder: string) => unlink(join(folder, 'vault.copy.json'))],
    ['the keys in the first header damaged so that it is still JSON', damageKeys],
    ['the vault’s id in the first header damaged', damageVaultId],
    [
      'the lock file damaged',
      (folder: string) => writeFile(join(folder, 'app.lock'), 'to nie jest blokada, tylko kawałek czegoś'.repeat(200)),
    ],
  ])('with %s still opens', async (_what, damage) => {
    const folder = await copyOf(original)
    await damage(folder)
    expect(await outcome(folder)).toEqual({ state: 'ready' })
  })
})

describe('a database', () => {
  test.each([1, 15, 16, 100, 4095, 4096, 4097, 8192, -1, -100, -4096, -40_960])(
    'cut to %i bytes is never served as if it were whole',
    async (length) => {
      const folder = await copyOf(original)
      const file = join(folder, 'kooperacja.db')
      const { length: size } = await readFile(file)
      await truncate(file, length < 0 ? size + length : length)
      const { state, reason } = await outcome(folder)
      expect([state, reason]).toEqual(['recovery', expect.stringMatching(/^DB_(CORRUPT|FOREIGN)$/)])
    },
  )

  test('with a flipped byte anywhere says so, or answers exactly as before', async () => {
    const healthy = await room.start(await copyOf(original))
    await unlock(healthy)
    const truth = await readAll(healthy)
    const bytes = await readFile(join(original, 'kooperacja.db'))
    const pages = bytes.length / 4096
    const places = Array.from({ length: pages }, (_, page) => page * 4096 + [0, 17, 1000, 2047, 4040, 4095][page % 6]!)
    const folder = await copyOf(original)
    let found = 0
    for (const place of [...places, 5, 24, 100]) {
      const damaged = Buffer.from(bytes)
      damaged[place] = damaged[place]! ^ 0x40
      await writeFile(join(folder, 'kooperacja.db'), damaged)
      const started = await startEngine(folder)
      try {
        const answers =
          (await unlock(started)).state === 'ready'
            ? await readAll(started).catch((error: { code: string }) => error.code)
            : ''
        const { state, recovery } = await started.client.vault.readStatus()
        if (state === 'recovery') {
          found += 1
          expect([place, recovery?.reason]).toEqual([place, expect.stringMatching(/^DB_(CORRUPT|FOREIGN)$/)])
          expect(answers === '' || answers === 'WRONG_STATE').toBe(true)
        } else expect([place, state, answers]).toEqual([place, 'ready', truth])
      } finally {
        await started.engine.close()
        for (const part of ['-wal', '-shm']) await rm(join(folder, `kooperacja.db${part}`), { force: true })
      }
    }
    expect(found).toBeGreaterThan(pages / 3)
  })

  test('of another vault is not changed by one byte when the wrong key is tried on it, its -wal neither', async () => {
    const folder = await copyOf(original)
    // A database that was not closed: its last changes are in the -wal.
    const open = await room.start(await copyOf(foreign))
    await unlock(open)
    await open.client.vault.saveDraft({ key: 'k', body: 'ostatnia zmiana' })
    for (const part of ['', '-wal'])
      await copyFile(`${open.layout.database}${part}`, join(folder, `kooperacja.db${part}`))
    const before = await fingerprint(folder)
    expect(await outcome(folder)).toMatchObject({ state: 'recovery', reason: 'DB_FOREIGN' })
    expect(await fingerprint(folder)).toEqual(before)
  })

  test('found damaged while in use closes the vault, takes its files from the page, and opens when it is mended', async () => {
    const folder = await copyOf(original)
    const started = await room.start(folder)
    const { client, engine, layout } = started
    await unlock(started)
    const [team] = await client.team.listTeams()
    const { download } = await client.exchange.readOwnCard()
    const healthy = await readFile(layout.database)
    const damaged = Buffer.from(healthy)
    damaged.fill(0x5a, 4096)
    await writeFile(layout.database, damaged)
    const { code, data } = await refusalOf(client.catalogue.listEntries({ teamId: team!.id }))
    expect([code, data]).toEqual(['WRONG_STATE', { state: 'recovery' }])
    expect((await client.vault.readStatus()).recovery).toMatchObject({ reason: 'DB_CORRUPT', file: layout.database })
    expect((await engine.fetch(new Request(`${origin}${download.url}`))).status).toBe(404)
    await writeFile(layout.database, healthy)
    expect(await client.vault.retryOpen()).toEqual({ state: 'locked' })
    expect(await unlock(started)).toEqual({ state: 'ready' })
    expect(await client.catalogue.listEntries({ teamId: team!.id })).toHaveLength(12)
    expect((await engine.fetch(new Request(`${origin}${download.url}`))).status).toBe(404)
  })

  test('that was not closed keeps its last change', async () => {
    const folder = await copyOf(original)
    const open = await room.start(folder)
    await unlock(open)
    await open.client.vault.saveDraft({ key: 'k', body: 'ostatnia zmiana' })
    const killed = await room.folder()
    for (const name of ['vault.json', 'vault.copy.json', 'kooperacja.db', 'kooperacja.db-wal'])
      await copyFile(join(folder, name), join(killed, name))
    const again = await room.start(killed)
    await unlock(again)
    expect(await again.client.vault.readDraft({ key: 'k' })).toEqual({ body: 'ostatnia zmiana' })
  })
})

describe('a first run cut off', () => {
  test('before its header is a first run again, and what it left is taken away', async () => {
    const folder = await room.folder()
    await copyFile(join(foreign, 'kooperacja.db'), join(folder, 'kooperacja.db.new'))
    await writeFile(join(folder, 'kooperacja.db.new-wal'), 'resztka')
    const started = await room.start(folder)
    expect((await started.client.vault.readStatus()).state).toBe('first-run')
    await passFirstRun(started.client, sampleGops, sampleGopsAnimator, demoPassword)
    await started.engine.close()
    expect((await readdir(folder)).filter((name) => name.includes('.new'))).toEqual([])
    expect(await outcome(folder)).toEqual({ state: 'ready' })
  })

  test('while the header was written is a first run again', async () => {
    const folder = await room.folder()
    await copyFile(join(foreign, 'kooperacja.db'), join(folder, 'kooperacja.db.new'))
    await writeFile(join(folder, 'vault.json.tmp'), '{"format":"kooperacja-va')
    expect(await outcome(folder)).toEqual({ state: 'first-run' })
  })

  test.each([
    ['both headers', ['vault.json', 'vault.copy.json']],
    ['the first header only', ['vault.json']],
  ])('after %s and before the database had its name is a whole vault', async (_what, headers) => {
    const folder = await room.folder()
    await copyFile(join(foreign, 'kooperacja.db'), join(folder, 'kooperacja.db.new'))
    for (const header of headers) await copyFile(join(foreign, header), join(folder, header))
    expect(await outcome(folder)).toEqual({ state: 'ready' })
  })

  test('never takes a leftover for the database that is there', async () => {
    const folder = await copyOf(original)
    await copyFile(join(foreign, 'kooperacja.db'), join(folder, 'kooperacja.db.new'))
    expect(await outcome(folder)).toEqual({ state: 'ready' })
  })
})

function plainDatabase(folder: string): Promise<void> {
  const file = join(folder, 'kooperacja.db')
  return unlink(file).then(() => {
    const plain = new Database(file)
    plain.exec('CREATE TABLE vault_info (id TEXT, created_at TEXT)')
    plain.close()
  })
}

async function folderInPlace(folder: string): Promise<void> {
  await unlink(join(folder, 'kooperacja.db'))
  await mkdir(join(folder, 'kooperacja.db'))
}

function swap(folder: string, name: string): Promise<void> {
  return copyFile(join(foreign, name), join(folder, name))
}

async function headersOfAnother(folder: string): Promise<void> {
  await swap(folder, 'vault.json')
  await swap(folder, 'vault.copy.json')
}

function noise(folder: string): Promise<void> {
  return writeFile(
    join(folder, 'kooperacja.db'),
    Buffer.from(Array.from({ length: 40_960 }, (_, at) => (at * 131 + 7) % 251)),
  )
}

async function writeHeaders(folder: string, one: string, other: string): Promise<void> {
  await writeFile(join(folder, 'vault.json'), one)
  await writeFile(join(folder, 'vault.copy.json'), other)
}

async function withoutHeaders(folder: string): Promise<void> {
  await unlink(join(folder, 'vault.json'))
  await unlink(join(folder, 'vault.copy.json'))
}

async function halfHeader(folder: string): Promise<void> {
  await unlink(join(folder, 'vault.json'))
  await writeFile(join(folder, 'vault.copy.json'), '')
}

async function emptyHeadersAlone(folder: string): Promise<void> {
  await unlink(join(folder, 'kooperacja.db'))
  await writeHeaders(folder, '', '')
}

async function damageKeys(folder: string): Promise<void> {
  const file = join(folder, 'vault.json')
  const header = JSON.parse(await readFile(file, 'utf8')) as { holders: { lock: { sealed: string } }[] }
  for (const { lock } of header.holders) {
    const sealed = Buffer.from(lock.sealed, 'base64')
    sealed[3] = sealed[3]! ^ 1
    lock.sealed = sealed.toString('base64')
  }
  await writeFile(file, JSON.stringify(header))
}

async function damageVaultId(folder: string): Promise<void> {
  const file = join(folder, 'vault.json')
  const header = JSON.parse(await readFile(file, 'utf8')) as { vaultId: string }
  const [first = ''] = header.vaultId
  header.vaultId = (first === 'a' ? 'b' : 'a') + header.vaultId.slice(1)
  await writeFile(file, JSON.stringify(header))
}

async function fingerprint(folder: string): Promise<Record<string, string>> {
  const found: Record<string, string> = {}
  for (const name of await readdir(folder)) {
    const file = join(folder, name)
    if (name.startsWith('app.lock') || name.endsWith('-shm') || (await stat(file)).isDirectory()) continue
    found[name] = createHash('sha256')
      .update(await readFile(file))
      .digest('hex')
  }
  return found
}

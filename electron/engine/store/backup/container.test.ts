import { randomBytes } from 'node:crypto'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { VaultHeader } from '../vault-header.ts'
import { BackupRefused, checkContainer, extractDatabase, readContainer, writeContainer } from './container.ts'

const vault: VaultHeader = {
  format: 'kooperacja-vault',
  version: 1,
  revision: 1,
  vaultId: '0b8f2c1e-5a0f-4f0e-9d55-7f4f3a0c1b11',
  createdAt: '2026-11-01T08:00:00.000Z',
  kdf: { name: 'scrypt', cost: 1024, blockSize: 8, parallelism: 1, salt: 'AAAA' },
  holders: [
    {
      id: '0b8f2c1e-5a0f-4f0e-9d55-7f4f3a0c1b12',
      kind: 'recovery-code',
      publicKey: 'AAAA',
      lock: { by: 'secret', nonce: 'AAAA', sealed: 'AAAA' },
      box: 'AAAA',
    },
  ],
}
const head = { createdAt: '2026-11-21T12:00:00.000Z', appVersion: '0.0.0', vault }

let folder: string
let file: string
let database: Buffer
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kooperacja-żółć-'))
  file = join(folder, 'kopia')
  database = randomBytes(3 * 4096)
  await writeFile(join(folder, 'db'), database)
  await writeContainer(file, head, join(folder, 'db'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

async function faultOf(work: Promise<unknown>): Promise<string> {
  return work.then(
    () => 'none',
    (error: unknown) => (error instanceof BackupRefused ? error.fault : String(error)),
  )
}

test('gives back the database byte for byte and the header as it was', async () => {
  const header = await extractDatabase(file, join(folder, 'out'))
  expect(await readFile(join(folder, 'out'))).toEqual(database)
  expect(header).toMatchObject(head)
  expect((await readdir(folder)).toSorted()).toEqual(['db', 'kopia', 'out'])
})

test('cut short anywhere, it is refused and nothing is taken out', async () => {
  const whole = await readFile(file)
  const lengths = [
    0,
    1,
    18,
    19,
    27,
    28,
    100,
    500,
    whole.length - database.length,
    whole.length - 4096,
    whole.length - 1,
  ]
  for (const length of lengths) {
    await writeFile(file, whole.subarray(0, length))
    expect([length, await faultOf(extractDatabase(file, join(folder, 'out')))]).toEqual([
      length,
      length < 19 ? 'BACKUP_NOT_A_BACKUP' : 'BACKUP_DAMAGED',
    ])
    expect((await readdir(folder)).toSorted()).toEqual(['db', 'kopia'])
  }
})

test('longer than it says, it is refused', async () => {
  await writeFile(file, Buffer.concat([await readFile(file), Buffer.from('x')]))
  expect(await faultOf(checkContainer(file))).toBe('BACKUP_DAMAGED')
})

test('a flipped bit of the database is always found; one of the header never crashes and never changes the database', async () => {
  const whole = await readFile(file)
  const start = whole.length - database.length
  for (let at = 0; at < whole.length; at += at < start ? 7 : 397) {
    const spoilt = Buffer.from(whole)
    spoilt[at]! ^= 1 << (at % 8)
    await writeFile(file, spoilt)
    const fault = await faultOf(extractDatabase(file, join(folder, 'out')))
    if (at >= start) expect([at, fault]).toEqual([at, 'BACKUP_DAMAGED'])
    else if (fault === 'none') expect(await readFile(join(folder, 'out'))).toEqual(database)
    else expect(fault).toMatch(/^BACKUP_/)
    await rm(join(folder, 'out'), { force: true })
  }
})

describe('what is no backup of this program', () => {
  test.each([
    ['another file', 'PK\u0003\u0004 anything at all, long enough to have a header in it', 'BACKUP_NOT_A_BACKUP'],
    ['a newer format', 'KOOPERACJA-KOPIA 2\n00000002\n{}', 'BACKUP_VERSION_UNKNOWN'],
    ['a length that is no number', 'KOOPERACJA-KOPIA 1\n0000000x\n{}', 'BACKUP_DAMAGED'],
    ['a header as long as a lie', 'KOOPERACJA-KOPIA 1\n99999999\n{}', 'BACKUP_DAMAGED'],
    ['a header that is no header', 'KOOPERACJA-KOPIA 1\n00000002\n{}', 'BACKUP_DAMAGED'],
  ])('%s is told by its own code', async (_name, content, fault) => {
    await writeFile(file, content)
    expect(await faultOf(readContainer(file))).toBe(fault)
  })

  test('a file that is not there, and a folder', async () => {
    expect(await faultOf(readContainer(join(folder, 'nie ma')))).toBe('BACKUP_UNREADABLE')
    expect(await faultOf(readContainer(folder))).toMatch(/^BACKUP_/)
  })
})

test('a failed write leaves nothing of itself and the old file as it was', async () => {
  const before = await readFile(file)
  await expect(writeContainer(file, head, join(folder, 'nie ma'))).rejects.toThrow('ENOENT')
  await expect(writeContainer(file, { ...head, createdAt: 'wczoraj' }, join(folder, 'db'))).rejects.toThrow()
  expect(await readFile(file)).toEqual(before)
  expect((await readdir(folder)).toSorted()).toEqual(['db', 'kopia'])
})

import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type * as Migrations from '../../migrations/index.ts'
import { demoLogin, demoPassword } from '#engine/demo/index.ts'
import { checkContainer } from '#engine/store/backup/container.ts'
import { engineRoom, origin, refusalOf } from '../support/engine.ts'
import type { TestEngine } from '../support/engine.ts'

/** What a later version of the program brings. */
const later = vi.hoisted((): { name: string; sql: string }[] => [])

vi.mock('../../migrations/index.ts', async (importOriginal) => {
  const { migrations } = await importOriginal<typeof Migrations>()
  return {
    get migrations() {
      return [
        ...migrations,
        ...later.map(({ sql, name }) => ({ sql, name: `${String(migrations.length + 1).padStart(4, '0')}_${name}` })),
      ]
    },
  }
})

const room = engineRoom()
const password = { with: 'password', login: demoLogin, password: demoPassword } as const
beforeEach(() => void later.splice(0))
afterEach(() => room.end())

async function oldVault(): Promise<TestEngine> {
  const gops = await room.gops()
  await gops.client.vault.saveDraft({ key: 'szkic', body: 'stare' })
  await gops.client.vault.lock()
  await gops.engine.close()
  return gops
}

async function bring({ engine }: TestEngine, bytes: Uint8Array): Promise<string> {
  const answer = await engine.fetch(
    new Request(`${origin}/upload/backup`, { method: 'PUT', body: new Uint8Array(bytes), headers: { origin } }),
  )
  const { token } = (await answer.json()) as { token: string }
  return token
}

test('an update makes a backup first, and nothing else of it stays beside the database', async () => {
  const { folder, layout } = await oldVault()
  later.push({ name: 'nowa', sql: 'CREATE TABLE nowa (id TEXT) STRICT;' })
  const { client } = await room.start(folder)
  expect(await client.vault.unlock(password)).toEqual({ state: 'ready' })
  const files = await readdir(layout.backups)
  expect(files).toHaveLength(1)
  await checkContainer(join(layout.backups, files[0]!))
  expect((await readdir(folder)).filter((name) => name.includes('aktualizacja'))).toEqual([])
  expect((await client.vault.readDraft({ key: 'szkic' })).body).toBe('stare')
})

test('an update that fails leaves the data and the backup, and the old program opens both', async () => {
  const { folder, layout } = await oldVault()
  later.push({ name: 'zla', sql: 'CREATE TABLE nowa (id TEXT) STRICT; SELECT nie_ma();' })
  const broken = await room.start(folder)
  expect(await broken.client.vault.unlock(password)).toEqual({ state: 'recovery' })
  expect((await broken.client.vault.readStatus()).recovery?.reason).toBe('MIGRATION_FAILED')
  expect(await readdir(layout.backups)).toHaveLength(1)
  await broken.engine.close()
  later.splice(0)
  const old = await room.start(folder)
  expect(await old.client.vault.unlock(password)).toEqual({ state: 'ready' })
  const [file = ''] = (await old.client.backup.readState()).kept.map((kept) => kept.file)
  expect((await old.client.backup.drill({ place: 'own', file })).counts.accounts).toBe(1)
})

test('no update without a backup', async () => {
  const { folder, layout } = await oldVault()
  await writeFile(layout.backups, 'plik w miejscu folderu')
  later.push({ name: 'nowa', sql: 'CREATE TABLE nowa (id TEXT) STRICT;' })
  const { client, engine } = await room.start(folder)
  expect(await client.vault.unlock(password)).toEqual({ state: 'recovery' })
  expect((await client.vault.readStatus()).recovery?.reason).toBe('MIGRATION_FAILED')
  await engine.close()
  later.splice(0)
  const old = await room.start(folder)
  expect(await old.client.vault.unlock(password)).toEqual({ state: 'ready' })
})

test('a backup of an older program is brought up to date as it is opened; one of a newer program is refused', async () => {
  const old = await room.gops()
  await old.client.vault.saveDraft({ key: 'szkic', body: 'stare' })
  const kept = (await old.client.backup.makeNow()).kept[0]!
  const bytes = await readFile(join(old.layout.backups, kept.file))
  await old.engine.close()

  later.push({ name: 'nowa', sql: 'CREATE TABLE nowa (id TEXT) STRICT;' })
  const fresh = await room.start()
  const upload = await bring(fresh, bytes)
  const { token } = await fresh.client.backup.open({ source: { from: 'upload', upload }, secret: password })
  expect(await fresh.client.backup.restore({ token })).toEqual({ state: 'ready' })
  expect((await fresh.client.vault.readDraft({ key: 'szkic' })).body).toBe('stare')
  const newer = (await fresh.client.backup.makeNow()).kept[0]!
  const newerBytes = await readFile(join(fresh.layout.backups, newer.file))

  later.splice(0)
  const back = await room.start()
  const source = { from: 'upload', upload: await bring(back, newerBytes) } as const
  expect((await refusalOf(back.client.backup.open({ source, secret: password }))).code).toBe('BACKUP_TOO_NEW')
  expect((await back.client.vault.readStatus()).state).toBe('first-run')
})

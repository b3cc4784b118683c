import { cp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { engineRoom, newFolder, refusalOf } from '../../../tests/support/engine.ts'
import { power } from '../../../tests/support/power-cut.ts'
import { demoAccount, demoLogin, demoPassword, loadSample } from '../demo/index.ts'
import { sampleGops, sampleGopsAnimator } from '../demo/sample.ts'
import { newId } from '../new-id.ts'
import { accountId } from '#shared/domain/ids.ts'
import { vaultLayout } from '../store/layout.ts'
import { openStore } from '../store/open.ts'
import { readHeader } from '../store/vault-header.ts'
import { draft } from '../store/tables/vault.ts'
import type { VaultSession } from './session.ts'
import { startSession } from './session.ts'
import { findBySecret } from './unlocking.ts'

vi.mock('node:fs/promises', async (original) => {
  const { underPower } = await import('../../../tests/support/power-cut.ts')
  return underPower(await original())
})

const room = engineRoom()
const folders: string[] = []
afterEach(async () => {
  power.left = Infinity
  await room.end()
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true, force: true })
})

const asDemo = { with: 'password', login: demoLogin, password: demoPassword } as const
const asLucja = { with: 'password', login: 'lucja', password: 'haslo drugiej osoby' } as const
const byCode = (groups: readonly string[]) => ({ with: 'recovery-code', code: groups.join('') }) as const
const now = () => new Date('2026-11-21T10:00:00Z')
const options = { now, scryptCost: 1024, secrets: undefined, onLock: () => undefined }
const codeOf = async (call: Promise<unknown>) => (await refusalOf(call)).code

async function headerOf(folder: string) {
  const reading = readHeader(vaultLayout(folder))
  if (reading.status !== 'read') throw new Error('no header')
  return reading.header
}

async function keyOf(folder: string) {
  const found = await findBySecret([await headerOf(folder)], asDemo)
  return Buffer.from(found!.dataKey).toString('hex')
}

describe('a new data key', () => {
  test('leaves the same data, everybody’s password, the recovery code and whoever is in', async () => {
    const { client, code, engine, folder } = await room.gops()
    await loadSample(client, '2026-11-21')
    const papers = { authorisedOn: '2021-03-01', secrecyOn: '2021-03-01' }
    const account = {
      id: accountId.parse(newId()),
      login: 'lucja',
      firstName: 'Łucja',
      lastName: 'Źdźbło',
      role: 'pracownik' as const,
      ...papers,
    }
    await client.office.saveAccount({ baseRevision: 0, account })
    await client.office.setPassword({ id: account.id, password: asLucja.password })
    const [team] = await client.team.listTeams()
    const readAll = async () => [
      await client.team.readTeam({ teamId: team!.id }),
      await client.cases.listHouseholds({ teamId: team!.id }),
      await client.office.listAccounts(),
    ]
    const before = await readAll()
    const { actor } = await client.vault.readStatus()
    const oldKey = await keyOf(folder)
    await client.vault.changeDataKey()
    expect((await client.vault.readStatus()).actor).toEqual(actor)
    expect(await readAll()).toEqual(before)
    expect(await keyOf(folder)).not.toBe(oldKey)
    for (const secret of [asDemo, asLucja, byCode(code)]) {
      await client.vault.lock()
      expect(await client.vault.unlock(secret)).toEqual({ state: 'ready' })
    }
    await engine.close()
    const again = await room.start(folder)
    expect(await again.client.vault.unlock(asLucja)).toEqual({ state: 'ready' })
  })

  test('is not what the old key, the old header or the system’s key store opens', async () => {
    const secrets = {
      protect: (secret: Uint8Array) => Promise.resolve(secret),
      unprotect: (sealed: Uint8Array) => Promise.resolve(sealed),
    }
    const { client, layout, folder, engine } = await room.gops({ host: { secrets } })
    await client.vault.turnKeyStoreOn()
    const oldHeader = await readFile(layout.header, 'utf8')
    const oldKey = Buffer.from(await keyOf(folder), 'hex')
    await client.vault.changeDataKey()
    expect((await client.vault.readStatus()).isKeyStoreOn).toBe(false)
    await client.vault.lock()
    expect(await codeOf(client.vault.unlock({ with: 'key-store' }))).toBe('KEY_STORE_UNAVAILABLE')
    await engine.close()
    const { vaultId } = await headerOf(folder)
    await expect(openStore(layout.database, oldKey, vaultId, now)).rejects.toThrow('DB_FOREIGN')
    for (const file of [layout.header, layout.headerCopy]) await writeFile(file, oldHeader)
    const again = await room.start(folder)
    expect(await again.client.vault.unlock(asDemo)).toEqual({ state: 'recovery' })
  })

  test('is made twice by a double click, and the second time loses nothing either', async () => {
    const { client } = await room.gops()
    await Promise.all([client.vault.changeDataKey(), client.vault.changeDataKey()])
    expect(await client.team.listTeams()).toHaveLength(1)
    await client.vault.lock()
    expect(await client.vault.unlock(asDemo)).toEqual({ state: 'ready' })
  })

  test('does not open what was locked while it was made', async () => {
    const { folder, code } = await makeVault()
    // Every turn of the event loop of the change is a moment to lock at.
    const ends = new Set<string>()
    for (let turns = 0; turns < 60; turns += 3) {
      const copy = await copyOf(folder)
      const session = await startSession(vaultLayout(copy), options)
      await session.unlock(asDemo)
      const changing = session.changeDataKey().then(
        () => 'done',
        (error: Error) => error.message,
      )
      for (let turn = 0; turn < turns; turn += 1) await new Promise((resolve) => setImmediate(resolve))
      session.lock()
      ends.add(await changing)
      expect([turns, session.state]).toEqual([turns, 'locked'])
      expect(await session.unlock(turns % 2 ? asDemo : byCode(code))).toBe('ready')
      expect(markOf(session)).toBe('Źdźbło')
      await session.close()
    }
    expect(ends).toContain('WRONG_STATE')
  })

  test('cut off at any operation on the disk leaves the old vault or the new one, whole, for every secret', async () => {
    const { folder, code } = await makeVault()
    const oldKey = await keyOf(folder)
    const seen = { old: 0, new: 0 }
    let isCut = true
    for (let operations = 0; isCut; operations += 1) {
      const copy = await copyOf(folder)
      const session = await startSession(vaultLayout(copy), options)
      await session.unlock(asDemo)
      power.left = operations
      isCut = await session.changeDataKey().then(
        () => false,
        () => true,
      )
      power.left = Infinity
      // What the disk holds at this moment, as the next start finds it.
      const after = await copyOf(copy)
      await session.close()
      for (const secret of [asDemo, byCode(code)]) {
        const next = await startSession(vaultLayout(after), options)
        expect([operations, next.state]).toEqual([operations, 'locked'])
        expect([operations, await next.unlock(secret)]).toEqual([operations, 'ready'])
        expect([operations, markOf(next)]).toEqual([operations, 'Źdźbło'])
        await next.close()
      }
      expect((await readdir(after)).filter((name) => name.endsWith('.tmp') && name !== 'proby.json.tmp')).toEqual([])
      expect(await readdir(after)).not.toContain('w-przygotowaniu')
      seen[(await keyOf(after)) === oldKey ? 'old' : 'new'] += 1
    }
    expect(seen.old).toBeGreaterThan(5)
    expect(seen.new).toBeGreaterThan(5)
  })
})

/** The draft that tells the vault, whoever opened it: a person's own drafts are not shown to another. */
function markOf({ vault }: Pick<VaultSession, 'vault'>): string | undefined {
  return vault.store.db.select().from(draft).get()?.body
}

/** A closed vault with a draft in it. */
async function makeVault() {
  const folder = await newFolder()
  folders.push(folder)
  const session = await startSession(vaultLayout(folder), options)
  const { groups, askedGroups } = session.startFirstRun({
    office: sampleGops,
    animator: sampleGopsAnimator,
    account: demoAccount,
  })
  await session.finishFirstRun(askedGroups.map((index) => groups[index]!))
  session.drafts.save('k', 'Źdźbło')
  await session.close()
  return { folder, code: groups }
}

async function copyOf(folder: string): Promise<string> {
  const copy = await newFolder()
  folders.push(copy)
  // The lock file belongs to a process, and a new start makes its own.
  await cp(folder, copy, { recursive: true, filter: (from) => !from.includes('app.lock') })
  return copy
}

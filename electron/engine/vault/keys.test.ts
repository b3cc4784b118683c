import { readFile, writeFile } from 'node:fs/promises'
import { afterEach, describe, expect, test, vi } from 'vitest'
import type { Account } from '#shared/domain/account.ts'
import { accountId } from '#shared/domain/ids.ts'
import { engineRoom, fetchDownload, origin, refusalOf, upload, type TestEngine } from '../../../tests/support/engine.ts'
import { demoAccount, demoLogin, demoPassword } from '../demo/index.ts'
import { sampleGops, sampleGopsAnimator } from '../demo/sample.ts'
import { newId } from '../new-id.ts'
import type { SecretStore } from '../ports.ts'
import { vaultLayout } from '../store/layout.ts'
import { startSession } from './session.ts'

const room = engineRoom()
afterEach(async () => {
  vi.useRealTimers()
  await room.end()
})

const asDemo = { with: 'password', login: demoLogin, password: demoPassword } as const
const byCode = (groups: readonly string[]) => ({ with: 'recovery-code', code: groups.join('-') }) as const
const byKeyStore = { with: 'key-store' } as const
const password = 'haslo drugiej osoby'
const asLucja = { with: 'password', login: 'lucja', password } as const
const codeOf = async (call: Promise<unknown>) => (await refusalOf(call)).code

type Client = TestEngine['client']

async function addLucja(client: Client, changes: Partial<Account> = {}): Promise<Account> {
  const papers = { authorisedOn: '2021-03-01', secrecyOn: '2021-03-01' }
  const names = { login: 'lucja', firstName: 'Łucja', lastName: 'Źdźbło' }
  const account: Account = { id: accountId.parse(newId()), ...names, role: 'pracownik', ...papers, ...changes }
  await client.office.saveAccount({ baseRevision: 0, account })
  await client.office.setPassword({ id: account.id, password })
  return account
}

const stateOf = async (client: Client) => (await client.vault.readStatus()).state

/** A key store of an operating system, which can lose what it keeps. */
function keyStore() {
  const kept = { works: true, givesBack: true }
  const secrets: SecretStore = {
    protect: (secret) =>
      kept.works ? Promise.resolve(Uint8Array.from(secret, (byte) => byte ^ 0xa5)) : Promise.reject(new Error('nie')),
    unprotect: (sealed) =>
      kept.givesBack
        ? Promise.resolve(Uint8Array.from(sealed, (byte) => byte ^ 0xa5))
        : Promise.reject(new Error('nie')),
  }
  return { kept, secrets }
}

describe('the recovery code', () => {
  test('once a new one is retyped opens no more by the old one', async () => {
    const { client, code } = await room.gops()
    const { groups, askedGroups } = await client.vault.startRecoveryCode()
    expect(groups).not.toEqual(code)
    expect(await client.vault.readRecoveryCode()).toEqual({ groups, askedGroups })
    const right = askedGroups.map((index) => groups[index]!)
    expect(await codeOf(client.vault.finishRecoveryCode({ groups: right.toReversed() }))).toBe('RECOVERY_WORDS_WRONG')
    await client.vault.finishRecoveryCode({ groups: right })
    expect(await codeOf(client.vault.readRecoveryCode())).toBe('NO_CODE_PENDING')
    await client.vault.lock()
    expect(await codeOf(client.vault.unlock(byCode(code)))).toBe('SECRET_WRONG')
    expect(await client.vault.unlock(byCode(groups))).toEqual({ state: 'ready' })
    await client.vault.lock()
    expect(await client.vault.unlock(asDemo)).toEqual({ state: 'ready' })
  })

  test('stays the old one when the new one was never retyped', async () => {
    const { client, code } = await room.gops()
    const { groups, askedGroups } = await client.vault.startRecoveryCode()
    await client.vault.lock()
    expect(await codeOf(client.vault.unlock(byCode(groups)))).toBe('SECRET_WRONG')
    expect(await client.vault.unlock(byCode(code))).toEqual({ state: 'ready' })
    const typed = { groups: askedGroups.map((index) => groups[index]!) }
    expect(await codeOf(client.vault.finishRecoveryCode(typed))).toBe('NO_CODE_PENDING')
  })

  test('is never kept with the answers of commands', async () => {
    const { client } = await room.gops()
    const context = { commandId: newId() }
    const one = await client.vault.startRecoveryCode(undefined, { context })
    expect((await client.vault.startRecoveryCode(undefined, { context })).groups).not.toEqual(one.groups)
  })

  test('lets in a kierownik without a name, who then becomes one of the accounts with a new password', async () => {
    const { client, code } = await room.gops()
    const other = await addLucja(client)
    const [known] = (await client.office.listAccounts()).filter(({ login }) => login === demoLogin)
    await client.vault.lock()
    await client.vault.unlock(byCode(code))
    expect((await client.vault.readStatus()).actor).toEqual({ accountId: null, name: '', role: 'kierownik' })
    expect(await codeOf(client.vault.changePassword({ current: demoPassword, password }))).toBe('NOT_FOUND')
    expect(await codeOf(client.vault.takeAccount({ accountId: accountId.parse(newId()), password }))).toBe('NOT_FOUND')
    await client.vault.takeAccount({ accountId: known!.id, password: 'calkiem nowe haslo' })
    expect((await client.vault.readStatus()).actor).toMatchObject({ accountId: known!.id, role: 'kierownik' })
    // Only whoever has no name yet takes one.
    expect(await codeOf(client.vault.takeAccount({ accountId: other.id, password }))).toBe('NOT_ALLOWED')
    await client.vault.lock()
    expect(await codeOf(client.vault.unlock(asDemo))).toBe('SECRET_WRONG')
    expect(await client.vault.unlock({ ...asDemo, password: 'calkiem nowe haslo' })).toEqual({ state: 'ready' })
  })
})

describe('the system’s key store', () => {
  test('is off until it is turned on, opens for whoever turned it on, and opens nothing once off', async () => {
    const { secrets } = keyStore()
    const { client } = await room.gops({ host: { secrets } })
    expect((await client.vault.readStatus()).isKeyStoreOn).toBe(false)
    await addLucja(client)
    await client.vault.lock()
    expect(await codeOf(client.vault.unlock(byKeyStore))).toBe('KEY_STORE_UNAVAILABLE')
    await client.vault.unlock(asLucja)
    await client.vault.turnKeyStoreOn()
    await client.vault.lock()
    expect((await client.vault.readStatus()).isKeyStoreOn).toBe(true)
    expect(await client.vault.unlock(byKeyStore)).toEqual({ state: 'ready' })
    expect((await client.vault.readStatus()).actor).toMatchObject({ name: 'Łucja Źdźbło', role: 'pracownik' })
    await client.vault.turnKeyStoreOff()
    await client.vault.lock()
    expect(await codeOf(client.vault.unlock(byKeyStore))).toBe('KEY_STORE_UNAVAILABLE')
    expect(await client.vault.unlock(asLucja)).toEqual({ state: 'ready' })
  })

  test('that stops giving the key back costs nobody the vault', async () => {
    const { secrets, kept } = keyStore()
    const { client, code } = await room.gops({ host: { secrets } })
    await client.vault.turnKeyStoreOn()
    await client.vault.lock()
    kept.givesBack = false
    expect(await codeOf(client.vault.unlock(byKeyStore))).toBe('KEY_STORE_UNAVAILABLE')
    expect((await client.vault.readStatus()).waitSeconds).toBe(0)
    expect(await client.vault.unlock(asDemo)).toEqual({ state: 'ready' })
    await client.vault.lock()
    expect(await client.vault.unlock(byCode(code))).toEqual({ state: 'ready' })
  })

  test('that does not work, or does not give back what it took, is not turned on', async () => {
    const { secrets, kept } = keyStore()
    const { client } = await room.gops({ host: { secrets } })
    Object.assign(kept, { works: false })
    expect(await codeOf(client.vault.turnKeyStoreOn())).toBe('KEY_STORE_UNAVAILABLE')
    Object.assign(kept, { works: true, givesBack: false })
    expect(await codeOf(client.vault.turnKeyStoreOn())).toBe('KEY_STORE_UNAVAILABLE')
    expect((await client.vault.readStatus()).isKeyStoreOn).toBe(false)
    const bare = await room.gops()
    expect(await codeOf(bare.client.vault.turnKeyStoreOn())).toBe('KEY_STORE_UNAVAILABLE')
  })

  test('opens no more for a person who left, or whose password a kierownik changed', async () => {
    const { secrets } = keyStore()
    const { client } = await room.gops({ host: { secrets } })
    const { id } = await addLucja(client)
    const ends = [
      { end: () => client.office.setPassword({ id, password }), byPassword: 'NOT_REFUSED' },
      { end: () => client.office.disableAccount({ id }), byPassword: 'SECRET_WRONG' },
    ]
    for (const { end, byPassword } of ends) {
      await client.vault.lock()
      await client.vault.unlock(asLucja)
      await client.vault.turnKeyStoreOn()
      await client.vault.lock()
      await client.vault.unlock(asDemo)
      await end()
      await client.vault.lock()
      expect(await codeOf(client.vault.unlock(byKeyStore))).toBe('KEY_STORE_UNAVAILABLE')
      expect(await codeOf(client.vault.unlock(asLucja))).toBe(byPassword)
      if (byPassword === 'SECRET_WRONG') await client.vault.unlock(asDemo)
    }
  })
})

describe('the lock', () => {
  test('comes after the set minutes without a touch, and not while somebody is there', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date', 'performance'] })
    const { client } = await room.gops()
    expect((await client.vault.readStatus()).idleMinutes).toBe(10)
    await vi.advanceTimersByTimeAsync(9 * 60_000)
    await client.vault.stayAwake()
    await vi.advanceTimersByTimeAsync(9 * 60_000)
    expect(await stateOf(client)).toBe('ready')
    // Only a person's touch counts: what the page asks by itself does not.
    await vi.advanceTimersByTimeAsync(60_000)
    expect(await stateOf(client)).toBe('locked')
    await client.vault.unlock(asDemo)
    await client.vault.saveIdleMinutes({ idleMinutes: 2 })
    await vi.advanceTimersByTimeAsync(2 * 60_000)
    expect(await stateOf(client)).toBe('locked')
    await client.vault.unlock(asDemo)
    expect((await client.vault.readStatus()).idleMinutes).toBe(2)
  })

  test('by the host takes the files of the page and leaves the drafts', async () => {
    const gops = await room.gops()
    const { client, engine } = gops
    const { download } = await client.exchange.readOwnCard()
    const token = await upload(gops, Buffer.from('plik'))
    await fetchDownload(gops, download.url)
    await client.vault.saveDraft({ key: 'k', body: 'Źdźbło w szkicu' })
    engine.lock()
    engine.lock()
    expect(await stateOf(client)).toBe('locked')
    expect((await engine.fetch(new Request(`${origin}${download.url}`))).status).toBe(404)
    await client.vault.unlock(asDemo)
    expect(await codeOf(client.exchange.previewCard({ upload: token }))).toBe('UPLOAD_GONE')
    expect(await client.vault.readDraft({ key: 'k' })).toEqual({ body: 'Źdźbło w szkicu' })
  })

  test('that comes while the password is looked at wins', async () => {
    const { client, engine } = await room.gops()
    await client.vault.lock()
    const unlocking = refusalOf(client.vault.unlock(asDemo))
    // The key is being derived by now; a computer put to sleep would wake up open.
    await new Promise((resolve) => setImmediate(resolve))
    engine.lock()
    expect(await unlocking).toEqual({ code: 'WRONG_STATE', data: { state: 'locked' } })
    expect(await stateOf(client)).toBe('locked')
    expect(await client.vault.unlock(asDemo)).toEqual({ state: 'ready' })
  })

  test('wipes the data key it had', async () => {
    const folder = await room.folder()
    const options = { now: () => new Date(), scryptCost: 1024, secrets: undefined, onLock: () => undefined }
    const session = await startSession(vaultLayout(folder), options)
    const { groups, askedGroups } = session.startFirstRun({
      office: sampleGops,
      animator: sampleGopsAnimator,
      account: demoAccount,
    })
    await session.finishFirstRun(askedGroups.map((index) => groups[index]!))
    let dataKey: Uint8Array = new Uint8Array()
    await session.withOpen((open) => Promise.resolve(void (dataKey = open.dataKey)))
    expect(dataKey.some((byte) => byte !== 0)).toBe(true)
    session.lock()
    expect(dataKey.every((byte) => byte === 0)).toBe(true)
    await session.close()
  })
})

describe('a first run', () => {
  test('is not begun with papers dated later than today', async () => {
    const { client } = await room.start()
    const firstRun = {
      office: sampleGops,
      animator: sampleGopsAnimator,
      account: { ...demoAccount, secrecyOn: '2099-01-01' },
    }
    expect(await codeOf(client.vault.startFirstRun(firstRun))).toBe('PAPERS_MISSING')
    expect(await stateOf(client)).toBe('first-run')
  })

  test('during whose last step the computer went to sleep leaves a whole vault, locked', async () => {
    const { client, engine } = await room.start()
    const { groups, askedGroups } = await client.vault.startFirstRun({
      office: sampleGops,
      animator: sampleGopsAnimator,
      account: demoAccount,
    })
    const making = refusalOf(client.vault.finishFirstRun({ groups: askedGroups.map((index) => groups[index]!) }))
    await new Promise((resolve) => setImmediate(resolve))
    engine.lock()
    expect(await making).toEqual({ code: 'WRONG_STATE', data: { state: 'locked' } })
    expect(await client.vault.unlock(asDemo)).toEqual({ state: 'ready' })
    expect(await client.team.listTeams()).toHaveLength(1)
  })
})

describe('of two copies of the header', () => {
  test.each(['sealed', 'box', 'id', 'nonce', 'publicKey'])(
    'one whose %s of a person is damaged costs that person nothing, whoever opens and writes it first',
    async (part) => {
      const { client, engine, layout, folder } = await room.gops()
      const { id } = await addLucja(client)
      await engine.close()
      const text = await readFile(layout.header, 'utf8')
      const header = JSON.parse(text) as { holders: Record<string, unknown>[] }
      const holder = header.holders.find((each) => each['id'] === id)!
      const place = part in holder ? holder : (holder['lock'] as Record<string, unknown>)
      const old = String(place[part])
      // Another letter or digit that base64 and an id both may have.
      place[part] = `${old.startsWith('a') ? 'b' : 'a'}${old.slice(1)}`
      await writeFile(layout.header, JSON.stringify(header))
      const again = await room.start(folder)
      await again.client.vault.unlock(asDemo)
      await again.client.vault.changePassword({ current: demoPassword, password: 'zupelnie nowe haslo' })
      await again.client.vault.lock()
      expect(await again.client.vault.unlock(asLucja)).toEqual({ state: 'ready' })
      await again.engine.close()
      const later = await room.start(folder)
      expect(await later.client.vault.unlock(asLucja)).toEqual({ state: 'ready' })
    },
  )

  test('the newer counts when a cut left the other behind, so nobody keeps a key that was taken away', async () => {
    const { client, engine, layout, folder } = await room.gops()
    const { id } = await addLucja(client)
    const older = await readFile(layout.header, 'utf8')
    await client.office.disableAccount({ id })
    await client.office.enableAccount({ id })
    await engine.close()
    const newer = await readFile(layout.header, 'utf8')
    for (const [one, other] of [
      [older, newer],
      [newer, older],
    ] as const) {
      await writeFile(layout.header, one)
      await writeFile(layout.headerCopy, other)
      const again = await room.start(folder)
      expect(await codeOf(again.client.vault.unlock(asLucja))).toBe('SECRET_WRONG')
      expect(await again.client.vault.unlock(asDemo)).toEqual({ state: 'ready' })
      await again.engine.close()
    }
  })
})

describe('a command that is locked out while it works', () => {
  test('turns no key store on', async () => {
    let answer: (sealed: Uint8Array) => void = () => undefined
    let asked: () => void = () => undefined
    const isAsked = new Promise<void>((resolve) => (asked = resolve))
    const secrets: SecretStore = {
      protect: (secret) => {
        asked()
        return new Promise((resolve) => (answer = () => resolve(secret)))
      },
      unprotect: (sealed) => Promise.resolve(sealed),
    }
    const { client } = await room.gops({ host: { secrets } })
    const turning = refusalOf(client.vault.turnKeyStoreOn())
    await isAsked
    await client.vault.lock()
    answer(new Uint8Array())
    expect((await turning).code).toBe('WRONG_STATE')
    expect((await client.vault.readStatus()).isKeyStoreOn).toBe(false)
    expect(await codeOf(client.vault.unlock(byKeyStore))).toBe('KEY_STORE_UNAVAILABLE')
  })
})

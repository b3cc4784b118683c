import { readFile, writeFile } from 'node:fs/promises'
import { isContractProcedure } from '@orpc/contract'
import { afterEach, describe, expect, test } from 'vitest'
import { contract } from '#shared/contract/index.ts'
import type { ProcedureMeta } from '#shared/contract/procedure.ts'
import { commandIdHeader } from '#shared/contract/procedure.ts'
import type { Account } from '#shared/domain/account.ts'
import { accountId } from '#shared/domain/ids.ts'
import { engineRoom, origin, refusalOf, type TestEngine } from '../../../tests/support/engine.ts'
import { demoLogin, demoPassword } from '../demo/index.ts'
import { newId } from '../new-id.ts'

const room = engineRoom()
afterEach(room.end)

const password = 'haslo drugiej osoby'
const asDemo = { with: 'password', login: demoLogin, password: demoPassword } as const
const byPassword = (login: string, of = password) => ({ with: 'password', login, password: of }) as const

function person(changes: Partial<Account> = {}): Account {
  const papers = { authorisedOn: '2021-03-01', secrecyOn: '2021-03-01' }
  const names = { login: 'lucja', firstName: 'Łucja', lastName: 'Źdźbło' }
  return { id: accountId.parse(newId()), ...names, role: 'pracownik', ...papers, ...changes }
}

type Client = TestEngine['client']

async function addPerson(client: Client, account: Account, own = password): Promise<Account> {
  await client.office.saveAccount({ baseRevision: 0, account })
  await client.office.setPassword({ id: account.id, password: own })
  return account
}

/** Saves changes of somebody as they are now. */
async function change(client: Client, id: Account['id'], changes: Partial<Account>) {
  const known = (await client.office.listAccounts()).find((each) => each.id === id)!
  const { revision, hasPassword: _has, isDisabled: _is, ...account } = known
  return client.office.saveAccount({ baseRevision: revision, account: { ...account, ...changes } })
}

async function first(client: Client) {
  return (await client.office.listAccounts()).find(({ login }) => login === demoLogin)!
}

const codeOf = async (call: Promise<unknown>) => (await refusalOf(call)).code

describe('a person', () => {
  test('finds their own drafts and nobody else’s', async () => {
    const { client } = await room.gops()
    const { login } = await addPerson(client, person())
    await client.vault.saveDraft({ key: 'rodzina', body: 'pisane przez Łucję' })
    await client.vault.lock()
    await client.vault.unlock(byPassword(login))
    expect(await client.vault.readDraft({ key: 'rodzina' })).toEqual({ body: null })
    await client.vault.saveDraft({ key: 'rodzina', body: 'pisane przez kogoś innego' })
    await client.vault.lock()
    await client.vault.unlock(asDemo)
    expect(await client.vault.readDraft({ key: 'rodzina' })).toEqual({ body: 'pisane przez Łucję' })
  })

  test('opens the vault with their own login and password, and with nobody else’s', async () => {
    let hour = Date.parse('2026-11-21T08:00:00Z')
    const { client } = await room.gops({ options: { now: () => new Date(hour) } })
    await addPerson(client, person())
    await addPerson(client, person({ login: 'scibor' }), demoPassword)
    await client.vault.lock()
    const wrong = [
      byPassword('lucja', demoPassword),
      byPassword(demoLogin, password),
      byPassword('scibor', password),
      byPassword(''),
    ]
    for (const secret of wrong) {
      hour += 3_600_000
      expect(await codeOf(client.vault.unlock(secret))).toBe('SECRET_WRONG')
    }
    // The same password of two people opens for each of them under their own name.
    for (const [login, secret] of [
      ['lucja', password],
      ['scibor', demoPassword],
      [demoLogin, demoPassword],
      [' LUCJA ', password],
    ] as const) {
      hour += 3_600_000
      expect(await client.vault.unlock(byPassword(login, secret))).toEqual({ state: 'ready' })
      await client.vault.lock()
    }
  })

  test.each([
    ['no authorisation', { authorisedOn: null }],
    ['no undertaking of secrecy', { secrecyOn: null }],
    ['papers dated later than today', { secrecyOn: '2099-01-01' }],
  ])('with %s gets no password', async (_what, papers) => {
    const { client } = await room.gops()
    const account = person(papers)
    expect(await client.office.saveAccount({ baseRevision: 0, account })).toMatchObject({ hasPassword: false })
    expect(await codeOf(client.office.setPassword({ id: account.id, password }))).toBe('PAPERS_MISSING')
    await client.vault.lock()
    expect(await codeOf(client.vault.unlock(byPassword('lucja')))).toBe('SECRET_WRONG')
  })

  test('whose paper is taken back is out at once, and in again only with a new password', async () => {
    const { client, layout } = await room.gops()
    const { id } = await addPerson(client, person())
    expect(await readFile(layout.header, 'utf8')).toContain(id)
    expect(await change(client, id, { secrecyOn: null })).toMatchObject({ hasPassword: false })
    for (const file of [layout.header, layout.headerCopy]) expect(await readFile(file, 'utf8')).not.toContain(id)
    expect(await change(client, id, { secrecyOn: '2021-03-01' })).toMatchObject({ hasPassword: false })
    await client.vault.lock()
    expect(await codeOf(client.vault.unlock(byPassword('lucja')))).toBe('SECRET_WRONG')
    await client.vault.unlock(asDemo)
    await client.office.setPassword({ id, password })
    await client.vault.lock()
    expect(await client.vault.unlock(byPassword('lucja'))).toEqual({ state: 'ready' })
  })

  test('keeps the login they were added with, and no two have the same', async () => {
    const { client } = await room.gops()
    const { id } = await addPerson(client, person())
    expect(await change(client, id, { login: 'inna', lastName: 'Żak' })).toMatchObject({
      login: 'lucja',
      lastName: 'Żak',
    })
    expect(await codeOf(client.office.saveAccount({ baseRevision: 0, account: person() }))).toBe('LOGIN_TAKEN')
    expect(await codeOf(client.office.saveAccount({ baseRevision: 0, account: person({ login: 'LUCJA' }) }))).toBe(
      'LOGIN_TAKEN',
    )
    expect(await codeOf(client.office.saveAccount({ baseRevision: 7, account: person({ id }) }))).toBe('STALE_REVISION')
  })

  test('is not shut out by a computer whose clock was set back', async () => {
    let time = new Date('2026-11-21T10:00:00Z')
    const { client } = await room.gops({ options: { now: () => time } })
    const { id } = await addPerson(client, person({ authorisedOn: '2026-11-01', secrecyOn: '2026-11-01' }))
    await client.vault.lock()
    time = new Date('1980-01-01T00:00:00Z')
    expect(await client.vault.unlock(byPassword('lucja'))).toEqual({ state: 'ready' })
    await client.vault.lock()
    await client.vault.unlock(asDemo)
    expect(await change(client, id, { firstName: 'Łucja Maria' })).toMatchObject({ hasPassword: true })
    await client.vault.lock()
    expect(await client.vault.unlock(byPassword('lucja'))).toEqual({ state: 'ready' })
  })
})

describe('a person who left', () => {
  test('is out, without the database being encrypted anew, and comes back only with a new password', async () => {
    let hour = Date.parse('2026-11-21T08:00:00Z')
    const { client, layout } = await room.gops({ options: { now: () => new Date(hour) } })
    const { id } = await addPerson(client, person())
    await client.vault.lock()
    const before = await readFile(layout.database)
    await client.vault.unlock(asDemo)
    await client.office.disableAccount({ id })
    expect(await readFile(layout.header, 'utf8')).not.toContain(id)
    expect(await codeOf(client.office.setPassword({ id, password }))).toBe('NOT_FOUND')
    await client.vault.lock()
    const after = await readFile(layout.database)
    const pages = Array.from({ length: before.length / 4096 }, (_, page) => page * 4096)
    const changed = pages.filter(
      (from) => !before.subarray(from, from + 4096).equals(after.subarray(from, from + 4096)),
    )
    expect(changed.length).toBeLessThan(pages.length / 3)
    expect(await codeOf(client.vault.unlock(byPassword('lucja')))).toBe('SECRET_WRONG')
    hour += 3_600_000
    await client.vault.unlock(asDemo)
    expect((await client.office.listAccounts()).at(-1)).toMatchObject({ id, isDisabled: true, hasPassword: false })
    await client.office.enableAccount({ id })
    expect((await client.office.listAccounts()).find((each) => each.id === id)).toMatchObject({
      isDisabled: false,
      hasPassword: false,
    })
    await client.office.setPassword({ id, password })
    // Enabled once more, who is in already keeps the password.
    await client.office.enableAccount({ id })
    await client.vault.lock()
    expect(await client.vault.unlock(byPassword('lucja'))).toEqual({ state: 'ready' })
  })

  test('stays out when their key came back with an older header, and loses it at the next unlock', async () => {
    let time = new Date('2026-11-21T08:00:00Z')
    const options = { now: () => time }
    const { client, layout, engine, folder } = await room.gops({ options })
    const { id } = await addPerson(client, person())
    const header = await readFile(layout.header, 'utf8')
    await client.office.disableAccount({ id })
    await engine.close()
    for (const file of [layout.header, layout.headerCopy]) await writeFile(file, header)
    const again = await room.start(folder, { options })
    // Counted as any wrong try: it does not tell that the password is right.
    expect(await refusalOf(again.client.vault.unlock(byPassword('lucja')))).toEqual({
      code: 'SECRET_WRONG',
      data: { waitSeconds: 0 },
    })
    await refusalOf(again.client.vault.unlock(byPassword('lucja')))
    expect(await refusalOf(again.client.vault.unlock(byPassword('lucja')))).toEqual({
      code: 'SECRET_WRONG',
      data: { waitSeconds: 1 },
    })
    time = new Date('2026-11-21T08:00:01Z')
    await again.client.vault.unlock(asDemo)
    expect(await readFile(layout.header, 'utf8')).not.toContain(id)
    expect(await readFile(layout.headerCopy, 'utf8')).not.toContain(id)
  })

  test('is out of the program they are just in', async () => {
    const { client } = await room.gops()
    const other = await addPerson(client, person({ role: 'kierownik' }))
    await client.vault.lock()
    await client.vault.unlock(byPassword('lucja'))
    await client.office.disableAccount({ id: other.id })
    expect((await client.vault.readStatus()).state).toBe('locked')
    expect(await codeOf(client.vault.unlock(byPassword('lucja')))).toBe('SECRET_WRONG')
  })
})

describe('the last kierownik', () => {
  test('cannot be disabled, made a pracownik or lose a paper', async () => {
    const { client } = await room.gops()
    const { id } = await first(client)
    await addPerson(client, person())
    expect(await codeOf(client.office.disableAccount({ id }))).toBe('LAST_MANAGER')
    for (const changes of [
      { role: 'pracownik' },
      { authorisedOn: null },
      { secrecyOn: null },
      { secrecyOn: '2099-01-01' },
    ] as const)
      expect([changes, await codeOf(change(client, id, changes))]).toEqual([changes, 'LAST_MANAGER'])
    expect((await first(client)).revision).toBe(1)
    await client.vault.lock()
    expect(await client.vault.unlock(asDemo)).toEqual({ state: 'ready' })
  })

  test('is whoever is left that can open the program: one without a password, a paper or an account does not count', async () => {
    const { client } = await room.gops()
    const { id } = await first(client)
    await client.office.saveAccount({ baseRevision: 0, account: person({ role: 'kierownik', login: 'bez-hasla' }) })
    await client.office.saveAccount({
      baseRevision: 0,
      account: person({ role: 'kierownik', login: 'bez-papieru', secrecyOn: null }),
    })
    const gone = await addPerson(client, person({ role: 'kierownik', login: 'odeszla' }))
    await client.office.disableAccount({ id: gone.id })
    expect(await codeOf(client.office.disableAccount({ id }))).toBe('LAST_MANAGER')
    await addPerson(client, person({ role: 'kierownik' }))
    expect(await codeOf(client.office.disableAccount({ id }))).toBe('NOT_REFUSED')
  })

  test('is left when two kierownicy are disabled at the same moment', async () => {
    const { client } = await room.gops()
    const { id } = await first(client)
    const other = await addPerson(client, person({ role: 'kierownik' }))
    const codes = await Promise.all([id, other.id].map((each) => codeOf(client.office.disableAccount({ id: each }))))
    expect(codes.filter((code) => code === 'NOT_REFUSED')).toHaveLength(1)
    if ((await client.vault.readStatus()).state === 'locked') await client.vault.unlock(byPassword('lucja'))
    const left = (await client.office.listAccounts()).filter((each) => !each.isDisabled && each.hasPassword)
    expect(left).toHaveLength(1)
  })
})

describe('a pracownik', () => {
  const managers = Object.entries(contract).flatMap(([roomName, procedures]) =>
    Object.entries(procedures).flatMap(([name, procedure]) => {
      if (!isContractProcedure(procedure)) throw new Error(`${roomName}.${name} is no procedure`)
      const { isForManager, states } = procedure['~orpc'].meta as ProcedureMeta
      return isForManager && states.includes('ready') ? [`${roomName}/${name}`] : []
    }),
  )

  test('is refused everything that is for a kierownik, whatever the input', async () => {
    const { client, engine } = await room.gops()
    await addPerson(client, person())
    await client.vault.lock()
    await client.vault.unlock(byPassword('lucja'))
    expect(managers).toEqual(
      expect.arrayContaining(['office/saveAccount', 'vault/changeDataKey', 'vault/startRecoveryCode']),
    )
    for (const path of managers)
      for (const json of [{}, { id: newId(), password }]) {
        const headers = { 'content-type': 'application/json', [commandIdHeader]: newId() }
        const asked = new Request(`${origin}/rpc/${path}`, { method: 'POST', headers, body: JSON.stringify({ json }) })
        const answer = (await (await engine.fetch(asked)).json()) as { json: { code?: string } }
        expect([path, answer.json.code]).toEqual([path, 'NOT_ALLOWED'])
      }
    expect(await client.team.listTeams()).toHaveLength(1)
  })

  test('is one from the moment a kierownik makes themselves one', async () => {
    const { client } = await room.gops()
    await addPerson(client, person({ role: 'kierownik' }))
    const { id } = await first(client)
    await change(client, id, { role: 'pracownik', firstName: 'Zażółć' })
    expect((await client.vault.readStatus()).actor).toMatchObject({
      accountId: id,
      role: 'pracownik',
      name: expect.stringMatching(/^Zażółć /) as string,
    })
    expect(await codeOf(client.vault.startRecoveryCode())).toBe('NOT_ALLOWED')
  })
})

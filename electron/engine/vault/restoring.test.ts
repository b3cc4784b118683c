import { readdir, readFile, truncate, unlink, writeFile } from 'node:fs/promises'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import { accountId } from '#shared/domain/ids.ts'
import { demoLogin, demoPassword } from '#engine/demo/index.ts'
import { newId } from '#engine/new-id.ts'
import { engineRoom, origin, refusalOf } from '../../../tests/support/engine.ts'
import type { TestEngine } from '../../../tests/support/engine.ts'

const room = engineRoom()
afterEach(() => room.end())

const password = { with: 'password', login: demoLogin, password: demoPassword } as const
const byCode = (code: string[]) => ({ with: 'recovery-code', code: code.join('-') }) as const

/** Brings a file to the engine in pieces, as the page does with a big one. */
async function bring(
  { engine }: Pick<TestEngine, 'engine'>,
  bytes: Uint8Array,
  pieceLength = bytes.length,
): Promise<Response> {
  let address = `${origin}/upload/backup`
  let answer: Response | undefined
  for (let offset = 0; offset === 0 || offset < bytes.length; offset += pieceLength) {
    const body = new Uint8Array(bytes.subarray(offset, offset + pieceLength))
    answer = await engine.fetch(new Request(address, { method: 'PUT', body, headers: { origin } }))
    if (!answer.ok) return answer
    const { token } = (await answer.clone().json()) as { token: string }
    address = `${origin}/upload/backup?token=${token}&offset=${offset + body.length}`
  }
  return answer!
}

async function tokenOf(answer: Response): Promise<string> {
  const { token } = (await answer.json()) as { token: string }
  return token
}

async function codeOf(answer: Response): Promise<string> {
  const { code } = (await answer.json()) as { code: string }
  return code
}

async function makeBackup({ client, layout }: TestEngine): Promise<Buffer> {
  const { kept } = await client.backup.makeNow()
  return readFile(join(layout.backups, kept[0]!.file))
}

/** What tells one state of the vault from another in these tests. */
async function draft({ client }: Pick<TestEngine, 'client'>): Promise<string | null> {
  return (await client.office.readOffice()).office.officerName
}

async function write({ client }: Pick<TestEngine, 'client'>, officerName: string) {
  const { office, animator, revision } = await client.office.readOffice()
  return client.office.saveOffice({ baseRevision: revision, office: { ...office, officerName }, animator })
}

describe('on a new computer', () => {
  test('a backup opens with the recovery code alone, says whose it is, and becomes the vault', async () => {
    const old = await room.gops()
    await write(old, 'Żółć')
    const bytes = await makeBackup(old)
    const fresh = await room.start()
    const upload = await tokenOf(await bring(fresh, bytes, 10_000))
    const opened = await fresh.client.backup.open({ source: { from: 'upload', upload }, secret: byCode(old.code) })
    expect(opened).toMatchObject({ putsAside: false, isOfThisVault: null, counts: { accounts: 1 }, size: bytes.length })
    expect((await fresh.client.vault.readStatus()).state).toBe('first-run')
    expect(await fresh.client.backup.restore({ token: opened.token })).toEqual({ state: 'ready' })
    expect(await draft(fresh)).toBe('Żółć')
    expect(existsSync(join(fresh.folder, 'odlozone')) ? await readdir(join(fresh.folder, 'odlozone')) : []).toEqual([])
    expect(await readdir(fresh.layout.restoring)).toEqual([])

    await fresh.client.vault.lock()
    expect(await fresh.client.vault.unlock(password)).toEqual({ state: 'ready' })
  })

  test('a password of its day opens it too; a wrong one waits longer each time and leaves a first run', async () => {
    const old = await room.gops()
    const bytes = await makeBackup(old)
    const fresh = await room.start()
    const upload = await tokenOf(await bring(fresh, bytes))
    const source = { from: 'upload', upload } as const
    for (let tried = 0; tried < 3; tried += 1)
      expect(
        (await refusalOf(fresh.client.backup.open({ source, secret: { ...password, password: 'nie to hasło!' } })))
          .code,
      ).toBe('SECRET_WRONG')
    expect(
      (await refusalOf(fresh.client.backup.open({ source, secret: { ...password, password: 'nie to hasło!' } }))).code,
    ).toMatch(/SECRET_WRONG|TOO_SOON/)
    expect((await refusalOf(fresh.client.backup.open({ source, secret: password }))).code).toBe('TOO_SOON')
    expect((await fresh.client.vault.readStatus()).state).toBe('first-run')
  })

  test('what is brought and is no backup does not stay on the disk', async () => {
    const fresh = await room.start()
    const answer = await bring(fresh, Buffer.from('Anna Przykładowa, ul. Lipowa 1'))
    expect([answer.status, await codeOf(answer)]).toEqual([415, 'BACKUP_NOT_A_BACKUP'])
    expect(await readdir(fresh.layout.restoring)).toEqual([])
  })

  test('a piece that does not follow the last one is refused', async () => {
    const old = await room.gops()
    const bytes = await makeBackup(old)
    const fresh = await room.start()
    const token = await tokenOf(await bring(fresh, bytes.subarray(0, 5000)))
    const at = (offset: number) =>
      fresh.engine.fetch(
        new Request(`${origin}/upload/backup?token=${token}&offset=${offset}`, {
          method: 'PUT',
          body: new Uint8Array(bytes.subarray(offset)),
          headers: { origin },
        }),
      )
    expect(await codeOf(await at(6000))).toBe('UPLOAD_GONE')
    expect(await codeOf(await at(4000))).toBe('UPLOAD_GONE')
    expect((await at(5000)).ok).toBe(true)
    expect(
      await fresh.client.backup.open({ source: { from: 'upload', upload: token }, secret: password }),
    ).toMatchObject({ size: bytes.length })
  })

  test('a backup that was cut or changed on its way says so and leaves nothing', async () => {
    const old = await room.gops()
    const bytes = await makeBackup(old)
    const fresh = await room.start()
    const spoilt = Buffer.from(bytes)
    spoilt[bytes.length - 9000]! ^= 4
    for (const bad of [bytes.subarray(0, bytes.length - 4096), bytes.subarray(0, 400), spoilt]) {
      const upload = await tokenOf(await bring(fresh, bad))
      const refusal = await refusalOf(
        fresh.client.backup.open({ source: { from: 'upload', upload }, secret: byCode(old.code) }),
      )
      expect(refusal.code).toBe('BACKUP_DAMAGED')
    }
    await fresh.client.backup.cancelOpen()
    expect(await readdir(fresh.layout.restoring)).toEqual([])
    expect((await fresh.client.vault.readStatus()).state).toBe('first-run')
  })
})

describe('over a healthy vault', () => {
  test('restoring puts today’s state aside, and it can be brought back', async () => {
    const gops = await room.gops()
    await write(gops, 'wczoraj')
    const { kept } = await gops.client.backup.makeNow()
    await write(gops, 'dziś')
    const source = { from: 'kept', place: 'own', file: kept[0]!.file } as const
    const { token, putsAside, isOfThisVault } = await gops.client.backup.open({ source, secret: password })
    expect({ putsAside, isOfThisVault }).toEqual({ putsAside: true, isOfThisVault: true })
    expect(await draft(gops)).toBe('dziś')
    expect(await gops.client.backup.restore({ token })).toEqual({ state: 'ready' })
    expect(await draft(gops)).toBe('wczoraj')

    const [aside] = (await gops.client.backup.readState()).aside
    expect(aside!.isGood).toBe(true)
    expect(await gops.client.backup.undoRestore({ name: aside!.name })).toEqual({ state: 'locked' })
    await gops.client.vault.unlock(password)
    expect(await draft(gops)).toBe('dziś')
    // And that can be undone in its turn.
    expect((await gops.client.backup.readState()).aside).toHaveLength(1)
  })

  test('the way back outlives later backups for 30 days, and no longer', async () => {
    const clock = { at: Date.parse('2026-11-21T08:00:00.000Z') }
    const gops = await room.gops({ options: { now: () => new Date(clock.at) } })
    const { kept } = await gops.client.backup.makeNow()
    const { token } = await gops.client.backup.open({
      source: { from: 'kept', place: 'own', file: kept[0]!.file },
      secret: password,
    })
    await gops.client.backup.restore({ token })
    clock.at += 29 * 86_400_000
    expect((await gops.client.backup.makeNow()).aside).toHaveLength(1)
    clock.at += 2 * 86_400_000
    expect((await gops.client.backup.makeNow()).aside).toEqual([])
    expect(await readdir(join(gops.folder, 'odlozone'))).toEqual([])
  })

  test('an opened backup is let go of by a lock, by a refusal of it, and by a second one', async () => {
    const gops = await room.gops()
    const { kept } = await gops.client.backup.makeNow()
    const source = { from: 'kept', place: 'own', file: kept[0]!.file } as const
    const first = await gops.client.backup.open({ source, secret: password })
    const second = await gops.client.backup.open({ source, secret: password })
    expect((await refusalOf(gops.client.backup.restore({ token: first.token }))).code).toBe('UPLOAD_GONE')
    await gops.client.vault.lock()
    expect((await refusalOf(gops.client.backup.restore({ token: second.token }))).code).toBe('UPLOAD_GONE')
    const third = await gops.client.backup.open({ source, secret: password })
    await gops.client.backup.cancelOpen()
    expect((await refusalOf(gops.client.backup.restore({ token: third.token }))).code).toBe('UPLOAD_GONE')
    expect(await readdir(gops.layout.restoring)).toEqual([])
  })

  test('a lock while a backup is being opened wins', async () => {
    let onceAsked: (() => void) | undefined
    const now = () => {
      onceAsked?.()
      onceAsked = undefined
      return new Date()
    }
    const gops = await room.gops({ options: { now } })
    const { kept } = await gops.client.backup.makeNow()
    const source = { from: 'kept', place: 'own', file: kept[0]!.file } as const
    // The clock is asked for the first time when the secret is tried, before its key is derived.
    onceAsked = () => void setImmediate(gops.engine.lock)
    expect((await refusalOf(gops.client.backup.open({ source, secret: password }))).code).toBe('WRONG_STATE')
    expect(await readdir(gops.layout.restoring).catch(() => [])).toEqual([])
    expect((await gops.client.vault.readStatus()).state).toBe('locked')
  })

  test('a pracownik neither sees nor restores backups here, and not through the door either', async () => {
    const gops = await room.gops()
    const account = {
      id: accountId.parse(newId()),
      login: 'pracownik',
      firstName: 'Ewa',
      lastName: 'Przykładowa',
      role: 'pracownik',
      authorisedOn: '2026-01-02',
      secrecyOn: '2026-01-02',
    } as const
    await gops.client.office.saveAccount({ baseRevision: 0, account })
    await gops.client.office.setPassword({ id: account.id, password: 'inne hasło do programu 7' })
    const { kept } = await gops.client.backup.makeNow()
    await gops.client.vault.lock()
    const secret = { with: 'password', login: 'pracownik', password: 'inne hasło do programu 7' } as const
    const source = { from: 'kept', place: 'own', file: kept[0]!.file } as const
    expect((await refusalOf(gops.client.backup.open({ source, secret }))).code).toBe('NOT_ALLOWED')
    expect(await gops.client.vault.unlock(secret)).toEqual({ state: 'ready' })
    expect((await refusalOf(gops.client.backup.open({ source, secret: password }))).code).toBe('NOT_ALLOWED')
    expect((await refusalOf(gops.client.backup.setSecondPlace({ folder: null }))).code).toBe('NOT_ALLOWED')
    expect((await gops.client.backup.readState()).lastGood).not.toBeNull()
    expect(await readdir(gops.layout.restoring)).toEqual([])
  })

  test('another office’s backup does not get in at the door', async () => {
    const gops = await room.gops()
    const other = await room.pcpr()
    const bytes = await makeBackup(other)
    await gops.client.vault.lock()
    const upload = await tokenOf(await bring(gops, bytes))
    const refusal = await refusalOf(
      gops.client.backup.open({ source: { from: 'upload', upload }, secret: byCode(other.code) }),
    )
    expect(refusal.code).toBe('BACKUP_OTHER_VAULT')
    expect((await gops.client.vault.unlock(password)).state).toBe('ready')
  })

  test('a locked program can be brought back too, by a secret of the backup’s day', async () => {
    const gops = await room.gops()
    await write(gops, 'wczoraj')
    await gops.client.backup.makeNow()
    await write(gops, 'dziś')
    await gops.client.vault.lock()
    const { kept } = await gops.client.backup.listKept()
    const { token } = await gops.client.backup.open({
      source: { from: 'kept', place: 'own', file: kept[0]!.file },
      secret: byCode(gops.code),
    })
    expect(await gops.client.backup.restore({ token })).toEqual({ state: 'ready' })
    expect(await draft(gops)).toBe('wczoraj')
  })
})

describe('from recovery', () => {
  test.each([
    ['a damaged database', (layout: TestEngine['layout']) => truncate(layout.database, 5000)],
    ['a missing database', (layout: TestEngine['layout']) => unlink(layout.database)],
    ['an empty database', (layout: TestEngine['layout']) => truncate(layout.database, 0)],
    [
      'headers that nobody can read',
      async (layout: TestEngine['layout']) => {
        await writeFile(layout.header, '{')
        await writeFile(layout.headerCopy, '')
      },
    ],
    [
      'missing headers',
      async (layout: TestEngine['layout']) => {
        await unlink(layout.header)
        await unlink(layout.headerCopy)
      },
    ],
  ])('%s is brought back from a kept backup, and what was there is put aside', async (_name, spoil) => {
    const gops = await room.gops()
    await write(gops, 'zapisane')
    const { kept } = await gops.client.backup.makeNow()
    await gops.engine.close()
    await spoil(gops.layout)
    const again = await room.start(gops.folder)
    expect((await again.client.vault.readStatus()).state).toBe('recovery')
    expect((await again.client.backup.listKept()).kept.map(({ file }) => file)).toContain(kept[0]!.file)
    const source = { from: 'kept', place: 'own', file: kept[0]!.file } as const
    const { token } = await again.client.backup.open({ source, secret: password })
    expect(await again.client.backup.restore({ token })).toEqual({ state: 'ready' })
    expect(await draft(again)).toBe('zapisane')
    expect(await readdir(join(gops.folder, 'odlozone'))).toHaveLength(1)
    // There is no way back to what could not be opened; where the database was missing, nothing is listed at all.
    expect((await again.client.backup.readState()).aside.filter(({ isGood }) => isGood)).toEqual([])
  })

  test('a folder another program holds is not written to', async () => {
    const gops = await room.gops()
    const { kept } = await gops.client.backup.makeNow()
    const second = await room.start(gops.folder)
    expect((await second.client.vault.readStatus()).recovery).toMatchObject({
      reason: 'LOCKED_BY_OTHER',
      heldBy: { user: expect.any(String) },
    })
    const source = { from: 'kept', place: 'own', file: kept[0]!.file } as const
    expect((await refusalOf(second.client.backup.open({ source, secret: password }))).code).toBe('WRONG_STATE')
    expect((await bring(second, await readFile(join(gops.layout.backups, kept[0]!.file)))).status).toBe(409)
    expect(existsSync(gops.layout.restoring)).toBe(false)
  })
})

describe('a cut', () => {
  test('after an upload leaves nothing of it for the next start', async () => {
    const old = await room.gops()
    const bytes = await makeBackup(old)
    const fresh = await room.start()
    await bring(fresh, bytes)
    expect(await readdir(fresh.layout.restoring)).toHaveLength(1)
    await fresh.engine.close()
    const next = await room.start(fresh.folder)
    expect(await readdir(next.layout.restoring)).toEqual([])
  })
})

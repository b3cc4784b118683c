import { copyFile, mkdir, readdir, readFile, rename, rm, unlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, describe, expect, test, vi } from 'vitest'
import type { PaperId } from '#shared/domain/ids.ts'
import { bundleId } from '#shared/domain/ids.ts'
import { demoLogin, demoPassword } from '#engine/demo/index.ts'
import { newId } from '#engine/new-id.ts'
import { engineRoom, fetchDownload, refusalOf, upload } from '../../../tests/support/engine.ts'
import type { TestEngine } from '../../../tests/support/engine.ts'
import { checkContainer } from '../store/backup/container.ts'

const room = engineRoom()
afterEach(() => room.end())

const start = Date.parse('2026-11-21T08:00:00.000Z')
const day = 86_400_000

/** An open GOPS whose clock the test sets. */
async function gopsWithClock() {
  const clock = { at: start }
  const gops = await room.gops({ options: { now: () => new Date(clock.at) } })
  return { ...gops, clock }
}

async function changeSomething({ client }: Pick<TestEngine, 'client'>): Promise<void> {
  await client.vault.saveDraft({ key: 'szkic', body: String(Math.random()) })
}

async function backupsIn(folder: string): Promise<string[]> {
  const names: string[] = await readdir(folder).catch(() => [])
  return names.toSorted()
}

test('a backup made now is one whole file with no key of this computer in it, and the start screen says so', async () => {
  const { client, layout } = await gopsWithClock()
  expect((await client.backup.readState()).warnings).toEqual(['NO_BACKUP', 'SECOND_PLACE_MISSING', 'NEVER_DRILLED'])
  const state = await client.backup.makeNow()
  expect(await backupsIn(layout.backups)).toEqual(['kooperacja-2026-11-21T08-00-00-000Z.kopia'])
  const { header } = await checkContainer(join(layout.backups, 'kooperacja-2026-11-21T08-00-00-000Z.kopia'))
  expect(header.vault.holders.map(({ kind }) => kind).toSorted()).toEqual(['person', 'recovery-code'])
  expect(state.lastGood?.at).toBe('2026-11-21T08:00:00.000Z')
  expect(state.kept).toHaveLength(1)
  expect(state.warnings).toEqual(['SECOND_PLACE_MISSING', 'NEVER_DRILLED'])
})

test('a program closed after a change leaves a backup; closed again without having been unlocked, it makes no second', async () => {
  const { client, engine, layout, folder, clock } = await gopsWithClock()
  await client.backup.makeNow()
  clock.at += 60_000
  await changeSomething({ client })
  await engine.close()
  expect(await backupsIn(layout.backups)).toHaveLength(2)

  clock.at += 60_000
  const again = await room.start(folder, { options: { now: () => new Date(clock.at) } })
  await again.client.vault.readStatus()
  await again.engine.close()
  expect(await backupsIn(layout.backups)).toHaveLength(2)
})

test('somebody who only came, looked and went is no reason for a second backup of the day', async () => {
  const { client, engine, layout, folder, clock } = await gopsWithClock()
  await client.backup.makeNow()
  await engine.close()
  const before = await backupsIn(layout.backups)

  clock.at += 60_000
  const again = await room.start(folder, { options: { now: () => new Date(clock.at) } })
  await again.client.vault.unlock({ with: 'password', login: demoLogin, password: demoPassword })
  await again.client.team.listTeams()
  await again.engine.close()
  expect(await backupsIn(layout.backups)).toEqual(before)
})

test('a day that has no backup yet has one when the program closes', async () => {
  const { engine, layout, folder, clock } = await gopsWithClock()
  await engine.close()
  clock.at += day
  const next = await room.start(folder, { options: { now: () => new Date(clock.at) } })
  await next.client.vault.unlock({ with: 'password', login: demoLogin, password: demoPassword })
  await next.engine.close()
  expect((await backupsIn(layout.backups)).at(-1)).toBe('kooperacja-2026-11-22T08-00-00-000Z.kopia')
})

test('the backup of the day is made a moment after the unlock, once', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  try {
    const { client, layout, clock } = await gopsWithClock()
    for (let unlocked = 0; unlocked < 2; unlocked += 1) {
      await vi.advanceTimersByTimeAsync(3_600_000)
      // In turn, so after the backup.
      await client.backup.setSecondPlace({ folder: null })
      expect(await backupsIn(layout.backups)).toEqual(['kooperacja-2026-11-21T08-00-00-000Z.kopia'])
      clock.at += 60_000
      await client.vault.lock()
      await client.vault.unlock({ with: 'password', login: demoLogin, password: demoPassword })
    }
  } finally {
    vi.useRealTimers()
  }
})

test('a change of the key is preceded by a backup, and the next good one, made the same day, removes what opens with the old key', async () => {
  const { client, engine, folder, layout, clock } = await gopsWithClock()
  await client.vault.changeDataKey()
  expect(await backupsIn(layout.backups)).toHaveLength(1)
  const aside = join(folder, 'odlozone')
  expect(await readdir(aside)).toHaveLength(1)
  expect((await client.backup.readState()).aside).toEqual([])
  clock.at += 60_000
  await engine.close()
  expect(await readdir(aside)).toEqual([])
  const [old = '', fresh = ''] = await backupsIn(layout.backups)
  const again = await room.start(folder, { options: { now: () => new Date(clock.at) } })
  await again.client.vault.unlock({ with: 'password', login: demoLogin, password: demoPassword })
  expect((await refusalOf(again.client.backup.drill({ place: 'own', file: old }))).code).toBe('BACKUP_OTHER_KEY')
  expect((await again.client.backup.drill({ place: 'own', file: fresh })).counts.accounts).toBe(1)
})

test('an import is preceded by a backup; one repeated makes no second', async () => {
  const gops = await room.gops()
  const pcpr = await room.pcpr()
  for (const [from, to] of [
    [gops, pcpr],
    [pcpr, gops],
  ] as const) {
    const { download } = await from.client.exchange.readOwnCard()
    await to.client.exchange.addPartnerOffice({
      upload: await upload(to, await fetchDownload(from, download.url)),
      wordsAgreed: true,
    })
  }
  const [partner] = await gops.client.exchange.listPartnerOffices()
  const { download } = await gops.client.exchange.makeBundle({
    id: bundleId.parse(newId()),
    recipient: partner!.officeId,
  })
  const bytes = await fetchDownload(gops, download.url)
  expect(await backupsIn(pcpr.layout.backups)).toEqual([])
  await pcpr.client.exchange.importBundle({ upload: await upload(pcpr, bytes) })
  expect(await backupsIn(pcpr.layout.backups)).toHaveLength(1)
  const logged = (await pcpr.client.audit.list({})).entries.map(({ kind, actor }) => [kind, actor.kind])
  expect(logged.slice(0, 2)).toEqual([
    ['bundle-imported', 'person'],
    ['backup-made', 'nobody'],
  ])
  await pcpr.client.exchange.importBundle({ upload: await upload(pcpr, bytes) })
  expect(await backupsIn(pcpr.layout.backups)).toHaveLength(1)
})

test('only as many are kept as should be, and another vault’s are left alone', async () => {
  const { client, layout, clock } = await gopsWithClock()
  const other = await room.pcpr()
  await other.client.backup.makeNow()
  const [foreign = ''] = await backupsIn(other.layout.backups)
  await mkdir(layout.backups, { recursive: true })
  await copyFile(join(other.layout.backups, foreign), join(layout.backups, 'kooperacja-2020-01-01T08-00-00-000Z.kopia'))
  for (let made = 0; made < 6; made += 1) {
    await client.backup.makeNow()
    clock.at += 60_000
  }
  const { kept } = await client.backup.readState()
  expect(kept).toHaveLength(3)
  expect(await backupsIn(layout.backups)).toHaveLength(4)
})

test('the second place gets the same file, tested there, at once and with every later backup', async () => {
  const { client, layout, clock } = await gopsWithClock()
  const second = await room.folder()
  await client.backup.makeNow()
  const chosen = await client.backup.setSecondPlace({ folder: second })
  expect(chosen.second).toMatchObject({ folder: second, daysSince: 0, isReachable: true })
  clock.at += 60_000
  await client.backup.makeNow()
  expect(await backupsIn(second)).toEqual(await backupsIn(layout.backups))
  for (const file of await backupsIn(second))
    expect(await readFile(join(second, file))).toEqual(await readFile(join(layout.backups, file)))
  expect((await client.backup.setSecondPlace({ folder: null })).warnings).toContain('SECOND_PLACE_MISSING')
})

test('a second place that is away keeps nobody from a backup; after 14 days the program reminds of it', async () => {
  const { client, layout, clock } = await gopsWithClock()
  const second = await room.folder()
  await client.backup.makeNow()
  await client.backup.setSecondPlace({ folder: second })
  await rename(second, `${second} wyjęty`)
  clock.at += 14 * day
  const soon = await client.backup.makeNow()
  expect(soon.warnings).toEqual(['SECOND_PLACE_AWAY', 'NEVER_DRILLED'])
  expect(soon.lastFailure).toBeNull()
  clock.at += day
  expect((await client.backup.readState()).warnings).toEqual(['SECOND_PLACE_AWAY', 'SECOND_PLACE_OLD', 'NEVER_DRILLED'])
  await rename(`${second} wyjęty`, second)
  const back = await client.backup.makeNow()
  expect(back.warnings).toEqual(['NEVER_DRILLED'])
  expect(await backupsIn(second)).toContain((await backupsIn(layout.backups)).at(-1))
})

test('a second place inside the data folder, or none at all, is refused', async () => {
  const { client, folder, layout } = await gopsWithClock()
  await mkdir(layout.backups, { recursive: true })
  for (const bad of [folder, layout.backups, 'kopie', join(folder, '..', 'nie ma mnie'), join(folder, 'vault.json')])
    expect((await refusalOf(client.backup.setSecondPlace({ folder: bad }))).code).toBe('SECOND_PLACE_UNUSABLE')
})

test('the host’s dialog gives a folder where there is one', async () => {
  const without = await room.gops()
  expect((await refusalOf(without.client.backup.chooseFolder())).code).toBe('FOLDER_CHOICE_UNAVAILABLE')
  expect((await without.client.backup.readState()).canChooseFolder).toBe(false)
  const having = await room.gops({ host: { chooseFolder: () => Promise.resolve('/media/pendrive') } })
  expect(await having.client.backup.chooseFolder()).toEqual({ folder: '/media/pendrive' })
  expect((await having.client.backup.readState()).canChooseFolder).toBe(true)
})

test('a drill counts what is in the backup, is remembered, and leaves nothing behind', async () => {
  const { client, layout, folder } = await gopsWithClock()
  const [team] = await client.team.listTeams()
  const asked = { subject: { kind: 'team-agreement', id: team!.id }, typed: {} } as const
  await client.register.saveDraft({ id: newId<PaperId>(), baseRevision: 0, asked })
  const { kept } = await client.backup.makeNow()
  const before = (await readdir(folder)).toSorted()
  const drill = await client.backup.drill({ place: 'own', file: kept[0]!.file })
  expect(drill).toMatchObject({
    backupCreatedAt: '2026-11-21T08:00:00.000Z',
    counts: { accounts: 1, partners: 1, papers: 1 },
  })
  expect(drill.officeName).not.toBe('')
  const state = await client.backup.readState()
  expect(state.lastDrill).toEqual({ at: drill.at, backupCreatedAt: drill.backupCreatedAt, counts: drill.counts })
  expect(state.warnings).not.toContain('NEVER_DRILLED')
  expect(await readdir(layout.restoring)).toEqual([])
  expect((await readdir(folder)).filter((name) => name !== 'odtwarzanie').toSorted()).toEqual(
    before.filter((name) => name !== 'odtwarzanie'),
  )
})

test('a drill of a damaged backup, of one of an older key, and of none says which it is, and leaves nothing behind', async () => {
  const { client, layout, clock } = await gopsWithClock()
  const { kept } = await client.backup.makeNow()
  const file = kept[0]!.file
  await client.vault.changeDataKey()
  expect((await refusalOf(client.backup.drill({ place: 'own', file }))).code).toBe('BACKUP_OTHER_KEY')
  clock.at += 60_000
  const newest = (await client.backup.makeNow()).kept[0]!.file
  const bytes = await readFile(join(layout.backups, newest))
  bytes[bytes.length - 5000]! ^= 1
  await writeFile(join(layout.backups, newest), bytes)
  expect((await refusalOf(client.backup.drill({ place: 'own', file: newest }))).code).toBe('BACKUP_DAMAGED')
  await unlink(join(layout.backups, newest))
  expect((await refusalOf(client.backup.drill({ place: 'own', file: newest }))).code).toBe('NOT_FOUND')
  expect((await refusalOf(client.backup.drill({ place: 'second', file }))).code).toBe('NOT_FOUND')
  expect(await readdir(layout.restoring)).toEqual([])
})

test('a backup that fails is told on the start screen, until one succeeds', async () => {
  const { client, layout } = await gopsWithClock()
  await writeFile(layout.backups, 'plik w miejscu folderu')
  expect(await refusalOf(client.backup.makeNow())).not.toMatchObject({ code: 'NOT_REFUSED' })
  const failed = await client.backup.readState()
  expect(failed.lastFailure).toMatchObject({ reason: 'FAILED' })
  expect(failed.warnings).toContain('LAST_BACKUP_FAILED')
  await rm(layout.backups)
  expect((await client.backup.makeNow()).lastFailure).toBeNull()
})

test('what a cut left of a backup is gone with the next', async () => {
  const { client, layout } = await gopsWithClock()
  await mkdir(layout.backups, { recursive: true })
  const half = 'kooperacja-2026-11-20T08-00-00-000Z.kopia'
  for (const left of [`${half}.db`, `${half}.db-journal`, `${half}.tmp`])
    await writeFile(join(layout.backups, left), 'pół')
  await client.backup.makeNow()
  expect(await backupsIn(layout.backups)).toEqual(['kooperacja-2026-11-21T08-00-00-000Z.kopia'])
})

test('files opened in another program are let go of at lock, and the lock screen knows how many are still open', async () => {
  let asked = 0
  const forgetOpenedFiles = () => Promise.resolve({ stillOpen: (asked += 1) })
  const { client } = await room.gops({ host: { forgetOpenedFiles } })
  await client.vault.lock()
  expect(await client.vault.readStatus()).toMatchObject({ state: 'locked', filesStillOpen: 1 })
  expect(asked).toBe(1)
})

test('a host that cannot let go of opened files keeps nobody from locking', async () => {
  const { client } = await room.gops({ host: { forgetOpenedFiles: () => Promise.reject(new Error('EBUSY')) } })
  await client.vault.lock()
  expect(await client.vault.readStatus()).toMatchObject({ state: 'locked', filesStillOpen: 0 })
})

describe('the log', () => {
  const made = async ({ client }: Pick<TestEngine, 'client'>) =>
    (await client.audit.list({ kind: 'backup-made' })).entries.map(({ at, actor }) => [at.slice(0, 10), actor.kind])
  const secret = { with: 'password', login: demoLogin, password: demoPassword } as const

  test('has an entry of every backup: of one asked for in that person’s name, of the program’s own in nobody’s', async () => {
    const { client, engine, layout, folder, clock } = await gopsWithClock()
    await client.backup.makeNow()
    clock.at += 60_000
    await changeSomething({ client })
    await engine.close()
    expect(await backupsIn(layout.backups)).toHaveLength(2)
    clock.at += day
    const next = await room.start(folder, { options: { now: () => new Date(clock.at) } })
    await next.client.vault.unlock(secret)
    await next.client.vault.changeDataKey()
    expect(await made(next)).toEqual([
      ['2026-11-22', 'nobody'],
      ['2026-11-21', 'nobody'],
      ['2026-11-21', 'person'],
    ])
    expect((await next.client.audit.verify()).broken).toBeNull()
  })

  test('has one of the backup of the day', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    try {
      const gops = await gopsWithClock()
      await vi.advanceTimersByTimeAsync(3_600_000)
      // In turn, so after the backup.
      await gops.client.backup.setSecondPlace({ folder: null })
      expect(await made(gops)).toEqual([['2026-11-21', 'nobody']])
    } finally {
      vi.useRealTimers()
    }
  })

  test('of the program’s own backup is itself no reason for the next one', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    try {
      const { client, engine, layout, clock } = await gopsWithClock()
      await vi.advanceTimersByTimeAsync(3_600_000)
      // In turn, so after the backup; refused, so no change.
      await refusalOf(client.vault.changePassword({ current: 'nie to hasło', password: 'zupełnie nowe hasło 1' }))
      expect(await backupsIn(layout.backups)).toHaveLength(1)
      expect(await made({ client })).toEqual([['2026-11-21', 'nobody']])
      clock.at += 60_000
      await engine.close()
      expect(await backupsIn(layout.backups)).toHaveLength(1)
    } finally {
      vi.useRealTimers()
    }
  })

  test('of a day whose backup was made at its close has the next day’s, too, and no more', async () => {
    const { client, engine, layout, folder, clock } = await gopsWithClock()
    await changeSomething({ client })
    await engine.close()
    clock.at += day
    const again = await room.start(folder, { options: { now: () => new Date(clock.at) } })
    await again.client.vault.unlock(secret)
    await again.engine.close()
    expect(await backupsIn(layout.backups)).toHaveLength(2)
    const last = await room.start(folder, { options: { now: () => new Date(clock.at) } })
    await last.client.vault.unlock(secret)
    expect(await made(last)).toEqual([
      ['2026-11-22', 'nobody'],
      ['2026-11-21', 'nobody'],
    ])
  })
})

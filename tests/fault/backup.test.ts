import { execFile } from 'node:child_process'
import { cp, readdir, rm, statfs, unlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import { demoLogin, demoPassword } from '#engine/demo/index.ts'
import { engineRoom, newFolder, refusalOf } from '../support/engine.ts'
import type { TestEngine } from '../support/engine.ts'

/** How many more times the disk is written to before the power goes; from then on nothing is. */
const power = vi.hoisted(() => ({ left: Number.POSITIVE_INFINITY, isCut: false }))

vi.mock('node:fs/promises', async (importOriginal) => {
  const real = await importOriginal<Record<string, (...given: unknown[]) => Promise<unknown>>>()
  const written = ['rename', 'unlink', 'open', 'copyFile', 'mkdir', 'rmdir']
  const watched = written.map((name) => [
    name,
    (...given: unknown[]) => {
      power.left -= 1
      if (power.left >= 0) return real[name]!(...given)
      power.isCut = true
      return Promise.reject(new Error('the power is cut'))
    },
  ])
  return { ...real, ...Object.fromEntries(watched) }
})

vi.mock('node:fs', async (importOriginal) => {
  const real = await importOriginal<{ createWriteStream: (...given: unknown[]) => unknown }>()
  return {
    ...real,
    createWriteStream: (...given: unknown[]) => {
      power.left -= 1
      if (power.left >= 0) return real.createWriteStream(...given)
      power.isCut = true
      throw new Error('the power is cut')
    },
  }
})

const run = promisify(execFile)
const room = engineRoom()
const password = { with: 'password', login: demoLogin, password: demoPassword } as const
const mounted: string[] = []

const laterMinutes = [41, 42, 43]

/** What the log has of the day after the backup, each entry once, in a chain that is whole. */
async function expectWholeLog({ client }: Pick<TestEngine, 'client'>): Promise<void> {
  const { entries } = await client.audit.list({ kind: 'settings-changed' })
  expect(entries.map(({ detail }) => detail['minutes']).toReversed()).toEqual(laterMinutes)
  expect((await client.audit.verify()).broken).toBeNull()
}

/** A closed vault with a backup that says `wczoraj` and a present that says `dziś`. */
let template: string
let backup: string
beforeAll(async () => {
  template = await newFolder()
  const gops = await room.gops()
  await write(gops, 'wczoraj')
  backup = (await gops.client.backup.makeNow()).kept[0]!.file
  await write(gops, 'dziś')
  // In the log, and not in that of the backup.
  for (const idleMinutes of laterMinutes) await gops.client.vault.saveIdleMinutes({ idleMinutes })
  await gops.client.vault.lock()
  await gops.engine.close()
  await cp(gops.folder, template, { recursive: true })
  await room.end()
})
afterAll(() => rm(template, { recursive: true, force: true }))
afterEach(async () => {
  restorePower()
  for (const folder of mounted.splice(0)) await run('umount', ['-l', folder])
  await room.end()
})

function restorePower(): void {
  power.left = Number.POSITIVE_INFINITY
  power.isCut = false
}

async function copyOf(folder: string): Promise<string> {
  const copy = await room.folder()
  await cp(folder, copy, { recursive: true, filter: (path) => !path.includes('app.lock') })
  return copy
}

function write({ client }: Pick<TestEngine, 'client'>, body: string) {
  return client.vault.saveDraft({ key: 'szkic', body })
}

/** Starts what the cut left, as the next day does, and reads what it says. */
async function startAgain(folder: string): Promise<TestEngine & { says: string | null }> {
  const next = await room.start(folder)
  expect((await next.client.vault.readStatus()).state).toBe('locked')
  expect(await next.client.vault.unlock(password)).toEqual({ state: 'ready' })
  return { ...next, says: (await next.client.vault.readDraft({ key: 'szkic' })).body }
}

/** Does something with the power cut at each of its writes in turn, and looks at what is left each time. */
async function atEachCut(
  prepare: (started: TestEngine) => Promise<() => Promise<unknown>>,
  look: (left: TestEngine & { says: string | null; isDone: boolean }) => Promise<void>,
): Promise<number> {
  for (let writes = 0; ; writes += 1) {
    const started = await room.start(await copyOf(template))
    await started.client.vault.unlock(password)
    const act = await prepare(started)
    power.left = writes
    const isDone = await act().then(
      () => true,
      () => false,
    )
    const wasCut = power.isCut
    const left = await copyOf(started.folder)
    restorePower()
    await look({ ...(await startAgain(left)), isDone })
    await room.end()
    if (!wasCut) return writes
  }
}

describe('a power cut at any write', () => {
  test('of a backup leaves the vault and the backup before it', { timeout: 30_000 }, async () => {
    const writes = await atEachCut(
      ({ client }) => Promise.resolve(() => client.backup.makeNow()),
      async ({ client, layout, says }) => {
        expect(says).toBe('dziś')
        const state = await client.backup.readState()
        expect(state.kept.map(({ file }) => file)).toContain(backup)
        expect(state.kept.every(({ isGood }) => isGood)).toBe(true)
        await client.backup.makeNow()
        expect((await readdir(layout.backups)).every((name) => name.endsWith('.kopia'))).toBe(true)
      },
    )
    expect(writes).toBeGreaterThan(5)
  })

  test('of restoring leaves today or the backup, whole, and today is never lost', { timeout: 30_000 }, async () => {
    const writes = await atEachCut(
      async ({ client }) => {
        const { token } = await client.backup.open({
          source: { from: 'kept', place: 'own', file: backup },
          secret: password,
        })
        return () => client.backup.restore({ token })
      },
      async ({ client, says, isDone }) => {
        expect(['dziś', 'wczoraj']).toContain(says)
        if (isDone) expect(says).toBe('wczoraj')
        await expectWholeLog({ client })
        if (says === 'dziś') return
        const { aside } = await client.backup.readState()
        expect(aside).toHaveLength(1)
        await client.backup.undoRestore({ name: aside[0]!.name })
        await client.vault.unlock(password)
        expect((await client.vault.readDraft({ key: 'szkic' })).body).toBe('dziś')
        await expectWholeLog({ client })
      },
    )
    expect(writes).toBeGreaterThan(10)
  })

  test('of bringing today back leaves the one or the other', { timeout: 30_000 }, async () => {
    await atEachCut(
      async ({ client }) => {
        const { token } = await client.backup.open({
          source: { from: 'kept', place: 'own', file: backup },
          secret: password,
        })
        await client.backup.restore({ token })
        const { aside } = await client.backup.readState()
        return () => client.backup.undoRestore({ name: aside[0]!.name })
      },
      async ({ client, says, isDone }) => {
        expect(['dziś', 'wczoraj']).toContain(says)
        if (isDone) expect(says).toBe('dziś')
        await expectWholeLog({ client })
        expect((await client.backup.readState()).aside.length).toBeGreaterThan(0)
      },
    )
  })
})

describe('a full disk', () => {
  let canMount = false
  beforeAll(async () => {
    try {
      await run('umount', ['-l', await smallDisk('1m')])
      mounted.length = 0
      canMount = true
    } catch {
      console.warn('Mounting is not possible here: the tests of backups on a full disk are skipped.')
    }
  })

  async function smallDisk(size: string): Promise<string> {
    const folder = await room.folder()
    await run('mount', ['-t', 'tmpfs', '-o', `size=${size}`, 'tmpfs', folder])
    mounted.push(folder)
    return folder
  }

  async function fill(folder: string, leave: number): Promise<string> {
    const { bavail, bsize } = await statfs(folder)
    const file = join(folder, 'zapchany')
    await writeFile(file, Buffer.alloc(Math.max(0, bavail - Math.ceil(leave / bsize)) * bsize))
    return file
  }

  test('stops a backup before it begins, and a restore; the vault and the last good backup stay', async ({ skip }) => {
    skip(!canMount, 'mounting is not possible here')
    const folder = await smallDisk('8m')
    await cp(template, folder, { recursive: true })
    const { client, layout } = await room.start(folder)
    await client.vault.unlock(password)
    for (const leave of [100_000, 300_000, 1_000_000]) {
      const filler = await fill(folder, leave)
      expect((await refusalOf(client.backup.makeNow())).code).toBe('DISK_FULL')
      const state = await client.backup.readState()
      expect(state.warnings).toEqual(expect.arrayContaining(['LAST_BACKUP_FAILED', 'LOW_SPACE']))
      expect(state.lastFailure?.reason).toBe('DISK_FULL')
      expect(state.lastGood).not.toBeNull()
      expect(await readdir(layout.backups)).toEqual([backup])
      await unlink(filler)
    }
    const filler = await fill(folder, 100_000)
    const source = { from: 'kept', place: 'own', file: backup } as const
    expect((await refusalOf(client.backup.open({ source, secret: password }))).code).toBe('DISK_FULL')
    expect((await refusalOf(client.backup.drill({ place: 'own', file: backup }))).code).toBe('DISK_FULL')
    expect(await readdir(layout.restoring).catch(() => [])).toEqual([])
    expect((await client.vault.readDraft({ key: 'szkic' })).body).toBe('dziś')
    await unlink(filler)
    expect((await client.backup.makeNow()).warnings).not.toContain('LAST_BACKUP_FAILED')
  })

  test('in the second place keeps nobody from a backup and leaves no half of one there', async ({ skip }) => {
    skip(!canMount, 'mounting is not possible here')
    const second = await smallDisk('64k')
    const { client } = await room.start(await copyOf(template))
    await client.vault.unlock(password)
    const state = await client.backup.setSecondPlace({ folder: second })
    expect(state.warnings).toContain('SECOND_PLACE_OLD')
    expect((await client.backup.makeNow()).lastFailure).toBeNull()
    expect(await readdir(second)).toEqual([])
  })
})

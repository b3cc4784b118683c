import { execFile } from 'node:child_process'
import { readdir, readFile, statfs, unlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterEach, beforeAll, describe, expect, test } from 'vitest'
import { demoAccount, demoLogin, demoPassword, passFirstRun } from '#engine/demo/index.ts'
import { sampleGops, sampleGopsAnimator } from '#engine/demo/sample.ts'
import { engineRoom, refusalOf, startEngine } from '../support/engine.ts'

const run = promisify(execFile)
const room = engineRoom()
const mounted: string[] = []

/** A folder on a small disk of its own. Needs root, as mounting does. */
async function smallDisk(size: string): Promise<string> {
  const folder = await room.folder()
  await run('mount', ['-t', 'tmpfs', '-o', `size=${size}`, 'tmpfs', folder])
  mounted.push(folder)
  return folder
}

async function fill(folder: string, leave = 0): Promise<void> {
  const { bavail, bsize } = await statfs(folder)
  const blocks = bavail - Math.ceil(leave / bsize)
  if (blocks > 0) await writeFile(join(folder, 'zapchany'), Buffer.alloc(blocks * bsize))
}

let canMount = false
beforeAll(async () => {
  try {
    await smallDisk('1m')
    canMount = true
  } catch {
    console.warn('Mounting is not possible here: the tests of a full and of a read-only disk are skipped.')
  }
  await cleanUp()
})
afterEach(cleanUp)

async function cleanUp(): Promise<void> {
  for (const folder of mounted.splice(0)) await run('umount', ['-l', folder])
  await room.end()
}

const firstRun = { office: sampleGops, animator: sampleGopsAnimator, account: demoAccount }

describe('a full disk', () => {
  test('stops the first run with its own code, leaves nothing, and the first run goes on when there is room', async ({
    skip,
  }) => {
    skip(!canMount, 'mounting is not possible here')
    for (const leave of [0, 4096, 8192, 40_000, 120_000, 200_000, 260_000]) {
      const folder = await smallDisk('3m')
      await fill(folder, leave)
      const { client, engine } = await startEngine(folder)
      try {
        const { state, recovery } = await client.vault.readStatus()
        if (state === 'recovery') {
          expect(recovery?.reason).toBe('DISK_FULL')
          await unlink(join(folder, 'zapchany'))
          expect(await client.vault.retryOpen()).toEqual({ state: 'first-run' })
        } else {
          const { groups, askedGroups } = await client.vault.startFirstRun(firstRun)
          const typed = { groups: askedGroups.map((index) => groups[index]!) }
          expect([leave, (await refusalOf(client.vault.finishFirstRun(typed))).code]).toEqual([leave, 'DISK_FULL'])
          expect((await readdir(folder)).filter((name) => !name.startsWith('app.lock'))).toEqual(['zapchany'])
          await unlink(join(folder, 'zapchany'))
          await client.vault.finishFirstRun(typed)
          expect((await client.vault.readStatus()).state).toBe('ready')
          expect(await client.team.listTeams()).toHaveLength(1)
        }
      } finally {
        await engine.close()
      }
    }
  })

  test('refuses a save with its own code, keeps what was, and saves again when there is room', async ({ skip }) => {
    skip(!canMount, 'mounting is not possible here')
    const folder = await smallDisk('4m')
    const { client } = await room.start(folder)
    await passFirstRun(client, sampleGops, sampleGopsAnimator, demoPassword)
    await fill(folder)
    const body = 'x'.repeat(250_000)
    expect((await refusalOf(client.vault.saveDraft({ key: 'k', body }))).code).toBe('DISK_FULL')
    expect(
      (await refusalOf(client.vault.changePassword({ current: demoPassword, password: 'nowe haslo animatora' }))).code,
    ).toBe('DISK_FULL')
    expect((await readdir(folder)).filter((name) => name.endsWith('.tmp'))).toEqual([])
    const office = await client.office.readOffice()
    await client.vault.lock()
    await unlink(join(folder, 'zapchany'))
    expect(await client.vault.unlock({ with: 'password', login: demoLogin, password: demoPassword })).toEqual({
      state: 'ready',
    })
    expect(await client.vault.readDraft({ key: 'k' })).toEqual({ body: null })
    await client.vault.saveDraft({ key: 'k', body })
    expect(await client.vault.readDraft({ key: 'k' })).toEqual({ body })
    expect(await client.office.readOffice()).toEqual(office)
  })

  test('met at opening is named as a full disk, never as a damaged database', async ({ skip }) => {
    skip(!canMount, 'mounting is not possible here')
    const folder = await smallDisk('4m')
    const { client, engine } = await startEngine(folder)
    await passFirstRun(client, sampleGops, sampleGopsAnimator, demoPassword)
    await engine.close()
    await fill(folder)
    const started = await room.start(folder)
    const { state, recovery } = await started.client.vault.readStatus()
    if (state === 'locked')
      await started.client.vault.unlock({ with: 'password', login: demoLogin, password: demoPassword })
    const after = await started.client.vault.readStatus()
    expect(['DISK_FULL', undefined]).toContain((recovery ?? after.recovery)?.reason)
    await unlink(join(folder, 'zapchany'))
    if (after.state === 'recovery') {
      expect(await started.client.vault.retryOpen()).toEqual({ state: 'locked' })
      await started.client.vault.unlock({ with: 'password', login: demoLogin, password: demoPassword })
    }
    expect(await started.client.team.listTeams()).toHaveLength(1)
  })
})

describe('a read-only folder', () => {
  test('with a vault in it says so, names the folder, and opens when it may be written again', async ({ skip }) => {
    skip(!canMount, 'mounting is not possible here')
    const folder = await smallDisk('4m')
    const { client, engine } = await startEngine(folder)
    await passFirstRun(client, sampleGops, sampleGopsAnimator, demoPassword)
    await engine.close()
    const header = await readFile(join(folder, 'vault.json'), 'utf8')
    await run('mount', ['-o', 'remount,ro', folder])
    const started = await room.start(folder)
    expect((await started.client.vault.readStatus()).recovery).toEqual({
      reason: 'FOLDER_READ_ONLY',
      file: folder,
      heldBy: null,
    })
    expect((await refusalOf(started.client.vault.startFirstRun(firstRun))).code).toBe('WRONG_STATE')
    await run('mount', ['-o', 'remount,rw', folder])
    expect(await started.client.vault.retryOpen()).toEqual({ state: 'locked' })
    expect(await started.client.vault.unlock({ with: 'password', login: demoLogin, password: demoPassword })).toEqual({
      state: 'ready',
    })
    expect(await readFile(join(folder, 'vault.json'), 'utf8')).toBe(header)
  })

  test('without a vault in it offers no first run', async ({ skip }) => {
    skip(!canMount, 'mounting is not possible here')
    const folder = await smallDisk('4m')
    await run('mount', ['-o', 'remount,ro', folder])
    expect((await (await room.start(folder)).client.vault.readStatus()).recovery?.reason).toBe('FOLDER_READ_ONLY')
  })
})

test('a folder that cannot be made is a recovery screen, not a crash', async () => {
  const folder = await room.folder()
  await writeFile(join(folder, 'plik'), '')
  const { client } = await room.start(join(folder, 'plik', 'dane'))
  expect((await client.vault.readStatus()).state).toBe('recovery')
})

test('a folder that a cloud copies is refused before anything is written to it', async () => {
  const folder = join(await room.folder(), 'OneDrive - Gmina Przykładowa')
  const { client } = await room.start(folder)
  expect((await client.vault.readStatus()).recovery).toEqual({
    reason: 'FOLDER_UNSUITABLE',
    file: folder,
    heldBy: null,
  })
  await expect(readdir(folder)).rejects.toThrow('ENOENT')
})

import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { userInfo } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { afterEach, expect, test } from 'vitest'
import { demoLogin, demoPassword } from '#engine/demo/index.ts'
import { vaultLayout } from '#engine/store/layout.ts'
import { engineRoom } from '../support/engine.ts'

const room = engineRoom()
afterEach(room.end)

/** Another process that takes the folder as a running program does: with the lock's own code. */
async function otherOwner(folder: string) {
  const lock = join(import.meta.dirname, '..', '..', 'electron', 'engine', 'store', 'instance-lock.ts')
  const script = `
    const { takeInstanceLock } = await import(process.argv[1])
    console.log((await takeInstanceLock(process.argv[2], new Date())) ? 'held' : 'refused')
    setInterval(() => {}, 1000)`
  const args = ['--input-type=module', '-e', script, lock, vaultLayout(folder).instanceLock]
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] })
  const ended = once(child, 'exit')
  const [line] = await Promise.race([
    once(createInterface({ input: child.stdout }), 'line'),
    ended.then(() => Promise.reject(new Error('the other owner ended before it said a word'))),
  ])
  const kill = async () => {
    child.kill('SIGKILL')
    await ended
  }
  return { line, kill }
}

test('a second engine on the same folder says that another holds it, and the first works on', async () => {
  const first = await room.gops()
  const second = await room.start(first.folder)
  const { recovery } = await second.client.vault.readStatus()
  const heldBy = { user: userInfo().username, since: expect.stringMatching(/^\d{4}-\d\d-\d\dT/) as string }
  expect(recovery).toEqual({ reason: 'LOCKED_BY_OTHER', file: first.folder, heldBy })
  expect(await first.client.team.listTeams()).toHaveLength(1)
  expect(await second.client.vault.retryOpen()).toEqual({ state: 'recovery' })
  await first.engine.close()
  expect(await second.client.vault.retryOpen()).toEqual({ state: 'locked' })
  expect(await second.client.vault.unlock({ with: 'password', login: demoLogin, password: demoPassword })).toEqual({
    state: 'ready',
  })
})

test('a second engine never offers a first run in a folder where another is in its first run', async () => {
  const first = await room.start()
  const second = await room.start(first.folder)
  expect((await first.client.vault.readStatus()).state).toBe('first-run')
  expect((await second.client.vault.readStatus()).recovery?.reason).toBe('LOCKED_BY_OTHER')
})

test('a killed owner frees the folder at once', async () => {
  const { engine, folder } = await room.gops()
  await engine.close()
  const owner = await otherOwner(folder)
  try {
    expect(owner.line).toBe('held')
    const waiting = await room.start(folder)
    expect((await waiting.client.vault.readStatus()).recovery?.reason).toBe('LOCKED_BY_OTHER')
    await owner.kill()
    expect(await waiting.client.vault.retryOpen()).toEqual({ state: 'locked' })
    expect(await waiting.client.vault.unlock({ with: 'password', login: demoLogin, password: demoPassword })).toEqual({
      state: 'ready',
    })
  } finally {
    await owner.kill()
  }
})

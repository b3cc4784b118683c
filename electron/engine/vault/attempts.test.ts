import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { afterEach, describe, expect, test } from 'vitest'
import { engineRoom, refusalOf } from '../../../tests/support/engine.ts'
import { demoLogin, demoPassword } from '../demo/index.ts'
import { waitSeconds } from './attempts.ts'

const room = engineRoom()
afterEach(room.end)

const asDemo = { with: 'password', login: demoLogin, password: demoPassword } as const
const wrongPassword = { with: 'password', login: demoLogin, password: 'nie to haslo' } as const
const wrongLogin = { with: 'password', login: 'nie ten login', password: demoPassword } as const
const wrongCode = { with: 'recovery-code', code: '0000-0000-0000-0000-0000-0000-0000' } as const

function clock() {
  const state = { time: Date.parse('2026-11-21T08:00:00Z') }
  return {
    options: { now: () => new Date(state.time) },
    wait: (seconds: number) => void (state.time += seconds * 1000),
  }
}

describe('a wrong password', () => {
  test('is refused a thousand times over, the wait growing to five minutes and no further', async () => {
    const { options, wait } = clock()
    const { client } = await room.gops({ options })
    await client.vault.lock()
    const waits: number[] = []
    for (let tries = 0; tries < 1000; tries += 1) {
      const secret = [wrongPassword, wrongLogin, wrongCode][tries % 3]!
      const { code, data } = await refusalOf(client.vault.unlock(secret))
      expect([tries, code]).toEqual([tries, 'SECRET_WRONG'])
      const { waitSeconds: seconds } = data as { waitSeconds: number }
      waits.push(seconds)
      wait(seconds)
    }
    expect(waits.slice(0, 13)).toEqual([0, 0, 1, 2, 4, 8, 16, 32, 64, 128, 256, 300, 300])
    expect(new Set(waits.slice(11))).toEqual(new Set([300]))
    expect(await client.vault.unlock(asDemo)).toEqual({ state: 'ready' })
    await client.vault.lock()
    expect(await refusalOf(client.vault.unlock(wrongPassword))).toEqual({
      code: 'SECRET_WRONG',
      data: { waitSeconds: 0 },
    })
  })

  test('and a wrong login are answered alike, to the last byte', async () => {
    const answers = []
    for (const secret of [wrongPassword, wrongLogin, wrongCode]) {
      const { client } = await room.gops(clock())
      await client.vault.lock()
      const said = []
      for (let tries = 0; tries < 5; tries += 1) said.push(await refusalOf(client.vault.unlock(secret)))
      answers.push(said)
    }
    expect(answers[1]).toEqual(answers[0])
    expect(answers[2]).toEqual(answers[0])
  })

  test('makes even the right one wait, and a try before the time is not looked at nor counted', async () => {
    const { options, wait } = clock()
    const { client } = await room.gops({ options })
    await client.vault.lock()
    for (let tries = 0; tries < 5; tries += 1) {
      const { data } = await refusalOf(client.vault.unlock(wrongPassword))
      if (tries < 4) wait((data as { waitSeconds: number }).waitSeconds)
    }
    for (let tries = 0; tries < 20; tries += 1)
      expect(await refusalOf(client.vault.unlock(asDemo))).toEqual({ code: 'TOO_SOON', data: { waitSeconds: 4 } })
    expect((await client.vault.readStatus()).waitSeconds).toBe(4)
    wait(3)
    expect(await refusalOf(client.vault.unlock(asDemo))).toEqual({ code: 'TOO_SOON', data: { waitSeconds: 1 } })
    wait(1)
    expect(await client.vault.unlock(asDemo)).toEqual({ state: 'ready' })
  })

  test('sent many times at once gains nothing', async () => {
    const { client } = await room.gops(clock())
    await client.vault.lock()
    const codes = await Promise.all(Array.from({ length: 50 }, () => refusalOf(client.vault.unlock(wrongPassword))))
    expect(codes.filter(({ code }) => code === 'SECRET_WRONG')).toHaveLength(3)
    expect(codes.filter(({ code }) => code === 'TOO_SOON')).toHaveLength(47)
  })

  test('is remembered by the next start, and by one whose clock was set back or forward', async () => {
    const { options, wait } = clock()
    const { client, engine, folder, layout } = await room.gops({ options })
    await client.vault.lock()
    for (const seconds of [0, 0, 1, 2, 4, 0]) {
      await refusalOf(client.vault.unlock(wrongPassword))
      wait(seconds)
    }
    await engine.close()
    expect(await readFile(layout.attempts, 'utf8')).not.toMatch(new RegExp(`${demoLogin}|${wrongPassword.password}`))
    const restarted = await room.start(folder, { options })
    expect(await refusalOf(restarted.client.vault.unlock(asDemo))).toEqual({
      code: 'TOO_SOON',
      data: { waitSeconds: 8 },
    })
    await restarted.engine.close()
    // A dead clock battery: the tries seem to be of the future. The wait is the same, not thirty years.
    wait(-30 * 365 * 86_400)
    const back = await room.start(folder, { options })
    expect(await refusalOf(back.client.vault.unlock(asDemo))).toEqual({ code: 'TOO_SOON', data: { waitSeconds: 8 } })
    wait(8)
    expect(await back.client.vault.unlock(asDemo)).toEqual({ state: 'ready' })
    await expect(readFile(layout.attempts)).rejects.toThrow('ENOENT')
  })

  test('is counted though the disk takes no count of it', async () => {
    const { options } = clock()
    const { client, layout } = await room.gops({ options })
    await client.vault.lock()
    await mkdir(layout.attempts)
    for (let tries = 0; tries < 3; tries += 1) await refusalOf(client.vault.unlock(wrongPassword))
    expect((await refusalOf(client.vault.unlock(asDemo))).code).toBe('TOO_SOON')
  })

  test('of one’s own password, while changing it, counts like one at the door', async () => {
    const { options, wait } = clock()
    const { client } = await room.gops({ options })
    const change = (current: string) =>
      refusalOf(client.vault.changePassword({ current, password: 'zupelnie nowe haslo' }))
    for (let tries = 0; tries < 4; tries += 1) {
      const { code, data } = await change('zgaduje')
      expect(code).toBe('SECRET_WRONG')
      if (tries < 3) wait((data as { waitSeconds: number }).waitSeconds)
    }
    expect((await change(demoPassword)).code).toBe('TOO_SOON')
    await client.vault.lock()
    expect((await client.vault.readStatus()).waitSeconds).toBe(2)
    expect((await refusalOf(client.vault.unlock(asDemo))).code).toBe('TOO_SOON')
    wait(2)
    expect(await client.vault.unlock(asDemo)).toEqual({ state: 'ready' })
  })
})

test('an unreadable count of tries keeps nobody out', async () => {
  const { client, engine, folder, layout } = await room.gops(clock())
  await client.vault.lock()
  await engine.close()
  await writeFile(layout.attempts, '{"count":"\0')
  const again = await room.start(folder, clock())
  expect(await again.client.vault.unlock(asDemo)).toEqual({ state: 'ready' })
})

test('the wait does not overflow, however many the tries', () => {
  const at = new Date('2026-11-21T08:00:00Z')
  for (const count of [10, 100, 1e6, 1e15])
    expect(waitSeconds({ count, times: [at.toISOString()] }, at)).toBeLessThanOrEqual(300)
})

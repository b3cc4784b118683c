import { expect, test } from 'vitest'
import { soakKills } from '../soak/kills.ts'
import { randomFrom } from '../soak/random.ts'
import { soakTwoProcesses } from '../soak/two-processes.ts'

/** The short form of `npm run soak`: the same code, fewer tries. The seed is the day's, so that no two days try the same. */
const seed = Math.floor(Date.now() / 86_400_000)
const clean = { lost: 0, torn: 0, unexplained: 0, leaked: 0, notes: [] }

test(
  `killed at a random moment of any work, the program loses nothing it acknowledged and starts clean (seed ${seed})`,
  { timeout: 120_000 },
  async () => {
    expect(await soakKills(6, randomFrom(seed))).toEqual({ ...clean, tried: { kills: 6 } })
  },
)

test('of two processes that start on one folder at once exactly one has it', { timeout: 60_000 }, async () => {
  expect(await soakTwoProcesses(1)).toEqual({ ...clean, tried: { two_processes: 1 } })
})

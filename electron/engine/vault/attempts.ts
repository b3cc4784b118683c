import { readFile, unlink } from 'node:fs/promises'
import { z } from 'zod'
import { writeAtomically } from '../store/atomic-write.ts'

/** How many wrong tries are free, and the longest wait after later ones, in seconds. */
const freeTries = 3
const longestWait = 300
/** Times kept for the log; the count goes on. */
const keptTimes = 100

const attempts = z.strictObject({ count: z.int().min(0), times: z.array(z.iso.datetime()).max(keptTimes) })
export type Attempts = z.infer<typeof attempts>

/** Nobody tried and failed. */
export const noAttempts: Attempts = { count: 0, times: [] }

/**
 * Wrong tries since the vault was last opened. They outlive the program, so a restart does
 * not shorten the wait; they say nothing of who tried what. An unreadable file counts as
 * none: it must never keep an office out of its own data.
 */
export async function readAttempts(file: string): Promise<Attempts> {
  try {
    return attempts.parse(JSON.parse(await readFile(file, 'utf8')))
  } catch {
    return noAttempts
  }
}

/** Counts one more wrong try. A disk that does not take it does not make the try right or free. */
export async function addAttempt(file: string, known: Attempts, at: Date): Promise<Attempts> {
  const more = { count: known.count + 1, times: [...known.times, at.toISOString()].slice(-keptTimes) }
  await writeAtomically(file, JSON.stringify(more)).catch(() => undefined)
  return more
}

/** Forgets the tries once somebody got in. */
export async function clearAttempts(file: string): Promise<void> {
  await unlink(file).catch(() => undefined)
}

/** After a clock was set back: tries of times that have not come yet count as made now, or the wait would last until they come. */
export function broughtToClock({ count, times }: Attempts, at: Date): Attempts {
  const now = at.toISOString()
  return { count, times: times.map((time) => (time > now ? now : time)) }
}

/** Seconds until the next try is looked at: none for the first three, then 1, 2, 4 … up to five minutes. */
export function waitSeconds({ count, times }: Attempts, at: Date): number {
  const last = times.at(-1)
  if (count < freeTries || last === undefined) return 0
  const wait = Math.min(2 ** Math.min(count - freeTries, 20), longestWait)
  const passed = Math.max(0, (at.getTime() - Date.parse(last)) / 1000)
  return Math.max(0, Math.ceil(wait - passed))
}

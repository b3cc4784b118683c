import { client } from '../app/client.ts'
import { autosaveWait } from './autosave-wait.ts'

/** What a draft keeps: the form's values and the revision they were typed over. */
export interface Draft {
  values: Record<string, unknown>
  baseRevision: number | undefined
}

interface Waiting {
  body: string
  timer: ReturnType<typeof setTimeout>
  /** When the first change was made that is not saved yet, in milliseconds. */
  since: number
  onSaved: (error: unknown) => void
}

const waiting = new Map<string, Waiting>()
/** Saves and drops of one form go one after another, so an older save never lands after a drop. */
const lanes = new Map<string, Promise<void>>()

/** Saves a form's values at the first rest in typing, and within 1.5 s without one; `onSaved` hears the refusal, or undefined. */
export function keepDraft(key: string, draft: Draft, onSaved: (error: unknown) => void): void {
  const now = Date.now()
  const since = waiting.get(key)?.since ?? now
  forgetWaiting(key)
  const timer = setTimeout(() => void saveWaiting(key), autosaveWait(since, now))
  waiting.set(key, { body: JSON.stringify(draft), timer, since, onSaved })
}

/** Forgets a draft: after a save, or when the user gives it up. */
export function dropDraft(key: string): Promise<void> {
  forgetWaiting(key)
  return inLane(key, async () => {
    await client.vault.dropDraft({ key })
  }).catch(() => undefined)
}

/** Saves at once whatever still waits, before the vault is locked or the page goes away; waits for what is on its way. */
export async function flushDrafts(): Promise<void> {
  await Promise.all([...waiting.keys()].map(saveWaiting))
  await Promise.allSettled(lanes.values())
}

/** Saves one form's waiting values at once, as when its screen is left. */
export async function saveWaiting(key: string): Promise<void> {
  const next = waiting.get(key)
  if (!next) return
  forgetWaiting(key)
  try {
    await inLane(key, async () => {
      await client.vault.saveDraft({ key, body: next.body })
    })
    next.onSaved(undefined)
  } catch (error) {
    next.onSaved(error)
  }
}

/** The draft kept under the key, or undefined: there is none, or it is not one of ours. */
export async function readDraft(key: string): Promise<Draft | undefined> {
  await lanes.get(key)?.catch(() => undefined)
  const { body } = await client.vault.readDraft({ key })
  if (body === null) return undefined
  try {
    const draft: unknown = JSON.parse(body)
    return isDraft(draft) ? draft : undefined
  } catch {
    return undefined
  }
}

function forgetWaiting(key: string): void {
  clearTimeout(waiting.get(key)?.timer)
  waiting.delete(key)
}

function inLane(key: string, work: () => Promise<void>): Promise<void> {
  const next = (lanes.get(key) ?? Promise.resolve()).catch(() => undefined).then(work)
  lanes.set(key, next)
  return next
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isDraft(value: unknown): value is Draft {
  return (
    isRecord(value) &&
    isRecord(value['values']) &&
    (value['baseRevision'] === undefined || typeof value['baseRevision'] === 'number')
  )
}

window.addEventListener('pagehide', () => void flushDrafts())
document.addEventListener('visibilitychange', () => {
  if (document.visibilityState === 'hidden') void flushDrafts()
})

import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Course } from './courses.ts'
import { expectedAfter, isWrite, readTags, writeTag } from './courses.ts'
import type { Findings } from './findings.ts'
import { note } from './findings.ts'
import { openProgram, saidBy, secret, type TestEngine } from './program.ts'

/**
 * Opens a folder as the next day does after work on it was cut off with so many steps
 * acknowledged: it must be locked, open with its password, hold every acknowledged step and
 * at most the one under way, whole, and work on. Notes what is not so.
 */
export async function lookAgain(
  findings: Findings,
  where: string,
  { folder, course, acknowledged }: { folder: string; course: Course; acknowledged: number },
): Promise<void> {
  const program = await openProgram(folder)
  const { client, engine } = program
  try {
    const { state, recovery } = await client.vault.readStatus()
    if (state !== 'locked') return note(findings, 'torn', `${where}: the next start is ${recovery?.reason ?? state}`)
    if ((await client.vault.unlock(secret)).state !== 'ready') {
      const { recovery: why } = await client.vault.readStatus()
      return note(findings, 'torn', `${where}: the password leads to ${why?.reason}`)
    }
    await compareTags(findings, where, { program, course, acknowledged })
    if (course.writesBefore !== undefined) await compareLog(findings, where, { program, course, acknowledged })
    const { broken } = await client.audit.verify()
    if (broken) note(findings, 'torn', `${where}: the log is broken at ${broken.number}`)
    // What a drill reads is every page of the newest backup; what a backup reads is every page of the vault.
    for (const { file, isGood } of (await client.backup.readState()).kept.slice(0, 1)) {
      if (!isGood) note(findings, 'torn', `${where}: a backup is no whole file`)
      else await client.backup.drill({ place: 'own', file }).catch(expectOtherKey)
    }
    await writeTag(program, 'potem').catch((error: unknown) => {
      // A PCPR leads no cases; that it took nothing amiss is seen by the backup after it.
      if (course.before.length > 0) throw error
    })
    await client.backup.makeNow()
    const left = await leftovers(folder)
    if (left.length > 0) note(findings, 'torn', `${where}: left behind ${left.join(', ')}`)
  } catch (error) {
    note(findings, 'unexplained', `${where}: ${saidBy(error)}`)
  } finally {
    await engine.close()
  }
}

/** Compares what is there with what was acknowledged. */
async function compareTags(
  findings: Findings,
  where: string,
  { program, course, acknowledged }: { program: TestEngine; course: Course; acknowledged: number },
): Promise<void> {
  const { tags, halves } = await readTags(program)
  const { done, next } = expectedAfter(course, acknowledged)
  if (halves.length > 0) note(findings, 'torn', `${where}: half of ${halves.join(', ')}`)
  const found = tags.join()
  if (found === done.join() || found === next.join()) return
  const missing = done.filter((tag) => next.includes(tag) && !tags.includes(tag))
  const fault = missing.length > 0 ? 'lost' : 'torn'
  note(findings, fault, `${where}: found ${found}, acknowledged ${done.join()}`)
}

/** Every family that was ever written down is in the log once, whatever was restored over it since. */
async function compareLog(
  findings: Findings,
  where: string,
  { program, course, acknowledged }: { program: TestEngine; course: Course; acknowledged: number },
): Promise<void> {
  const written = (course.writesBefore ?? 0) + course.steps.slice(0, acknowledged).filter(isWrite).length
  const next = course.steps[acknowledged]
  const { entries } = await program.client.audit.list({ kind: 'create' })
  const households = entries.flatMap(({ recordKind, recordId }) => (recordKind === 'household' ? [recordId] : []))
  if (new Set(households).size !== households.length)
    note(findings, 'torn', `${where}: an entry stands twice in the log`)
  if (households.length < written) note(findings, 'lost', `${where}: ${written - households.length} entries of the log`)
  if (households.length > written + (next && isWrite(next) ? 1 : 0))
    note(findings, 'torn', `${where}: the log has more entries than were written`)
}

function expectOtherKey(error: unknown): void {
  // Made before the key was changed, and said so.
  if (error instanceof Error && 'code' in error && error.code === 'BACKUP_OTHER_KEY') return
  throw error
}

/** Unfinished files that a start and a backup should have taken away. */
async function leftovers(folder: string): Promise<string[]> {
  const backups = (await readdir(join(folder, 'kopie'))).filter((name) => !name.endsWith('.kopia'))
  const opened = await readdir(join(folder, 'odtwarzanie')).catch(() => [])
  const stage = await readdir(join(folder, 'w-przygotowaniu')).catch(() => [])
  return [...backups, ...opened, ...stage]
}

import { existsSync } from 'node:fs'
import { mkdir, readFile, rm, rmdir, unlink } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { renamePatiently, syncFolder, writeAtomically } from './atomic-write.ts'
import type { VaultLayout } from './layout.ts'

/**
 * Puts a whole other state of the vault in place of today's – a restored backup, a database
 * under a new key – so that a cut at any moment leaves the one or the other. The new files
 * are laid ready in a folder of their own; one small marker says "from here on forward";
 * today's files are put aside together, never deleted; the next start finishes what a cut
 * interrupted.
 */

const swapMarker = z.strictObject({ aside: z.string().regex(/^[0-9A-Za-z-]+$/) })

/** Files that are one state and only ever move together. */
export const stateFiles = [
  'kooperacja.db-wal',
  'kooperacja.db-shm',
  'kooperacja.db',
  'vault.json',
  'vault.copy.json',
] as const

/**
 * In which order a new state comes in. Its database first: while that still waits, today's files are moved
 * out; what a cut left of it comes after, never before, or it would be taken for one of today's.
 */
const incomingFiles = ['kooperacja.db', 'kooperacja.db-wal', 'vault.copy.json', 'vault.json'] as const

/** Why a state was put aside: another key makes it a danger to keep, a restored backup makes it the way back. */
export type AsideKind = 'klucz' | 'kopia'

/** The folder states are put aside in, one folder each, named by time and kind. */
export function asideRootOf({ folder }: VaultLayout): string {
  return join(folder, 'odlozone')
}

function places(layout: VaultLayout) {
  const stage = join(layout.folder, 'w-przygotowaniu')
  return { stage, marker: join(stage, 'gotowe.json'), asideRoot: asideRootOf(layout) }
}

/** An empty folder for the new state; whatever an unfinished attempt left there is gone. */
export async function prepareStage(
  layout: VaultLayout,
): Promise<{ database: string; header: string; headerCopy: string }> {
  const { stage, marker } = places(layout)
  // The marker goes first: without it the rest is only an unfinished attempt.
  await unlink(marker).catch(() => undefined)
  await emptyFolder(stage)
  await mkdir(stage, { recursive: true, mode: 0o700 })
  return {
    database: join(stage, 'kooperacja.db'),
    header: join(stage, 'vault.json'),
    headerCopy: join(stage, 'vault.copy.json'),
  }
}

/** Gives up a state that was laid ready; today's stays as it is. */
export async function dropStage(layout: VaultLayout): Promise<void> {
  const { stage, marker } = places(layout)
  await unlink(marker).catch(() => undefined)
  await emptyFolder(stage)
}

/**
 * Puts the state that is laid ready in place. No database of the vault may be open. Gives
 * the folder today's files were put aside in, so that the swap can be undone.
 */
export async function swapInStage(layout: VaultLayout, at: Date, kind: AsideKind): Promise<string> {
  const { marker, asideRoot } = places(layout)
  const aside = freeName(asideRoot, at, kind)
  await writeAtomically(marker, JSON.stringify({ aside }))
  await finishStagedSwap(layout)
  return join(asideRoot, aside)
}

/** A name no state was put aside under yet: a clock that was set back gives a time twice. */
function freeName(asideRoot: string, at: Date, kind: AsideKind): string {
  for (let time = at.getTime(); ; time += 1) {
    const name = `${new Date(time).toISOString().replaceAll(/[:.]/g, '-')}-${kind}`
    if (!existsSync(join(asideRoot, name))) return name
  }
}

/** Where today's files go. A marker that cannot be read is a marker all the same: there is no way back from half a swap. */
async function readAside(marker: string): Promise<string> {
  try {
    return swapMarker.parse(JSON.parse(await readFile(marker, 'utf8'))).aside
  } catch {
    return 'bez-nazwy'
  }
}

/**
 * Finishes a swap that was cut off, or clears an attempt that never got to its marker. For
 * every start, before anything else looks at the files. Gives whether a swap was finished.
 */
export async function finishStagedSwap(layout: VaultLayout): Promise<boolean> {
  const { stage, marker, asideRoot } = places(layout)
  if (!existsSync(marker)) {
    await emptyFolder(stage)
    return false
  }
  const asideFolder = join(asideRoot, await readAside(marker))
  await mkdir(asideFolder, { recursive: true, mode: 0o700 })
  // A file still in the stage means today's of the same name has not been replaced yet.
  if (existsSync(join(stage, 'kooperacja.db')))
    for (const name of stateFiles) await moveIfThere(join(layout.folder, name), join(asideFolder, name))
  for (const name of incomingFiles) await moveIfThere(join(stage, name), join(layout.folder, name))
  await syncFolder(layout.folder)
  await syncFolder(asideFolder)
  await unlink(marker)
  await emptyFolder(stage)
  // Nothing was there to put aside: a backup brought to a new computer.
  await rmdir(asideFolder).catch(() => undefined)
  return true
}

async function moveIfThere(from: string, to: string): Promise<void> {
  if (existsSync(from) && !existsSync(to)) await renamePatiently(from, to)
}

async function emptyFolder(folder: string): Promise<void> {
  if (!existsSync(folder)) return
  await rm(folder, { recursive: true, force: true, maxRetries: 5 })
}

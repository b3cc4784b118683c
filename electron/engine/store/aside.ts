import { copyFile, open, readdir, rmdir, stat, unlink } from 'node:fs/promises'
import { join } from 'node:path'
import { errorCode } from './disk-fault.ts'
import type { VaultLayout } from './layout.ts'
import { vaultLayout } from './layout.ts'
import { inspectDatabaseFile } from './open.ts'
import type { AsideKind } from './staged-swap.ts'
import { asideRootOf, dropStage, prepareStage, stateFiles } from './staged-swap.ts'
import { readHeader } from './vault-header.ts'

/** How long a state that a restored backup replaced can be brought back, in days. */
const keptDays = 30

export interface AsideState {
  name: string
  kind: AsideKind
  putAsideAt: string
  keptUntil: string
  size: number
  /** False when the files alone say that it cannot be opened. */
  isGood: boolean
}

/** The states that were put aside, newest first. One without its database is no state and is left out. */
export async function listAside(layout: VaultLayout): Promise<AsideState[]> {
  const root = asideRootOf(layout)
  const found: AsideState[] = []
  for (const name of await readdir(root).catch(() => [])) {
    const named = /^(\d{4}-\d{2}-\d{2})T(\d{2})-(\d{2})-(\d{2})-(\d{3})Z-(klucz|kopia)$/.exec(name)
    const file = await stat(join(root, name, 'kooperacja.db')).catch(() => undefined)
    if (!named || !file?.isFile()) continue
    const [, day, hour, minute, second, millisecond, kind] = named
    const isGood = looksUsable(join(root, name))
    const putAsideAt = `${day}T${hour}:${minute}:${second}.${millisecond}Z`
    found.push({
      name,
      kind: kind === 'klucz' ? 'klucz' : 'kopia',
      putAsideAt,
      keptUntil: new Date(Date.parse(putAsideAt) + keptDays * 86_400_000).toISOString(),
      size: file.size,
      isGood,
    })
  }
  return found.toSorted((a, b) => (a.putAsideAt < b.putAsideAt ? 1 : -1))
}

/** The states a restored backup replaced, oldest first, by their names; those that cannot be opened among them. */
export async function listReplaced(layout: VaultLayout): Promise<{ name: string; database: string }[]> {
  const root = asideRootOf(layout)
  const names = (await readdir(root).catch(() => [])).filter((name) => name.endsWith('-kopia')).toSorted()
  return names.map((name) => ({ name, database: vaultLayout(join(root, name)).database }))
}

/** Whether nothing speaks against a state without its key: its header reads, and its database looks whole. */
function looksUsable(folder: string): boolean {
  const layout = vaultLayout(folder)
  const { status } = readHeader(layout)
  return status === 'read' && inspectDatabaseFile(layout.database) === undefined
}

/**
 * Lays a copy of a state that was put aside ready to be swapped in. A copy, not the files
 * themselves: a cut before the swap throws away what is laid ready. Throws what the disk says.
 */
export async function stageAside(layout: VaultLayout, name: string): Promise<void> {
  const from = join(asideRootOf(layout), name)
  const stage = await prepareStage(layout)
  const targets: Record<string, string> = {
    'kooperacja.db': stage.database,
    'kooperacja.db-wal': `${stage.database}-wal`,
    'vault.json': stage.header,
    'vault.copy.json': stage.headerCopy,
  }
  try {
    for (const [file, target] of Object.entries(targets)) await copyDurably(join(from, file), target)
  } catch (error) {
    await dropStage(layout)
    throw error
  }
}

/**
 * Removes what need not be kept any more: every state of an older key (it would open with a
 * key somebody may have taken along), and restored-over ones after their time. Call it
 * after a good backup.
 */
export async function removeOldAside(layout: VaultLayout, now: Date): Promise<void> {
  for (const { name, kind, keptUntil } of await listAside(layout))
    if (kind === 'klucz' || keptUntil < now.toISOString()) await removeAside(layout, name)
}

/** Removes one state that was put aside, its database last, so that a cut leaves it listed. */
export async function removeAside(layout: VaultLayout, name: string): Promise<void> {
  const folder = join(asideRootOf(layout), name)
  for (const file of stateFiles.toSorted((a, b) => Number(a === 'kooperacja.db') - Number(b === 'kooperacja.db')))
    await unlink(join(folder, file)).catch(() => undefined)
  await rmdir(folder).catch(() => undefined)
}

async function copyDurably(from: string, to: string): Promise<void> {
  try {
    await copyFile(from, to)
  } catch (error) {
    // A state that was put aside because its header was gone has none.
    if (errorCode(error) === 'ENOENT') return
    throw error
  }
  const handle = await open(to, 'r+')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

import { lstat, mkdir, readdir, unlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

import { shell } from 'electron'

import type { NamedFile } from '#engine/ports.ts'

import { numberedName, openableName } from './file-name.ts'

/** Copies a second program still holds are not overwritten, but there is an end to numbering. */
const MOST_COPIES = 99

/**
 * Opens a document in the system's program for it, from the one private folder for such copies.
 * Rejects with `file-kind-refused`, `file-in-use` or `open-failed`; no message names the file.
 */
export async function openInSystem(folder: string, file: NamedFile): Promise<void> {
  const name = openableName(file.name)
  if (name === undefined) throw new Error('file-kind-refused')
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const path = await writeCopy(folder, name, file.bytes)
  if ((await shell.openPath(path)) !== '') throw new Error('open-failed')
}

/**
 * Deletes the copies that were opened, at start, at lock and at close, since they are not encrypted. A file
 * that is still open elsewhere stays until the next time; says how many do. File by file: `rm` with `recursive` has failed on paths
 * with Polish letters (node #61067), and a link put in the folder's place is not followed.
 */
export async function emptyOpened(folder: string): Promise<{ stillOpen: number }> {
  const there = await lstat(folder).catch(() => undefined)
  if (!there?.isDirectory()) return { stillOpen: 0 }
  let stillOpen = 0
  for (const name of await readdir(folder))
    await unlink(join(folder, name)).catch(() => {
      stillOpen += 1
    })
  return { stillOpen }
}

async function writeCopy(folder: string, name: string, bytes: Uint8Array): Promise<string> {
  for (let number = 1; number <= MOST_COPIES; number += 1) {
    const path = join(folder, numberedName(name, number))
    const taken = await writeFile(path, bytes, { flag: 'wx', mode: 0o600 }).then(
      () => false,
      (error: unknown) => {
        if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return true
        throw error
      },
    )
    if (!taken) return path
  }
  throw new Error('file-in-use')
}

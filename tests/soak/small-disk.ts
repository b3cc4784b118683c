import { execFile } from 'node:child_process'
import { statfsSync, unlinkSync, writeFileSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { newFolder } from '../support/engine.ts'

const run = promisify(execFile)

/** A small disk of its own, to be filled up. */
export interface SmallDisk {
  folder: string
  /** Leaves only so many bytes free. */
  fill: (leave: number) => void
  free: () => void
  remove: () => Promise<void>
}

/** Mounts a small disk (tmpfs); undefined where that is not possible, as without root. */
export async function mountSmallDisk(size: string): Promise<SmallDisk | undefined> {
  const folder = await newFolder()
  const filler = join(folder, 'zapchany')
  try {
    await run('mount', ['-t', 'tmpfs', '-o', `size=${size}`, 'tmpfs', folder])
  } catch {
    await rm(folder, { recursive: true })
    return undefined
  }
  return {
    folder,
    fill: (leave) => {
      const { bavail, bsize } = statfsSync(folder)
      const blocks = bavail - Math.ceil(leave / bsize)
      if (blocks > 0) writeFileSync(filler, Buffer.alloc(blocks * bsize))
    },
    free: () => {
      try {
        unlinkSync(filler)
      } catch {
        // Nothing was left to fill.
      }
    },
    remove: async () => {
      await run('umount', ['-l', folder])
      await rm(folder, { recursive: true, force: true })
    },
  }
}

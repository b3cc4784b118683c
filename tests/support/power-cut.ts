import type * as Files from 'node:fs/promises'

/** After so many more changes on the disk nothing is done any more, as when the power goes; Infinity: it stays. */
export const power = { left: Infinity }

function spend(): void {
  if (power.left <= 0) throw new Error('the power is cut')
  power.left -= 1
}

/** `node:fs/promises` under that power: for `vi.mock`. A write that meets the cut leaves half of what it wrote. */
export function underPower(real: typeof Files): typeof Files {
  const counted =
    <Given extends unknown[], Result>(change: (...given: Given) => Promise<Result>) =>
    async (...given: Given): Promise<Result> => {
      spend()
      return change(...given)
    }
  const open: typeof Files.open = async (path, flags, mode) => {
    if (flags === 'r') return real.open(path, flags, mode)
    spend()
    const handle = await real.open(path, flags, mode)
    const writeWhole = handle.writeFile.bind(handle)
    handle.writeFile = async (content) => {
      if (power.left <= 0 && (typeof content === 'string' || content instanceof Uint8Array))
        await writeWhole(Buffer.from(content).subarray(0, 20))
      spend()
      return writeWhole(content)
    }
    return handle
  }
  return {
    ...real,
    open,
    rename: counted(real.rename),
    unlink: counted(real.unlink),
    rmdir: counted(real.rmdir),
    rm: counted(real.rm),
    mkdir: counted(real.mkdir as (path: string) => Promise<undefined>) as typeof real.mkdir,
  }
}

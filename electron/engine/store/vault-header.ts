import { readFile } from 'node:fs/promises'
import { isDeepStrictEqual } from 'node:util'
import { z } from '#shared/domain/plain-checks.ts'
import { writeAtomically } from './atomic-write.ts'
import { errorCode } from './disk-fault.ts'
import type { VaultLayout } from './layout.ts'

const base64 = z.base64()

/** A data key wrapped by a secret: scrypt gives the wrapping key, AES-256-GCM wraps. */
export const envelope = z.strictObject({
  id: z.uuid(),
  kind: z.enum(['password', 'recovery-code']),
  kdf: z.strictObject({
    name: z.literal('scrypt'),
    // Bounds on what a header may ask of this machine: at most 1 GiB of memory.
    cost: z
      .int()
      .min(2 ** 10)
      .max(2 ** 20),
    blockSize: z.literal(8),
    parallelism: z.literal(1),
    salt: base64,
  }),
  nonce: base64,
  sealed: base64,
})
export type Envelope = z.infer<typeof envelope>

/** vault.json: says that a vault exists, which one, and holds the wrapped data key. No personal data. */
export const vaultHeader = z.strictObject({
  format: z.literal('kooperacja-vault'),
  version: z.literal(1),
  vaultId: z.uuid(),
  createdAt: z.iso.datetime(),
  envelopes: z.array(envelope).min(1).max(50),
})
export type VaultHeader = z.infer<typeof vaultHeader>

export type HeaderReading =
  | { status: 'absent' }
  | { status: 'unreadable'; file: string }
  /** `otherCopy`: the second copy where it says something else, so that damage JSON cannot show costs nobody the vault. */
  | { status: 'read'; header: VaultHeader; otherCopy?: VaultHeader }

/**
 * Reads the header from either of its two copies. A broken or empty file is never taken
 * for "no vault": that would offer a first run over somebody's data.
 */
export async function readHeader(layout: VaultLayout): Promise<HeaderReading> {
  const readings = [await readCopy(layout.header), await readCopy(layout.headerCopy)]
  const [good, other] = readings.filter((reading) => reading.status === 'read')
  if (good) return other && !isDeepStrictEqual(good.header, other.header) ? { ...good, otherCopy: other.header } : good
  return readings.find((reading) => reading.status === 'unreadable') ?? { status: 'absent' }
}

async function readCopy(file: string): Promise<HeaderReading> {
  let content: string
  try {
    content = await readFile(file, 'utf8')
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return { status: 'absent' }
    return { status: 'unreadable', file }
  }
  try {
    return { status: 'read', header: vaultHeader.parse(JSON.parse(content)) }
  } catch {
    return { status: 'unreadable', file }
  }
}

/** Writes both copies, one after the other, so that at any moment one of them is whole. */
export async function writeHeader(layout: VaultLayout, header: VaultHeader): Promise<void> {
  const content = `${JSON.stringify(vaultHeader.parse(header), undefined, 2)}\n`
  await writeAtomically(layout.header, content)
  await writeAtomically(layout.headerCopy, content)
}

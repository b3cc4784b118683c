import { readFileSync } from 'node:fs'
import { z } from '#shared/domain/plain-checks.ts'
import { writeAtomically } from './atomic-write.ts'
import { errorCode } from './disk-fault.ts'
import type { VaultLayout } from './layout.ts'

const base64 = z.base64()

const sealedBySecret = z.strictObject({ nonce: base64, sealed: base64 })

/**
 * Somebody or something that can open the vault: a key pair whose private half is locked by
 * a secret, and a box with the data key sealed to its public half. So a new data key can be
 * given to everybody without anybody's password.
 */
export const holder = z.strictObject({
  /** The account's id; of a recovery code an id of its own. No names. */
  id: z.uuid(),
  kind: z.enum(['person', 'recovery-code', 'key-store']),
  /** Raw X25519. */
  publicKey: base64,
  /** The private key under the secret's scrypt key, or as the system's key store protects it. */
  lock: z.discriminatedUnion('by', [
    z.strictObject({ by: z.literal('secret'), ...sealedBySecret.shape }),
    z.strictObject({ by: z.literal('key-store'), protected: base64 }),
  ]),
  box: base64,
})
export type Holder = z.infer<typeof holder>

/** vault.json: says that a vault exists, which one, and who can open it. No personal data. */
export const vaultHeader = z.strictObject({
  format: z.literal('kooperacja-vault'),
  version: z.literal(1),
  vaultId: z.uuid(),
  createdAt: z.iso.datetime(),
  /** Grows with every change, so that of two copies the newer is known. */
  revision: z.int().min(1),
  kdf: z.strictObject({
    name: z.literal('scrypt'),
    // Bounds on what a header may ask of this machine: at most 1 GiB of memory.
    cost: z
      .int()
      .min(2 ** 10)
      .max(2 ** 20)
      // Anything else is damage: scrypt would refuse it with an error of its own.
      .refine((cost) => Number.isInteger(Math.log2(cost))),
    blockSize: z.literal(8),
    parallelism: z.literal(1),
    salt: base64,
  }),
  holders: z.array(holder).min(1).max(500),
})
export type VaultHeader = z.infer<typeof vaultHeader>

export type HeaderReading =
  | { status: 'absent' }
  | { status: 'unreadable'; file: string }
  /** `otherCopy`: the second copy where it says something else, so that damage JSON cannot show costs nobody the vault. */
  | { status: 'read'; header: VaultHeader; otherCopy?: VaultHeader }

/**
 * Reads the header from either of its two copies. A broken or empty file is never taken
 * for "no vault": that would offer a first run over somebody's data. At once, without a pause:
 * a start has nothing else to do meanwhile, and a turn in the pool takes longer than two such files.
 */
export function readHeader(layout: VaultLayout): HeaderReading {
  const readings = [readCopy(layout.header), readCopy(layout.headerCopy)]
  const [good, other] = readings.filter((reading) => reading.status === 'read')
  if (good && other) {
    // A cut between the two writes: the newer counts, or somebody whose key was taken away would keep it in the older.
    if (good.header.revision !== other.header.revision)
      return good.header.revision > other.header.revision ? good : other
    return isSame(good.header, other.header) ? good : { ...good, otherCopy: other.header }
  }
  if (good) return good
  return readings.find((reading) => reading.status === 'unreadable') ?? { status: 'absent' }
}

/**
 * Whether two headers, or parts of them, as their schema read them say the same; it gives the keys one order.
 * Node's own comparison would load its terminal and its diffs at every start.
 */
export function isSame<Part extends VaultHeader | Holder>(one: Part, other: Part): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}

function readCopy(file: string): HeaderReading {
  let content: string
  try {
    content = readFileSync(file, 'utf8')
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
export async function writeHeader(
  layout: Pick<VaultLayout, 'header' | 'headerCopy'>,
  header: VaultHeader,
): Promise<void> {
  const content = `${JSON.stringify(vaultHeader.parse(header), undefined, 2)}\n`
  await writeAtomically(layout.header, content)
  await writeAtomically(layout.headerCopy, content)
}

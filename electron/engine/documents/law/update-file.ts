import { z } from 'zod'
import { legalBasis } from '#shared/documents/legal-bases.ts'
import { localDate } from '#shared/domain/fields.ts'
import { legalBasisId, officeId } from '#shared/domain/ids.ts'
import { isSignedBy, signBytes } from '../../exchange/keys.ts'

/** Nothing of legal bases is larger. */
const sizeLimit = 1024 * 1024

const content = z.strictObject({
  format: z.literal('kooperacja-podstawy-prawne'),
  version: z.literal(1),
  madeOn: localDate,
  /** Who signed. The key it is checked with is the one this office knows them by, never one out of the file. */
  office: z.strictObject({ officeId, name: z.string().max(200) }),
  entries: z.array(z.strictObject({ id: legalBasisId, isRemoved: z.boolean(), basis: legalBasis })).max(1000),
})
export type LawFile = z.infer<typeof content>

const signedFile = z.strictObject({ ...content.shape, signature: z.base64url().length(86) })

/** The bytes that are signed: the content in the one order its schema gives it. */
function bytesOf(file: LawFile): Uint8Array {
  return new TextEncoder().encode(JSON.stringify(content.parse(file)))
}

/** The registry as a file in the office's hand: readable JSON with its signature at the end. */
export function writeLawFile(file: LawFile, signingKey: string): Uint8Array {
  return asFile(file, Buffer.from(signBytes(bytesOf(file), signingKey)).toString('base64url'))
}

function asFile(file: LawFile, signature: string): Uint8Array {
  return new TextEncoder().encode(`${JSON.stringify({ ...content.parse(file), signature }, undefined, 2)}\n`)
}

/** `unreadable`: no such file, a newer one, or damaged; `unsigned`: nobody this office knows said this. */
export type LawFileReading = { status: 'read'; file: LawFile } | { status: 'unreadable' | 'unsigned' }

/**
 * Reads a file of legal bases. `findKey` gives the key an office is known by. Not one byte may
 * differ from what was signed, spaces included.
 */
export function readLawFile(
  bytes: Uint8Array,
  findKey: (office: LawFile['office']['officeId']) => string | undefined,
): LawFileReading {
  if (bytes.byteLength > sizeLimit) return { status: 'unreadable' }
  const parsed = signedFile.safeParse(readJson(bytes))
  if (!parsed.success) return { status: 'unreadable' }
  const { signature, ...file } = parsed.data
  const key = findKey(file.office.officeId)
  if (key === undefined || !isSignedBy(bytesOf(file), Buffer.from(signature, 'base64url'), key))
    return { status: 'unsigned' }
  return Buffer.from(asFile(file, signature)).equals(bytes) ? { status: 'read', file } : { status: 'unsigned' }
}

function readJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    return undefined
  }
}

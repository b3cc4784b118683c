import type { Identity, Recipient } from 'age-encryption'
import { Decrypter, Encrypter, Stanza } from 'age-encryption'
import { bundleLimits } from './limits.ts'
import { BundleRefused } from './refused.ts'

const firstLine = 'age-encryption.org/v1\n'
const nonceBytes = 16
const chunkBytes = 256 * 1024

/**
 * An extra line of the age header with the size of what is inside. Readers pass over
 * lines they do not know, and the header's MAC covers it. age itself knows no length: a
 * file cut inside its last 64 KB looks the same as one with a changed byte there, and
 * only this line lets us tell a person which of the two it is.
 */
const sizeLine = 'kooperacja/size'

/**
 * Encrypts bytes, given in one or more pieces, to X25519 recipients as a plain age file.
 * Streamed: the call with the whole of 32 MB took 1.3 times as long and more memory (age-encryption 0.3.1).
 */
export async function encryptToAge(plain: readonly Uint8Array[], recipients: readonly string[]): Promise<Uint8Array> {
  const size = plain.reduce((sum, piece) => sum + piece.length, 0)
  const encrypter = new Encrypter()
  for (const recipient of recipients) encrypter.addRecipient(recipient)
  encrypter.addRecipient(sizeRecipient(size))
  const sealed = await encrypter.encrypt(streamOf(plain))
  return collect(sealed, sealed.size(size))
}

export interface OpenedAge {
  plain: Uint8Array
  /** How many X25519 recipients the file was written to. */
  recipientCount: number
}

/**
 * Decrypts a plain age file with an X25519 identity. Throws BundleRefused: too large, not
 * an age file, cut short, damaged, or written to others. A changed byte in the recipient's
 * own header line cannot be told from a file written to somebody else.
 */
export async function decryptAge(bytes: Uint8Array, identity: string): Promise<OpenedAge> {
  if (bytes.length > bundleLimits.fileBytes) throw new BundleRefused('BUNDLE_TOO_LARGE')
  const headerSize = measureHeader(bytes)
  const witness = new HeaderWitness()
  const decrypter = new Decrypter()
  decrypter.addIdentity(witness.before)
  decrypter.addIdentity(identity)
  decrypter.addIdentity(witness.after)

  const plain = await decrypter.decrypt(streamOf([bytes])).catch(() => {
    if (witness.noneMatched) throw new BundleRefused('BUNDLE_NOT_FOR_US')
    // With the key in hand and no byte after the nonce there is nothing but a torn end.
    throw new BundleRefused(bytes.length < headerSize + nonceBytes ? 'BUNDLE_TRUNCATED' : 'BUNDLE_DAMAGED')
  })
  // The header's MAC holds from here on, and with it the size line.
  const size = plainSize(() => plain.size(bytes.length))
  const isCut =
    witness.size === undefined ? size === undefined : bytes.length < headerSize + nonceBytes + sealedSize(witness.size)
  if (isCut) throw new BundleRefused('BUNDLE_TRUNCATED')
  if (size === undefined) throw new BundleRefused('BUNDLE_DAMAGED')
  try {
    return { plain: await collect(plain, size), recipientCount: witness.recipientCount }
  } catch {
    throw new BundleRefused('BUNDLE_DAMAGED')
  }
}

/** Length of the age header. Throws BundleRefused when there is none, or it is cut or endless. */
function measureHeader(bytes: Uint8Array): number {
  const start = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, bundleLimits.headerBytes))
  const line = start.subarray(0, firstLine.length).toString('latin1')
  if (line !== firstLine) {
    throw new BundleRefused(firstLine.startsWith(line) ? 'BUNDLE_TRUNCATED' : 'BUNDLE_NOT_A_BUNDLE')
  }
  const mac = start.indexOf('\n--- ')
  const end = mac < 0 ? -1 : start.indexOf('\n', mac + 1)
  if (end < 0) throw new BundleRefused(start.length === bytes.length ? 'BUNDLE_TRUNCATED' : 'BUNDLE_DAMAGED')
  return end + 1
}

/** The size the library reckons, or undefined when no age file has such a length. */
function plainSize(reckon: () => number): number | undefined {
  try {
    return reckon()
  } catch {
    return undefined
  }
}

/** How long age makes so many bytes: a tag of 16 bytes to each chunk of 64 KB, and one chunk at least. */
function sealedSize(plain: number): number {
  return plain + 16 * Math.max(1, Math.ceil(plain / 65_536))
}

/**
 * Two identities that open nothing: asked before and after the real one, they read the
 * size line and learn whether the real one matched, without parsing the library's messages.
 */
class HeaderWitness {
  size: number | undefined
  recipientCount = 0
  noneMatched = false

  readonly before: Identity = {
    unwrapFileKey: (stanzas) => {
      this.recipientCount = stanzas.filter(({ args }) => args[0] === 'X25519').length
      const [, size] = stanzas.find(({ args }) => args[0] === sizeLine)?.args ?? []
      if (size !== undefined && /^\d{1,10}$/.test(size)) this.size = Number(size)
      return null
    },
  }

  readonly after: Identity = {
    unwrapFileKey: () => {
      this.noneMatched = true
      return null
    },
  }
}

function sizeRecipient(size: number): Recipient {
  return { wrapFileKey: () => [new Stanza([sizeLine, String(size)], new Uint8Array())] }
}

function streamOf(pieces: readonly Uint8Array[]): ReadableStream<Uint8Array> {
  const chunks = chunksOf(pieces)
  return new ReadableStream<Uint8Array>(
    {
      pull(controller) {
        const next = chunks.next()
        if (next.done) controller.close()
        else controller.enqueue(next.value)
      },
    },
    { highWaterMark: 0 },
  )
}

function* chunksOf(pieces: readonly Uint8Array[]): Generator<Uint8Array, void> {
  for (const piece of pieces) {
    for (let at = 0; at < piece.length; at += chunkBytes) yield piece.subarray(at, at + chunkBytes)
  }
}

/** Collects a stream into exactly `size` bytes; a stream of another length is an error. */
async function collect(stream: ReadableStream<Uint8Array>, size: number): Promise<Uint8Array> {
  const collected = new Uint8Array(size)
  let at = 0
  for await (const chunk of stream) {
    collected.set(chunk, at)
    at += chunk.length
  }
  if (at !== size) throw new Error('the stream is shorter than its size')
  return collected
}

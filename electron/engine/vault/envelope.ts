import { createCipheriv, createDecipheriv, randomBytes, randomUUID, scrypt } from 'node:crypto'
import type { Envelope } from '../store/vault-header.ts'

/** scrypt cost of the product: 2^17 takes about half a second on an office PC and 128 MiB. */
export const defaultScryptCost = 2 ** 17
const blockSize = 8
const keyLength = 32
const tagLength = 16

/** A new random data key: it encrypts the database and never leaves the engine unwrapped. */
export function createDataKey(): Uint8Array {
  return randomBytes(keyLength)
}

/**
 * Wraps the data key with a secret and proves at once that the wrapping opens.
 * `vaultId` is bound in, so an envelope of another vault never fits.
 */
export async function seal(
  kind: Envelope['kind'],
  secret: string,
  dataKey: Uint8Array,
  vaultId: string,
  cost = defaultScryptCost,
): Promise<Envelope> {
  const salt = randomBytes(16)
  const nonce = randomBytes(12)
  const key = await deriveKey(secret, salt, cost)
  const encrypt = createCipheriv('aes-256-gcm', key, nonce).setAAD(associatedData(kind, vaultId))
  const sealed = Buffer.concat([encrypt.update(dataKey), encrypt.final(), encrypt.getAuthTag()])
  const envelope: Envelope = {
    id: randomUUID(),
    kind,
    kdf: { name: 'scrypt', cost, blockSize, parallelism: 1, salt: salt.toString('base64') },
    nonce: nonce.toString('base64'),
    sealed: sealed.toString('base64'),
  }
  const opened = await unseal(envelope, secret, vaultId)
  if (!opened || !Buffer.from(opened).equals(Buffer.from(dataKey))) throw new Error('the envelope does not open')
  return envelope
}

/** The data key, or undefined when the secret is not this envelope's. Runs off the event loop. */
export async function unseal(envelope: Envelope, secret: string, vaultId: string): Promise<Uint8Array | undefined> {
  const key = await deriveKey(secret, Buffer.from(envelope.kdf.salt, 'base64'), envelope.kdf.cost)
  const sealed = Buffer.from(envelope.sealed, 'base64')
  try {
    const decrypt = createDecipheriv('aes-256-gcm', key, Buffer.from(envelope.nonce, 'base64'), {
      authTagLength: tagLength,
    })
      .setAAD(associatedData(envelope.kind, vaultId))
      .setAuthTag(sealed.subarray(-tagLength))
    return Buffer.concat([decrypt.update(sealed.subarray(0, -tagLength)), decrypt.final()])
  } catch {
    return undefined
  }
}

function associatedData(kind: Envelope['kind'], vaultId: string): Buffer {
  return Buffer.from(`v1|${kind}|${vaultId}`, 'utf8')
}

function deriveKey(secret: string, salt: Uint8Array, cost: number): Promise<Buffer> {
  // NFC: the same password typed on two keyboards may arrive composed or not.
  const normalised = secret.normalize('NFC')
  return new Promise((resolve, reject) => {
    scrypt(
      normalised,
      salt,
      keyLength,
      { N: cost, r: blockSize, p: 1, maxmem: 256 * cost * blockSize },
      (error, key) => {
        if (error) reject(error)
        else resolve(key)
      },
    )
  })
}

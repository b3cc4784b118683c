import {
  createCipheriv,
  createDecipheriv,
  createPrivateKey,
  createPublicKey,
  diffieHellman,
  generateKeyPairSync,
  hkdfSync,
  randomBytes,
} from 'node:crypto'
import type { KeyObject } from 'node:crypto'

/**
 * A box that is sealed to a public key and opened with the private one: ephemeral X25519,
 * HKDF-SHA-256, AES-256-GCM (the construction of ECIES and HPKE's base mode). With it the
 * data key can be wrapped anew for everybody without anybody's password.
 */

/** A key pair; the header keeps the public half as it is and the private one only under a lock. */
export interface BoxKeys {
  /** Raw X25519 public key, 32 bytes. */
  publicKey: string
  /** PKCS8. */
  privateKey: Uint8Array
}

const tagLength = 16
const nonceLength = 12
const keyLength = 32

/** A new key pair. */
export function createBoxKeys(): BoxKeys {
  const { publicKey, privateKey } = generateKeyPairSync('x25519')
  return {
    publicKey: rawPublicKey(publicKey).toString('base64'),
    privateKey: privateKey.export({ format: 'der', type: 'pkcs8' }),
  }
}

/** Seals bytes so that only the holder of the private key opens them; `context` is bound in. Gives base64. */
export function sealTo(publicKey: string, plain: Uint8Array, context: string): string {
  const recipient = importPublicKey(publicKey)
  const ephemeral = generateKeyPairSync('x25519')
  const ephemeralRaw = rawPublicKey(ephemeral.publicKey)
  const key = deriveKey(ephemeral.privateKey, recipient, ephemeralRaw, publicKey, context)
  const nonce = randomBytes(nonceLength)
  const encrypt = createCipheriv('aes-256-gcm', key, nonce)
  const sealed = Buffer.concat([encrypt.update(plain), encrypt.final()])
  return Buffer.concat([ephemeralRaw, nonce, sealed, encrypt.getAuthTag()]).toString('base64')
}

/** Opens a sealed box, or gives undefined when it was not sealed to this key in this context. */
export function openBox(keys: BoxKeys, box: string, context: string): Uint8Array | undefined {
  const bytes = Buffer.from(box, 'base64')
  const body = keyLength + nonceLength
  if (bytes.length < body + tagLength) return undefined
  try {
    const ephemeralRaw = bytes.subarray(0, keyLength)
    const privateKey = createPrivateKey({ key: Buffer.from(keys.privateKey), format: 'der', type: 'pkcs8' })
    const ephemeral = importPublicKey(ephemeralRaw.toString('base64'))
    const key = deriveKey(privateKey, ephemeral, ephemeralRaw, keys.publicKey, context)
    const decrypt = createDecipheriv('aes-256-gcm', key, bytes.subarray(keyLength, body), { authTagLength: tagLength })
    decrypt.setAuthTag(bytes.subarray(-tagLength))
    return Buffer.concat([decrypt.update(bytes.subarray(body, -tagLength)), decrypt.final()])
  } catch {
    return undefined
  }
}

function deriveKey(
  own: KeyObject,
  other: KeyObject,
  ephemeralRaw: Uint8Array,
  recipient: string,
  context: string,
): Buffer {
  const shared = diffieHellman({ privateKey: own, publicKey: other })
  const salt = Buffer.concat([ephemeralRaw, Buffer.from(recipient, 'base64')])
  return Buffer.from(hkdfSync('sha256', shared, salt, `kooperacja sealed box v1|${context}`, keyLength))
}

function importPublicKey(raw: string): KeyObject {
  const x = Buffer.from(raw, 'base64').toString('base64url')
  return createPublicKey({ key: { kty: 'OKP', crv: 'X25519', x }, format: 'jwk' })
}

function rawPublicKey(key: KeyObject): Buffer {
  const { x } = key.export({ format: 'jwk' })
  if (x === undefined) throw new Error('an X25519 key without its x coordinate')
  return Buffer.from(x, 'base64url')
}

import { createPrivateKey, createPublicKey, generateKeyPairSync, sign, verify } from 'node:crypto'
import { Encrypter, generateX25519Identity, identityToRecipient } from 'age-encryption'

/** An office's keys. `identity` and `signingKey` are secret and live in the vault only. */
export interface OfficeKeys {
  /** age identity (X25519), `AGE-SECRET-KEY-1…`: opens bundles. */
  identity: string
  /** age recipient of the identity, `age1…`: bundles are sealed to it. */
  recipient: string
  /** Ed25519 private key, PKCS8, base64: signs manifests. */
  signingKey: string
  /** Ed25519 public key, raw 32 bytes, base64url: the office's hand on its card. */
  verifyKey: string
}

/**
 * Makes the two key pairs of an office: X25519 to receive, Ed25519 to sign. X25519 and
 * not the post-quantum hybrid, because the age of today's distributions cannot read it.
 */
export async function createOfficeKeys(): Promise<OfficeKeys> {
  const identity = await generateX25519Identity()
  const pair = generateKeyPairSync('ed25519')
  const { x } = pair.publicKey.export({ format: 'jwk' })
  if (!x) throw new Error('the Ed25519 public key has no x coordinate')
  return {
    identity,
    recipient: await identityToRecipient(identity),
    signingKey: pair.privateKey.export({ format: 'der', type: 'pkcs8' }).toString('base64'),
    verifyKey: x,
  }
}

/** Signs exact bytes with a PKCS8 base64 Ed25519 key. Gives the 64 bytes of the signature. */
export function signBytes(bytes: Uint8Array, signingKey: string): Uint8Array {
  const key = createPrivateKey({ key: Buffer.from(signingKey, 'base64'), format: 'der', type: 'pkcs8' })
  return sign(null, bytes, key)
}

/** Whether the signature over these exact bytes was made by the holder of the key. A malformed key verifies nothing. */
export function isSignedBy(bytes: Uint8Array, signature: Uint8Array, verifyKey: string): boolean {
  if (!isVerifyKey(verifyKey)) return false
  const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: verifyKey }, format: 'jwk' })
  return verify(null, bytes, key, signature)
}

/** Whether a text is a raw Ed25519 public key in canonical base64url. */
export function isVerifyKey(text: string): boolean {
  const raw = Buffer.from(text, 'base64url')
  return raw.length === 32 && raw.toString('base64url') === text
}

/** Whether a text is an X25519 age recipient with a right checksum. */
export function isRecipient(text: string): boolean {
  if (!/^age1[02-9ac-hj-np-z]{58}$/.test(text)) return false
  try {
    new Encrypter().addRecipient(text)
    return true
  } catch {
    return false
  }
}

import { createCipheriv, createDecipheriv, randomBytes, scrypt } from 'node:crypto'
import type { SecretStore } from '../ports.ts'
import type { Holder, VaultHeader } from '../store/vault-header.ts'
import type { BoxKeys } from './sealed-box.ts'
import { createBoxKeys, openBox, sealTo } from './sealed-box.ts'

/** scrypt cost of the product: 2^17 takes about half a second on an office PC and 128 MiB. */
export const defaultScryptCost = 2 ** 17
const blockSize = 8
const keyLength = 32
const tagLength = 16

type Kdf = VaultHeader['kdf']

/** A new random data key: it encrypts the database and never leaves the engine unwrapped. */
export function createDataKey(): Uint8Array {
  return randomBytes(keyLength)
}

/**
 * The cost and salt of a new vault's secrets. One salt for all holders of a vault, so that
 * one derivation tells whose password it was; the login is hashed with the password, so
 * equal passwords of two people give different keys.
 */
export function createKdf(cost = defaultScryptCost): Kdf {
  return { name: 'scrypt', cost, blockSize, parallelism: 1, salt: randomBytes(16).toString('base64') }
}

/** The key a secret gives. Runs off the event loop. NFC: two keyboards may compose a letter differently. */
export function deriveKey(secret: string, kdf: Kdf): Promise<Buffer> {
  const salt = Buffer.from(kdf.salt, 'base64')
  return new Promise((resolve, reject) => {
    scrypt(
      secret.normalize('NFC'),
      salt,
      keyLength,
      { N: kdf.cost, r: blockSize, p: 1, maxmem: 256 * kdf.cost * blockSize },
      (error, key) => {
        if (error) reject(error)
        else resolve(key)
      },
    )
  })
}

/** A password as it is hashed: with the login, which is small letters already. */
export function personSecret(login: string, password: string): string {
  return `${login.trim().normalize('NFC').toLocaleLowerCase('pl')}\n${password}`
}

/** A new holder whose private key is locked by a secret's key; proved to open before it is given out. */
export function createHolder(
  who: Pick<Holder, 'id' | 'kind'>,
  secretKey: Buffer,
  dataKey: Uint8Array,
  vaultId: string,
): Holder {
  const keys = createBoxKeys()
  const nonce = randomBytes(12)
  const encrypt = createCipheriv('aes-256-gcm', secretKey, nonce).setAAD(bound(who, vaultId))
  const sealed = Buffer.concat([encrypt.update(keys.privateKey), encrypt.final(), encrypt.getAuthTag()])
  const holder: Holder = {
    id: who.id,
    kind: who.kind,
    publicKey: keys.publicKey,
    lock: { by: 'secret', nonce: nonce.toString('base64'), sealed: sealed.toString('base64') },
    box: sealDataKey(keys.publicKey, dataKey, vaultId),
  }
  const opened = openHolder(holder, secretKey, vaultId)
  if (!opened || !Buffer.from(opened).equals(Buffer.from(dataKey))) throw new Error('the holder does not open')
  return holder
}

/** The data key, or undefined when the key is not this holder's. */
export function openHolder(holder: Holder, secretKey: Buffer, vaultId: string): Uint8Array | undefined {
  if (holder.lock.by !== 'secret') return undefined
  const sealed = Buffer.from(holder.lock.sealed, 'base64')
  try {
    const nonce = Buffer.from(holder.lock.nonce, 'base64')
    const decrypt = createDecipheriv('aes-256-gcm', secretKey, nonce, { authTagLength: tagLength })
      .setAAD(bound(holder, vaultId))
      .setAuthTag(sealed.subarray(-tagLength))
    const privateKey = Buffer.concat([decrypt.update(sealed.subarray(0, -tagLength)), decrypt.final()])
    const dataKey = openDataKey(holder, privateKey, vaultId)
    privateKey.fill(0)
    return dataKey
  } catch {
    return undefined
  }
}

/** A holder for this account of the operating system: its key store protects the private key, and is seen to give it back. */
export async function createKeyStoreHolder(
  accountId: string,
  secrets: SecretStore,
  dataKey: Uint8Array,
  vaultId: string,
): Promise<Holder> {
  const keys = createBoxKeys()
  const sealed = await secrets.protect(keys.privateKey)
  const holder: Holder = {
    id: accountId,
    kind: 'key-store',
    publicKey: keys.publicKey,
    lock: { by: 'key-store', protected: Buffer.from(sealed).toString('base64') },
    box: sealDataKey(keys.publicKey, dataKey, vaultId),
  }
  const opened = await openKeyStoreHolder(holder, secrets, vaultId)
  if (!opened || !Buffer.from(opened).equals(Buffer.from(dataKey)))
    throw new Error('the key store does not give the key back')
  opened.fill(0)
  return holder
}

/** The data key by the system's key store, or undefined when it does not give the private key back. */
export async function openKeyStoreHolder(
  holder: Holder,
  secrets: SecretStore,
  vaultId: string,
): Promise<Uint8Array | undefined> {
  if (holder.lock.by !== 'key-store') return undefined
  try {
    const privateKey = await secrets.unprotect(Buffer.from(holder.lock.protected, 'base64'))
    return openDataKey(holder, privateKey, vaultId)
  } catch {
    return undefined
  }
}

/** The same holder for a new data key; needs nobody's secret. */
export function withDataKey(holder: Holder, dataKey: Uint8Array, vaultId: string): Holder {
  return { ...holder, box: sealDataKey(holder.publicKey, dataKey, vaultId) }
}

function sealDataKey(publicKey: string, dataKey: Uint8Array, vaultId: string): string {
  return sealTo(publicKey, dataKey, `data key|${vaultId}`)
}

function openDataKey(holder: Holder, privateKey: Uint8Array, vaultId: string): Uint8Array | undefined {
  const keys: BoxKeys = { publicKey: holder.publicKey, privateKey }
  return openBox(keys, holder.box, `data key|${vaultId}`)
}

function bound({ kind, id }: Pick<Holder, 'id' | 'kind'>, vaultId: string): Buffer {
  return Buffer.from(`v1|${kind}|${id}|${vaultId}`, 'utf8')
}

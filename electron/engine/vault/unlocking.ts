import type { SecretStore } from '../ports.ts'
import type { Holder, VaultHeader } from '../store/vault-header.ts'
import { isSame } from '../store/vault-header.ts'
import { deriveKey, openHolder, openKeyStoreHolder, personSecret } from './holders.ts'
import { normaliseRecoveryCode } from './recovery-code.ts'

/** How somebody asks to be let in. */
export type Secret = { with: 'password'; login: string; password: string } | { with: 'recovery-code'; code: string }

/** Whose secret it was, and the data key it opens. */
export interface Found {
  header: VaultHeader
  holder: Holder
  dataKey: Uint8Array
}

/** The holder a secret opens, looked for in every given copy of the header; undefined when it opens none. */
export async function findBySecret(copies: readonly VaultHeader[], secret: Secret): Promise<Found | undefined> {
  const kind = secret.with === 'password' ? 'person' : 'recovery-code'
  const text =
    secret.with === 'password' ? personSecret(secret.login, secret.password) : normaliseRecoveryCode(secret.code)
  for (const header of copies) {
    const secretKey = await deriveKey(text, header.kdf)
    try {
      for (const holder of header.holders.filter((candidate) => candidate.kind === kind)) {
        const dataKey = openHolder(holder, secretKey, header.vaultId)
        if (dataKey) return { header, holder, dataKey }
      }
    } finally {
      secretKey.fill(0)
    }
  }
  return undefined
}

/** The holder the system's key store opens for this account of the system; undefined when there is none. */
export async function findByKeyStore(copies: readonly VaultHeader[], secrets: SecretStore): Promise<Found | undefined> {
  for (const header of copies)
    for (const holder of header.holders) {
      const dataKey = await openKeyStoreHolder(holder, secrets, header.vaultId)
      if (dataKey) return { header, holder, dataKey }
    }
  return undefined
}

/** The header with this holder in place of the one of the same kind and id. */
export function withHolder(header: VaultHeader, holder: Holder): VaultHeader {
  const others = header.holders.filter(({ kind, id }) => kind !== holder.kind || id !== holder.id)
  return { ...header, holders: [...others, holder] }
}

/**
 * A header with every holder that any copy of it has. Copies of one revision differ only by
 * damage: whichever of the two is written next, nobody's key that is whole in one is lost.
 */
export function withEveryHolder(header: VaultHeader, copies: readonly VaultHeader[]): VaultHeader {
  const holders = [...header.holders]
  for (const holder of copies.flatMap((copy) => copy.holders))
    if (!holders.some((known) => isSame(known, holder))) holders.push(holder)
  return { ...header, holders }
}

/** The header without some of its holders. */
export function withoutHolders(header: VaultHeader, isGone: (holder: Holder) => boolean): VaultHeader {
  return { ...header, holders: header.holders.filter((holder) => !isGone(holder)) }
}

import { safeStorage } from 'electron'

import type { SecretStore } from '#engine/ports.ts'

/**
 * The operating system's key store, or undefined where there is none to trust. On Linux `basic_text` is a
 * password known to everybody, so it counts as none (Electron, safeStorage). Call after the program is ready.
 */
export async function systemSecrets(platform: string): Promise<SecretStore | undefined> {
  if (platform === 'linux' && !isTrustedBackend(safeStorage.getSelectedStorageBackend())) return undefined
  if (!(await safeStorage.isAsyncEncryptionAvailable().catch(() => false))) return undefined
  return {
    protect: async (secret) => {
      const sealed = await safeStorage.encryptStringAsync(Buffer.from(secret).toString('base64'))
      return new Uint8Array(sealed)
    },
    unprotect: async (sealed) => {
      const { result } = await safeStorage.decryptStringAsync(Buffer.from(sealed))
      return new Uint8Array(Buffer.from(result, 'base64'))
    },
  }
}

/** A key store of the desktop keeps the key; anything else, and what we do not know, does not. */
export function isTrustedBackend(backend: string): boolean {
  return backend === 'gnome_libsecret' || /^kwallet[56]?$/.test(backend)
}

import { copyUnderNewKey } from '../store/open.ts'
import type { VaultLayout } from '../store/layout.ts'
import { dropStage, prepareStage } from '../store/staged-swap.ts'
import type { VaultHeader } from '../store/vault-header.ts'
import { writeHeader } from '../store/vault-header.ts'
import { createDataKey, withDataKey } from './holders.ts'
import type { OpenVault } from './session.ts'

/**
 * Lays the same data under a new key ready beside today's, proves that it opens with the
 * same counts, and closes the vault; the caller swaps it in (store/staged-swap.ts).
 * Everybody keeps their password and the recovery code: only their boxes are new. The
 * system's key store is let go, to be turned on again by whoever stays.
 */
export async function stageNewKey(
  layout: VaultLayout,
  { vault, header, dataKey }: { vault: OpenVault; header: VaultHeader; dataKey: Uint8Array },
): Promise<{ header: VaultHeader; dataKey: Uint8Array }> {
  const fresh = createDataKey()
  const stage = await prepareStage(layout)
  try {
    const holders = header.holders
      .filter(({ kind }) => kind !== 'key-store')
      .map((holder) => withDataKey(holder, fresh, header.vaultId))
    const changed: VaultHeader = { ...header, revision: header.revision + 1, holders }
    await writeHeader(stage, changed)
    // From the copy to the swap nothing may be written to the old database any more.
    copyUnderNewKey(vault.store, stage.database, { from: dataKey, to: fresh })
    vault.store.close()
    return { header: changed, dataKey: fresh }
  } catch (error) {
    fresh.fill(0)
    await dropStage(layout).catch(() => undefined)
    throw error
  }
}

import type { VaultStatus } from '#shared/contract/vault.ts'
export default function RecoveryPage(_: { recovery: VaultStatus['recovery'] }) {
  return null
}

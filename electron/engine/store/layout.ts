import { join } from 'node:path'

/** Where everything of a vault lies inside the data folder. ASCII names only (pitfalls.md 17). */
export function vaultLayout(folder: string) {
  return {
    folder,
    header: join(folder, 'vault.json'),
    headerCopy: join(folder, 'vault.copy.json'),
    database: join(folder, 'kooperacja.db'),
    instanceLock: join(folder, 'app.lock'),
  }
}

export type VaultLayout = ReturnType<typeof vaultLayout>

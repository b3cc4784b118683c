import { join } from 'node:path'

/** Where everything of a vault lies inside the data folder. ASCII names only (pitfalls.md 17). */
export function vaultLayout(folder: string) {
  return {
    folder,
    header: join(folder, 'vault.json'),
    headerCopy: join(folder, 'vault.copy.json'),
    database: join(folder, 'kooperacja.db'),
    /** A first run's database, until its header is written. */
    unfinishedDatabase: join(folder, 'kooperacja.db.new'),
    instanceLock: join(folder, 'app.lock'),
    /** Wrong tries since the vault was last opened. */
    attempts: join(folder, 'proby.json'),
    /** The last numbers of cases given; stays when a backup is restored, so that none is given twice. */
    numberMarks: join(folder, 'numery.json'),
    backups: join(folder, 'kopie'),
    /** Backups being opened: brought files and databases taken out of them, all encrypted. Empty at every start. */
    restoring: join(folder, 'odtwarzanie'),
  }
}

export type VaultLayout = ReturnType<typeof vaultLayout>

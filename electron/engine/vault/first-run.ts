import { existsSync } from 'node:fs'
import { rename, unlink } from 'node:fs/promises'
import { randomUUID } from 'node:crypto'
import type { FirstAccount, RecoveryCode } from '#shared/contract/vault.ts'
import type { AccountId, OfficeId } from '#shared/domain/ids.ts'
import type { Animator, Office } from '#shared/domain/office.ts'
import { newId } from '../new-id.ts'
import { foundOffice } from '../office/found-office.ts'
import { refuse } from '../refusal.ts'
import type { VaultLayout } from '../store/layout.ts'
import { createStore } from '../store/open.ts'
import type { Holder, VaultHeader } from '../store/vault-header.ts'
import { writeHeader } from '../store/vault-header.ts'
import { createDataKey, createHolder, createKdf, deriveKey, personSecret } from './holders.ts'
import { normaliseRecoveryCode } from './recovery-code.ts'

/** What a first run collected; in memory only, until the code is retyped. */
export interface FirstRun {
  office: Office
  animator: Animator
  account: FirstAccount
  code: RecoveryCode
  /** Set while the vault is being made, so that a second click waits for the first. */
  finishing?: Promise<void>
}

export interface NewVault {
  header: VaultHeader
  holder: Holder
  dataKey: Uint8Array
}

/**
 * Makes the vault: database under a temporary name, header, rename. The header is what
 * says "there is a vault", so whatever is cut off, the next start is a first run or a
 * whole vault. Throws VAULT_EXISTS, or what the disk says; leaves nothing behind then.
 */
export async function makeVault(
  layout: VaultLayout,
  { office, animator, account, code }: FirstRun,
  options: { now: () => Date; scryptCost: number | undefined },
): Promise<NewVault> {
  const { now, scryptCost } = options
  if (existsSync(layout.database) || existsSync(layout.header)) throw refuse('VAULT_EXISTS')
  const vaultId = randomUUID()
  const dataKey = createDataKey()
  const kdf = createKdf(scryptCost)
  const accountId = newId<AccountId>()
  const personKey = await deriveKey(personSecret(account.login, account.password), kdf)
  const codeKey = await deriveKey(normaliseRecoveryCode(code.groups.join('')), kdf)
  const holder = createHolder({ kind: 'person', id: accountId }, personKey, dataKey, vaultId)
  const recovery = createHolder({ kind: 'recovery-code', id: randomUUID() }, codeKey, dataKey, vaultId)
  personKey.fill(0)
  codeKey.fill(0)
  const header: VaultHeader = {
    format: 'kooperacja-vault',
    version: 1,
    vaultId,
    createdAt: now().toISOString(),
    revision: 1,
    kdf,
    holders: [holder, recovery],
  }
  // Left by a first run that was cut off before its header: nobody has its key.
  await removeUnfinished(layout)
  try {
    const store = await createStore(layout.unfinishedDatabase, dataKey, vaultId, now)
    try {
      const officeId = newId<OfficeId>()
      // Loaded here: only a first run makes keys, and every start would wait for the library.
      const { createOfficeKeys } = await import('../exchange/keys.ts')
      const keys = await createOfficeKeys()
      store.transact(() => foundOffice({ store, officeId, now }, { office, animator, account, accountId, keys }))
    } finally {
      store.close()
    }
    await writeHeader(layout, header)
    await rename(layout.unfinishedDatabase, layout.database)
  } catch (error) {
    // The header first: should this be cut off too, the database is still there for the copy that is left.
    for (const file of [layout.header, layout.headerCopy]) await unlink(file).catch(() => undefined)
    await removeUnfinished(layout)
    throw error
  }
  return { header, holder, dataKey }
}

async function removeUnfinished({ unfinishedDatabase }: VaultLayout): Promise<void> {
  for (const part of ['', '-wal', '-shm']) await unlink(`${unfinishedDatabase}${part}`).catch(() => undefined)
}

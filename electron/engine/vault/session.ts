import { existsSync } from 'node:fs'
import { access, constants, mkdir, rename, unlink } from 'node:fs/promises'
import { randomUUID } from 'node:crypto'
import type { EngineState } from '#shared/contract/procedure.ts'
import type { RecoveryCode, RecoveryReason } from '#shared/contract/vault.ts'
import type { OfficeId } from '#shared/domain/ids.ts'
import type { Animator, Office } from '#shared/domain/office.ts'
import { newId } from '../new-id.ts'
import { readOwnOfficeId } from '../office/office.ts'
import { forgetOldCommands } from '../rpc/applied-commands.ts'
import { Refusal, refuse } from '../refusal.ts'
import { diskFault } from '../store/disk-fault.ts'
import { isSuitableFolder } from '../store/folder.ts'
import type { InstanceLock } from '../store/instance-lock.ts'
import { takeInstanceLock } from '../store/instance-lock.ts'
import type { VaultLayout } from '../store/layout.ts'
import type { Store } from '../store/open.ts'
import { asStoreRefused, createStore, inspectDatabaseFile, openStore } from '../store/open.ts'
import type { VaultHeader } from '../store/vault-header.ts'
import { readHeader, writeHeader } from '../store/vault-header.ts'
import type { Drafts } from './drafts.ts'
import { draftsInMemory, draftsInStore } from './drafts.ts'
import { createDataKey, seal, unseal } from './envelope.ts'
import { chooseAskedGroups, createRecoveryCode, normaliseRecoveryCode } from './recovery-code.ts'

/** What the rooms work with while the vault is open. */
export interface OpenVault {
  store: Store
  officeId: OfficeId
  now: () => Date
}

interface FirstRun {
  office: Office
  animator: Animator
  password: string
  code: RecoveryCode
  /** Set while the vault is being made, so that a second click waits for the first. */
  finishing?: Promise<void>
}

type Situation =
  | { state: 'first-run'; drafts: Drafts; begun?: FirstRun }
  | { state: 'locked'; header: VaultHeader; otherCopy?: VaultHeader | undefined }
  | { state: 'ready'; header: VaultHeader; dataKey: Uint8Array; vault: OpenVault; drafts: Drafts }
  | { state: 'recovery'; reason: RecoveryReason; file: string }

type SituationOf<State extends EngineState> = Extract<Situation, { state: State }>

export type VaultSession = Awaited<ReturnType<typeof startSession>>

/**
 * The engine's states and the only ways between them. Nothing here ever makes an empty
 * vault over data: a first run needs both the header and the database to be absent.
 */
export async function startSession(layout: VaultLayout, options: { now: () => Date; scryptCost: number | undefined }) {
  const { now, scryptCost } = options
  const unfinishedDatabase = `${layout.database}.new`
  let instanceLock: InstanceLock | undefined
  let isClosed = false
  let lastTurn: Promise<unknown> = Promise.resolve()
  let situation = await inspect()

  /** What changes the header or opens the store waits for the one before it: two clicks never meet half-way. */
  function inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
    const turn = lastTurn.then(work)
    lastTurn = turn.catch(() => undefined)
    return turn
  }

  async function inspect(): Promise<Situation> {
    if (!isSuitableFolder(layout.folder)) return recovery('FOLDER_UNSUITABLE', layout.folder)
    try {
      await mkdir(layout.folder, { recursive: true, mode: 0o700 })
      // SQLite opens a lock file it may not write without a word.
      await access(layout.folder, constants.W_OK)
      instanceLock ??= takeInstanceLock(layout.instanceLock)
    } catch (error) {
      return recovery(diskFault(error) ?? 'FOLDER_READ_ONLY', layout.folder)
    }
    if (!instanceLock) return recovery('LOCKED_BY_OTHER', layout.folder)

    const reading = await readHeader(layout)
    if (reading.status === 'unreadable') return recovery('HEADER_UNREADABLE', reading.file)
    if (reading.status === 'absent') {
      if (existsSync(layout.database)) return recovery('HEADER_MISSING', layout.header)
      return { state: 'first-run', drafts: draftsInMemory() }
    }
    // A first run cut off between its last two steps: header written, database not yet in its place.
    try {
      if (!existsSync(layout.database) && existsSync(unfinishedDatabase))
        await rename(unfinishedDatabase, layout.database)
    } catch (error) {
      return recovery(diskFault(error) ?? 'DB_MISSING', layout.database)
    }
    const reason = await inspectDatabaseFile(layout.database)
    if (reason) return recovery(reason, layout.database)
    return { state: 'locked', header: reading.header, otherCopy: reading.otherCopy }
  }

  function recovery(reason: RecoveryReason, file: string): Situation {
    return { state: 'recovery', reason, file }
  }

  function during<State extends EngineState>(state: State): SituationOf<State> {
    // The guard of every procedure checked the state; this narrows it for the compiler and for races.
    if (situation.state !== state) throw new Refusal('WRONG_STATE', { state: situation.state })
    return situation as SituationOf<State>
  }

  async function enter(header: VaultHeader, dataKey: Uint8Array): Promise<void> {
    let store: Store | undefined
    try {
      // The engine may have been closed while the key was derived: the folder is another's by now.
      if (isClosed) throw new Refusal('WRONG_STATE', { state: situation.state })
      store = await openStore(layout.database, dataKey, header.vaultId, now)
      const vault = { store, officeId: readOwnOfficeId(store), now }
      forgetOldCommands(store, now())
      situation = { state: 'ready', header, dataKey, vault, drafts: draftsInStore(store, now) }
    } catch (error) {
      store?.close()
      dataKey.fill(0)
      if (error instanceof Refusal) throw error
      situation = { state: 'recovery', reason: asStoreRefused(error).reason, file: layout.database }
    }
  }

  /**
   * Makes the vault: database under a temporary name, header, rename. The header is what
   * says "there is a vault", so whatever is cut off, the next start is a first run or a
   * whole vault.
   */
  async function makeVault({ office, animator, password, code }: FirstRun): Promise<void> {
    if (existsSync(layout.database) || existsSync(layout.header)) throw refuse('VAULT_EXISTS')
    const vaultId = randomUUID()
    const dataKey = createDataKey()
    const header: VaultHeader = {
      format: 'kooperacja-vault',
      version: 1,
      vaultId,
      createdAt: now().toISOString(),
      envelopes: [
        await seal('password', password, dataKey, vaultId, scryptCost),
        await seal('recovery-code', normaliseRecoveryCode(code.groups.join('')), dataKey, vaultId, scryptCost),
      ],
    }
    // Left by a first run that was cut off before its header: nobody has its key.
    await removeUnfinished()
    try {
      const store = await createStore(unfinishedDatabase, dataKey, vaultId, now)
      try {
        const officeId = newId<OfficeId>()
        // Loaded here: only a first run needs them, and every start would wait for them.
        const [{ createOfficeKeys }, { foundOffice }] = await Promise.all([
          import('../exchange/keys.ts'),
          import('../office/found-office.ts'),
        ])
        const keys = await createOfficeKeys()
        store.transact(() => foundOffice({ store, officeId, now }, office, animator, keys))
      } finally {
        store.close()
      }
      await writeHeader(layout, header)
      await rename(unfinishedDatabase, layout.database)
    } catch (error) {
      // The header first: should this be cut off too, the database is still there for the copy that is left.
      for (const file of [layout.header, layout.headerCopy]) await unlink(file).catch(() => undefined)
      await removeUnfinished()
      throw error
    }
    await enter(header, dataKey)
  }

  async function removeUnfinished(): Promise<void> {
    for (const part of ['', '-wal', '-shm']) await unlink(`${unfinishedDatabase}${part}`).catch(() => undefined)
  }

  function lock(): void {
    if (situation.state !== 'ready') return
    const { header, dataKey, vault } = situation
    vault.store.close()
    dataKey.fill(0)
    situation = { state: 'locked', header }
  }

  return {
    get state(): EngineState {
      return situation.state
    },
    get recovery(): { reason: RecoveryReason; file: string } | undefined {
      return situation.state === 'recovery' ? situation : undefined
    },
    get isRecoveryCodePending(): boolean {
      return situation.state === 'first-run' && situation.begun !== undefined
    },
    get vault(): OpenVault {
      return during('ready').vault
    },
    get drafts(): Drafts {
      return situation.state === 'first-run' ? situation.drafts : during('ready').drafts
    },

    startFirstRun(office: Office, animator: Animator, password: string): RecoveryCode {
      const current = during('first-run')
      assertNotFinishing(current)
      const code = { groups: createRecoveryCode(), askedGroups: chooseAskedGroups() }
      current.begun = { office, animator, password, code }
      return code
    },

    readRecoveryCode(): RecoveryCode {
      const { begun } = during('first-run')
      if (!begun) throw refuse('FIRST_RUN_NOT_STARTED')
      return begun.code
    },

    cancelFirstRun(): void {
      const current = during('first-run')
      assertNotFinishing(current)
      delete current.begun
    },

    /** Makes the vault once the asked groups of the code are typed right. Throws RECOVERY_WORDS_WRONG, VAULT_EXISTS. */
    async finishFirstRun(typedGroups: readonly string[]): Promise<void> {
      const { begun } = during('first-run')
      if (!begun) throw refuse('FIRST_RUN_NOT_STARTED')
      const { code } = begun
      const isRight = code.askedGroups.every(
        (group, index) => normaliseRecoveryCode(typedGroups[index] ?? '') === code.groups[group],
      )
      if (!isRight) throw refuse('RECOVERY_WORDS_WRONG')
      begun.finishing ??= inTurn(() => makeVault(begun)).finally(() => delete begun.finishing)
      await begun.finishing
    },

    /** Opens the vault, or leads to `recovery` when the key fits and the database does not. Throws SECRET_WRONG. */
    async unlock(kind: 'password' | 'recovery-code', typed: string): Promise<EngineState> {
      const { header, otherCopy } = during('locked')
      const secret = kind === 'recovery-code' ? normaliseRecoveryCode(typed) : typed
      for (const copy of otherCopy ? [header, otherCopy] : [header])
        for (const envelope of copy.envelopes.filter((candidate) => candidate.kind === kind)) {
          const dataKey = await unseal(envelope, secret, copy.vaultId)
          if (!dataKey) continue
          await inTurn(async () => {
            // A second unlock may have finished while this one derived its key.
            if (situation.state === 'locked')
              await enter(situation.header === header ? copy : situation.header, dataKey)
            else dataKey.fill(0)
          })
          return situation.state
        }
      throw refuse('SECRET_WRONG')
    },

    /** Wraps the data key with a new password. A lock meanwhile does not spoil it: it works with a key of its own. */
    changePassword(password: string): Promise<void> {
      return inTurn(async () => {
        const current = during('ready')
        const dataKey = Uint8Array.from(current.dataKey)
        try {
          const fresh = await seal('password', password, dataKey, current.header.vaultId, scryptCost)
          const others = current.header.envelopes.filter(({ kind }) => kind !== 'password')
          const header = { ...current.header, envelopes: [fresh, ...others] }
          await writeHeader(layout, header)
          if (situation.state === 'ready') situation.header = header
          else if (situation.state === 'locked') situation = { state: 'locked', header }
        } finally {
          dataKey.fill(0)
        }
      })
    },

    lock,

    /** The database turned out damaged while in use: nothing more is written to it. */
    fail(reason: RecoveryReason): void {
      lock()
      situation = { state: 'recovery', reason, file: layout.database }
    },

    /** Looks at the folder again, for a user who put a file back. */
    async retryOpen(): Promise<EngineState> {
      await inTurn(async () => {
        if (situation.state === 'recovery') situation = await inspect()
      })
      return situation.state
    },

    /** Waits for what is under way, locks, and frees the folder. */
    async close(): Promise<void> {
      isClosed = true
      await lastTurn
      lock()
      instanceLock?.release()
      instanceLock = undefined
    },
  }
}

/** A vault being made keeps the code it was begun with. */
function assertNotFinishing({ begun }: SituationOf<'first-run'>): void {
  if (begun?.finishing) throw new Refusal('WRONG_STATE', { state: 'first-run' })
}

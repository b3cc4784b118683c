import { existsSync } from 'node:fs'
import { mkdir, rename } from 'node:fs/promises'
import { randomUUID } from 'node:crypto'
import { defaultIdleMinutes, hasPapers, idleMinutes as idleMinutesSchema } from '#shared/domain/account.ts'
import type { AccountRole } from '#shared/domain/account.ts'
import { localDateOf } from '#shared/domain/dates.ts'
import type { AccountId, OfficeId } from '#shared/domain/ids.ts'
import { accountId as accountIdSchema } from '#shared/domain/ids.ts'
import type { EngineState } from '#shared/contract/procedure.ts'
import type { Actor, RecoveryCode, RecoveryReason } from '#shared/contract/vault.ts'
import { findAccount } from '../office/accounts.ts'
import { readOwnOfficeId } from '../office/office.ts'
import type { SecretStore } from '../ports.ts'
import { forgetOldCommands } from '../rpc/applied-commands.ts'
import { Refusal, refuse } from '../refusal.ts'
import { diskFault } from '../store/disk-fault.ts'
import { isSuitableFolder } from '../store/folder.ts'
import type { InstanceLock } from '../store/instance-lock.ts'
import { readHolder, takeInstanceLock } from '../store/instance-lock.ts'
import type { VaultLayout } from '../store/layout.ts'
import type { Store } from '../store/open.ts'
import { asStoreRefused, inspectDatabaseFile, openStore } from '../store/open.ts'
import { readSetting, saveSetting } from '../store/settings.ts'
import { finishStagedSwap, swapInStage } from '../store/staged-swap.ts'
import type { Holder, VaultHeader } from '../store/vault-header.ts'
import { readHeader, writeHeader } from '../store/vault-header.ts'
import type { Attempts } from './attempts.ts'
import { addAttempt, clearAttempts, readAttempts, waitSeconds } from './attempts.ts'
import type { Drafts } from './drafts.ts'
import { draftsInMemory, draftsInStore } from './drafts.ts'
import type { FirstRun } from './first-run.ts'
import { makeVault } from './first-run.ts'
import { createHolder, createKeyStoreHolder, deriveKey, personSecret } from './holders.ts'
import type { IdleClock } from './idle-clock.ts'
import { startIdleClock } from './idle-clock.ts'
import { stageNewKey } from './key-change.ts'
import { chooseAskedGroups, createRecoveryCode, normaliseRecoveryCode } from './recovery-code.ts'
import type { Found, Secret } from './unlocking.ts'
import { findByKeyStore, findBySecret, withHolder, withoutHolders } from './unlocking.ts'

/** What the rooms work with while the vault is open. */
export interface OpenVault {
  store: Store
  officeId: OfficeId
  now: () => Date
  /** Who is in. */
  actor: Actor
}

interface Ready {
  state: 'ready'
  header: VaultHeader
  dataKey: Uint8Array
  vault: OpenVault
  drafts: Drafts
  idle: IdleClock
  /** A new recovery code that waits to be retyped. */
  code?: RecoveryCode
}

type Situation =
  | { state: 'first-run'; drafts: Drafts; begun?: FirstRun }
  | { state: 'locked'; header: VaultHeader; otherCopy?: VaultHeader | undefined; attempts: Attempts }
  | Ready
  | { state: 'recovery'; reason: RecoveryReason; file: string }

type SituationOf<State extends EngineState> = Extract<Situation, { state: State }>

export interface SessionOptions {
  now: () => Date
  scryptCost: number | undefined
  /** The host's key store, where it has one. */
  secrets: SecretStore | undefined
  /** Called when the vault locks, by whomever: what was in memory for its user goes. */
  onLock: () => void
}

export type VaultSession = Awaited<ReturnType<typeof startSession>>

const idleSetting = 'idle-minutes'

/**
 * The engine's states and the only ways between them. Nothing here ever makes an empty
 * vault over data: a first run needs both the header and the database to be absent.
 */
export async function startSession(layout: VaultLayout, options: SessionOptions) {
  const { now, secrets } = options
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
      instanceLock ??= takeInstanceLock(layout.instanceLock, now())
    } catch (error) {
      return recovery(diskFault(error) ?? 'FOLDER_READ_ONLY', layout.folder)
    }
    if (!instanceLock) return recovery('LOCKED_BY_OTHER', layout.folder)
    try {
      await finishStagedSwap(layout)
    } catch (error) {
      return recovery(diskFault(error) ?? 'DB_MISSING', layout.database)
    }

    const reading = await readHeader(layout)
    if (reading.status === 'unreadable') return recovery('HEADER_UNREADABLE', reading.file)
    if (reading.status === 'absent') {
      if (existsSync(layout.database)) return recovery('HEADER_MISSING', layout.header)
      return { state: 'first-run', drafts: draftsInMemory() }
    }
    // A first run cut off between its last two steps: header written, database not yet in its place.
    try {
      if (!existsSync(layout.database) && existsSync(layout.unfinishedDatabase))
        await rename(layout.unfinishedDatabase, layout.database)
    } catch (error) {
      return recovery(diskFault(error) ?? 'DB_MISSING', layout.database)
    }
    const reason = await inspectDatabaseFile(layout.database)
    if (reason) return recovery(reason, layout.database)
    const attempts = await readAttempts(layout.attempts)
    return { state: 'locked', header: reading.header, otherCopy: reading.otherCopy, attempts }
  }

  function recovery(reason: RecoveryReason, file: string): Situation {
    return { state: 'recovery', reason, file }
  }

  function during<State extends EngineState>(state: State): SituationOf<State> {
    // The guard of every procedure checked the state; this narrows it for the compiler and for races.
    if (situation.state !== state) throw new Refusal('WRONG_STATE', { state: situation.state })
    return situation as SituationOf<State>
  }

  async function enter({ header, holder, dataKey }: Found): Promise<void> {
    let store: Store | undefined
    try {
      // The engine may have been closed while the key was derived: the folder is another's by now.
      if (isClosed) throw new Refusal('WRONG_STATE', { state: situation.state })
      store = await openStore(layout.database, dataKey, header.vaultId, now)
      const actor = actorOf(store, holder)
      const vault = { store, officeId: readOwnOfficeId(store), now, actor }
      forgetOldCommands(store, now())
      const minutes = readSetting(store, idleSetting, idleMinutesSchema, defaultIdleMinutes)
      const idle = startIdleClock(minutes, lock)
      situation = { state: 'ready', header, dataKey, vault, drafts: draftsInStore(store, now), idle }
    } catch (error) {
      store?.close()
      dataKey.fill(0)
      if (error instanceof Refusal) throw error
      situation = { state: 'recovery', reason: asStoreRefused(error).reason, file: layout.database }
    }
  }

  /** Whose holder it is. Throws SECRET_WRONG for an account that may not open the program (any more). */
  function actorOf(store: Store, holder: Holder): Actor {
    if (holder.kind === 'recovery-code') return { accountId: null, name: '', role: 'kierownik' }
    const account = findAccount(store, accountIdSchema.parse(holder.id))
    if (!account || account.isDisabled || !hasPapers(account, localDateOf(now())))
      throw new Refusal('SECRET_WRONG', { waitSeconds: 0 })
    return { accountId: account.id, name: `${account.firstName} ${account.lastName}`, role: account.role }
  }

  function lock(): void {
    if (situation.state !== 'ready') return
    const { header, dataKey, vault, idle } = situation
    idle.stop()
    vault.store.close()
    // As far as JavaScript allows: this copy. Copies inside SQLite went with its connection (ADR 8).
    dataKey.fill(0)
    situation = { state: 'locked', header, attempts: { count: 0, times: [] } }
    options.onLock()
  }

  /** Looks for whose secret it is, and counts a wrong one. Throws TOO_SOON, SECRET_WRONG. */
  async function findCounted(copies: readonly VaultHeader[], secret: Secret): Promise<Found> {
    let attempts = await readAttempts(layout.attempts)
    const wait = waitSeconds(attempts, now())
    if (wait > 0) throw new Refusal('TOO_SOON', { waitSeconds: wait })
    const found = await findBySecret(copies, secret)
    if (found) return found
    attempts = await addAttempt(layout.attempts, attempts, now())
    if (situation.state === 'locked') situation.attempts = attempts
    throw new Refusal('SECRET_WRONG', { waitSeconds: waitSeconds(attempts, now()) })
  }

  /** Writes a changed header; the vault may have locked itself meanwhile, which spoils nothing. */
  async function keepHeader(header: VaultHeader): Promise<void> {
    await writeHeader(layout, header)
    if (situation.state === 'ready') situation.header = header
    else if (situation.state === 'locked') situation = { state: 'locked', header, attempts: situation.attempts }
  }

  /** Gives an account a password of its own, with a key of its own: a lock meanwhile does not spoil it. */
  async function givePassword(account: { id: AccountId; login: string }, password: string): Promise<void> {
    const { header, dataKey } = during('ready')
    const own = Uint8Array.from(dataKey)
    try {
      const secretKey = await deriveKey(personSecret(account.login, password), header.kdf)
      await keepHeader(withHolder(header, createHolder({ kind: 'person', id: account.id }, secretKey, own, header.vaultId)))
    } finally {
      own.fill(0)
    }
  }

  /** The account that is in. Throws NOT_FOUND for somebody who came in with the recovery code. */
  function ownAccount(): { id: AccountId; login: string } {
    const { store, actor } = during('ready').vault
    const account = actor.accountId ? findAccount(store, actor.accountId) : undefined
    if (!account) throw refuse('NOT_FOUND')
    return account
  }

  return {
    get state(): EngineState {
      return situation.state
    },
    get recovery() {
      if (situation.state !== 'recovery') return undefined
      const { reason, file } = situation
      const heldBy = reason === 'LOCKED_BY_OTHER' ? (readHolder(layout.instanceLock) ?? null) : null
      return { reason, file, heldBy }
    },
    get isRecoveryCodePending(): boolean {
      if (situation.state === 'ready') return situation.code !== undefined
      return situation.state === 'first-run' && situation.begun !== undefined
    },
    get vault(): OpenVault {
      return during('ready').vault
    },
    get drafts(): Drafts {
      return situation.state === 'first-run' ? situation.drafts : during('ready').drafts
    },
    get actor(): Actor | undefined {
      return situation.state === 'ready' ? situation.vault.actor : undefined
    },
    get idleMinutes(): number {
      if (situation.state !== 'ready') return defaultIdleMinutes
      return readSetting(situation.vault.store, idleSetting, idleMinutesSchema, defaultIdleMinutes)
    },
    get isKeyStoreOn(): boolean {
      if (situation.state !== 'locked' && situation.state !== 'ready') return false
      return secrets !== undefined && situation.header.holders.some(({ kind }) => kind === 'key-store')
    },
    get waitSeconds(): number {
      return situation.state === 'locked' ? waitSeconds(situation.attempts, now()) : 0
    },
    /** The ids of accounts that have a password. */
    get holderIds(): ReadonlySet<string> {
      const holders = during('ready').header.holders.filter(({ kind }) => kind === 'person')
      return new Set(holders.map(({ id }) => id))
    },

    startFirstRun(collected: Pick<FirstRun, 'office' | 'animator' | 'account'>): RecoveryCode {
      const current = during('first-run')
      assertNotFinishing(current)
      current.begun = { ...collected, code: newCode() }
      return current.begun.code
    },

    readRecoveryCode(): RecoveryCode {
      const code = situation.state === 'ready' ? situation.code : during('first-run').begun?.code
      if (!code) throw refuse('NO_CODE_PENDING')
      return code
    },

    cancelFirstRun(): void {
      const current = during('first-run')
      assertNotFinishing(current)
      delete current.begun
    },

    /** Makes the vault once the asked groups of the code are typed right. Throws RECOVERY_WORDS_WRONG, VAULT_EXISTS. */
    async finishFirstRun(typedGroups: readonly string[]): Promise<void> {
      const { begun } = during('first-run')
      if (!begun) throw refuse('NO_CODE_PENDING')
      assertGroups(begun.code, typedGroups)
      begun.finishing ??= inTurn(async () => enter(await makeVault(layout, begun, options))).finally(
        () => delete begun.finishing,
      )
      await begun.finishing
    },

    /** Opens the vault, or leads to `recovery` when the key fits and the database does not. Throws SECRET_WRONG, TOO_SOON. */
    unlock(secret: Secret | { with: 'key-store' }): Promise<EngineState> {
      return inTurn(async () => {
        // A second unlock waited for the first, which let it in.
        if (situation.state === 'ready') return situation.state
        const { header, otherCopy, attempts } = during('locked')
        const copies = otherCopy ? [header, otherCopy] : [header]
        if (secret.with === 'key-store') {
          const found = secrets && (await findByKeyStore(copies, secrets))
          if (!found) throw refuse('KEY_STORE_UNAVAILABLE')
          await enter(found)
        } else await enter(await findCounted(copies, secret))
        if (attempts.count > 0) await clearAttempts(layout.attempts)
        return situation.state
      })
    },

    lock,

    /** Somebody is at the program: the idle clock starts anew. */
    touch(): void {
      if (situation.state === 'ready') situation.idle.touch()
    },

    /** A new password for whoever is in, who knows the old one. Throws SECRET_WRONG, TOO_SOON, NOT_FOUND. */
    changePassword(current: string, password: string): Promise<void> {
      return inTurn(async () => {
        const { header } = during('ready')
        const account = ownAccount()
        const found = await findCounted([header], { with: 'password', login: account.login, password: current })
        found.dataKey.fill(0)
        await clearAttempts(layout.attempts)
        await givePassword(account, password)
      })
    },

    /** Gives an account a new password. Throws NOT_FOUND, PAPERS_MISSING. */
    setPassword(id: AccountId, password: string): Promise<void> {
      return inTurn(async () => {
        const account = findAccount(during('ready').vault.store, id)
        if (!account || account.isDisabled) throw refuse('NOT_FOUND')
        if (!hasPapers(account, localDateOf(now()))) throw refuse('PAPERS_MISSING')
        await givePassword(account, password)
      })
    },

    /** Whoever came in with the recovery code becomes one of the accounts, with a new password. */
    async takeAccount(id: AccountId, password: string): Promise<void> {
      if (during('ready').vault.actor.accountId !== null) throw refuse('NOT_ALLOWED')
      await this.setPassword(id, password)
      const { vault } = during('ready')
      const account = findAccount(vault.store, id)
      if (account)
        vault.actor = { accountId: id, name: `${account.firstName} ${account.lastName}`, role: account.role }
    },

    /** Takes away every key of an account. */
    takeKeysAway(id: AccountId): Promise<void> {
      return inTurn(() => keepHeader(withoutHolders(during('ready').header, (holder) => holder.id === id)))
    },

    startRecoveryCode(): RecoveryCode {
      const current = during('ready')
      current.code = newCode()
      return current.code
    },

    /** The new recovery code counts, and the old one dies. Throws RECOVERY_WORDS_WRONG, NO_CODE_PENDING. */
    finishRecoveryCode(typedGroups: readonly string[]): Promise<void> {
      return inTurn(async () => {
        const { code, header, dataKey } = during('ready')
        if (!code) throw refuse('NO_CODE_PENDING')
        assertGroups(code, typedGroups)
        const own = Uint8Array.from(dataKey)
        const secretKey = await deriveKey(normaliseRecoveryCode(code.groups.join('')), header.kdf)
        const fresh = createHolder({ kind: 'recovery-code', id: randomUUID() }, secretKey, own, header.vaultId)
        own.fill(0)
        await keepHeader(withHolder(withoutHolders(header, ({ kind }) => kind === 'recovery-code'), fresh))
        if (situation.state === 'ready') delete situation.code
      })
    },

    /** Lets this account of the operating system open the vault. Throws KEY_STORE_UNAVAILABLE. */
    turnKeyStoreOn(): Promise<void> {
      return inTurn(async () => {
        const { header, dataKey } = during('ready')
        const { id } = ownAccount()
        if (!secrets) throw refuse('KEY_STORE_UNAVAILABLE')
        const own = Uint8Array.from(dataKey)
        const fresh = await createKeyStoreHolder(id, secrets, own, header.vaultId).catch(() => undefined)
        own.fill(0)
        if (!fresh) throw refuse('KEY_STORE_UNAVAILABLE')
        await keepHeader(withHolder(withoutHolders(header, ({ kind }) => kind === 'key-store'), fresh))
      })
    },
    turnKeyStoreOff(): Promise<void> {
      return inTurn(() => keepHeader(withoutHolders(during('ready').header, ({ kind }) => kind === 'key-store')))
    },

    /** Keeps the idle time; call it in the transaction of its command. */
    saveIdleMinutes(minutes: number): void {
      const current = during('ready')
      saveSetting(current.vault.store, idleSetting, minutes)
      current.idle.stop()
      current.idle = startIdleClock(minutes, lock)
    },

    /** Encrypts everything anew under a fresh key; the vault is closed for as long as it takes. */
    changeDataKey(): Promise<void> {
      return inTurn(async () => {
        const current = during('ready')
        const { actor } = current.vault
        const staged = await stageNewKey(layout, current)
        current.idle.stop()
        current.dataKey.fill(0)
        situation = { state: 'locked', header: current.header, attempts: { count: 0, times: [] } }
        try {
          await swapInStage(layout, now())
        } catch (error) {
          // The marker is written: whatever is left to move, the next look at the folder moves.
          situation = await inspect()
          throw error
        }
        const holder = staged.header.holders.find(({ id, kind }) => kind !== 'key-store' && (!actor.accountId || id === actor.accountId))
        if (!holder) throw refuse('NOT_FOUND')
        await enter({ ...staged, holder })
        during('ready').vault.actor = actor
      })
    },

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

/** Whether somebody of this role may do what only a kierownik may. */
export function isManager(actor: { role: AccountRole } | undefined): boolean {
  return actor?.role === 'kierownik'
}

function newCode(): RecoveryCode {
  return { groups: createRecoveryCode(), askedGroups: chooseAskedGroups() }
}

function assertGroups(code: RecoveryCode, typed: readonly string[]): void {
  const isRight = code.askedGroups.every(
    (group, index) => normaliseRecoveryCode(typed[index] ?? '') === code.groups[group],
  )
  if (!isRight) throw refuse('RECOVERY_WORDS_WRONG')
}

/** A vault being made keeps the code it was begun with. */
function assertNotFinishing({ begun }: SituationOf<'first-run'>): void {
  if (begun?.finishing) throw new Refusal('WRONG_STATE', { state: 'first-run' })
}

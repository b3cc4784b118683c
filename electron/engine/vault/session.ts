import { existsSync } from 'node:fs'
import { access, constants, mkdir, rename } from 'node:fs/promises'
import { randomUUID } from 'node:crypto'
import { defaultIdleMinutes, hasPapers, idleMinutes as idleMinutesSchema } from '#shared/domain/account.ts'
import type { Account, AccountRole } from '#shared/domain/account.ts'
import { localDateOf } from '#shared/domain/dates.ts'
import type { AccountId, OfficeId } from '#shared/domain/ids.ts'
import { accountId as accountIdSchema } from '#shared/domain/ids.ts'
import type { EngineState } from '#shared/contract/procedure.ts'
import type { Actor, RecoveryCode, RecoveryReason } from '#shared/contract/vault.ts'
import { findAccount, findUsable, hasPapersNow, isUsable } from '../office/accounts.ts'
import { readOwnOfficeId } from '../office/office.ts'
import type { SecretStore } from '../ports.ts'
import { Refusal, refuse } from '../refusal.ts'
import { diskFault } from '../store/disk-fault.ts'
import { isSuitableFolder } from '../store/folder.ts'
import type { InstanceLock } from '../store/instance-lock.ts'
import { readHolder, takeInstanceLock } from '../store/instance-lock.ts'
import type { VaultLayout } from '../store/layout.ts'
import type { Store } from '../store/open.ts'
import { asStoreRefused, inspectDatabaseFile, loadSqlite, openStore } from '../store/open.ts'
import { readSetting, saveSetting } from '../store/settings.ts'
import type { OpenState } from '../store/backup/write.ts'
import type { AsideKind } from '../store/staged-swap.ts'
import { dropStage, finishStagedSwap, swapInStage } from '../store/staged-swap.ts'
import type { Holder, VaultHeader } from '../store/vault-header.ts'
import { readHeader, writeHeader } from '../store/vault-header.ts'
import type { Attempts } from './attempts.ts'
import { addAttempt, broughtToClock, clearAttempts, noAttempts, readAttempts, waitSeconds } from './attempts.ts'
import { carryLogs } from './audit-carry.ts'
import { logFailedTries, logLock, logOwnBackup, logUnlock } from './audit-session.ts'
import type { Drafts } from './drafts.ts'
import { draftsInMemory, draftsInStore } from './drafts.ts'
import type { FirstRun } from './first-run.ts'
import { createHolder, createKeyStoreHolder, deriveKey, personSecret } from './holders.ts'
import type { IdleClock } from './idle-clock.ts'
import { startIdleClock } from './idle-clock.ts'
import { chooseAskedGroups, createRecoveryCode, normaliseRecoveryCode } from './recovery-code.ts'
import type { Found, Secret } from './unlocking.ts'
import { findByKeyStore, findBySecret, withEveryHolder, withHolder, withoutHolders } from './unlocking.ts'

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
  | { state: 'locked'; header: VaultHeader; otherCopy?: VaultHeader | undefined }
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
  /** Called once the vault is open. */
  onOpen?: (store: Store) => void
  /** Makes a backup; called before whatever could spoil the database. What it throws stops that. */
  backUp?: (open: OpenState) => Promise<unknown>
  /** Called at a clean end of an open vault. */
  beforeClose?: (open: OpenState) => Promise<unknown>
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
  /** How often it was locked: whoever opens it sees whether that happened meanwhile. */
  let locks = 0
  /** Wrong tries since the vault was last opened; their file is for the next start only. */
  let attempts: Attempts = noAttempts
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
      instanceLock ??= await takeInstanceLock(layout.instanceLock, now())
    } catch (error) {
      return recovery(diskFault(error) ?? 'FOLDER_READ_ONLY', layout.folder)
    }
    if (!instanceLock) return recovery('LOCKED_BY_OTHER', layout.folder)
    try {
      await finishStagedSwap(layout)
    } catch (error) {
      return recovery(diskFault(error) ?? 'DB_MISSING', layout.database)
    }

    const reading = readHeader(layout)
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
    const reason = inspectDatabaseFile(layout.database)
    if (reason) return recovery(reason, layout.database)
    const kept = await readAttempts(layout.attempts)
    if (kept.count > attempts.count) attempts = kept
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

  /** What is open, if anything still is: for after a pause, in which it may have been locked. */
  function whileReady(): Ready | undefined {
    return situation.state === 'ready' ? situation : undefined
  }

  /**
   * Opens the database with its key for whoever `whoIs` says: the owner of the holder, when
   * nothing is said. The log of a state this one replaced is taken over; `alsoKey` opens it
   * where the vault's own key does not. A lock since `asked` wins. Throws SECRET_WRONG, WRONG_STATE.
   */
  async function enter(
    { header, holder, dataKey }: Found,
    {
      whoIs,
      asked = locks,
      alsoKey,
    }: { whoIs?: (store: Store) => Actor; asked?: number; alsoKey?: Uint8Array | undefined } = {},
  ): Promise<void> {
    let store: Store | undefined
    let wasBackedUp = false
    const assertStillAsked = (): void => {
      if (isClosed || locks !== asked) throw new Refusal('WRONG_STATE', { state: 'locked' })
    }
    try {
      // The engine may have been closed while the key was derived: the folder is another's by now.
      if (isClosed) throw new Refusal('WRONG_STATE', { state: situation.state })
      store = await openStore(layout.database, dataKey, header.vaultId, now, async (found) => {
        await options.backUp?.({ store: found, header, dataKey })
        wasBackedUp = options.backUp !== undefined
      })
      // The computer went to sleep, or the program was closed, while this was under way.
      assertStillAsked()
      const actor = whoIs ? whoIs(store) : actorOf(store, holder)
      if (wasBackedUp) logOwnBackup(store, now)
      await carryLogs(layout, { store, now, actor }, alsoKey ? [dataKey, alsoKey] : [dataKey])
      assertStillAsked()
      const vault = { store, officeId: readOwnOfficeId(store), now, actor }
      const minutes = readSetting(store, idleSetting, idleMinutesSchema, defaultIdleMinutes)
      const idle = startIdleClock(minutes, lock, now)
      situation = { state: 'ready', header, dataKey, vault, drafts: draftsInStore(store, now, () => vault.actor), idle }
      options.onOpen?.(store)
    } catch (error) {
      store?.close()
      dataKey.fill(0)
      if (error instanceof Refusal) {
        // The vault a first run made is there, whatever kept it from being entered.
        if (situation.state === 'first-run' && !isClosed) situation = await inspect()
        throw error
      }
      situation = { state: 'recovery', reason: asStoreRefused(error).reason, file: layout.database }
    }
  }

  /** Whose holder it is. Throws SECRET_WRONG for an account that may not open the program (any more). */
  function actorOf(store: Store, holder: Holder): Actor {
    if (holder.kind === 'recovery-code') return { accountId: null, name: '', role: 'kierownik' }
    const account = findUsable({ store, now }, accountIdSchema.parse(holder.id))
    if (!account) throw new Refusal('SECRET_WRONG', { waitSeconds: 0 })
    return asActor(account)
  }

  function lock(): void {
    locks += 1
    if (situation.state !== 'ready') return
    const { header, dataKey, vault, idle } = situation
    // Locked from here on, whatever the disk says to the rest.
    situation = { state: 'locked', header }
    idle.stop()
    logLock(vault)
    try {
      vault.store.close()
    } finally {
      // As far as JavaScript allows: this copy. Copies inside SQLite went with its connection (ADR 8).
      dataKey.fill(0)
      options.onLock()
    }
  }

  /** After somebody got in: keys of people who may not any more, left by a cut, are taken away. */
  async function takeLeftoverKeys(): Promise<void> {
    if (situation.state !== 'ready') return
    const { vault, header } = situation
    const isGone = ({ kind, id }: Holder): boolean => {
      const account = kind === 'recovery-code' ? undefined : accountIdSchema.safeParse(id).data
      // An id nobody has is damage of the header, and no reason to write over its other copy.
      return account !== undefined && !isUsable(vault, account) && findAccount(vault.store, account) !== undefined
    }
    if (header.holders.some(isGone)) await keepHeader(withoutHolders(header, isGone)).catch(() => undefined)
  }

  function openState(): OpenState {
    const { vault, header, dataKey } = during('ready')
    return { store: vault.store, header, dataKey }
  }

  /** Looks for whose secret it is, and counts a wrong one. Throws TOO_SOON, SECRET_WRONG. */
  async function findCounted(copies: readonly VaultHeader[], secret: Secret): Promise<Found> {
    const wait = waitLeft()
    if (wait > 0) throw new Refusal('TOO_SOON', { waitSeconds: wait })
    const found = await findBySecret(copies, secret)
    if (!found) throw await countWrong()
    return found
  }

  function waitLeft(): number {
    attempts = broughtToClock(attempts, now())
    return waitSeconds(attempts, now())
  }

  /** Counts a wrong try; gives the refusal, the same whichever part was wrong. */
  async function countWrong(): Promise<Refusal> {
    const at = now()
    attempts = await addAttempt(layout.attempts, attempts, at)
    return new Refusal('SECRET_WRONG', { waitSeconds: waitSeconds(attempts, at) })
  }

  async function forgetAttempts(): Promise<void> {
    attempts = noAttempts
    await clearAttempts(layout.attempts)
  }

  /** Writes a changed header; the vault may have locked itself meanwhile, which spoils nothing. */
  async function keepHeader(changed: VaultHeader): Promise<void> {
    const header = { ...changed, revision: changed.revision + 1 }
    await writeHeader(layout, header)
    if (situation.state === 'ready') situation.header = header
    else if (situation.state === 'locked') situation = { state: 'locked', header }
  }

  /**
   * Gives an account a password of its own. Works with a copy of the data key, which it
   * wipes: a lock meanwhile does not spoil it. `header` is the one of the same turn.
   */
  async function givePassword(
    account: { id: AccountId; login: string },
    password: string,
    { header, dataKey }: { header: VaultHeader; dataKey: Uint8Array },
  ): Promise<void> {
    try {
      const secretKey = await deriveKey(personSecret(account.login, password), header.kdf)
      const holder = createHolder({ kind: 'person', id: account.id }, secretKey, dataKey, header.vaultId)
      secretKey.fill(0)
      await keepHeader(withHolder(header, holder))
    } finally {
      dataKey.fill(0)
    }
  }

  /** A new password by somebody else's hand; what the system's key store opened for the account goes with the old one. */
  async function replacePassword(id: AccountId, password: string): Promise<void> {
    const { header, dataKey, vault } = during('ready')
    const account = findAccount(vault.store, id)
    if (!account || account.isDisabled) throw refuse('NOT_FOUND')
    if (!hasPapersNow(vault, account)) throw refuse('PAPERS_MISSING')
    const others = withoutHolders(header, (holder) => holder.kind === 'key-store' && holder.id === id)
    await givePassword(account, password, { header: others, dataKey: Uint8Array.from(dataKey) })
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
      return situation.state === 'locked' ? waitLeft() : 0
    },
    /** The ids of accounts that have a password. */
    get holderIds(): ReadonlySet<string> {
      const holders = during('ready').header.holders.filter(({ kind }) => kind === 'person')
      return new Set(holders.map(({ id }) => id))
    },

    /** Throws PAPERS_MISSING when the first account's papers are dated later than today. */
    startFirstRun(collected: Pick<FirstRun, 'office' | 'animator' | 'account'>): RecoveryCode {
      const current = during('first-run')
      if (!hasPapers(collected.account, localDateOf(now()))) throw refuse('PAPERS_MISSING')
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
      const asked = locks
      begun.finishing ??= inTurn(async () => {
        // Loaded here, as the new key below: every start would wait for what is done once in years.
        const { makeVault } = await import('./first-run.ts')
        await enter(await makeVault(layout, begun, options), { asked })
      }).finally(() => delete begun.finishing)
      await begun.finishing
    },

    /** Opens the vault, or leads to `recovery` when the key fits and the database does not. Throws SECRET_WRONG, TOO_SOON. */
    unlock(secret: Secret | { with: 'key-store' }): Promise<EngineState> {
      const asked = locks
      return inTurn(async () => {
        // A second unlock waited for the first, which let it in.
        if (situation.state === 'ready') return situation.state
        const { header, otherCopy } = during('locked')
        const copies = otherCopy ? [header, otherCopy] : [header]
        if (secret.with === 'key-store') {
          const found = secrets && (await findByKeyStore(copies, secrets))
          if (!found) throw refuse('KEY_STORE_UNAVAILABLE')
          const whole = { ...found, header: withEveryHolder(found.header, copies) }
          await enter(whole, { asked }).catch((error: unknown) => {
            throw isSecretWrong(error) ? refuse('KEY_STORE_UNAVAILABLE') : error
          })
        } else {
          const finding = findCounted(copies, secret)
          // The key is derived on another thread, and slowly.
          loadSqlite()
          const found = await finding
          // The right password of somebody who may not come in any more is a wrong one, and counted as one.
          const whole = { ...found, header: withEveryHolder(found.header, copies) }
          await enter(whole, { asked }).catch(async (error: unknown) => {
            throw isSecretWrong(error) ? await countWrong() : error
          })
        }
        const open = whileReady()
        try {
          if (open) logUnlock(open.vault, secret.with, attempts)
          await takeLeftoverKeys()
        } catch (error) {
          // Damage that opening did not meet: the log and the people are read here for the first time.
          lock()
          situation = recovery(asStoreRefused(error).reason, layout.database)
        }
        await forgetAttempts()
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
        const { dataKey } = await findCounted([header], { with: 'password', login: account.login, password: current })
        const open = whileReady()
        if (open) logFailedTries(open.vault.store, attempts)
        await forgetAttempts()
        await givePassword(account, password, { header, dataKey })
      })
    },

    /** Gives an account a new password. Throws NOT_FOUND, PAPERS_MISSING. */
    setPassword(id: AccountId, password: string): Promise<void> {
      return inTurn(() => replacePassword(id, password))
    },

    /** Whoever came in with the recovery code becomes one of the accounts, with a new password. */
    takeAccount(id: AccountId, password: string): Promise<void> {
      return inTurn(async () => {
        const { vault } = during('ready')
        if (vault.actor.accountId !== null) throw refuse('NOT_ALLOWED')
        await replacePassword(id, password)
        const account = whileReady()?.vault === vault ? findAccount(vault.store, id) : undefined
        if (account) vault.actor = asActor(account)
      })
    },

    /** Takes away every key of an account. */
    takeKeysAway(id: AccountId): Promise<void> {
      return inTurn(async () => {
        const { header } = during('ready')
        if (header.holders.some((holder) => holder.id === id))
          await keepHeader(withoutHolders(header, (holder) => holder.id === id))
      })
    },

    /** After an account was changed: if it is the one that is in, its name and role are what they are now, or it is out. */
    followAccount(id: AccountId): void {
      if (situation.state !== 'ready' || situation.vault.actor.accountId !== id) return
      const { vault } = situation
      const account = findUsable(vault, id)
      if (!account) return lock()
      vault.actor = asActor(account)
      if (!isManager(account)) delete situation.code
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
        const secretKey = await deriveKey(normaliseRecoveryCode(code.groups.join('')), header.kdf)
        // Locked meanwhile: the code is forgotten, and the old one stays.
        if (during('ready').code !== code) throw refuse('NO_CODE_PENDING')
        const fresh = createHolder({ kind: 'recovery-code', id: randomUUID() }, secretKey, dataKey, header.vaultId)
        secretKey.fill(0)
        await keepHeader(
          withHolder(
            withoutHolders(header, ({ kind }) => kind === 'recovery-code'),
            fresh,
          ),
        )
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
        // Locked meanwhile: what was asked for is refused, so it must not come true.
        during('ready')
        await keepHeader(
          withHolder(
            withoutHolders(header, ({ kind }) => kind === 'key-store'),
            fresh,
          ),
        )
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
      current.idle = startIdleClock(minutes, lock, now)
    },

    /** Encrypts everything anew under a fresh key; the vault is closed for as long as it takes. */
    changeDataKey(): Promise<void> {
      return inTurn(async () => {
        const { stageNewKey } = await import('./key-change.ts')
        await options.backUp?.(openState())
        if (options.backUp) logOwnBackup(during('ready').vault.store, now)
        const current = during('ready')
        const { actor } = current.vault
        const staged = await stageNewKey(layout, current)
        const [holder] = staged.header.holders
        if (!holder) throw refuse('NOT_FOUND')
        current.idle.stop()
        current.dataKey.fill(0)
        // A lock that came in the last moment, or comes from now on, holds: then the new key is wiped as well.
        const asked = situation === current ? locks : -1
        situation = { state: 'locked', header: current.header }
        try {
          await swapInStage(layout, now(), 'klucz')
        } catch (error) {
          staged.dataKey.fill(0)
          // The marker is written: whatever is left to move, the next look at the folder moves.
          situation = await inspect()
          throw error
        }
        situation = { state: 'locked', header: staged.header }
        try {
          await enter({ ...staged, holder }, { whoIs: () => actor, asked })
        } finally {
          if (!whileReady()) options.onLock()
        }
      })
    },

    /** Whether this program holds the folder, so that it may write in it. */
    get holdsFolder(): boolean {
      return instanceLock !== undefined
    },
    /** Which vault it is, where its header says so. */
    get vaultId(): string | undefined {
      return situation.state === 'locked' || situation.state === 'ready' ? situation.header.vaultId : undefined
    },

    /** Works with the open store and its key, in turn. */
    withOpen<Result>(work: (open: OpenState) => Promise<Result>): Promise<Result> {
      return inTurn(() => work(openState()))
    },

    /** Whose secret opens another copy of a vault; wrong ones count as at the door. Throws TOO_SOON, SECRET_WRONG. */
    findIn(header: VaultHeader, secret: Secret): Promise<Found> {
      return inTurn(() => findCounted([header], secret))
    },

    /**
     * Puts another state in place of today's, which is put aside: `stage` lays its files
     * ready (store/staged-swap.ts) and gives what opens it, if that is known. When it
     * throws, everything stays as it was.
     */
    putInPlace(kind: AsideKind, stage: () => Promise<Found | undefined>): Promise<EngineState> {
      return inTurn(async () => {
        if (!instanceLock || isClosed) throw new Refusal('WRONG_STATE', { state: situation.state })
        let found: Found | undefined
        try {
          found = await stage()
        } catch (error) {
          await dropStage(layout)
          throw error
        }
        // What opens the state that is put aside: its log is read once nobody writes to it any more.
        const alsoKey = found && whileReady() ? Uint8Array.from(during('ready').dataKey) : undefined
        lock()
        try {
          await swapInStage(layout, now(), kind)
        } finally {
          // The marker is written: whatever is left to move, this look at the folder moves.
          situation = await inspect()
        }
        try {
          if (found && situation.state === 'locked') await enter(found, { alsoKey })
          else found?.dataKey.fill(0)
        } finally {
          alsoKey?.fill(0)
        }
        return situation.state
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
      // In turn, so after what is under way; no failure of it keeps the program from ending.
      await inTurn(async () => {
        if (situation.state === 'ready') await options.beforeClose?.(openState())
      }).catch(() => undefined)
      lock()
      instanceLock?.release()
      instanceLock = undefined
    },
  }
}

function isSecretWrong(error: unknown): boolean {
  return error instanceof Refusal && error.code === 'SECRET_WRONG'
}

function asActor({ id, firstName, lastName, role }: Account): Actor {
  return { accountId: id, name: `${firstName} ${lastName}`, role }
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

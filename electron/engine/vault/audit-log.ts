import { hash as hashAtOnce } from 'node:crypto'
import { z } from 'zod'
import type { Actor } from '#shared/contract/vault.ts'
import type { AuditActorKind, AuditDetail, AuditKind, AuditRecordKind } from '#shared/domain/audit.ts'
import { auditDetail } from '#shared/domain/audit.ts'
import type { AccountId } from '#shared/domain/ids.ts'
import type { Store } from '../store/open.ts'

/** What happened, in codes. `recordId`: the id of a row or of a file's hash, never a name. */
export interface AuditNote {
  kind: AuditKind
  record?: AuditRecordKind
  recordId?: string
  householdId?: string
  detail?: AuditDetail
}

/** Where an entry is written and whose it is. */
export interface AuditContext {
  store: Store
  now: () => Date
  actor: Pick<Actor, 'accountId'>
}

/** A row of the log as it lies in the database: what its hash is made of. */
export interface AuditRow {
  number: number
  at: string
  actorKind: AuditActorKind
  accountId: AccountId | null
  kind: AuditKind
  recordKind: AuditRecordKind | null
  recordId: string | null
  householdId: string | null
  detail: string
  previousHash: string
  hash: string
}

/** The end of the log, as its table or the second place says it. */
export interface AuditEnd {
  number: number
  hash: string
}

export const auditColumns = `number, at, actor_kind AS actorKind, account_id AS accountId, kind, record_kind AS recordKind,
  record_id AS recordId, household_id AS householdId, detail, previous_hash AS previousHash, hash`

/** Ids and hashes only: a name typed where an id belongs does not get into the log. */
export const recordIdOfLog = z.string().regex(/^[0-9a-fA-F-]{1,64}$/)

/** Whose hand an actor's entries are in. */
export function actorKindOf({ accountId }: Pick<Actor, 'accountId'>): AuditActorKind {
  return accountId === null ? 'recovery-code' : 'person'
}

/** Writes one entry at the end of the log; call it in the transaction of what it tells of. */
export function writeEntry({ store, now, actor }: AuditContext, note: AuditNote): void {
  append(store, note, { at: now().toISOString(), actorKind: actorKindOf(actor), accountId: actor.accountId })
}

/** Writes down a try to get in that failed, at its own time: nobody's, for it says not who it was. */
export function writeFailedLogin(store: Store, at: string): void {
  append(store, { kind: 'login-failed' }, { at, actorKind: 'nobody', accountId: null })
}

/** Writes down what the program did by itself: nobody asked for it. */
export function writeOwnEntry(store: Store, at: Date, note: AuditNote): void {
  append(store, note, { at: at.toISOString(), actorKind: 'nobody', accountId: null })
}

function append(store: Store, note: AuditNote, who: Pick<AuditRow, 'at' | 'actorKind' | 'accountId'>): void {
  appendRow(store, {
    ...who,
    kind: note.kind,
    recordKind: note.record ?? null,
    recordId: note.recordId === undefined ? null : recordIdOfLog.parse(note.recordId),
    householdId: note.householdId === undefined ? null : recordIdOfLog.parse(note.householdId),
    detail: JSON.stringify(auditDetail.parse(note.detail ?? {})),
  })
}

/** Puts a row at the end of the log, whatever it tells of: its number and its link in the chain are given here. */
export function appendRow(store: Store, told: Omit<AuditRow, 'number' | 'previousHash' | 'hash'>): void {
  const { $client: database } = store.db
  const last = readLast(store)
  const head = readHead(store)
  // Entries cut off the end leave a gap in the numbers for good: the next one goes on from the second place.
  const end = head && (!last || head.number >= last.number) ? head : last
  const body: Omit<AuditRow, 'hash'> = {
    ...told,
    number: (end?.number ?? 0) + 1,
    previousHash: end?.hash ?? genesisOf(store),
  }
  const row: AuditRow = { ...body, hash: hashOf(body) }
  database
    .prepare(
      `INSERT INTO audit_entry (number, at, actor_kind, account_id, kind, record_kind, record_id, household_id, detail, previous_hash, hash)
       VALUES (@number, @at, @actorKind, @accountId, @kind, @recordKind, @recordId, @householdId, @detail, @previousHash, @hash)`,
    )
    .run(row)
  database
    .prepare(
      `INSERT INTO audit_head (id, number, hash) VALUES (1, @number, @hash)
       ON CONFLICT (id) DO UPDATE SET number = excluded.number, hash = excluded.hash`,
    )
    .run({ number: row.number, hash: row.hash })
}

/** The last entry of the table. */
export function readLast({ db }: Store): AuditEnd | undefined {
  return db.$client.prepare<[], AuditEnd>('SELECT number, hash FROM audit_entry ORDER BY number DESC LIMIT 1').get()
}

/** What the second place says the last entry is. */
export function readHead({ db }: Store): AuditEnd | undefined {
  return db.$client.prepare<[], AuditEnd>('SELECT number, hash FROM audit_head').get()
}

/** What the first entry stands on: the vault's own id, so that a log of another vault is no log of this one. */
export function genesisOf({ db }: Store): string {
  const vault = db.$client.prepare<[], { id: string }>('SELECT id FROM vault_info').get()
  return sha256(`kooperacja-audit|1|${vault?.id ?? ''}`)
}

/** SHA-256 over the fields in their order as JSON, the hash of the entry before among them. */
export function hashOf(row: Omit<AuditRow, 'hash'>): string {
  const { number, at, actorKind, accountId, kind, recordKind, recordId, householdId, detail, previousHash } = row
  return sha256(
    JSON.stringify([number, at, actorKind, accountId, kind, recordKind, recordId, householdId, detail, previousHash]),
  )
}

function sha256(text: string): string {
  return hashAtOnce('sha256', text, 'hex')
}

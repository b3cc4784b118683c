import type { AuditState } from '#shared/contract/audit.ts'
import type { AuditFault } from '#shared/domain/audit.ts'
import type { Store } from '../store/open.ts'
import type { AuditEnd, AuditRow } from './audit-log.ts'
import { auditColumns, genesisOf, hashOf, readHead, readLast } from './audit-log.ts'
import { faultOfCarried, isAsCarried } from './audit-origin.ts'

/** How many of the last entries every unlock looks at, and those since the last check besides. */
const lookedAt = 1000

interface Found {
  number: number
  fault: AuditFault
}

interface Check {
  at: string
  throughNumber: number
  throughHash: string
  brokenNumber: number | null
  brokenFault: AuditFault | null
}

/** The check of every unlock: the last entries, from where the last check ended or before it. Keeps what it found. */
export function checkEnd(store: Store, now: () => Date): void {
  const last = readCheck(store)
  const end = readLast(store)
  const from = Math.max(1, Math.min(last?.throughNumber ?? 1, (end?.number ?? 1) - lookedAt))
  // What was found broken once stays so, wherever in the log it was, until a check of all of it.
  const known =
    last?.brokenNumber && last.brokenFault ? { number: last.brokenNumber, fault: last.brokenFault } : undefined
  keep(store, now, known ?? lostCheckpoint(store, last) ?? findFault(store, from))
}

/** The check of the whole chain, from the vault's id on. Keeps what it found. */
export function checkWhole(store: Store, now: () => Date): AuditState {
  keep(store, now, findFault(store, 1))
  return readAuditState(store)
}

/** What is wrong with a log that is only read, looked at from end to end; undefined when nothing is. */
export function findFaultOfAll(store: Store): AuditFault | undefined {
  return (lostCheckpoint(store, readCheck(store)) ?? findFault(store, 1))?.fault
}

/** What the last check found, and how many entries there are. */
export function readAuditState(store: Store): AuditState {
  const check = readCheck(store)
  const counted = store.db.$client
    .prepare<[], { entries: number; lastAt: string | null }>(
      'SELECT count(*) AS entries, (SELECT at FROM audit_entry ORDER BY number DESC LIMIT 1) AS lastAt FROM audit_entry',
    )
    .get()
  const broken =
    check?.brokenNumber && check.brokenFault ? { number: check.brokenNumber, fault: check.brokenFault } : null
  return { entries: counted?.entries ?? 0, lastAt: counted?.lastAt ?? null, checkedAt: check?.at ?? null, broken }
}

function keep(store: Store, now: () => Date, found: Found | undefined): void {
  const end = readHead(store) ?? readLast(store)
  const row = {
    at: now().toISOString(),
    throughNumber: end?.number ?? 0,
    throughHash: end?.hash ?? '',
    brokenNumber: found?.number ?? null,
    brokenFault: found?.fault ?? null,
  }
  store.db.$client
    .prepare(
      `INSERT OR REPLACE INTO audit_check (id, at, through_number, through_hash, broken_number, broken_fault)
       VALUES (1, @at, @throughNumber, @throughHash, @brokenNumber, @brokenFault)`,
    )
    .run(row)
}

function readCheck({ db }: Store): Check | undefined {
  return db.$client
    .prepare<[], Check>(
      `SELECT at, through_number AS throughNumber, through_hash AS throughHash,
       broken_number AS brokenNumber, broken_fault AS brokenFault FROM audit_check`,
    )
    .get()
}

/** The entry the last check ended with must still be there, with its hash. */
function lostCheckpoint({ db }: Store, last: Check | undefined): Found | undefined {
  if (!last || last.throughNumber === 0) return undefined
  const row = db.$client
    .prepare<[number], { hash: string }>('SELECT hash FROM audit_entry WHERE number = ?')
    .get(last.throughNumber)
  if (!row) return { number: last.throughNumber, fault: 'gap' }
  return row.hash === last.throughHash ? undefined : { number: last.throughNumber, fault: 'chain' }
}

/** Walks the chain from an entry to its end; gives the first that is not as it was written. */
function findFault(store: Store, from: number): Found | undefined {
  const before = store.db.$client
    .prepare<[number], AuditEnd>('SELECT number, hash FROM audit_entry WHERE number < ? ORDER BY number DESC LIMIT 1')
    .get(from)
  let previous: AuditEnd = before ?? { number: 0, hash: genesisOf(store) }
  const rows = store.db.$client
    .prepare<[number], AuditRow>(`SELECT ${auditColumns} FROM audit_entry WHERE number >= ? ORDER BY number`)
    .iterate(from)
  for (const row of rows) {
    if (row.number !== previous.number + 1) return { number: previous.number + 1, fault: 'gap' }
    if (row.previousHash !== previous.hash) return { number: row.number, fault: 'chain' }
    if (hashOf(row) !== row.hash || !isAsCarried(row)) return { number: row.number, fault: 'changed' }
    const carried = faultOfCarried(row)
    if (carried) return { number: row.number, fault: carried }
    previous = { number: row.number, hash: row.hash }
  }
  const head = readHead(store)
  if (!head) return previous.number === 0 ? undefined : { number: previous.number, fault: 'head-missing' }
  if (head.number > previous.number) return { number: previous.number + 1, fault: 'tail-missing' }
  return head.number === previous.number && head.hash === previous.hash
    ? undefined
    : { number: previous.number, fault: 'chain' }
}

import type { AuditDetail, AuditFault } from '#shared/domain/audit.ts'
import { auditDetail, auditFault } from '#shared/domain/audit.ts'
import type { AuditRow } from './audit-log.ts'
import { hashOf } from './audit-log.ts'

/**
 * Where an entry was written first. One that was carried over from a state a restored backup
 * replaced stands in this chain with a number and a link of its own; what it had there stands
 * in its details, so that anybody can make its first hash again from what it says.
 */
interface AuditOrigin {
  number: number
  previousHash: string
  hash: string
}

/** The origin of an entry: of one that was carried where it was written first, of any other its own place. */
export function originOf({ number, previousHash, hash, detail }: AuditRow): AuditOrigin {
  const here = { number, previousHash, hash }
  if (!detail.includes('"carriedHash"')) return here
  const { carriedNumber, carriedAfter, carriedHash } = readDetail(detail) ?? {}
  if (typeof carriedNumber !== 'number' || typeof carriedAfter !== 'string' || typeof carriedHash !== 'string')
    return here
  return { number: carriedNumber, previousHash: carriedAfter, hash: carriedHash }
}

/** The entry as it is written down in another chain: what it says, and where it was written first. */
export function asCarried(row: AuditRow): Omit<AuditRow, 'number' | 'previousHash' | 'hash'> {
  const { at, actorKind, accountId, kind, recordKind, recordId, householdId } = row
  const { number: carriedNumber, previousHash: carriedAfter, hash: carriedHash } = originOf(row)
  const detail = JSON.stringify(auditDetail.parse({ ...ownDetailOf(row), carriedNumber, carriedAfter, carriedHash }))
  return { at, actorKind, accountId, kind, recordKind, recordId, householdId, detail }
}

/** What an entry says in its details, without where it was carried from. */
export function ownDetailOf({ detail }: Pick<AuditRow, 'detail'>): AuditDetail {
  const { carriedNumber: _number, carriedAfter: _after, carriedHash: _hash, ...own } = readDetail(detail) ?? {}
  return own
}

/** Where a carried entry was written first; null for one written here. */
export function carriedFrom(row: AuditRow): { number: number; hash: string } | null {
  const { number, hash } = originOf(row)
  return hash === row.hash ? null : { number, hash }
}

/** Whether a carried entry still says what it said where it was written first. True for every other one. */
export function isAsCarried(row: AuditRow): boolean {
  const origin = originOf(row)
  return (
    origin.hash === row.hash || hashOf({ ...row, ...origin, detail: JSON.stringify(ownDetailOf(row)) }) === origin.hash
  )
}

/** The fault of a log that was already broken when it was carried over: bringing it over does not mend it. */
export function faultOfCarried({ kind, detail }: AuditRow): AuditFault | undefined {
  return kind === 'log-carried' ? auditFault.safeParse(readDetail(detail)?.['fault']).data : undefined
}

/** The details of an entry; undefined when what stands there was not written by the program. */
export function readDetail(detail: string): AuditDetail | undefined {
  try {
    return auditDetail.safeParse(JSON.parse(detail)).data
  } catch {
    return undefined
  }
}

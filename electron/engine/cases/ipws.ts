import { and, desc, eq } from 'drizzle-orm'
import type { Ipw } from '#shared/domain/cases.ts'
import type { HouseholdId, IpwId } from '#shared/domain/ids.ts'
import type { IpwRecord } from '#shared/contract/cases.ts'
import { ipwRecord } from '#shared/contract/cases.ts'
import { localDateOf } from '#shared/domain/dates.ts'
import { refuse } from '../refusal.ts'
import { asRecord } from '../store/records.ts'
import type { RowContext } from '../store/rows.ts'
import { findRow, saveRow } from '../store/rows.ts'
import { ipw as table } from '../store/tables/cases.ts'
import { assertOpenCase } from './households.ts'

/** The versions of a household's IPW, newest first. */
export function listIpws({ store }: RowContext, householdId: HouseholdId): IpwRecord[] {
  return store.db
    .select()
    .from(table)
    .where(and(eq(table.householdId, householdId), eq(table.isRemoved, false)))
    .orderBy(desc(table.version))
    .all()
    .map((row, index) => asRecord(ipwRecord, row, { isLatest: index === 0 }))
}

/** One version. Throws NOT_FOUND. */
export function readIpw(context: RowContext, id: IpwId): IpwRecord {
  const row = findRow(context, table, id)
  const found = row && listIpws(context, row.householdId).find((version) => version.id === id)
  if (!found) throw refuse('NOT_FOUND')
  return found
}

/**
 * Saves the latest version, or begins version 1. Older versions stay as the review left
 * them. Throws NOT_FOUND when the household is not there or the version is not the latest,
 * STALE_REVISION when another window began or changed it first.
 */
export function saveIpw(context: RowContext, ipw: Ipw, baseRevision: number): IpwRecord {
  assertOpenCase(context, ipw.householdId)
  const [latest] = listIpws(context, ipw.householdId)
  if (latest ? latest.id !== ipw.id || latest.version !== ipw.version : ipw.version !== 1) throw refuse('NOT_FOUND')
  // A plan belongs to one household for good.
  if ((findRow(context, table, ipw.id)?.householdId ?? ipw.householdId) !== ipw.householdId) throw refuse('NOT_FOUND')
  saveRow(context, table, ipw, baseRevision)
  return readIpw(context, ipw.id)
}

/**
 * A review: the next version begins as a copy of the latest, and the old one stays. A row keeps its
 * id through the versions, so that what a review changed in it can be told. Throws NOT_FOUND when `from` is not the latest.
 */
export function startIpwVersion(context: RowContext, from: IpwId, id: IpwId): IpwRecord {
  const latest = readIpw(context, from)
  if (!latest.isLatest) throw refuse('NOT_FOUND')
  assertOpenCase(context, latest.householdId)
  const { isLatest: _latest, revision: _revision, updatedAt: _updated, originId: _origin, ...fields } = latest
  const preparedOn = localDateOf(context.now())
  saveRow(context, table, { ...fields, id, version: latest.version + 1, preparedOn }, 0)
  return readIpw(context, id)
}

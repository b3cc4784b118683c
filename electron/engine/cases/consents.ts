import { and, eq } from 'drizzle-orm'
import type { Consent, ConsentState } from '#shared/domain/cases.ts'
import { consentState, isForNobody } from '#shared/domain/cases.ts'
import { localDateOf } from '#shared/domain/dates.ts'
import type { HouseholdId } from '#shared/domain/ids.ts'
import type { ConsentRecord } from '#shared/contract/cases.ts'
import { consentRecord } from '#shared/contract/cases.ts'
import { refuse } from '../refusal.ts'
import { asRecord } from '../store/records.ts'
import type { RowContext } from '../store/rows.ts'
import { findRow, saveRow } from '../store/rows.ts'
import { consent as table, household } from '../store/tables/cases.ts'
import { assertOpenCase } from './households.ts'

/** The consent of a household, or null when none was begun. */
export function findConsent({ store }: RowContext, householdId: HouseholdId): ConsentRecord | null {
  const row = store.db
    .select()
    .from(table)
    .where(and(eq(table.householdId, householdId), eq(table.isRemoved, false)))
    .get()
  return row ? asRecord(consentRecord, row) : null
}

/** How a consent stands today: the last day it counted where it ran out or was withdrawn, and whether it allows nobody anything. */
interface ConsentNow {
  state: ConsentState
  endedOn: string | null
  isForNobody: boolean
}

/** Where the consent of a household stands today. */
export function consentNow(context: RowContext, householdId: HouseholdId): ConsentNow {
  const given = findConsent(context, householdId)
  const state = consentState(given, localDateOf(context.now()))
  const ends = { withdrawn: given?.withdrawnOn, expired: given?.validUntil, missing: null, valid: null }
  return { state, endedOn: ends[state] ?? null, isForNobody: isForNobody(state, given?.disclosures ?? []) }
}

/**
 * Whether what the consent allowed may still be counted outside the office: it holds today, or it held to the
 * day the case was closed. A withdrawn one allows nothing any more (art. 7 ust. 3 RODO).
 */
export function mayBeCounted(context: RowContext, householdId: HouseholdId): boolean {
  const { state, endedOn } = consentNow(context, householdId)
  if (state !== 'expired') return state === 'valid'
  const closedOn = findRow(context, household, householdId)?.closedOn ?? null
  return closedOn !== null && endedOn !== null && closedOn <= endedOn
}

/** Saves a household's one consent. Throws NOT_FOUND when the household is not there, STALE_REVISION. */
export function saveConsent(context: RowContext, consent: Consent, baseRevision: number): ConsentRecord {
  assertOpenCase(context, consent.householdId)
  const current = findConsent(context, consent.householdId)
  // Two windows may each have begun one; the household has one consent, the first kept.
  const id = current?.id ?? consent.id
  // A consent belongs to one household for good.
  if ((findRow(context, table, id)?.householdId ?? consent.householdId) !== consent.householdId)
    throw refuse('NOT_FOUND')
  saveRow(context, table, { ...consent, id }, baseRevision)
  const saved = findConsent(context, consent.householdId)
  if (!saved) throw refuse('NOT_FOUND')
  return saved
}

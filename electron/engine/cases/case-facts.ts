import { and, eq, isNull } from 'drizzle-orm'
import type { CaseEvent } from '#shared/domain/case-events.ts'
import { eventsOf, latestOf } from '#shared/domain/case-events.ts'
import type { CaseFacts } from '#shared/domain/deadlines/case-facts.ts'
import type { HouseholdId } from '#shared/domain/ids.ts'
import type { Store } from '../store/open.ts'
import { caseEvent, consent, household, ipw } from '../store/tables/cases.ts'
import { eventOf } from './course/event-row.ts'
import { caseNumberOf } from './whole-case.ts'

/** Every case as its deadlines see it, closed ones too: a look at whether the change lasts comes after the end. */
export function listCaseFacts(store: Store): CaseFacts[] {
  return gather(store)
}

/** One case as its deadlines see it; an empty list for one that is gone. */
export function readCaseFacts(store: Store, id: HouseholdId): CaseFacts[] {
  return gather(store, id)
}

function gather({ db }: Store, only?: HouseholdId): CaseFacts[] {
  const cases = db
    .select()
    .from(household)
    .where(and(eq(household.isRemoved, false), isNull(household.anonymisedOn), only && eq(household.id, only)))
    .all()
  const consents = byHousehold(
    db
      .select()
      .from(consent)
      .where(and(eq(consent.isRemoved, false), only && eq(consent.householdId, only)))
      .all(),
  )
  const versions = byHousehold(
    db
      .select()
      .from(ipw)
      .where(and(eq(ipw.isRemoved, false), only && eq(ipw.householdId, only)))
      .all(),
  )
  const events = byHousehold(
    db
      .select()
      .from(caseEvent)
      .where(and(eq(caseEvent.isRemoved, false), only && eq(caseEvent.householdId, only)))
      .all(),
  )
  return cases.map((row) =>
    factsOf(row, consents.get(row.id)?.[0], versions.get(row.id) ?? [], (events.get(row.id) ?? []).map(eventOf)),
  )
}

function factsOf(
  row: typeof household.$inferSelect,
  given: typeof consent.$inferSelect | undefined,
  ipws: readonly (typeof ipw.$inferSelect)[],
  events: readonly CaseEvent[],
): CaseFacts {
  const closing = latestOf(eventsOf(events, 'closing'))
  const chosen = latestOf(eventsOf(events, 'key-worker'))
  const isNamed = ipws.some(({ keyWorkerName }) => keyWorkerName !== '')
  return {
    id: row.id,
    caseNumber: caseNumberOf(row),
    reportedOn: row.reportedOn,
    closing: row.closedOn === null ? null : { on: row.closedOn, outcome: closing?.outcome ?? null },
    consent: given ? { signedOn: given.signedOn, withdrawnOn: given.withdrawnOn, validUntil: given.validUntil } : null,
    workshops: eventsOf(events, 'workshop').map(({ workshop, plannedOn, heldOn }) => ({
      kind: workshop,
      plannedOn,
      heldOn,
    })),
    keyWorkerChosen: chosen ? { on: chosen.on } : isNamed ? { on: null } : null,
    ipws: ipws.map(({ version, preparedOn, startsOn, endsOn }) => ({ version, preparedOn, startsOn, endsOn })),
    reviews: reviewsOf(ipws, events),
    supervisions: eventsOf(events, 'supervision').map(({ plannedOn, heldOn }) => ({ plannedOn, heldOn })),
    meetingsOfferedOn: eventsOf(events, 'meeting-offer').map(({ on }) => on),
    interviewsOn: eventsOf(events, 'interview').map(({ on }) => on),
    isOnPermanentHelp: eventsOf(events, 'report').some(({ isOnPermanentHelp }) => isOnPermanentHelp),
    summariesOn: eventsOf(events, 'summary').map(({ on }) => on),
    followUps: eventsOf(events, 'follow-up').flatMap(({ id, plannedOn, heldOn }) => {
      const on = plannedOn ?? heldOn
      return on === null ? [] : [{ id, plannedOn: on, heldOn }]
    }),
  }
}

/**
 * A version of the IPW after the first is the record of a review, made together with the household on
 * the day it was prepared; one made by a review held in the program counts as that review.
 */
function reviewsOf(ipws: readonly (typeof ipw.$inferSelect)[], events: readonly CaseEvent[]): CaseFacts['reviews'] {
  const kept = eventsOf(events, 'review')
  const made = new Set(kept.flatMap(({ ipwId }) => ipwId ?? []))
  return [
    ...kept.map(({ state, plannedOn, heldOn, postponedTo }) => ({ state, plannedOn, heldOn, postponedTo })),
    ...ipws.flatMap(({ id, version, preparedOn }) =>
      version > 1 && preparedOn !== null && !made.has(id)
        ? [{ state: 'held' as const, plannedOn: null, heldOn: preparedOn, postponedTo: null }]
        : [],
    ),
  ]
}

function byHousehold<Row extends { householdId: HouseholdId }>(rows: readonly Row[]): Map<HouseholdId, Row[]> {
  return Map.groupBy(rows, ({ householdId }) => householdId)
}

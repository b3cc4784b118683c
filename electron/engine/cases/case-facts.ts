import type { CaseEventKind, CaseOutcome, ReviewState, WorkshopKind } from '#shared/domain/case-events.ts'
import type { CaseFacts, IpwFacts } from '#shared/domain/deadlines/case-facts.ts'
import type { HouseholdId } from '#shared/domain/ids.ts'
import type { Store } from '../store/open.ts'
import { caseNumberOf } from './whole-case.ts'

/**
 * Cases as their deadlines see them. Days and codes come out of the indexes case_event_days and ipw_days
 * (migrations/0007), so deadlines of thousands of cases are counted without decrypting and parsing every
 * text. What stands in a row was checked when it was saved.
 */

interface HouseholdRow {
  id: HouseholdId
  caseOrdinal: number
  caseYear: number
  reportedOn: string | null
  closedOn: string | null
  consentId: string | null
  signedOn: string | null
  withdrawnOn: string | null
  validUntil: string | null
}

interface IpwRow extends IpwFacts {
  householdId: HouseholdId
  id: string
  keyWorkerName: string
}

/** An event's days and codes; those its kind does not have are null. */
interface EventRow {
  kind: CaseEventKind
  householdId: HouseholdId
  id: string
  on: string | null
  plannedOn: string | null
  heldOn: string | null
  postponedTo: string | null
  state: ReviewState
  workshop: WorkshopKind
  outcome: CaseOutcome | null
  ipwId: string | null
  isOnPermanentHelp: 0 | 1 | null
}

const householdsSql = `
  SELECT household.id AS id, case_ordinal AS caseOrdinal, case_year AS caseYear, reported_on AS reportedOn,
    closed_on AS closedOn, consent.id AS consentId, signed_on AS signedOn, withdrawn_on AS withdrawnOn,
    valid_until AS validUntil
  FROM household LEFT JOIN consent ON consent.household_id = household.id AND consent.is_removed = 0
  WHERE household.is_removed = 0 AND anonymised_on IS NULL`

const ipwsSql = `
  SELECT household_id AS householdId, id, version, prepared_on AS preparedOn, starts_on AS startsOn,
    ends_on AS endsOn, key_worker_name AS keyWorkerName
  FROM ipw WHERE is_removed = 0`

/** Kinds no deadline is counted from are left where they are. */
const eventsSql = `
  SELECT kind, household_id AS householdId, id, body ->> 'on' AS "on", body ->> 'plannedOn' AS plannedOn,
    body ->> 'heldOn' AS heldOn, body ->> 'postponedTo' AS postponedTo, body ->> 'state' AS state,
    body ->> 'workshop' AS workshop, body ->> 'outcome' AS outcome, body ->> 'ipwId' AS ipwId,
    body ->> 'isOnPermanentHelp' AS isOnPermanentHelp
  FROM case_event
  WHERE is_removed = 0 AND kind IN ('report', 'interview', 'workshop', 'key-worker', 'review', 'supervision',
    'meeting-offer', 'summary', 'follow-up', 'closing')`

/** Every case as its deadlines see it, closed ones too: a look at whether the change lasts comes after the end. */
export function listCaseFacts(store: Store): CaseFacts[] {
  return gather(store)
}

/** Some cases as their deadlines see them; those that are gone are left out. */
export function readCaseFacts(store: Store, ...ids: HouseholdId[]): CaseFacts[] {
  return gather(store, ids)
}

function gather(store: Store, only?: readonly HouseholdId[]): CaseFacts[] {
  const ipws = byHousehold(read<IpwRow>(store, ipwsSql, 'household_id', only))
  const events = byHousehold(read<EventRow>(store, eventsSql, 'household_id', only))
  return read<HouseholdRow>(store, householdsSql, 'household.id', only).map((row) =>
    factsOf(row, ipws.get(row.id) ?? [], events.get(row.id) ?? []),
  )
}

function read<Row>({ db }: Store, sql: string, column: string, only: readonly HouseholdId[] | undefined): Row[] {
  if (!only) return db.$client.prepare<[], Row>(sql).all()
  return db.$client
    .prepare<[string], Row>(`${sql} AND ${column} IN (SELECT value FROM json_each(?))`)
    .all(JSON.stringify(only))
}

function factsOf(row: HouseholdRow, ipws: readonly IpwRow[], events: readonly EventRow[]): CaseFacts {
  const ofKind = (kind: CaseEventKind) => events.filter((event) => event.kind === kind)
  const daysOf = (kind: CaseEventKind) => ofKind(kind).flatMap(({ on }) => on ?? [])
  const chosen = latest(ofKind('key-worker'))
  const isNamed = ipws.some(({ keyWorkerName }) => keyWorkerName !== '')
  const { signedOn, withdrawnOn, validUntil } = row
  return {
    id: row.id,
    caseNumber: caseNumberOf(row),
    reportedOn: row.reportedOn,
    closing: row.closedOn === null ? null : { on: row.closedOn, outcome: latest(ofKind('closing'))?.outcome ?? null },
    consent: row.consentId === null ? null : { signedOn, withdrawnOn, validUntil },
    workshops: ofKind('workshop').map(({ workshop, plannedOn, heldOn }) => ({ kind: workshop, plannedOn, heldOn })),
    keyWorkerChosen: chosen ? { on: chosen.on } : isNamed ? { on: null } : null,
    ipws: ipws.map(({ version, preparedOn, startsOn, endsOn }) => ({ version, preparedOn, startsOn, endsOn })),
    reviews: reviewsOf(ipws, ofKind('review')),
    supervisions: ofKind('supervision').map(({ plannedOn, heldOn }) => ({ plannedOn, heldOn })),
    meetingsOfferedOn: daysOf('meeting-offer'),
    interviewsOn: daysOf('interview'),
    isOnPermanentHelp: ofKind('report').some(({ isOnPermanentHelp }) => isOnPermanentHelp === 1),
    summariesOn: daysOf('summary'),
    followUps: ofKind('follow-up').flatMap(({ id, plannedOn, heldOn }) => {
      const on = plannedOn ?? heldOn
      return on === null ? [] : [{ id, plannedOn: on, heldOn }]
    }),
  }
}

/**
 * A version of the IPW after the first is the record of a review, made together with the household on
 * the day it was prepared; one made by a review held in the program counts as that review.
 */
function reviewsOf(ipws: readonly IpwRow[], kept: readonly EventRow[]): CaseFacts['reviews'] {
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

/** The latest of some events by their day; of one day, the one entered later (ids grow with time). */
function latest(events: readonly EventRow[]): EventRow | undefined {
  const order = ({ on, id }: EventRow) => `${on ?? ''} ${id}`
  return events.reduce<EventRow | undefined>(
    (found, one) => (found && order(found) > order(one) ? found : one),
    undefined,
  )
}

function byHousehold<Row extends { householdId: HouseholdId }>(rows: readonly Row[]): Map<HouseholdId, Row[]> {
  return Map.groupBy(rows, ({ householdId }) => householdId)
}

import type { CaseOutcome, ReviewState, WorkshopKind } from '../case-events.ts'

/** A case as its deadlines see it: days and yes or no, nothing of the people. Order within a list means nothing. */

/** Something with a day it is planned for, and the day it took place once it has. */
export interface Appointment {
  plannedOn: string | null
  heldOn: string | null
}

export interface ReviewFacts extends Appointment {
  state: ReviewState
  postponedTo: string | null
}

export interface WorkshopFacts extends Appointment {
  kind: WorkshopKind
}

/** A version of the IPW. Without `startsOn` it counts from the day it was prepared; with neither it is a blank. */
export interface IpwFacts {
  version: number
  preparedOn: string | null
  startsOn: string | null
  endsOn: string | null
}

/** A planned look at whether the change lasts; it comes after the case is closed. */
export interface FollowUpFacts extends Appointment {
  id: string
  plannedOn: string
}

export interface CaseFacts {
  id: string
  caseNumber: string
  reportedOn: string | null
  /** `outcome` is null for a case closed before outcomes were written down. */
  closing: { on: string; outcome: CaseOutcome | null } | null
  /** The consent in force, or the last one there was. */
  consent: { signedOn: string | null; withdrawnOn: string | null; validUntil: string | null } | null
  workshops: readonly WorkshopFacts[]
  /** Whom the household has chosen; `on` is null when the day is not known. null: nobody yet. */
  keyWorkerChosen: { on: string | null } | null
  ipws: readonly IpwFacts[]
  reviews: readonly ReviewFacts[]
  supervisions: readonly Appointment[]
  /** Days a meeting with the PZK was offered to the household. */
  meetingsOfferedOn: readonly string[]
  /** Days of the environmental interview and of its updates. */
  interviewsOn: readonly string[]
  /** Whether somebody of the household is on a permanent form of help (law.md L4a). */
  isOnPermanentHelp: boolean
  /** Days the summary of the cooperation was written after workshop 3. */
  summariesOn: readonly string[]
  followUps: readonly FollowUpFacts[]
}

/** A case nothing has happened in yet. */
export function blankCase(id: string, caseNumber: string): CaseFacts {
  return {
    id,
    caseNumber,
    reportedOn: null,
    closing: null,
    consent: null,
    workshops: [],
    keyWorkerChosen: null,
    ipws: [],
    reviews: [],
    supervisions: [],
    meetingsOfferedOn: [],
    interviewsOn: [],
    isOnPermanentHelp: false,
    summariesOn: [],
    followUps: [],
  }
}

/**
 * The case as it stood at the end of a day: what happens later has not happened yet, and what is
 * entered as held later is still planned. So a day mistyped into the future settles nothing, and a
 * report can ask about a day gone by.
 */
export function asOf(facts: CaseFacts, today: string): CaseFacts {
  const known = (day: string | null) => (day !== null && day <= today ? day : null)
  const past = (days: readonly string[]) => days.filter((day) => day <= today)
  const { consent, keyWorkerChosen } = facts
  return {
    ...facts,
    reportedOn: known(facts.reportedOn),
    closing: facts.closing && facts.closing.on <= today ? facts.closing : null,
    consent: consent && { ...consent, signedOn: known(consent.signedOn), withdrawnOn: known(consent.withdrawnOn) },
    workshops: facts.workshops.map((one) => appointmentAsOf(one, today)),
    keyWorkerChosen: keyWorkerChosen && (keyWorkerChosen.on ?? '') <= today ? keyWorkerChosen : null,
    ipws: facts.ipws.filter(({ preparedOn }) => (preparedOn ?? '') <= today),
    reviews: facts.reviews.map((one) =>
      one.state === 'held' && one.heldOn !== null && one.heldOn > today
        ? { ...one, state: 'planned', plannedOn: one.heldOn, heldOn: null }
        : one,
    ),
    supervisions: facts.supervisions.map((one) => appointmentAsOf(one, today)),
    meetingsOfferedOn: past(facts.meetingsOfferedOn),
    interviewsOn: past(facts.interviewsOn),
    summariesOn: past(facts.summariesOn),
    followUps: facts.followUps.map((one) => ({ ...one, heldOn: known(one.heldOn) })),
  }
}

function appointmentAsOf<One extends Appointment>(one: One, today: string): One {
  return one.heldOn === null || one.heldOn <= today ? one : { ...one, plannedOn: one.heldOn, heldOn: null }
}

/** Days something took place, earliest first, each once. */
export function heldDays(appointments: readonly Appointment[]): string[] {
  return inOrder(appointments.flatMap(({ heldOn }) => heldOn ?? []))
}

/** Days something is still planned for. */
export function plannedDays(appointments: readonly Appointment[]): string[] {
  return inOrder(appointments.flatMap(({ plannedOn, heldOn }) => (heldOn === null ? (plannedOn ?? []) : [])))
}

/** The reviews as appointments: a missed one leaves nothing planned, a postponed one its new day. */
export function reviewAppointments(reviews: readonly ReviewFacts[]): Appointment[] {
  return reviews.flatMap(({ state, plannedOn, heldOn, postponedTo }): Appointment[] => {
    switch (state) {
      case 'held':
        return [{ plannedOn, heldOn }]
      case 'planned':
        return [{ plannedOn, heldOn: null }]
      case 'postponed':
        return [{ plannedOn: postponedTo, heldOn: null }]
      case 'missed':
        return []
    }
  })
}

/** Days earliest first, each once. */
export function inOrder(days: readonly string[]): string[] {
  return [...new Set(days)].toSorted()
}

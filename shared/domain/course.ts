import type { CaseEvent, CaseEventKind } from './case-events.ts'
import { eventsOf, isFollowedUp, latestOf } from './case-events.ts'
import type { CaseStage, ConsentState } from './cases.ts'
import { caseStages } from './cases.ts'

/**
 * The course of a case as a path: every step the book names, what is done, what is next and what
 * was passed over. The order is advised, never forced; only consent is a condition, and that is
 * of sharing. Source: domain.md, "The course of a case".
 */
export const courseSteps = [
  'report',
  'expectations-card',
  'presentation',
  'offer',
  'consent',
  'interview',
  'workshop-diagnostic',
  'key-worker',
  'ipw',
  'reviews',
  'workshop-monitoring',
  'supervision',
  'workshop-evaluation',
  'closing',
  'follow-up',
] as const
export type CourseStep = (typeof courseSteps)[number]

/**
 * done · next: the first not done · missing: not done though a later one is · later · lapsed: a consent that was given
 * and holds no more · dropped: the case is over without it.
 */
export const stepStates = ['done', 'next', 'missing', 'later', 'lapsed', 'dropped'] as const
export type StepState = (typeof stepStates)[number]

export interface CourseStepView {
  step: CourseStep
  state: StepState
  /** The day it was done, where it was written down. */
  on: string | null
}

/** What the path is made of. */
export interface CourseFacts {
  reportedOn: string | null
  isClosed: boolean
  /** The day of the Karta Oczekiwań, '' for one without a day, null for none. */
  cardOn: string | null
  consent: { state: ConsentState; signedOn: string | null }
  /** Days the versions of the IPW were prepared, first to last; null for one without a day. */
  ipwsOn: readonly (string | null)[]
  keyWorkerName: string
  events: readonly CaseEvent[]
}

type Done = { on: string | null } | null

/** The path as of a day: what is planned for later, or entered with a later day, is not done yet. */
export function courseOf(facts: CourseFacts, today: string): CourseStepView[] {
  const seen = { ...facts, events: facts.events.filter((event) => !isToCome(event, today)) }
  const found = courseSteps.map((step) => ({ step, done: asOf(doneBy[step](seen, today), today) }))
  const lastDone = found.findLastIndex(({ step, done }) => done !== null && !isAnyTime(step))
  const next = found.findIndex(({ done }, index) => done === null && index > lastDone)
  const { consent } = facts
  const isWithdrawn = consent.state === 'withdrawn'
  const hasFollowUp = !isWithdrawn && isFollowedUp(latestOf(eventsOf(facts.events, 'closing'))?.outcome ?? null)
  return found.map(({ step, done }, index): CourseStepView => {
    if (done) return { step, state: 'done', on: done.on === '' ? null : done.on }
    if (step === 'consent' && (isWithdrawn || consent.state === 'expired'))
      return { step, state: 'lapsed', on: consent.signedOn }
    if (facts.isClosed && (step !== 'follow-up' || !hasFollowUp)) return { step, state: 'dropped', on: null }
    // Nothing is done with a household that took its consent back but ending the case.
    if (isWithdrawn) return { step, state: step === 'closing' ? 'next' : 'dropped', on: null }
    if (index < lastDone) return { step, state: isAnyTime(step) ? 'later' : 'missing', on: null }
    return { step, state: index === next ? 'next' : 'later', on: null }
  })
}

/** Supervision and reviews belong to no one place in the order. */
function isAnyTime(step: CourseStep): boolean {
  return step === 'supervision' || step === 'reviews'
}

/** Written with a day to come. Left in, its later day would stand over the one on which the step was done. */
function isToCome(event: CaseEvent, today: string): boolean {
  return ('on' in event && event.on > today) || ('heldOn' in event && event.heldOn !== null && event.heldOn > today)
}

function asOf(done: Done, today: string): Done {
  return done && (done.on ?? '') <= today ? done : null
}

const doneBy: Record<CourseStep, (facts: CourseFacts, today: string) => Done> = {
  // The day alone is not enough: at least one premise holds.
  report: ({ reportedOn, events }) =>
    eventsOf(events, 'report').some(({ premises }) => premises.length > 0) ? { on: reportedOn } : null,
  'expectations-card': ({ cardOn }) => (cardOn === null ? null : { on: cardOn }),
  presentation: ({ events }) => heldOf(events, 'presentation'),
  offer: ({ events }) => {
    const accepted = latestOf(eventsOf(events, 'offer').filter(({ answer }) => answer !== null))
    return accepted ? { on: accepted.on } : null
  },
  consent: ({ consent }) => (consent.state === 'valid' ? { on: consent.signedOn } : null),
  interview: ({ events }) => first(eventsOf(events, 'interview').map(({ on }) => on)),
  'workshop-diagnostic': (facts) => workshop(facts, 'diagnostic'),
  'key-worker': ({ events, keyWorkerName }) => {
    const chosen = latestOf(eventsOf(events, 'key-worker'))
    if (chosen) return { on: chosen.on }
    return keyWorkerName === '' ? null : { on: null }
  },
  ipw: ({ ipwsOn }, today) => {
    const written = ipwsOn.find((on) => (on ?? '') <= today)
    return written === undefined ? null : { on: written }
  },
  reviews: ({ events, ipwsOn }, today) => {
    const held = eventsOf(events, 'review').flatMap(({ state, heldOn }) => (state === 'held' ? (heldOn ?? []) : []))
    return last([...held, ...ipwsOn.slice(1).flatMap((on) => (on !== null && on <= today ? on : []))])
  },
  'workshop-monitoring': (facts) => workshop(facts, 'monitoring'),
  supervision: ({ events }) => heldOf(events, 'supervision'),
  'workshop-evaluation': (facts) => workshop(facts, 'evaluation'),
  closing: ({ events, isClosed }) => (isClosed ? { on: latestOf(eventsOf(events, 'closing'))?.on ?? null } : null),
  'follow-up': ({ events }) => heldOf(events, 'follow-up'),
}

function day(on: string | null): Done {
  return on === null ? null : { on }
}

function first(days: readonly string[]): Done {
  return day(days.toSorted()[0] ?? null)
}

function last(days: readonly string[]): Done {
  return day(days.toSorted().at(-1) ?? null)
}

function heldOf(events: readonly CaseEvent[], kind: CaseEventKind): Done {
  const held = events.flatMap((event) => (event.kind === kind && 'heldOn' in event ? (event.heldOn ?? []) : []))
  return last(held)
}

function workshop({ events }: CourseFacts, kind: 'diagnostic' | 'monitoring' | 'evaluation'): Done {
  return last(eventsOf(events, 'workshop').flatMap((event) => (event.workshop === kind ? (event.heldOn ?? []) : [])))
}

const stageAfter: Partial<Record<CourseStep, CaseStage>> = {
  'expectations-card': 'expectations',
  presentation: 'offer',
  offer: 'offer',
  consent: 'consent',
  interview: 'diagnosis',
  'workshop-diagnostic': 'diagnosis',
  'key-worker': 'diagnosis',
  ipw: 'ipw',
  reviews: 'monitoring',
  'workshop-monitoring': 'monitoring',
  'workshop-evaluation': 'evaluation',
}

/**
 * The stage the course shows, when it is further than the one the office has set; undefined when it is
 * not. Closing is the office's own act (course.close), never read out of the papers.
 */
export function stageOfCourse(stage: CaseStage, path: readonly CourseStepView[]): CaseStage | undefined {
  const reached = path.flatMap(({ step, state }) => (state === 'done' ? (stageAfter[step] ?? []) : []))
  const furthest = Math.max(-1, ...reached.map((one) => caseStages.indexOf(one)))
  return furthest > caseStages.indexOf(stage) ? caseStages[furthest] : undefined
}

import type { CourseView } from '#shared/contract/course.ts'
import type { CaseEvent, CaseEventKind, WorkshopKind } from '#shared/domain/case-events.ts'
import { eventsOf, latestOf } from '#shared/domain/case-events.ts'
import { eventDay } from '#shared/domain/event-day.ts'
import type { CourseStep } from '#shared/domain/course.ts'
import type { DeadlineRule } from '#shared/domain/deadlines.ts'
import { paperPath, workbenchPath } from '../../documents/register/paths.ts'

/** Where the course of a household leads: each step, deadline and entry has a form of its own. */

/** The part of the address every section of a household begins with. */
export function householdPath(household: string): string {
  return `/rodziny/${household}`
}

/** The household's course. */
export function coursePath(household: string): string {
  return `${householdPath(household)}/przebieg`
}

/** The form of a new entry; a scaling and a review held have screens of their own. */
export function newEventPath(household: string, kind: CaseEventKind, workshop?: WorkshopKind): string {
  if (kind === 'scaling') return `${householdPath(household)}/skale`
  return `${coursePath(household)}/nowy/${kind}${workshop ? `/${workshop}` : ''}`
}

/** The form of an entry that is there. */
export function eventPath({ householdId, id, kind }: CaseEvent): string {
  if (kind === 'scaling') return `${householdPath(householdId)}/skale`
  return `${coursePath(householdId)}/wpis/${id}`
}

/** Holding a review: the one that was planned, else a new one. */
export function reviewPath(household: string, planned?: CaseEvent): string {
  return `${householdPath(household)}/przeglad${planned ? `/${planned.id}` : ''}`
}

const workshopOf: Partial<Record<CourseStep, WorkshopKind>> = {
  'workshop-diagnostic': 'diagnostic',
  'workshop-monitoring': 'monitoring',
  'workshop-evaluation': 'evaluation',
}

/**
 * The form of a step: what is planned for it first, else what was written last, else a new entry. `card`: the
 * Karta of the register, so that nobody begins another beside it.
 */
export function stepPath(
  household: string,
  step: CourseStep,
  events: readonly CaseEvent[],
  card: CourseView['cardPaper'] = null,
): string {
  switch (step) {
    case 'expectations-card': {
      const subject = { kind: step, id: household } as const
      if (card === null) return workbenchPath(subject)
      return card.isDraft ? workbenchPath(subject, card.id) : paperPath(card.id)
    }
    case 'consent':
      return `${householdPath(household)}/zgoda`
    case 'ipw':
      return `${householdPath(household)}/ipw`
    case 'reviews':
      return reviewPath(household, waitingOf(eventsOf(events, 'review')))
    case 'workshop-diagnostic':
    case 'workshop-monitoring':
    case 'workshop-evaluation':
      return workshopPath(household, workshopOf[step] ?? 'diagnostic', events)
    case 'report':
    case 'presentation':
    case 'offer':
    case 'interview':
    case 'key-worker':
    case 'supervision':
    case 'closing':
    case 'follow-up':
      return formOf(household, step, events)
  }
}

const forms: Partial<Record<DeadlineRule, CaseEventKind>> = {
  'key-worker-due': 'key-worker',
  'summary-due': 'summary',
  'meeting-offer': 'meeting-offer',
  'interview-update': 'interview',
}

const steps: Partial<Record<DeadlineRule, CourseStep>> = {
  'consent-due': 'consent',
  'consent-expires': 'consent',
  'workshop-diagnostic': 'workshop-diagnostic',
  'workshop-monitoring': 'workshop-monitoring',
  'workshop-evaluation': 'workshop-evaluation',
  'ipw-due': 'ipw',
  'ipw-ends': 'ipw',
  'ipw-review': 'reviews',
}

/** The form in which a deadline is met. Takes its rule and part; `part` of a follow-up is its entry. */
export function deadlinePath(
  household: string,
  { rule, part }: { rule: DeadlineRule; part: string | null },
  events: readonly CaseEvent[],
): string {
  if (rule === 'follow-up' && part !== null) return `${coursePath(household)}/wpis/${part}`
  const kind = forms[rule]
  if (kind) return newEventPath(household, kind)
  if (rule === 'supervision-due') {
    const planned = waitingOf(eventsOf(events, 'supervision'))
    return planned ? eventPath(planned) : newEventPath(household, 'supervision')
  }
  const step = steps[rule]
  return step ? stepPath(household, step, events) : coursePath(household)
}

function workshopPath(household: string, workshop: WorkshopKind, events: readonly CaseEvent[]): string {
  const own = eventsOf(events, 'workshop').filter((event) => event.workshop === workshop)
  const there = waitingOf(own) ?? latestOf(own)
  return there ? eventPath(there) : newEventPath(household, 'workshop', workshop)
}

function formOf(household: string, kind: CaseEventKind & CourseStep, events: readonly CaseEvent[]): string {
  const own = eventsOf(events, kind)
  const there = waitingOf(own) ?? latestOf(own)
  return there ? eventPath(there) : newEventPath(household, kind)
}

/** The soonest of those that were planned and have not taken place; undefined when none waits. */
function waitingOf(events: readonly CaseEvent[]): CaseEvent | undefined {
  return events
    .filter(isWaiting)
    .toSorted((one, other) => (eventDay(one) ?? '').localeCompare(eventDay(other) ?? '', 'en'))[0]
}

function isWaiting(event: CaseEvent): boolean {
  if (!('heldOn' in event) || event.heldOn !== null) return false
  return event.kind !== 'review' || event.state === 'planned' || event.state === 'postponed'
}

/** Whether an entry is of something still to come: planned and not held, or written with a day after today. */
export function isPlanned(event: CaseEvent, today: string): boolean {
  return isWaiting(event) || (eventDay(event) ?? '') > today
}

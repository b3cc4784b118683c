import { z } from 'zod'
import { eventDay } from './event-day.ts'
import { caseStage, scaleValue } from './cases.ts'
import type { FieldProblem } from './fields.ts'
import { localDate, longText, requiredText, text } from './fields.ts'
import { accountId, caseEventId, householdId, ipwId } from './ids.ts'

/**
 * What happens in the course of a case, one record for each thing that happened or is planned.
 * Between institutions only conclusions pass, never documents, so conclusions are all that is
 * written. Source: Modele kooperacji, ch. II.1, step 7.2; domain.md, "The course of a case".
 */

/** Why the PZK takes a household in; at least one holds. */
export const casePremises = [
  'help-does-not-work',
  'chronic-crisis',
  'cross-sector',
  'means-exhausted',
  'household-asks',
] as const
export const workshopKinds = ['diagnostic', 'monitoring', 'evaluation'] as const
export const reviewStates = ['planned', 'held', 'postponed', 'missed'] as const
export const offerAnswers = ['accepted', 'declined'] as const
export const contactForms = ['visit', 'office', 'phone', 'online'] as const
export const scalingOccasions = ['start', 'review', 'end', 'other'] as const
export const caseOutcomes = ['goals-reached', 'partly', 'handed-over', 'resigned'] as const
export const lastingAnswers = ['yes', 'partly', 'no'] as const

export type WorkshopKind = (typeof workshopKinds)[number]
export type ReviewState = (typeof reviewStates)[number]
export type ScalingOccasion = (typeof scalingOccasions)[number]
export type CaseOutcome = (typeof caseOutcomes)[number]

const common = {
  id: caseEventId,
  householdId,
  /** Conclusions only: no documents, no health, nothing from the Niebieska Karta (law.md L9). */
  conclusions: longText(4000),
}
const appointment = { plannedOn: localDate.nullable(), heldOn: localDate.nullable() }

/** The mark of one area: 1 to 10 by the household and by the institution, with the person's own words. */
export const scaleMark = z.strictObject({
  letter: z.string().regex(/^[A-Z]$/),
  household: scaleValue.nullable(),
  institution: scaleValue.nullable(),
  /** "Co będzie o 1 wyżej": what will be different one step up, in the person's words. */
  words: longText(1000),
})
export type ScaleMark = z.infer<typeof scaleMark>

/** What an institution does at a workshop (a part of its scenario). */
export const workshopPart = z.strictObject({ institution: text(200), part: longText(600) })

/** The report: why the household, and who of the PZK speaks for it. Who reported it, and when, stand with the household. */
export const reportEvent = z.strictObject({
  kind: z.literal('report'),
  ...common,
  premises: z.array(z.enum(casePremises)).max(casePremises.length),
  spokenForBy: text(200),
  /** Somebody is on a permanent form of help: the interview is updated every 6 months (law.md L4a). */
  isOnPermanentHelp: z.boolean(),
})
/** The case shown to the PZK. */
export const presentationEvent = z.strictObject({ kind: z.literal('presentation'), ...common, ...appointment })
/** What the household answered to the offer of the PZK. */
export const offerEvent = z.strictObject({
  kind: z.literal('offer'),
  ...common,
  on: localDate,
  answer: z.enum(offerAnswers).nullable(),
})
/** The environmental interview by the GOPS's social worker, or its update. */
export const interviewEvent = z.strictObject({
  kind: z.literal('interview'),
  ...common,
  on: localDate,
  worker: text(120),
})
export const workshopEvent = z.strictObject({
  kind: z.literal('workshop'),
  ...common,
  ...appointment,
  workshop: z.enum(workshopKinds),
  place: text(200),
  participants: longText(1000),
  parts: z.array(workshopPart).max(40, 'tooMany' satisfies FieldProblem),
})
/** Whom the household has chosen; the latest holds. */
export const keyWorkerEvent = z.strictObject({
  kind: z.literal('key-worker'),
  ...common,
  on: localDate,
  name: requiredText(120),
  role: text(120),
  institution: text(200),
})
/** A review of the IPW together with the household; `ipwId` is the version it made. */
export const reviewEvent = z
  .strictObject({
    kind: z.literal('review'),
    ...common,
    ...appointment,
    state: z.enum(reviewStates),
    postponedTo: localDate.nullable(),
    /** Why it was put off or did not take place. */
    reason: text(600),
    participants: longText(1000),
    ipwId: ipwId.nullable(),
  })
  .superRefine(({ state, heldOn, plannedOn, postponedTo, reason }, context) => {
    const require = (path: string, isThere: boolean) => {
      if (!isThere) context.addIssue({ code: 'custom', path: [path], message: 'required' satisfies FieldProblem })
    }
    if (state === 'held') require('heldOn', heldOn !== null)
    if (state === 'planned') require('plannedOn', plannedOn !== null)
    if (state === 'postponed') require('postponedTo', postponedTo !== null)
    if (state === 'postponed' || state === 'missed') require('reason', reason !== '')
  })
export const supervisionEvent = z.strictObject({
  kind: z.literal('supervision'),
  ...common,
  ...appointment,
  supervisor: text(120),
})
/** A meeting with the PZK offered to the household (at least once a month). */
export const meetingOfferEvent = z.strictObject({
  kind: z.literal('meeting-offer'),
  ...common,
  on: localDate,
  answer: z.enum(offerAnswers).nullable(),
})
/** A contact of the key worker with the household. */
export const contactEvent = z.strictObject({
  kind: z.literal('contact'),
  ...common,
  on: localDate,
  form: z.enum(contactForms),
  who: text(200),
})
export const scalingEvent = z.strictObject({
  kind: z.literal('scaling'),
  ...common,
  on: localDate,
  occasion: z.enum(scalingOccasions),
  marks: z
    .array(scaleMark)
    .max(10, 'tooMany' satisfies FieldProblem)
    .refine(
      (marks) => new Set(marks.map(({ letter }) => letter)).size === marks.length,
      'duplicateArea' satisfies FieldProblem,
    ),
})
/** The summary of the cooperation after workshop 3. */
export const summaryEvent = z.strictObject({ kind: z.literal('summary'), ...common, on: localDate })
/** A look at whether the change lasts, after the case is closed. */
export const followUpEvent = z.strictObject({
  kind: z.literal('follow-up'),
  ...common,
  ...appointment,
  lasts: z.enum(lastingAnswers).nullable(),
})
/** The end of the case; the latest holds while the case is closed. */
export const closingEvent = z.strictObject({
  kind: z.literal('closing'),
  ...common,
  on: localDate,
  outcome: z.enum(caseOutcomes),
  /** The institution that takes over, where the household is handed over. */
  handedTo: text(200),
  /** Where the case stood before; the engine keeps it, for the day the closing is taken off. */
  stageBefore: caseStage.nullable().default(null),
})
/** Who leads the case from this day; the latest holds. `conclusions` is the note of the hand-over. */
export const assignmentEvent = z.strictObject({
  kind: z.literal('assignment'),
  ...common,
  on: localDate,
  accountId,
})

export const caseEvent = z.discriminatedUnion('kind', [
  reportEvent,
  presentationEvent,
  offerEvent,
  interviewEvent,
  workshopEvent,
  keyWorkerEvent,
  reviewEvent,
  supervisionEvent,
  meetingOfferEvent,
  contactEvent,
  scalingEvent,
  summaryEvent,
  followUpEvent,
  closingEvent,
  assignmentEvent,
])
export type CaseEvent = z.infer<typeof caseEvent>
/** The same as it is sent, its ids not yet known to be ids of their kind. */
export type SentCaseEvent = z.input<typeof caseEvent>
export type CaseEventKind = CaseEvent['kind']
/** The event of one kind. */
export type EventOf<Kind extends CaseEventKind> = Extract<CaseEvent, { kind: Kind }>

/** Whether somebody still looks if the change lasts after this end: not where the household was handed over, or gave up. */
export function isFollowedUp(outcome: CaseOutcome | null): boolean {
  return outcome !== 'handed-over' && outcome !== 'resigned'
}

/** Every kind, in the order of the course. */
export const caseEventKinds = caseEvent.options.map(({ shape }) => shape.kind.value)

/** The events of one kind, in the order given. */
export function eventsOf<Kind extends CaseEventKind>(events: readonly CaseEvent[], kind: Kind): EventOf<Kind>[] {
  return events.filter((event): event is EventOf<Kind> => event.kind === kind)
}

/** The latest of some events by their day; of one day, the one entered later. Undefined when there is none. */
export function latestOf<Event extends CaseEvent>(events: readonly Event[]): Event | undefined {
  return events.toSorted((one, other) => order(one).localeCompare(order(other), 'en')).at(-1)
}

/** Ids grow with time (UUIDv7), so they settle events of one day. */
function order(event: CaseEvent): string {
  return `${eventDay(event) ?? ''} ${event.id}`
}

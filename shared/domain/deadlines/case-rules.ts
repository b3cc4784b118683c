import { addMonths, midway } from '../dates.ts'
import type { CaseOutcome } from '../case-events.ts'
import { isFollowedUp } from '../case-events.ts'
import type { Appointment, CaseFacts, WorkshopFacts } from './case-facts.ts'
import { heldDays, inOrder, plannedDays, reviewAppointments } from './case-facts.ts'
import type { Programme } from './programmes.ts'
import { programmesOf } from './programmes.ts'
import type { DeadlineOwner, DeadlineSource, FoundTerm, Settlement, Term } from './rule.ts'
import { soonest } from './rule.ts'

/** The rules of a case, in the order of its course. Source of each: domain.md, "Rules with a number". */
export const caseRules = [
  'consent-due',
  'consent-expires',
  'meeting-offer',
  'workshop-diagnostic',
  'key-worker-due',
  'ipw-due',
  'ipw-review',
  'workshop-monitoring',
  'supervision-due',
  'workshop-evaluation',
  'summary-due',
  'ipw-ends',
  'interview-update',
  'follow-up',
] as const
export type CaseRule = (typeof caseRules)[number]

/** The household and the institutions look at the IPW at least this often, in months. */
export const reviewMonths = 3
/** The household is offered a meeting with the PZK at least this often. */
const offerMonths = 1
/** The environmental interview of people on permanent help is updated this often (law.md L4a). */
const interviewMonths = 6
/** Where the book names an act without a day: the next meeting of the PZK, which is within a month. */
const suggestedMonths = 1

interface CaseView {
  facts: CaseFacts
  programmes: readonly Programme[]
  /** The key worker, or the animator while none is chosen. */
  advocate: DeadlineOwner
}

interface Rule {
  terms: (view: CaseView) => Term[]
  /** Whether it goes on after the case was closed with this outcome. */
  outlives?: (outcome: CaseOutcome | null) => boolean
}

const rules: Record<CaseRule, Rule> = {
  'consent-due': { terms: consentDue },
  'consent-expires': { terms: consentExpires },
  'meeting-offer': { terms: meetingOffers },
  'workshop-diagnostic': { terms: diagnosticWorkshop },
  'key-worker-due': { terms: keyWorkerDue },
  'ipw-due': { terms: ipwDue },
  'ipw-review': { terms: reviews },
  'workshop-monitoring': { terms: monitoringWorkshops },
  'supervision-due': { terms: supervisions },
  'workshop-evaluation': { terms: evaluationWorkshops },
  'summary-due': { terms: summaries },
  'ipw-ends': { terms: programmeEnds },
  'interview-update': { terms: interviewUpdates },
  'follow-up': {
    terms: followUps,
    // Where no outcome was written down, somebody still planned the look at whether the change lasts.
    outlives: isFollowedUp,
  },
}

/** Every deadline of a case, met and unmet. Closing it or withdrawing the consent ends those that are open. */
export function caseTerms(facts: CaseFacts): FoundTerm<CaseRule>[] {
  const view: CaseView = {
    facts,
    programmes: programmesOf(facts),
    advocate: facts.keyWorkerChosen ? 'key-worker' : 'animator',
  }
  return caseRules.flatMap((rule) => {
    const ending = endingOf(facts, rules[rule])
    return rules[rule].terms(view).map((one): FoundTerm<CaseRule> => ({
      ...one,
      rule,
      about: 'case',
      recordId: facts.id,
      caseNumber: facts.caseNumber,
      settled: one.settled ?? ending,
    }))
  })
}

/** What ended the rule for the case: the earlier of closing and withdrawal; of one day, the withdrawal. */
function endingOf({ closing, consent }: CaseFacts, { outlives }: Rule): Settlement | null {
  const closedOn = closing && !outlives?.(closing.outcome) ? closing.on : null
  const withdrawnOn = consent?.withdrawnOn ?? null
  if (withdrawnOn !== null && (closedOn === null || withdrawnOn <= closedOn))
    return { state: 'ended', on: withdrawnOn, reason: 'consent-withdrawn' }
  return closedOn === null ? null : { state: 'ended', on: closedOn, reason: 'closed' }
}

const done = (on: string | null): Settlement => ({ state: 'done', on })

function term(on: string, owner: DeadlineOwner, source: DeadlineSource, settled: Settlement | null = null): Term {
  return { on, owner, source, part: null, settled }
}

/** The answer to the offer of the PZK: within a month of the report, at a meeting of the PZK. */
function consentDue({ facts: { reportedOn, consent } }: CaseView): Term[] {
  if (reportedOn === null) return []
  const signedOn = consent?.signedOn ?? null
  return [
    term(
      addMonths(reportedOn, suggestedMonths),
      'animator',
      'program-month',
      signedOn === null ? null : done(signedOn),
    ),
  ]
}

function consentExpires({ facts: { consent } }: CaseView): Term[] {
  if (!consent?.signedOn || consent.validUntil === null) return []
  return [term(consent.validUntil, 'animator', 'consent-term')]
}

/** A meeting with the PZK is offered at least once a month, from the consent on. */
function meetingOffers({ facts: { consent, meetingsOfferedOn }, advocate }: CaseView): Term[] {
  if (!consent?.signedOn) return []
  const { kept, next } = everyMonths(consent.signedOn, offerMonths, meetingsOfferedOn)
  return [
    ...kept.map(({ on, doneOn }) => term(on, advocate, 'book-meeting-offer', done(doneOn))),
    term(next, advocate, 'book-meeting-offer'),
  ]
}

/** Workshop 1: the day planned, else a month from the consent. An evaluation held without it leaves nothing to diagnose. */
function diagnosticWorkshop({ facts: { consent, workshops } }: CaseView): Term[] {
  const own = ofKind(workshops, 'diagnostic')
  const planned = plannedDays(own)[0]
  const heldOn = heldDays(own)[0]
  const suggested = consent?.signedOn ? addMonths(consent.signedOn, suggestedMonths) : undefined
  const on = planned ?? suggested ?? heldOn
  if (on === undefined) return []
  const source = planned === undefined && suggested !== undefined ? 'program-month' : 'office-plan'
  return [term(on, 'animator', source, heldOn === undefined ? evaluatedBefore(workshops) : done(heldOn))]
}

/** The household chooses its key worker after workshop 1. */
function keyWorkerDue({ facts: { workshops, keyWorkerChosen } }: CaseView): Term[] {
  const heldOn = heldDays(ofKind(workshops, 'diagnostic'))[0]
  if (heldOn === undefined) return []
  const settled = keyWorkerChosen ? done(keyWorkerChosen.on) : evaluatedBefore(workshops)
  return [term(addMonths(heldOn, suggestedMonths), 'animator', 'program-month', settled)]
}

/** The IPW is written after workshop 1. */
function ipwDue({ facts: { workshops, ipws } }: CaseView): Term[] {
  const heldOn = heldDays(ofKind(workshops, 'diagnostic'))[0]
  if (heldOn === undefined) return []
  const written = soonest(ipws.flatMap(({ preparedOn, startsOn }) => preparedOn ?? startsOn ?? []))
  const settled = written === undefined ? null : done(written)
  return [term(addMonths(heldOn, suggestedMonths), 'animator', 'program-month', settled)]
}

/**
 * A review at least every 3 months from the start or the last review; a review planned sooner is due
 * on its day, one planned later moves nothing. What would fall after the end is workshop 3.
 */
function reviews({ facts, programmes, advocate }: CaseView): Term[] {
  const appointments = reviewAppointments(facts.reviews)
  return programmes.flatMap((programme) => {
    const held = heldDays(appointments).filter(programme.owns)
    const { kept, next, last } = everyMonths(programme.startsOn, reviewMonths, held)
    const planned = plannedDays(appointments).find((day) => programme.owns(day) && day > last)
    const limit = next <= programme.endsOn ? next : undefined
    const isPlan = planned !== undefined && (limit === undefined || planned < limit)
    const on = isPlan ? planned : limit
    return [
      ...kept.map((one) => term(one.on, advocate, 'book-review', done(one.doneOn))),
      ...(on === undefined ? [] : [term(on, advocate, isPlan ? 'office-plan' : 'book-review', evaluated(programme))]),
    ]
  })
}

/** Workshop 2: the day planned, else the middle of the programme; never after its end. */
function monitoringWorkshops({ facts, programmes }: CaseView): Term[] {
  const own = ofKind(facts.workshops, 'monitoring')
  return programmes.map((programme) => {
    const heldOn = heldDays(own).find(programme.owns)
    const planned = plannedWithin(own, programme)
    const settled = heldOn === undefined ? evaluated(programme) : done(heldOn)
    return planned === undefined
      ? term(midway(programme.startsOn, programme.endsOn), 'animator', 'program-midway', settled)
      : term(planned, 'animator', 'office-plan', settled)
  })
}

/** Each case is supervised at least once in its course, so by the end of the programme. */
function supervisions({ facts, programmes }: CaseView): Term[] {
  return programmes.map((programme) => {
    const heldOn = heldDays(facts.supervisions).find(programme.owns)
    const planned = plannedWithin(facts.supervisions, programme)
    const settled = heldOn === undefined ? renewed(programme) : done(heldOn)
    return planned === undefined
      ? term(programme.endsOn, 'animator', 'book-supervision', settled)
      : term(planned, 'animator', 'office-plan', settled)
  })
}

/** Workshop 3 by the end of the programme. */
function evaluationWorkshops({ facts, programmes }: CaseView): Term[] {
  const own = ofKind(facts.workshops, 'evaluation')
  return programmes.map((programme) => {
    const planned = plannedWithin(own, programme)
    const settled = programme.evaluatedOn === null ? null : done(programme.evaluatedOn)
    return planned === undefined
      ? term(programme.endsOn, 'animator', programme.endSource, settled)
      : term(planned, 'animator', 'office-plan', settled)
  })
}

/** The programme ends at most 13 months from its start: by then the case is closed or goals are set anew. */
function programmeEnds({ programmes }: CaseView): Term[] {
  return programmes.map((programme) =>
    term(
      programme.endsOn,
      'animator',
      programme.endSource,
      programme.nextStartsOn === null ? null : done(programme.nextStartsOn),
    ),
  )
}

/** The summary of the cooperation with the household and the PZK, after workshop 3. */
function summaries({ facts, programmes }: CaseView): Term[] {
  return programmes.flatMap((programme) => {
    const { evaluatedOn } = programme
    if (evaluatedOn === null) return []
    const written = inOrder(facts.summariesOn).find((day) => day >= evaluatedOn && programme.owns(day))
    const settled = written === undefined ? renewed(programme) : done(written)
    return [term(addMonths(evaluatedOn, suggestedMonths), 'animator', 'program-month', settled)]
  })
}

/** Update of the interview every 6 months, where somebody is on permanent help. */
function interviewUpdates({ facts: { interviewsOn, isOnPermanentHelp } }: CaseView): Term[] {
  const [first, ...later] = inOrder(interviewsOn)
  if (!isOnPermanentHelp || first === undefined) return []
  const { kept, next } = everyMonths(first, interviewMonths, later)
  return [
    ...kept.map(({ on, doneOn }) => term(on, 'office', 'law-interview', done(doneOn))),
    term(next, 'office', 'law-interview'),
  ]
}

/** Whether the change lasts: on the days agreed, as many as the household needs. */
function followUps({ facts, advocate }: CaseView): Term[] {
  return facts.followUps.map(({ id, plannedOn, heldOn }) => ({
    ...term(plannedOn, advocate, 'office-plan', heldOn === null ? null : done(heldOn)),
    part: id,
  }))
}

/**
 * Terms each counted from the day the thing was last done. Gives those that were met, the last day,
 * and the next term. Days not after the first count for nothing. Months: KPA art. 57 § 3.
 */
function everyMonths(
  from: string,
  months: number,
  days: readonly string[],
): { kept: { on: string; doneOn: string }[]; last: string; next: string } {
  const doneOn = inOrder(days).filter((day) => day > from)
  const anchors = [from, ...doneOn]
  const last = anchors.at(-1) ?? from
  return {
    kept: doneOn.map((day, index) => ({ on: addMonths(anchors[index] ?? from, months), doneOn: day })),
    last,
    next: addMonths(last, months),
  }
}

function ofKind(workshops: readonly WorkshopFacts[], kind: WorkshopFacts['kind']): WorkshopFacts[] {
  return workshops.filter((one) => one.kind === kind)
}

/** The soonest day planned within a programme, brought back to its end when it was planned after it. */
function plannedWithin(appointments: readonly Appointment[], { owns, endsOn }: Programme): string | undefined {
  const planned = plannedDays(appointments).find(owns)
  return planned !== undefined && planned > endsOn ? endsOn : planned
}

function evaluated({ evaluatedOn }: Programme): Settlement | null {
  return evaluatedOn === null ? null : { state: 'ended', on: evaluatedOn, reason: 'evaluated' }
}

function renewed({ nextStartsOn }: Programme): Settlement | null {
  return nextStartsOn === null ? null : { state: 'ended', on: nextStartsOn, reason: 'renewed' }
}

function evaluatedBefore(workshops: readonly WorkshopFacts[]): Settlement | null {
  const on = heldDays(ofKind(workshops, 'evaluation'))[0]
  return on === undefined ? null : { state: 'ended', on, reason: 'evaluated' }
}

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, addMonths } from '../dates.ts'
import type { Deadline } from '../deadlines.ts'
import { countDeadlines, deadlinesOn, settledDeadlinesOn } from '../deadlines.ts'
import type { CaseOutcome } from '../case-events.ts'
import type { CaseFacts } from './case-facts.ts'
import { blankCase } from './case-facts.ts'

/** What is promised of any history, however odd: events on random days, entered in random order. */

const first = '2026-01-01'
const last = addDays(first, 1100)
const offset = fc.integer({ min: 0, max: 1100 })
const day = offset.map((count) => addDays(first, count))
const maybe = fc.option(day, { nil: null })
const appointment = fc.record({ plannedOn: maybe, heldOn: maybe })
const some = <One>(one: fc.Arbitrary<One>, maxLength = 4) => fc.array(one, { maxLength })

const history: fc.Arbitrary<CaseFacts> = fc.record({
  id: fc.uuid(),
  caseNumber: fc.constant('7/2026'),
  reportedOn: maybe,
  closing: fc.option(
    fc.record({
      on: day,
      outcome: fc.constantFrom<CaseOutcome>('goals-reached', 'partly', 'handed-over', 'resigned'),
    }),
    { nil: null, freq: 1 },
  ),
  consent: fc.option(
    fc.record({ signedOn: maybe, withdrawnOn: fc.option(day, { nil: null, freq: 1 }), validUntil: maybe }),
    {
      nil: null,
    },
  ),
  workshops: some(
    fc
      .tuple(fc.constantFrom('diagnostic' as const, 'monitoring' as const, 'evaluation' as const), appointment)
      .map(([kind, days]) => ({ kind, ...days })),
  ),
  keyWorkerChosen: fc.option(fc.record({ on: maybe }), { nil: null }),
  ipws: some(fc.record({ version: fc.integer({ min: 1, max: 4 }), preparedOn: maybe, startsOn: maybe, endsOn: maybe })),
  reviews: some(
    fc.record({
      plannedOn: maybe,
      heldOn: maybe,
      state: fc.constantFrom('planned' as const, 'held' as const, 'postponed' as const, 'missed' as const),
      postponedTo: maybe,
    }),
    6,
  ),
  supervisions: some(appointment, 2),
  meetingsOfferedOn: some(day, 6),
  interviewsOn: some(day, 3),
  isOnPermanentHelp: fc.boolean(),
  summariesOn: some(day, 2),
  followUps: fc.uniqueArray(fc.record({ id: fc.uuid(), plannedOn: day, heldOn: maybe }), {
    selector: ({ id }) => id,
    maxLength: 3,
  }),
})

/** The same case with every list of it in another order, and some entries twice. */
function reentered(facts: CaseFacts): fc.Arbitrary<CaseFacts> {
  const turned = <One>(list: readonly One[]) =>
    list.length === 0 ? fc.constant([...list]) : fc.shuffledSubarray([...list], { minLength: list.length })
  const twice = <One>(list: readonly One[]) => turned([...list, ...list.slice(0, 1)])
  return fc
    .record({
      workshops: twice(facts.workshops),
      ipws: twice(facts.ipws),
      reviews: twice(facts.reviews),
      supervisions: twice(facts.supervisions),
      meetingsOfferedOn: twice(facts.meetingsOfferedOn),
      interviewsOn: twice(facts.interviewsOn),
      summariesOn: twice(facts.summariesOn),
      followUps: turned(facts.followUps),
    })
    .map((lists) => ({ ...facts, ...lists }))
}

const nameOf = ({ rule, recordId, part, on }: Omit<Deadline, 'state'>) => `${rule} ${recordId} ${part ?? ''} ${on}`
const keyOf = ({ rule, recordId, part }: Deadline) => `${rule} ${recordId} ${part ?? ''}`
const inForce = (today: string, { closing, consent }: CaseFacts) =>
  !(closing && closing.on <= today) && !(consent?.withdrawnOn && consent.withdrawnOn <= today)
const happened = (when: string | null, today: string) => when !== null && when <= today
const runs = { numRuns: 400 }

test('the same facts give the same deadlines, whatever the order of entry and though some are entered twice', () => {
  const pair = fc.uniqueArray(history, { selector: ({ id }) => id, maxLength: 3 }).chain((cases) =>
    fc.tuple(
      fc.constant(cases),
      fc.tuple(...cases.map(reentered)).chain((again) => fc.shuffledSubarray(again, { minLength: again.length })),
    ),
  )
  fc.assert(
    fc.property(pair, day, ([cases, again], today) => {
      expect(deadlinesOn(today, { cases: again })).toEqual(deadlinesOn(today, { cases }))
      expect(settledDeadlinesOn(today, { cases: again })).toEqual(settledDeadlinesOn(today, { cases }))
    }),
    runs,
  )
})

test('nothing is due once the case is closed, but follow-ups agreed with a household that changed its life', () => {
  fc.assert(
    fc.property(history, day, (facts, today) => {
      const open = deadlinesOn(today, { cases: [facts] })
      if (facts.consent?.withdrawnOn && facts.consent.withdrawnOn <= today) expect(open).toEqual([])
      else if (facts.closing && facts.closing.on <= today) {
        const isWatched = !['handed-over', 'resigned'].includes(facts.closing.outcome ?? '')
        expect(open.filter(({ rule }) => !isWatched || rule !== 'follow-up')).toEqual([])
      }
    }),
    runs,
  )
})

test('closing and withdrawing lose no deadline: each that was open ends with the reason and the day', () => {
  const reason = fc.constantFrom('closed' as const, 'consent-withdrawn' as const)
  fc.assert(
    fc.property(history, day, reason, (facts, today, ended) => {
      const going = { ...facts, closing: null, consent: facts.consent && { ...facts.consent, withdrawnOn: null } }
      const over: CaseFacts =
        ended === 'closed'
          ? { ...going, closing: { on: today, outcome: 'handed-over' } }
          : {
              ...going,
              consent: { ...(going.consent ?? { signedOn: null, validUntil: null }), withdrawnOn: today },
            }
      const before = deadlinesOn(today, { cases: [going] })
      const after = settledDeadlinesOn(today, { cases: [over] })
      expect(
        after.flatMap((one) =>
          one.state === 'ended' && one.reason === ended ? [`${nameOf(one)} ${one.settledOn}`] : [],
        ),
      ).toEqual(before.map((one) => `${nameOf(one)} ${today}`))
    }),
    runs,
  )
})

test('no case that goes on is without a next day, so none can be forgotten', () => {
  fc.assert(
    fc.property(history, day, (facts, today) => {
      const isKnown = happened(facts.reportedOn, today) || happened(facts.consent?.signedOn ?? null, today)
      const isForgotten = isKnown && inForce(today, facts) && deadlinesOn(today, { cases: [facts] }).length === 0
      expect(isForgotten).toBe(false)
    }),
    runs,
  )
})

test('an IPW that goes on has its review, its workshop 3 and its end in time, counted here apart', () => {
  const lone = fc.record({ startsOn: day, endsOn: maybe, held: some(day, 6) })
  fc.assert(
    fc.property(lone, offset, ({ startsOn, endsOn, held }, count) => {
      const today = addDays(startsOn, count)
      const facts: CaseFacts = {
        ...blankCase('case', '7/2026'),
        ipws: [{ version: 1, preparedOn: startsOn, startsOn, endsOn }],
        reviews: held.map((heldOn) => ({ plannedOn: null, heldOn, state: 'held', postponedTo: null })),
      }
      const open = deadlinesOn(today, { cases: [facts] })
      const dayOf = (asked: string) => open.filter(({ rule }) => rule === asked).map(({ on }) => on)
      const cap = addMonths(startsOn, 13)
      const end = endsOn !== null && endsOn >= startsOn && endsOn < cap ? endsOn : cap
      expect(dayOf('ipw-ends')).toEqual([end])
      expect(dayOf('workshop-evaluation')).toEqual([end])
      let lastReview = startsOn
      for (const heldOn of held) if (heldOn <= today && heldOn > lastReview) lastReview = heldOn
      const later = held.filter((heldOn) => heldOn > today).toSorted()[0]
      const limit = addMonths(lastReview, 3)
      const due = limit <= end && (later === undefined || limit < later) ? limit : later
      expect(dayOf('ipw-review')).toEqual(due === undefined ? [] : [due])
    }),
    runs,
  )
})

test('no deadline goes away by itself: a day on which nothing happens only brings it nearer', () => {
  const nearness = ['later', 'month', 'week', 'overdue']
  fc.assert(
    fc.property(history, offset, (facts, count) => {
      const [today, then] = [last, addDays(last, count)]
      const before = deadlinesOn(today, { cases: [facts] })
      const after = deadlinesOn(then, { cases: [facts] })
      expect(after.map(nameOf)).toEqual(before.map(nameOf))
      before.forEach(({ state }, index) => {
        expect(nearness.indexOf(after[index]?.state ?? '')).toBeGreaterThanOrEqual(nearness.indexOf(state))
      })
    }),
    runs,
  )
})

test('each open deadline has a name of its own, a working day not after it, and one group', () => {
  fc.assert(
    fc.property(some(history, 3), day, (cases, today) => {
      const own = [...new Map(cases.map((one) => [one.id, one])).values()]
      const open = deadlinesOn(today, { cases: own })
      expect(new Set(open.map(keyOf)).size).toBe(open.length)
      for (const { on, lastWorkingDay } of open) expect(lastWorkingDay <= on).toBe(true)
      const { overdue, week, month, later } = countDeadlines(open)
      expect(overdue + week + month + later).toBe(open.length)
      expect(open.filter(({ on }) => on < today)).toHaveLength(overdue)
      expect(open.filter(({ on }) => on <= addDays(today, 30))).toHaveLength(overdue + week + month)
      open.slice(1).forEach(({ on }, index) => expect(on >= (open[index]?.on ?? '')).toBe(true))
    }),
    runs,
  )
})

test('deadlines of many cases are those of each', () => {
  fc.assert(
    fc.property(fc.uniqueArray(history, { selector: ({ id }) => id, maxLength: 4 }), day, (cases, today) => {
      const together = deadlinesOn(today, { cases }).map(nameOf)
      const each = cases.flatMap((one) => deadlinesOn(today, { cases: [one] }).map(nameOf))
      expect(together).toHaveLength(each.length)
      expect(new Set(together)).toEqual(new Set(each))
    }),
    { numRuns: 100 },
  )
})

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { CaseEvent, EventOf } from './case-events.ts'
import type { CaseStage, ConsentState } from './cases.ts'
import { caseStages, consentStates } from './cases.ts'
import type { CourseFacts, CourseStep } from './course.ts'
import { courseOf, courseSteps, stageOfCourse, stepStates } from './course.ts'
import { addDays } from './dates.ts'
import type { CaseEventId, HouseholdId } from './ids.ts'

const householdId = '0196a000-0000-7000-8000-000000000001' as HouseholdId
const idOf = (at: number) => `0196a000-0000-7000-8000-${String(at).padStart(12, '0')}` as CaseEventId
const today = '2026-11-22'
const blank: CourseFacts = {
  reportedOn: null,
  isClosed: false,
  cardOn: null,
  consent: { state: 'missing', signedOn: null },
  ipwsOn: [],
  keyWorkerName: '',
  events: [],
}
const common = (at: number) => ({ id: idOf(at), householdId, conclusions: '' })
const report: EventOf<'report'> = {
  kind: 'report',
  ...common(8),
  premises: ['chronic-crisis'],
  spokenForBy: '',
  isOnPermanentHelp: false,
}
const offer = (on: string, answer: 'accepted' | 'declined' | null = 'accepted', at = 1): CaseEvent => ({
  kind: 'offer',
  ...common(at),
  on,
  answer,
})
const workshop = (
  kind: 'diagnostic' | 'monitoring' | 'evaluation',
  heldOn: string | null,
  plannedOn: string | null = null,
  at = 2,
): CaseEvent => ({
  kind: 'workshop',
  ...common(at),
  workshop: kind,
  plannedOn,
  heldOn,
  place: '',
  participants: '',
  parts: [],
})
const supervision = (heldOn: string | null, at = 3): CaseEvent => ({
  kind: 'supervision',
  ...common(at),
  plannedOn: null,
  heldOn,
  supervisor: '',
})
const statesOf = (facts: Partial<CourseFacts>, on = today) =>
  Object.fromEntries(courseOf({ ...blank, ...facts }, on).map(({ step, state }) => [step, state]))
const stepOf = (facts: Partial<CourseFacts>, step: CourseStep, on = today) =>
  courseOf({ ...blank, ...facts }, on).find((one) => one.step === step)

describe('the path of a case', () => {
  test('begins with the report, and everything else is for later', () => {
    const states = statesOf({})
    expect(states).toMatchObject({ report: 'next', 'expectations-card': 'later', closing: 'later' })
  })

  test('what was passed over is said to be, and the next step is the first after the furthest one done', () => {
    const states = statesOf({ reportedOn: '2026-09-01', events: [report, workshop('diagnostic', '2026-10-01')] })
    expect(states).toMatchObject({
      report: 'done',
      'expectations-card': 'missing',
      consent: 'missing',
      'workshop-diagnostic': 'done',
      'key-worker': 'next',
      ipw: 'later',
    })
  })

  test('supervision and reviews have no place in the order: they pass nothing over and are not passed over', () => {
    const early = statesOf({ reportedOn: '2026-09-01', events: [report, supervision('2026-09-02')] })
    expect(early).toMatchObject({ 'expectations-card': 'next', supervision: 'done', ipw: 'later' })
    const late = statesOf({ events: [workshop('evaluation', '2026-10-01')] })
    expect(late).toMatchObject({ supervision: 'later', reviews: 'later', 'workshop-monitoring': 'missing' })
  })

  test('what is only planned, or written with a day to come, is not done', () => {
    expect(stepOf({ events: [workshop('diagnostic', null, '2026-11-01')] }, 'workshop-diagnostic')?.state).not.toBe(
      'done',
    )
    expect(stepOf({ events: [offer('2026-11-23')] }, 'offer')?.state).not.toBe('done')
    expect(stepOf({ events: [offer('2026-11-23')] }, 'offer', '2026-11-23')?.state).toBe('done')
  })

  test('an offer without an answer is still open', () => {
    expect(stepOf({ events: [offer('2026-11-01', null)] }, 'offer')?.state).not.toBe('done')
  })

  test.each<[ConsentState, string]>([
    ['missing', 'next'],
    ['valid', 'done'],
    ['expired', 'lapsed'],
    ['withdrawn', 'lapsed'],
  ])('a consent that is %s makes its step %s', (state, expected) => {
    const facts = { reportedOn: '2026-09-01', cardOn: '', consent: { state, signedOn: '2026-09-10' } }
    const events: CaseEvent[] = [offer('2026-09-05')]
    expect(stepOf({ ...facts, events }, 'consent')?.state).toBe(expected)
  })

  test('a report is done once at least one premise was chosen', () => {
    expect(stepOf({ reportedOn: '2026-09-01' }, 'report')?.state).toBe('next')
    expect(stepOf({ reportedOn: '2026-09-01', events: [{ ...report, premises: [] }] }, 'report')?.state).toBe('next')
    expect(stepOf({ reportedOn: '2026-09-01', events: [report] }, 'report')).toMatchObject({
      state: 'done',
      on: '2026-09-01',
    })
  })

  test('of a household that took its consent back waits for the end of the case and for nothing after it', () => {
    const consent = { state: 'withdrawn', signedOn: '2026-09-10' } as const
    expect(stepOf({ consent }, 'consent')).toMatchObject({ state: 'lapsed', on: '2026-09-10' })
    const open = statesOf({ consent, events: [workshop('diagnostic', '2026-10-01')] })
    expect(open).toMatchObject({ 'workshop-diagnostic': 'done', reviews: 'dropped', closing: 'next' })
    expect(statesOf({ consent, isClosed: true })).toMatchObject({ closing: 'done', 'follow-up': 'dropped' })
  })

  test('a paper without a day is done, on no day', () => {
    expect(stepOf({ cardOn: '' }, 'expectations-card')).toMatchObject({ state: 'done', on: null })
    expect(stepOf({ ipwsOn: [null] }, 'ipw')).toMatchObject({ state: 'done', on: null })
    expect(stepOf({ keyWorkerName: 'Jan Kowalski' }, 'key-worker')).toMatchObject({ state: 'done', on: null })
  })

  test('a closed case waits for nothing but the look at whether the change lasts', () => {
    const states = statesOf({ reportedOn: '2026-09-01', isClosed: true, events: [report] })
    expect(states).toMatchObject({ report: 'done', consent: 'dropped', closing: 'done', 'follow-up': 'next' })
    expect(Object.values(states)).not.toContain('missing')
  })
})

describe('the end of a case', () => {
  test.each([
    ['goals-reached', 'next'],
    ['partly', 'next'],
    ['handed-over', 'dropped'],
    ['resigned', 'dropped'],
  ] as const)('as %s makes the look at whether the change lasts %s', (outcome, expected) => {
    const closing: CaseEvent = {
      kind: 'closing',
      ...common(9),
      on: '2026-11-01',
      outcome,
      handedTo: '',
      stageBefore: null,
    }
    expect(stepOf({ isClosed: true, events: [closing] }, 'follow-up')?.state).toBe(expected)
  })
})

describe('the stage the course shows', () => {
  const valid = { state: 'valid', signedOn: '2026-09-10' } as const
  const withdrawn = { state: 'withdrawn', signedOn: '2026-09-10' } as const
  test.each<[CaseStage, Partial<CourseFacts>, CaseStage | undefined]>([
    ['reported', { reportedOn: '2026-09-01' }, undefined],
    ['reported', { cardOn: '' }, 'expectations'],
    ['reported', { events: [offer('2026-09-05')] }, 'offer'],
    ['reported', { consent: valid }, 'consent'],
    ['reported', { consent: valid, ipwsOn: ['2026-10-01'] }, 'ipw'],
    ['diagnosis', { consent: valid, ipwsOn: ['2026-10-01'] }, 'ipw'],
    ['reported', { consent: withdrawn }, undefined],
    ['consent', { consent: valid }, undefined],
    ['consent', { events: [workshop('diagnostic', '2026-10-01')] }, 'diagnosis'],
    ['ipw', { ipwsOn: ['2026-08-01', '2026-11-01'] }, 'monitoring'],
    ['monitoring', { ipwsOn: ['2026-08-01', '2026-11-01'] }, undefined],
    ['monitoring', { events: [workshop('evaluation', '2026-11-01')] }, 'evaluation'],
    ['reported', { events: [supervision('2026-11-01')] }, undefined],
    ['closed', { consent: valid, ipwsOn: ['2026-10-01'] }, undefined],
    ['evaluation', { isClosed: true }, undefined],
  ])('set to %s, with %j: %s', (stage, facts, shown) => {
    expect(stageOfCourse(stage, courseOf({ ...blank, ...facts }, today))).toBe(shown)
  })
})

const anyDay = fc.integer({ min: 0, max: 700 }).map((count) => addDays('2026-01-01', count))
const maybe = fc.option(anyDay, { nil: null })
const oneEvent = fc
  .record({
    at: fc.integer({ min: 1, max: 1_000_000 }),
    kind: fc.constantFrom(
      'offer',
      'diagnostic',
      'monitoring',
      'evaluation',
      'supervision',
      'presentation',
      'interview',
      'key-worker',
      'review',
      'follow-up',
    ),
    on: anyDay,
    heldOn: maybe,
    plannedOn: maybe,
    answer: fc.constantFrom('accepted' as const, 'declined' as const, null),
  })
  .map(({ at, kind, on, heldOn, plannedOn, answer }): CaseEvent => {
    switch (kind) {
      case 'offer':
        return offer(on, answer, at)
      case 'diagnostic':
      case 'monitoring':
      case 'evaluation':
        return workshop(kind, heldOn, plannedOn, at)
      case 'presentation':
        return { kind, ...common(at), plannedOn, heldOn }
      case 'interview':
        return { kind, ...common(at), on, worker: '' }
      case 'key-worker':
        return { kind, ...common(at), on, name: 'Jan Kowalski', role: '', institution: '' }
      case 'review':
        return {
          kind,
          ...common(at),
          plannedOn: on,
          heldOn,
          state: heldOn === null ? 'planned' : 'held',
          postponedTo: null,
          reason: '',
          participants: '',
          ipwId: null,
        }
      case 'follow-up':
        return { kind, ...common(at), plannedOn, heldOn, lasts: null }
      case 'supervision':
        return supervision(heldOn, at)
    }
  })
const history = fc.record({
  reportedOn: maybe,
  isClosed: fc.boolean(),
  cardOn: fc.option(fc.oneof(anyDay, fc.constant('')), { nil: null }),
  consent: fc.record({ state: fc.constantFrom(...consentStates), signedOn: maybe }),
  ipwsOn: fc.array(maybe, { maxLength: 3 }),
  keyWorkerName: fc.constantFrom('', 'Jan Kowalski'),
  events: fc.uniqueArray(oneEvent, { selector: ({ id }) => id, maxLength: 12 }),
})
const doneOf = (facts: CourseFacts, on: string) =>
  courseOf(facts, on).flatMap(({ step, state }) => (state === 'done' ? [step] : []))

describe('of any history', () => {
  test('every step is on the path once, in the order of the book, and at most one is the next', () => {
    fc.assert(
      fc.property(history, anyDay, (facts, on) => {
        const path = courseOf(facts, on)
        expect(path.map(({ step }) => step)).toEqual([...courseSteps])
        expect(path.filter(({ state }) => state === 'next').length).toBeLessThanOrEqual(1)
        expect(path.every(({ state }) => stepStates.includes(state))).toBe(true)
      }),
    )
  })

  test('the order in which events were entered changes nothing', () => {
    const reordered = history.chain((facts) =>
      fc.tuple(
        fc.constant(facts),
        fc.shuffledSubarray([...facts.events], { minLength: facts.events.length, maxLength: facts.events.length }),
      ),
    )
    fc.assert(
      fc.property(reordered, anyDay, ([facts, events], on) => {
        expect(courseOf({ ...facts, events }, on)).toEqual(courseOf(facts, on))
      }),
    )
  })

  test('nothing done is undone by a day that passes', () => {
    fc.assert(
      fc.property(history, anyDay, fc.integer({ min: 1, max: 200 }), (facts, on, days) => {
        const reached = doneOf(facts, addDays(on, days))
        expect(doneOf(facts, on).filter((step) => !reached.includes(step))).toEqual([])
      }),
    )
  })

  test('nothing done is undone by something added', () => {
    fc.assert(
      fc.property(history, oneEvent, anyDay, (facts, added, on) => {
        const before = doneOf(facts, on)
        const after = doneOf({ ...facts, events: [...facts.events, added] }, on)
        expect(before.filter((step) => !after.includes(step))).toEqual([])
      }),
    )
  })

  test('the stage shown is always further than the one set, and never the end', () => {
    fc.assert(
      fc.property(history, anyDay, fc.constantFrom(...caseStages), (facts, on, stage) => {
        const shown = stageOfCourse(stage, courseOf(facts, on))
        if (shown === undefined) return
        expect(caseStages.indexOf(shown)).toBeGreaterThan(caseStages.indexOf(stage))
        expect(shown).not.toBe('closed')
      }),
    )
  })
})

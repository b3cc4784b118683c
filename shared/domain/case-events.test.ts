import { describe, expect, test } from 'vitest'
import type { CaseEvent, CaseEventKind, EventOf } from './case-events.ts'
import { caseEvent, caseEventKinds, eventsOf, latestOf } from './case-events.ts'
import { eventDay } from './event-day.ts'
import type { CaseEventId, HouseholdId } from './ids.ts'

let entered = 0
/** Ids that grow, as real ones do. */
const nextId = () => `01900000-0000-7000-8000-${String(++entered).padStart(12, '0')}`
const household = '01900000-0000-7000-8000-00000000aaaa' as HouseholdId

function made<Kind extends CaseEventKind>(
  fields: Omit<EventOf<Kind>, 'id' | 'householdId' | 'conclusions'>,
): EventOf<Kind> {
  return { id: nextId() as CaseEventId, householdId: household, conclusions: '', ...fields } as unknown as EventOf<Kind>
}

const review = (change: Partial<EventOf<'review'>> = {}) =>
  made<'review'>({
    kind: 'review',
    plannedOn: null,
    heldOn: null,
    state: 'planned',
    postponedTo: null,
    reason: '',
    participants: '',
    ipwId: null,
    ...change,
  })
const offer = (on: string) => made<'offer'>({ kind: 'offer', on, answer: null })
const scaling = (letters: readonly string[]) =>
  made<'scaling'>({
    kind: 'scaling',
    on: '2026-03-04',
    occasion: 'start',
    marks: letters.map((letter) => ({ letter, household: 1, institution: 10, words: '' })),
  })

const faults = (event: unknown) =>
  caseEvent.safeParse(event).error?.issues.map(({ path, message }) => `${path.join('.')}: ${message}`) ?? []

describe('a review', () => {
  test.each([
    ['planned', { plannedOn: '2026-05-04' }],
    ['held', { heldOn: '2026-05-04' }],
    ['postponed', { postponedTo: '2026-06-04', reason: 'choroba' }],
    ['missed', { reason: 'nikt nie przyszedł' }],
  ] as const)('%s is whole with what it needs, and says what is missing without it', (state, needed) => {
    expect(faults(review({ state, ...needed }))).toEqual([])
    expect(faults(review({ state }))).toEqual(Object.keys(needed).map((path) => `${path}: required`))
  })

  test('held keeps the day it was planned for beside the day it took place', () => {
    const held = review({ state: 'held', plannedOn: '2026-05-04', heldOn: '2026-05-06' })
    expect(caseEvent.parse(held)).toEqual(held)
  })
})

describe('a scaling', () => {
  test('has one mark of an area, from 1 to 10', () => {
    expect(faults(scaling(['A', 'B', 'C']))).toEqual([])
    expect(faults(scaling(['A', 'B', 'A']))).toEqual(['marks: duplicateArea'])
    expect(faults(scaling(['AB']))).toHaveLength(1)
    const [mark] = scaling(['A']).marks
    for (const given of [0, 11, 2.5])
      expect(faults({ ...scaling([]), marks: [{ ...mark, household: given }] })).toEqual(['marks.0.household: scale'])
  })

  test('may leave an area without a mark, by either side', () => {
    const [mark] = scaling(['A']).marks
    expect(faults({ ...scaling([]), marks: [{ ...mark, household: null, institution: null }] })).toEqual([])
  })
})

describe('an event', () => {
  test('takes nothing its kind does not know, so a field mistyped is not lost in silence', () => {
    expect(faults({ ...offer('2026-03-04'), answr: 'accepted' })).toHaveLength(1)
    expect(faults({ ...offer('2026-03-04'), kind: 'party' })).toHaveLength(1)
  })

  test('of a key worker names somebody', () => {
    const chosen = made<'key-worker'>({ kind: 'key-worker', on: '2026-03-04', name: ' ', role: '', institution: '' })
    expect(faults(chosen)).toEqual(['name: required'])
  })

  test('may be of any kind of the course, each known once', () => {
    expect(new Set(caseEventKinds).size).toBe(caseEventKinds.length)
    expect(caseEventKinds[0]).toBe('report')
  })
})

describe('the day of an event', () => {
  const appointed = (plannedOn: string | null, heldOn: string | null) =>
    made<'presentation'>({ kind: 'presentation', plannedOn, heldOn })

  test.each<[string, CaseEvent, string | null]>([
    ['the day it took place', appointed('2026-05-04', '2026-05-06'), '2026-05-06'],
    ['the day it is planned for', appointed('2026-05-04', null), '2026-05-04'],
    ['none, when it has neither', appointed(null, null), null],
    ['the day a review was put off to', review({ plannedOn: '2026-05-04', postponedTo: '2026-06-04' }), '2026-06-04'],
    ['the day a review put off took place', review({ postponedTo: '2026-06-04', heldOn: '2026-06-01' }), '2026-06-01'],
    ['its only day', offer('2026-03-04'), '2026-03-04'],
  ])('is %s', (_name, event, day) => {
    expect(eventDay(event)).toBe(day)
  })

  test('of a report is none: when it was reported stands with the household', () => {
    const report = made<'report'>({ kind: 'report', premises: [], spokenForBy: '', isOnPermanentHelp: false })
    expect(eventDay(report)).toBeNull()
  })
})

describe('the latest of events', () => {
  test('is the one of the latest day, whatever the order they were entered in', () => {
    const [later, sooner] = [offer('2026-04-01'), offer('2026-03-01')]
    expect(latestOf([later, sooner])).toBe(later)
    expect(latestOf([sooner, later])).toBe(later)
  })

  test('of one day is the one entered later', () => {
    const [first, second] = [offer('2026-03-01'), offer('2026-03-01')]
    expect(latestOf([second, first])).toBe(second)
  })

  test('of none is none', () => {
    expect(latestOf([])).toBeUndefined()
  })

  test('changes nothing in the list it looks through', () => {
    const events = [offer('2026-04-01'), offer('2026-03-01')]
    const before = [...events]
    latestOf(events)
    expect(events).toEqual(before)
  })
})

test('the events of one kind keep their order', () => {
  const [one, other] = [offer('2026-04-01'), offer('2026-03-01')]
  expect(eventsOf([one, scaling(['A']), other], 'offer')).toEqual([one, other])
})

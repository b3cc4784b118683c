import { describe, expect, test } from 'vitest'
import type { CaseEvent } from '#shared/domain/case-events.ts'
import { caseEvent, caseEventKinds } from '#shared/domain/case-events.ts'
import { courseSteps } from '#shared/domain/course.ts'
import { deadlineRules } from '#shared/domain/deadlines.ts'
import type { HouseholdId, PaperId, PersonId } from '#shared/domain/ids.ts'
import { fieldsOf } from './event-fields.ts'
import { eventSchema } from './event-schema.ts'
import { byTime, eventLines } from './event-words.ts'
import { deadlinePath, newEventPath, stepPath } from './links.ts'
import type { EventSource } from './new-event.ts'
import { newEvent, savedEvent } from './new-event.ts'

const household = '0196a000-0000-7000-8000-0000000000aa' as HouseholdId
const today = '2026-11-22'
const idOf = (at: number) => `0196a000-0000-7000-8000-${String(at).padStart(12, '0')}`
const event = (at: number, fields: Record<string, unknown>): CaseEvent =>
  caseEvent.parse({ id: idOf(at), householdId: household, conclusions: '', ...fields })
const workshop = (at: number, plannedOn: string | null, heldOn: string | null) =>
  event(at, { kind: 'workshop', workshop: 'diagnostic', plannedOn, heldOn, place: '', participants: '', parts: [] })
const review = (at: number, fields: Record<string, unknown>) =>
  event(at, {
    kind: 'review',
    plannedOn: null,
    heldOn: null,
    state: 'planned',
    postponedTo: null,
    reason: '',
    participants: '',
    ipwId: null,
    ...fields,
  })

const source: EventSource = {
  household: {
    id: household,
    persons: [
      { id: idOf(90) as PersonId, firstName: 'Żaneta', lastName: 'Łoś', gender: 'f', isMinor: false, address: '' },
      { id: idOf(91) as PersonId, firstName: 'Józek', lastName: 'Łoś', gender: 'm', isMinor: true, address: '' },
    ],
  },
  ipws: [{ keyWorkerName: 'Jan Kowalski', keyWorkerFunction: '', keyWorkerInstitution: '' }],
  events: [],
  partners: [{ name: 'Szkoła' }, { name: 'PUP' }],
  today,
}

describe('where a step leads', () => {
  test('every step and every deadline has a form of its own', () => {
    for (const step of courseSteps) expect(stepPath(household, step, [])).toContain(household)
    for (const rule of deadlineRules) expect(deadlinePath(household, { rule, part: null }, [])).toContain(household)
  })

  test('a Karta that is there is opened, never another beside it', () => {
    const path = (card: { id: PaperId; isDraft: boolean } | null) => stepPath(household, 'expectations-card', [], card)
    const id = idOf(9) as PaperId
    expect(path(null)).toBe(`/dokumenty/expectations-card/${household}`)
    expect(path({ id, isDraft: true })).toBe(`/dokumenty/expectations-card/${household}/projekt/${id}`)
    expect(path({ id, isDraft: false })).toBe(`/dokumenty/rejestr/${id}`)
  })

  test('a new entry, then what is planned, then what took place', () => {
    const path = (events: CaseEvent[]) => stepPath(household, 'workshop-diagnostic', events)
    expect(path([])).toBe(`/rodziny/${household}/przebieg/nowy/workshop/diagnostic`)
    expect(path([workshop(1, null, '2026-10-01')])).toContain(`/wpis/${idOf(1)}`)
    expect(path([workshop(1, null, '2026-10-01'), workshop(2, '2026-12-01', null)])).toContain(`/wpis/${idOf(2)}`)
  })

  test('a review leads to holding the one that waits soonest, never to one that did not take place', () => {
    const missed = review(1, { state: 'missed', plannedOn: '2026-10-01', reason: 'choroba' })
    const later = review(2, { plannedOn: '2027-01-10' })
    const sooner = review(3, {
      state: 'postponed',
      plannedOn: '2026-11-01',
      postponedTo: '2026-12-01',
      reason: 'święto',
    })
    const path = (events: CaseEvent[]) => stepPath(household, 'reviews', events)
    expect(path([missed])).toBe(`/rodziny/${household}/przeglad`)
    expect(path([missed, later, sooner])).toBe(`/rodziny/${household}/przeglad/${idOf(3)}`)
  })

  test('a follow-up that is due leads to its own entry', () => {
    expect(deadlinePath(household, { rule: 'follow-up', part: idOf(7) }, [])).toContain(`/wpis/${idOf(7)}`)
  })

  test('a scaling has a screen of its own', () => {
    expect(newEventPath(household, 'scaling')).toBe(`/rodziny/${household}/skale`)
  })
})

describe('a new entry', () => {
  test.each(caseEventKinds)('%s has in its form only fields its record has', (kind) => {
    const values = newEvent(kind, source, 'diagnostic')
    const fields = ['planned', 'postponed', 'missed', 'held', 'handed-over'].flatMap((one) =>
      fieldsOf(kind, { ...values, state: one, outcome: one }),
    )
    expect(fields.map(({ name }) => name).filter((name) => !(name in values))).toEqual([])
  })

  test('of a workshop has the household, its key worker and the institutions of the team', () => {
    const values = newEvent('workshop', source, 'monitoring')
    expect(values).toMatchObject({
      workshop: 'monitoring',
      participants: 'Żaneta Łoś\nJózek Łoś\nJan Kowalski – pracownik kluczowy',
      parts: [
        { institution: 'Szkoła', part: '' },
        { institution: 'PUP', part: '' },
      ],
    })
  })

  test('names the key worker chosen last, over the one of the IPW', () => {
    const chosen = event(1, { kind: 'key-worker', on: '2026-10-01', name: 'Anna Nowak', role: '', institution: '' })
    expect(newEvent('contact', { ...source, events: [chosen] }, 'diagnostic')).toMatchObject({ who: 'Anna Nowak' })
    expect(newEvent('contact', source, 'diagnostic')).toMatchObject({ who: 'Jan Kowalski' })
  })

  test('an appointment needs a day, planned or held', () => {
    const values = newEvent('supervision', source, 'diagnostic')
    const problems = (change: object) =>
      eventSchema.safeParse({ ...values, ...change }).error?.issues.map(({ path, message }) => [path.join(), message])
    expect(problems({})).toEqual([['plannedOn', 'dayNeeded']])
    expect(problems({ plannedOn: '2026-12-01' })).toBeUndefined()
    expect(problems({ heldOn: '2026-11-01' })).toBeUndefined()
  })
})

describe('an entry as it is saved', () => {
  test('keeps nothing an earlier answer left behind', () => {
    const closing = { kind: 'closing', on: today, handedTo: 'PCPR' }
    expect(savedEvent(event(1, { ...closing, outcome: 'partly' }))).toMatchObject({ handedTo: '' })
    expect(savedEvent(event(1, { ...closing, outcome: 'handed-over' }))).toMatchObject({ handedTo: 'PCPR' })
    const left = { plannedOn: '2026-12-01', postponedTo: '2026-12-08', reason: 'choroba' }
    expect(savedEvent(review(1, left))).toMatchObject({ postponedTo: null, reason: '' })
    expect(savedEvent(review(1, { ...left, state: 'missed' }))).toMatchObject({ postponedTo: null, reason: 'choroba' })
    expect(savedEvent(review(1, { ...left, state: 'postponed' }))).toMatchObject(left)
  })
})

describe('the list of entries', () => {
  test('has what is still to come on top, soonest first, and loses none', () => {
    const events = [
      workshop(1, '2027-02-01', null),
      workshop(2, '2026-12-01', null),
      workshop(3, null, '2026-11-01'),
      workshop(4, '2026-10-05', '2026-10-06'),
      workshop(5, '2026-10-01', null),
    ].map((one) => ({ event: one }))
    const { planned, past } = byTime(events, today)
    expect(planned.map(({ event: { id } }) => id)).toEqual([5, 2, 1].map(idOf))
    expect(past.map(({ event: { id } }) => id)).toEqual([3, 4].map(idOf))
  })

  test('says of a review put off from when, and why', () => {
    const put = review(1, { state: 'postponed', plannedOn: '2026-11-01', postponedTo: '2026-12-01', reason: 'choroba' })
    expect(eventLines(put, () => undefined)).toEqual(['Przełożony', 'Był planowany na 01.11.2026', 'Powód: choroba'])
  })

  test('says who took part, and which institutions of a workshop were given nothing to do', () => {
    const held = review(2, { state: 'held', heldOn: '2026-11-20', participants: 'Żaneta Łoś\nJan Kowalski' })
    expect(eventLines(held, () => undefined)).toEqual(['Odbył się', 'Uczestnicy: Żaneta Łoś, Jan Kowalski'])
    const parts = [
      { institution: 'Szkoła', part: 'frekwencja' },
      { institution: 'PUP', part: '' },
    ]
    expect(eventLines({ ...workshop(3, null, '2026-11-20'), parts } as CaseEvent, () => undefined)).toEqual([
      'Szkoła: frekwencja',
      'Instytucje bez wpisanego zadania: PUP',
    ])
  })
})

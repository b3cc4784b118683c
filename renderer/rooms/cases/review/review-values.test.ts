import { describe, expect, test } from 'vitest'
import type { EventOf } from '#shared/domain/case-events.ts'
import { reviewEvent, scalingEvent } from '#shared/domain/case-events.ts'
import type { Ipw } from '#shared/domain/cases.ts'
import { ipw as ipwSchema } from '#shared/domain/cases.ts'
import { caseEventId, ipwId } from '#shared/domain/ids.ts'
import { ipwDifference } from '#shared/domain/ipw-difference.ts'
import type { ReviewValues } from './review-values.ts'
import {
  firstValues,
  heldReview,
  lastMarkOf,
  nextVersion,
  onNewer,
  openReviews,
  overNewer,
  reviewForm,
  unheldReview,
} from './review-values.ts'

const uuid = (last: number) => `01935000-0000-7000-8000-${String(last).padStart(12, '0')}`
const event = (last: number) => caseEventId.parse(uuid(last))
const row = (last: number, fields: object = {}) => ({
  id: uuid(last),
  areaLetter: 'A',
  goal: `cel ${last}`,
  activity: `działanie ${last}`,
  catalogueEntryId: null,
  termPlaceEffects: '',
  responsible: '',
  assessment: '',
  ...fields,
})
const latest: Ipw = ipwSchema.parse({
  id: uuid(1),
  householdId: uuid(2),
  version: 2,
  preparedOn: '2026-09-01',
  goal: 'cel nadrzędny',
  startsOn: '2026-06-01',
  endsOn: '2027-07-01',
  areas: [
    { letter: 'A', name: 'Zdrowie', now: 2, planned: 6, achieved: 3 },
    { letter: 'B', name: 'Praca', now: 2, planned: 6, achieved: null },
  ],
  rows: [row(11), row(12), row(13), row(14)],
  keyWorkerName: '',
  keyWorkerFunction: '',
  keyWorkerInstitution: '',
})
const ids = { review: event(21), scaling: event(22), plan: event(23), next: ipwId.parse(uuid(24)) }
const opened = (review?: EventOf<'review'>) =>
  firstValues({ ipw: latest, revision: 4 }, review && { event: review, revision: 2 }, ids, '2026-11-25')
const planned = reviewEvent.parse({
  kind: 'review',
  id: uuid(31),
  householdId: uuid(2),
  state: 'postponed',
  plannedOn: '2026-11-20',
  heldOn: null,
  postponedTo: '2026-11-25',
  reason: 'choroba',
  participants: '',
  conclusions: '',
  ipwId: null,
})

/** The wizard with a decision for each row. */
function decided(): ReviewValues {
  const values = opened()
  const [one, two, three, four] = values.rows
  return {
    ...values,
    rows: [
      { ...one!, assessment: 'idzie dobrze' },
      { ...two!, decision: 'change', goal: 'nowy cel' },
      { ...three!, decision: 'end', assessment: 'udało się', goal: 'nie do zmiany' },
      { ...four!, decision: 'drop', assessment: 'nie było miejsc' },
    ],
    marks: [{ letter: 'A', household: 5, institution: 4, words: 'Wstaję rano' }, values.marks[1]!],
    conclusions: 'Rodzina widzi zmianę.',
    nextOn: '2027-02-25',
  }
}

const problemsOf = (values: ReviewValues) =>
  reviewForm.safeParse(values).error?.issues.map(({ path, message }) => `${path.join('.')}: ${message}`) ?? []

describe('a review held', () => {
  test('leaves the rows as decided, and the marks of the family as what was achieved', () => {
    const next = nextVersion(decided())
    expect([next.version, next.preparedOn, next.id]).toEqual([3, '2026-11-25', ids.next])
    expect(next.rows.map(({ goal, assessment }) => [goal, assessment])).toEqual([
      ['cel 11', 'idzie dobrze'],
      ['nowy cel', ''],
      ['cel 13', 'Zakończono 25.11.2026: udało się'],
    ])
    expect(next.areas.map(({ now, achieved }) => [now, achieved])).toEqual([
      [2, 5],
      [2, null],
    ])
    expect(ipwSchema.parse(next)).toEqual(next)
  })

  test('without a word changed makes a version that says the same', () => {
    expect(ipwDifference(latest, nextVersion(opened()))).toEqual({ fields: [], areas: [], rows: [] })
  })

  test('keeps the assessment of a row left out among its conclusions, and only the marks that were made', () => {
    const { review, scaling, plan, from } = heldReview(decided(), undefined)
    expect(reviewEvent.parse(review)).toMatchObject({
      state: 'held',
      heldOn: '2026-11-25',
      conclusions: 'Rodzina widzi zmianę.\nZakończone działanie „działanie 14”: nie było miejsc',
    })
    expect(scalingEvent.parse(scaling).marks).toEqual([
      { letter: 'A', household: 5, institution: 4, words: 'Wstaję rano' },
    ])
    expect(reviewEvent.parse(plan)).toMatchObject({ state: 'planned', plannedOn: '2027-02-25' })
    expect(from).toEqual({ id: latest.id, revision: 4 })
    expect(heldReview(opened(), undefined)).toMatchObject({ baseRevision: 0, scaling: null, plan: null })
  })

  test('that was put off before is the same review, and its reason stays', () => {
    const { review, baseRevision } = heldReview(opened(planned), planned)
    expect(baseRevision).toBe(2)
    expect(review).toMatchObject({
      id: planned.id,
      plannedOn: '2026-11-20',
      postponedTo: '2026-11-25',
      reason: 'choroba',
    })
  })

  test('asks for its day, for the assessment of what it ends, and for a later next day', () => {
    const values = decided()
    expect(problemsOf(values)).toEqual([])
    expect(problemsOf({ ...values, heldOn: null })).toEqual(['heldOn: required'])
    const rows = values.rows.with(2, { ...values.rows[2]!, assessment: '' })
    expect(problemsOf({ ...values, rows })).toEqual(['rows.2.assessment: required'])
    expect(problemsOf({ ...values, nextOn: '2026-11-25' })).toEqual(['nextOn: reviewNotAfter'])
  })
})

describe('a review not held', () => {
  test('asks for the reason, and for the new day when it is put off; for nothing of the other steps', () => {
    expect(problemsOf({ ...opened(), outcome: 'postponed', heldOn: null, plannedOn: null })).toEqual([
      'plannedOn: required',
      'postponedTo: required',
      'reason: required',
    ])
    expect(problemsOf({ ...opened(), outcome: 'missed', reason: 'nikogo nie było' })).toEqual([])
  })

  test('put off again was due on the day it was put off to', () => {
    const values = { ...opened(planned), outcome: 'postponed' as const, postponedTo: '2026-12-10' }
    expect(reviewEvent.parse(unheldReview(values))).toMatchObject({
      id: planned.id,
      state: 'postponed',
      plannedOn: '2026-11-25',
      postponedTo: '2026-12-10',
      reason: 'choroba',
    })
  })
})

describe('an IPW changed meanwhile', () => {
  const newer = {
    ipw: ipwSchema.parse({
      ...latest,
      goal: 'inny cel nadrzędny',
      rows: [row(11, { responsible: 'GOPS' }), row(12), row(13), row(15)],
    }),
    revision: 5,
  }

  test('takes over the decisions, assessments and marks, and nothing changed there is lost', () => {
    const values = onNewer(decided(), newer)
    expect(values.base).toBe(newer)
    expect(values.rows.map(({ id, decision, assessment }) => [id, decision, assessment])).toEqual([
      [uuid(11), 'keep', 'idzie dobrze'],
      [uuid(12), 'change', ''],
      [uuid(13), 'end', 'udało się'],
      [uuid(15), 'keep', ''],
    ])
    expect(nextVersion(values)).toMatchObject({
      goal: 'inny cel nadrzędny',
      rows: [{ responsible: 'GOPS' }, {}, {}, {}],
    })
    expect(values.marks[0]).toMatchObject({ household: 5 })
  })

  test('or stays out, when what is here is to be kept', () => {
    const values = overNewer(decided(), newer)
    expect(heldReview(values, undefined)).toMatchObject({
      from: { id: latest.id, revision: 5 },
      next: { goal: 'cel nadrzędny' },
    })
  })
})

test('the last mark of an area is of the latest scaling that has one, else of the IPW', () => {
  const [health, work] = latest.areas
  const scaling = (last: number, on: string, household: number | null) =>
    scalingEvent.parse({
      kind: 'scaling',
      id: uuid(last),
      householdId: uuid(2),
      on,
      occasion: 'review',
      conclusions: '',
      marks: [{ letter: 'A', household, institution: 9, words: '' }],
    })
  const events = [scaling(42, '2026-10-01', 4), scaling(41, '2026-08-01', 3), scaling(43, '2026-11-01', null)]
  expect(lastMarkOf(health!, events)).toEqual({ value: 4, on: '2026-10-01' })
  expect(lastMarkOf(health!, [])).toEqual({ value: 3, on: null })
  expect(lastMarkOf({ ...work!, now: null }, events)).toBeNull()
})

test('the reviews ahead are those planned and put off, soonest first', () => {
  const other = { ...planned, id: event(32), state: 'planned' as const, plannedOn: '2026-11-21', postponedTo: null }
  const held = { ...planned, id: event(33), state: 'held' as const, heldOn: '2026-11-01' }
  expect(openReviews([planned, other, held]).map(({ on }) => on)).toEqual(['2026-11-21', '2026-11-25'])
})

import { expect, test } from 'vitest'
import type { CaseEvent } from './case-events.ts'
import { caseEventId, householdId } from './ids.ts'
import { scaleChangesOf } from './scale-change.ts'

const household = householdId.parse('0198c000-0000-7000-8000-000000000001')
let next = 10
const scaling = (
  on: string,
  ...marks: [letter: string, household: number | null, institution: number | null][]
): CaseEvent => ({
  kind: 'scaling',
  id: caseEventId.parse(`0198c000-0000-7000-8000-0000000000${next++}`),
  householdId: household,
  conclusions: '',
  on,
  occasion: 'other',
  marks: marks.map(([letter, own, institution]) => ({ letter, household: own, institution, words: '' })),
})
const version = (number: number, preparedOn: string | null, ...areas: [string, number | null, (number | null)?][]) => ({
  version: number,
  preparedOn,
  areas: areas.map(([letter, now, achieved = null]) => ({ letter, name: '', now, planned: 6, achieved })),
})

test('the case of the book: 2 at the start, 6 / 3 / 6 achieved, each area for itself', () => {
  const first = version(1, '2026-01-10', ['A', 2], ['B', 2], ['C', 2])
  const latest = version(5, '2027-01-10', ['A', 5, 6], ['B', 3, 3], ['C', 6, 6])
  expect(scaleChangesOf([], [latest, first])).toEqual([
    { letter: 'A', first: 2, last: 6 },
    { letter: 'B', first: 2, last: 3 },
    { letter: 'C', first: 2, last: 6 },
  ])
})

test('scalings and versions stand in one line of days, and of one day the scaling counts', () => {
  const events = [scaling('2026-06-01', ['A', 5, 3]), scaling('2026-01-10', ['A', 3, null])]
  const versions = [version(1, '2026-01-10', ['A', 2]), version(2, '2026-03-01', ['A', 4])]
  expect(scaleChangesOf(events, versions)).toEqual([{ letter: 'A', first: 3, last: 5 }])
  expect(scaleChangesOf(events.slice(0, 1), versions.slice(0, 1))).toEqual([{ letter: 'A', first: 2, last: 5 }])
})

test('the institution’s mark stands in where the household gave none, and an area without marks is left out', () => {
  expect(
    scaleChangesOf([scaling('2026-06-01', ['B', null, 4], ['C', null, null])], [version(1, null, ['D', null])]),
  ).toEqual([{ letter: 'B', first: 4, last: 4 }])
})

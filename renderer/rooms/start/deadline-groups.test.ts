import { expect, test } from 'vitest'
import type { DeadlineView } from '#shared/contract/deadlines.ts'
import { deadlineGroups } from './deadline-groups.ts'

const of = (state: DeadlineView['state'], on: string): DeadlineView => ({
  rule: 'agreement-ends',
  owner: 'office',
  source: 'agreement-term',
  part: null,
  on,
  state,
  lastWorkingDay: on,
  about: 'agreement',
  recordId: '019b0000-0000-7000-8000-000000000001',
  label: 'Porozumienie',
})

test('what is late stands first, what is far is not told, and no group is empty', () => {
  const groups = deadlineGroups([of('later', '2027-06-01'), of('month', '2026-12-10'), of('overdue', '2026-11-01')])
  expect(groups.map(({ state }) => state)).toEqual(['overdue', 'month'])
  expect(deadlineGroups([of('later', '2027-06-01')])).toEqual([])
})

test('the page of all deadlines tells of the far ones too, each group with as many as are in it', () => {
  const all = [of('overdue', '2026-11-01'), of('later', '2027-06-01'), of('later', '2027-07-01')]
  expect(deadlineGroups(all, true).map(({ state, count, of: rows }) => [state, count, rows.length])).toEqual([
    ['overdue', 1, 1],
    ['later', 2, 2],
  ])
})

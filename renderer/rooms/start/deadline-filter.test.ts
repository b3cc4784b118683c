import { expect, test } from 'vitest'
import type { DeadlineView } from '#shared/contract/deadlines.ts'
import { filterDeadlines, noFilter, rulesIn } from './deadline-filter.ts'

const of = (rule: DeadlineView['rule'], owner: DeadlineView['owner']): DeadlineView => ({
  rule,
  owner,
  source: 'book-review',
  part: null,
  on: '2026-12-01',
  state: 'month',
  lastWorkingDay: '2026-12-01',
  about: 'case',
  recordId: '019b0000-0000-7000-8000-000000000001',
  label: '1/2026',
})
const review = of('ipw-review', 'key-worker')
const offer = of('meeting-offer', 'key-worker')
const agreement = of('agreement-ends', 'office')

test('whose and which both narrow, and nothing chosen leaves everything', () => {
  const all = [review, agreement, offer]
  expect(filterDeadlines(all, noFilter)).toEqual(all)
  expect(filterDeadlines(all, { owner: 'key-worker', rule: null })).toEqual([review, offer])
  expect(filterDeadlines(all, { owner: 'key-worker', rule: 'ipw-review' })).toEqual([review])
  expect(filterDeadlines(all, { owner: 'office', rule: 'ipw-review' })).toEqual([])
})

test('only rules with something due are offered, in the order of the work', () => {
  expect(rulesIn([review, agreement, offer, review])).toEqual(['agreement-ends', 'meeting-offer', 'ipw-review'])
})

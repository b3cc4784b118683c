import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays } from './dates.ts'
import { blankCase } from './deadlines/case-facts.ts'
import { deadlinesOn } from './deadlines.ts'
import { nextReviewBy } from './next-review.ts'

const version = { version: 1, preparedOn: '2026-01-31', startsOn: '2026-01-31', endsOn: '2027-02-28' }

test('the next review is due 3 months later, on the last day of a month that is shorter', () => {
  expect(nextReviewBy('2026-08-31', [version])).toBe('2026-11-30')
})

test('no review is due after the end of the IPW, and none where nothing says when it began', () => {
  expect(nextReviewBy('2026-11-28', [version])).toBe('2027-02-28')
  expect(nextReviewBy('2026-11-29', [version])).toBe('2027-02-28')
  expect(nextReviewBy('2026-12-01', [version])).toBeNull()
  expect(nextReviewBy('2026-03-01', [{ ...version, preparedOn: null, startsOn: null }])).toBeNull()
})

test('it is the very day the deadline engine asks for once the review is held', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 500 }),
      fc.option(fc.integer({ min: 30, max: 390 }), { nil: null }),
      (held, length) => {
        const endsOn = length === null ? null : addDays(version.startsOn, length)
        const heldOn = addDays(version.startsOn, held)
        const ipws = [{ ...version, endsOn }]
        const facts = {
          ...blankCase('1', '1/2026'),
          ipws,
          reviews: [{ state: 'held' as const, plannedOn: null, heldOn, postponedTo: null }],
        }
        const due = deadlinesOn(heldOn, { cases: [facts] }).find(({ rule }) => rule === 'ipw-review')
        expect(nextReviewBy(heldOn, ipws)).toBe(due?.on ?? null)
      },
    ),
  )
})

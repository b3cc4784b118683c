import { expect, test } from 'vitest'
import { latestEnd, periodProblem } from './ipw-period.ts'

test('the latest day is 13 months later, the last of the month when it has no such day', () => {
  expect(latestEnd('2026-08-31')).toBe('2027-09-30')
  expect(latestEnd('2027-01-29')).toBe('2028-02-29')
  expect(latestEnd(null)).toBeUndefined()
  expect(latestEnd('31.8')).toBeUndefined()
})

test('an IPW one day too long is refused with the latest possible day named', () => {
  expect(periodProblem('2026-11-21', '2027-12-21')).toBeUndefined()
  expect(periodProblem('2026-11-21', '2027-12-22')).toContain('najpóźniej 21.12.2027')
})

test('an end before the start is refused, an open period is not', () => {
  expect(periodProblem('2026-11-21', '2026-11-20')).toContain('wcześniejszy')
  expect(periodProblem('2026-11-21', null)).toBeUndefined()
  expect(periodProblem(null, '2027-12-22')).toBeUndefined()
})

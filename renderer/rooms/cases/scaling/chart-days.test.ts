import { expect, test } from 'vitest'
import type { ScalePoint } from '#shared/domain/scaling.ts'
import { dayAxis, labelledDays } from './chart-days.ts'

const point = (on: string | null): ScalePoint => ({
  on,
  source: 'scaling',
  occasion: 'review',
  household: 3,
  institution: null,
  words: '',
})
const axis = (...days: (string | null)[]) => dayAxis({ points: days.map(point), planned: [] }, 40, 640)

test('days stand by their distance in the calendar, from edge to edge', () => {
  const { days, x } = axis('2026-01-01', '2026-01-31', '2026-01-11', null, '2026-01-11')
  expect(days).toEqual(['2026-01-01', '2026-01-11', '2026-01-31'])
  expect(days.map(x)).toEqual([40, 240, 640])
})

test('one day alone stands in the middle, and no day at all is no error', () => {
  expect(axis('2026-01-01').x('2026-01-01')).toBe(340)
  expect(labelledDays(axis(null), 80)).toEqual([])
})

test('labels never overlap; the first and the last are there when both have room', () => {
  const crowded = axis('2026-01-01', '2026-01-02', '2026-03-01', '2026-12-30', '2026-12-31')
  expect(labelledDays(crowded, 90)).toEqual(['2026-01-01', '2026-03-01', '2026-12-31'])
  expect(labelledDays(dayAxis({ points: ['2026-01-01', '2026-01-02'].map(point), planned: [] }, 40, 100), 90)).toEqual([
    '2026-01-02',
  ])
})

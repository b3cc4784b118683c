import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays } from '../dates.ts'
import { isWorkingDay, lastWorkingDay, publicHolidays } from './working-days.ts'

describe('the days free by statute', () => {
  test('are the fourteen of the act in 2026, Easter and Pentecost among them', () => {
    expect([...publicHolidays(2026)].toSorted()).toEqual([
      '2026-01-01',
      '2026-01-06',
      '2026-04-05',
      '2026-04-06',
      '2026-05-01',
      '2026-05-03',
      '2026-05-24',
      '2026-06-04',
      '2026-08-15',
      '2026-11-01',
      '2026-11-11',
      '2026-12-24',
      '2026-12-25',
      '2026-12-26',
    ])
  })

  test.each([
    ['2010-01-06', false],
    ['2011-01-06', true],
    ['2024-12-24', false],
    ['2025-12-24', true],
    ['2026-12-24', true],
    ['2025-05-02', false],
    ['2026-12-31', false],
    ['2026-04-03', false],
  ])('%s is one: %s', (day, isFree) => {
    expect(publicHolidays(Number(day.slice(0, 4))).has(day)).toBe(isFree)
  })

  test.each([
    [1943, '1943-04-25'],
    [1961, '1961-04-02'],
    [2000, '2000-04-23'],
    [2008, '2008-03-23'],
    [2019, '2019-04-21'],
    [2024, '2024-03-31'],
    [2025, '2025-04-20'],
    [2027, '2027-03-28'],
    [2038, '2038-04-25'],
    [2049, '2049-04-18'],
    [2100, '2100-03-28'],
  ])('have Easter of %i on %s, its Monday and Corpus Christi after it', (year, sunday) => {
    for (const count of [0, 1, 49, 60]) expect(publicHolidays(year)).toContain(addDays(sunday, count))
    expect(publicHolidays(year)).not.toContain(addDays(sunday, 2))
  })

  test('have Easter always on a Sunday from 22 March to 25 April', () => {
    for (let year = 1900; year < 2200; year += 1) {
      const sundays = [...publicHolidays(year)].filter(
        (day) => day.slice(5) >= '03-22' && day.slice(5) <= '04-25' && new Date(`${day}T00:00:00Z`).getUTCDay() === 0,
      )
      expect([year, sundays.length]).toEqual([year, 1])
    }
  })
})

describe('the last working day', () => {
  test.each([
    ['2026-11-30', '2026-11-30'],
    ['2026-02-28', '2026-02-27'],
    ['2026-12-27', '2026-12-23'],
    ['2024-12-26', '2024-12-24'],
    ['2025-05-04', '2025-05-02'],
    ['2026-04-06', '2026-04-03'],
    ['2026-06-04', '2026-06-03'],
    ['2027-01-03', '2026-12-31'],
    ['2023-01-08', '2023-01-05'],
  ])('not after %s is %s', (day, last) => {
    expect(lastWorkingDay(day)).toBe(last)
  })

  test('is a working day, with none between it and the day', () => {
    const days = fc.integer({ min: 0, max: 109_000 }).map((count) => addDays('1900-02-01', count))
    fc.assert(
      fc.property(days, (day) => {
        const last = lastWorkingDay(day)
        expect(isWorkingDay(last)).toBe(true)
        for (let next = addDays(last, 1); next <= day; next = addDays(next, 1)) expect(isWorkingDay(next)).toBe(false)
      }),
    )
  })
})

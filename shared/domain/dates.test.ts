import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addMonths, formatDateLong, formatDateShort, isLocalDate, localDateOf } from './dates.ts'

const day = fc
  .date({ min: new Date('1900-01-01T00:00:00Z'), max: new Date('2199-12-31T00:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))

describe('addMonths', () => {
  test.each([
    ['2026-08-31', 3, '2026-11-30'],
    ['2026-01-31', 1, '2026-02-28'],
    ['2028-01-31', 1, '2028-02-29'],
    ['2028-02-29', 12, '2029-02-28'],
    ['2028-02-29', 48, '2032-02-29'],
    ['2100-01-31', 1, '2100-02-28'],
    ['2000-01-31', 1, '2000-02-29'],
    ['2026-11-21', 0, '2026-11-21'],
    ['2026-12-01', 1, '2027-01-01'],
    ['2026-01-15', -1, '2025-12-15'],
    ['2026-03-31', -1, '2026-02-28'],
    ['2026-11-30', 13, '2027-12-30'],
    ['2026-03-29', 7, '2026-10-29'],
  ])('%s and %i months is %s', (from, count, to) => {
    expect(addMonths(from, count)).toBe(to)
  })

  test('lands in the month it counts to, on the same day or its last', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: -1200, max: 1200 }), (from, count) => {
        const to = addMonths(from, count)
        const months = (date: string) => Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7))
        expect(months(to)).toBe(months(from) + count)
        if (to.slice(8) !== from.slice(8)) {
          expect(to.slice(8) < from.slice(8)).toBe(true)
          const next = new Date(`${to}T00:00:00Z`)
          next.setUTCDate(next.getUTCDate() + 1)
          expect(next.getUTCDate()).toBe(1)
        }
      }),
    )
  })

  test('keeps the order of days', () => {
    fc.assert(
      fc.property(day, day, fc.integer({ min: 0, max: 240 }), (a, b, count) => {
        const [first, second] = a <= b ? [a, b] : [b, a]
        expect(addMonths(first, count) <= addMonths(second, count)).toBe(true)
      }),
    )
  })

  test('throws on what is no day, without quoting it', () => {
    for (const bad of ['2026-02-30', '2026-13-01', 'dziś', ''])
      expect(() => addMonths(bad, 1)).toThrow(/^not a YYYY-MM-DD date$/)
  })
})

describe('a local date', () => {
  test.each([
    ['2026-11-21', true],
    ['2028-02-29', true],
    ['2026-02-29', false],
    ['2100-02-29', false],
    ['2000-02-29', true],
    ['2026-04-31', false],
    ['2026-00-10', false],
    ['2026-13-10', false],
    ['2026-01-00', false],
    ['2026-1-1', false],
    ['21.11.2026', false],
    ['2026-11-21T00:00:00Z', false],
    ['2026-11-21\n', false],
    [' 2026-11-21', false],
    ['1899-12-31', false],
    ['1900-01-01', true],
    ['2199-12-31', true],
    ['2200-01-01', false],
    ['٢٠٢٦-١١-٢١', false],
    ['', false],
  ])('%j is one: %s', (text, isOne) => {
    expect(isLocalDate(text)).toBe(isOne)
  })

  test('is every day the calendar has', () => {
    fc.assert(
      fc.property(day, (one) => {
        expect(isLocalDate(one)).toBe(true)
      }),
    )
  })

  test('is printed as Polish papers and screens print it', () => {
    expect(formatDateLong('2026-11-21')).toBe('21 listopada 2026 r.')
    expect(formatDateLong('2026-05-01')).toBe('1 maja 2026 r.')
    expect(formatDateShort('2026-05-01')).toBe('01.05.2026')
  })

  test('of an instant is the day of the machine, not of Greenwich', () => {
    // Tests run in Europe/Warsaw (vitest.config.ts): half past midnight there is still yesterday in UTC.
    expect(localDateOf(new Date('2026-11-20T23:30:00Z'))).toBe('2026-11-21')
    expect(localDateOf(new Date('2026-06-30T22:30:00Z'))).toBe('2026-07-01')
  })
})

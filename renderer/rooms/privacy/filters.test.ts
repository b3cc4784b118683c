import { describe, expect, test } from 'vitest'
import { askedFilters, noFilters } from './audit-filters.ts'
import { daysOf, endsBeforeStart, wholeTime } from './period.ts'

describe('the engine is asked only for what is chosen and whole', () => {
  test('nothing chosen is everything', () => {
    expect(askedFilters(noFilters)).toEqual({})
    expect(daysOf(wholeTime)).toEqual({})
  })
  test('a day half typed is left out, the other day stays', () => {
    expect(daysOf({ from: '2026-01-02', to: '3.1' })).toEqual({ from: '2026-01-02' })
  })
  test('a period that ends before it begins narrows nothing and is told', () => {
    const period = { from: '2026-02-01', to: '2026-01-31' }
    expect(endsBeforeStart(period)).toBe(true)
    expect(askedFilters({ ...noFilters, kind: 'login', period })).toEqual({ kind: 'login' })
  })
  test('whoever came in with the recovery code, or nobody, can be asked for', () => {
    expect(askedFilters({ ...noFilters, person: 'recovery-code' })).toEqual({ person: 'recovery-code' })
    expect(askedFilters({ ...noFilters, person: 'nobody' })).toEqual({ person: 'nobody' })
  })
})

import { describe, expect, test } from 'vitest'
import { caseSignText, classSymbol, missingOrdinals, signPattern } from './case-sign.ts'

const number = { symbol: '5020', ordinal: 7, year: 2026 }

describe('a sign', () => {
  test.each([
    ['{jednostka}.{komórka}.{JRWA}.{nr}.{rok}', 'GOPS', 'KO', 'GOPS.KO.5020.7.2026'],
    ['{jednostka}.{komórka}.{JRWA}.{nr}.{rok}', 'GOPS', '', 'GOPS.5020.7.2026'],
    ['{jednostka}.{komórka}.{JRWA}.{nr}.{rok}', '', '', '5020.7.2026'],
    ['{nr}/{komórka}/{rok}', 'GOPS', 'KO', '7/KO/2026'],
    ['{nr}/{komórka}/{rok}', 'GOPS', '', '7/2026'],
    ['Sprawa {JRWA}-{nr}-{rok}', 'GOPS', 'KO', 'Sprawa 5020-7-2026'],
  ])('by %s for %s and %s is %s', (pattern, unit, cell, sign) => {
    expect(caseSignText({ pattern, unit, cell }, number)).toBe(sign)
  })

  test.each(['{jednostka}.{rok}', '{nr}', 'bez liczb'])(
    'by %s would repeat, so the pattern is not taken',
    (pattern) => {
      expect(signPattern.safeParse(pattern).success).toBe(false)
    },
  )

  test.each(['{nr}.{rok}.{nazwisko}', '{nr}.{rok}.{', '{Nr}.{nr}.{rok}'])(
    'with a part nobody knows, %s, is not taken',
    (pattern) => {
      expect(signPattern.safeParse(pattern).success).toBe(false)
    },
  )
})

test('a symbol is what a JRWA has: digits, or what the office uses instead', () => {
  expect(['5020', '071.1', 'KO-1', 'Ł/2'].every((symbol) => classSymbol.safeParse(symbol).success)).toBe(true)
  expect(['50 20', '{nr}', '5020;'].some((symbol) => classSymbol.safeParse(symbol).success)).toBe(false)
})

test('the numbers missing are those below the last one', () => {
  expect(missingOrdinals([])).toEqual([])
  expect(missingOrdinals([1, 2, 3])).toEqual([])
  expect(missingOrdinals([5, 2])).toEqual([1, 3, 4])
})

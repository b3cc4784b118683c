import { expect, test } from 'vitest'
import { startNumbering } from '#shared/domain/case-sign.ts'
import { exampleSign, kindsWithoutClass, numberingValues, openGaps, repeatedSymbols } from './numbering-form.ts'

const values = numberingValues(startNumbering)

test('the example follows what is typed, and leaves no separator beside an empty part', () => {
  const classes = [{ symbol: '5020', name: 'A', kinds: [] }]
  expect(exampleSign({ ...values, classes, unit: 'GOPS', cell: 'KO' }, 2026)).toBe('GOPS.KO.5020.7.2026')
  expect(exampleSign({ ...values, classes }, 2026)).toBe('5020.7.2026')
  expect(exampleSign({ ...values, pattern: '{nr}/{komórka}/{rok}', cell: 'KO' }, 2026)).toBe('7/KO/2026')
  expect(exampleSign({ ...values, classes: [{ symbol: ' 8123 ', name: 'A', kinds: [] }] }, 2026)).toBe('8123.7.2026')
})

test('the example gives no symbol as set while none is: it names its place', () => {
  expect(exampleSign({ ...values, unit: 'GOPS', cell: 'KO' }, 2026)).toBe('GOPS.KO.(symbol klasy).7.2026')
  expect(exampleSign(values, 2026)).toBe('(symbol klasy).7.2026')
})

test('while the pattern is no pattern there is no example', () => {
  expect(exampleSign({ ...values, pattern: '{nr}' }, 2026)).toBeUndefined()
  expect(exampleSign({ ...values, pattern: '{nr}.{rok}.{cokolwiek}' }, 2026)).toBeUndefined()
})

test('every kind of paper has a class to begin with, and one taken away is named', () => {
  expect(kindsWithoutClass(startNumbering.classes)).toEqual([])
  expect(kindsWithoutClass(startNumbering.classes.slice(1))).toContain('annex')
})

test('a symbol that stands twice is told once, an empty one never', () => {
  const classes = ['5020', '', ' 5020', '', '5020'].map((symbol) => ({ symbol }))
  expect(repeatedSymbols(classes)).toEqual(['5020'])
})

test('an explained gap is no open one', () => {
  expect(
    openGaps({
      gaps: [
        { ordinal: 3, reason: 'anulowana' },
        { ordinal: 5, reason: '' },
      ],
    }),
  ).toEqual([{ ordinal: 5, reason: '' }])
})

import { expect, test } from 'vitest'
import { byNumber, enumeration, form, numberLocative, personOf } from './grammar.ts'

test('a group is feminine only when nobody in it is a man', () => {
  expect(personOf([])).toBeUndefined()
  expect(personOf(['f'])).toBe('she')
  expect(personOf(['m'])).toBe('he')
  expect(personOf(['f', 'f'])).toBe('women')
  expect(personOf(['f', 'm', 'f'])).toBe('mixed')
})

test('with nobody known every form is offered once', () => {
  expect(form(undefined, byNumber('wyrażam', 'wyrażamy'))).toBe('wyrażam/wyrażamy')
  expect(form('women', byNumber('wyrażam', 'wyrażamy'))).toBe('wyrażamy')
})

test('an enumeration has commas, one conjunction and no empty items', () => {
  expect(enumeration([])).toBe('')
  expect(enumeration(['', 'a'])).toBe('a')
  expect(enumeration(['a', 'b'])).toBe('a i b')
  expect(enumeration(['a', ' ', 'b', 'c'])).toBe('a, b i c')
})

test('numbers of copies are in the locative', () => {
  expect([2, 3, 5, 12, 20, 21, 22, 35, 40, 99].map(numberLocative)).toEqual([
    'dwóch',
    'trzech',
    'pięciu',
    'dwunastu',
    'dwudziestu',
    'dwudziestu jeden',
    'dwudziestu dwóch',
    'trzydziestu pięciu',
    'czterdziestu',
    'dziewięćdziesięciu dziewięciu',
  ])
  for (const count of [0, 100, 1.5]) expect(() => numberLocative(count)).toThrow(RangeError)
})

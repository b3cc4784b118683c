import { expect, test } from 'vitest'
import { fold, matches } from './fold.ts'

test('Polish letters are found without their marks and the other way round', () => {
  expect(fold('Zażółć GĘŚLĄ Jaźń')).toBe('zazolc gesla jazn')
  expect(matches('lodz', ['Łódź'])).toBe(true)
  expect(matches('ŚWIETLICA', ['swietlica'])).toBe(true)
})

test('every word has to stand somewhere, in any column and any order', () => {
  const row = ['Klub Seniora', 'Remiza OSP', 'Czerwone']
  expect(matches('czerw klub', row)).toBe(true)
  expect(matches('klub lipsko', row)).toBe(false)
})

test('an empty search shows everything', () => {
  expect(matches('   ', ['Koło Brydżowe'])).toBe(true)
})

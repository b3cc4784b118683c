import { expect, test } from 'vitest'
import { hasShortYear, parseTypedDate } from './typed-date.ts'

test.each([
  ['05.03.2026', '2026-03-05'],
  ['5.3.2026', '2026-03-05'],
  ['05-03-2026', '2026-03-05'],
  ['5/3/2026', '2026-03-05'],
  ['05032026', '2026-03-05'],
  ['2026-03-05', '2026-03-05'],
  [' 29.02.2028 ', '2028-02-29'],
  ['', null],
  ['   ', null],
])('%s is read as %s', (typed, date) => {
  expect(parseTypedDate(typed)).toBe(date)
})

test.each(['30.02.2026', '31.13.2026', '5.3.26', 'jutro'])('%s is no day and stays as it was typed', (typed) => {
  expect(parseTypedDate(typed)).toBe(typed)
})

test.each([
  ['5.3.26', true],
  ['05-03-26', true],
  ['5.3.2026', false],
  ['5.3', false],
])('%s has a year of two digits: %s', (typed, isShort) => {
  expect(hasShortYear(typed)).toBe(isShort)
})

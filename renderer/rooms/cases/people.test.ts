import { expect, test } from 'vitest'
import { surnameToOffer } from './people.ts'

test.each([
  ['Jaśmin', 'Jaśmin'],
  ['Nowak-Łoś ', 'Nowak-Łoś'],
  ['Święcka-Łoś', ''],
  ['Wzorcowa', ''],
  ['Przykładowski', ''],
  ['Niezły', ''],
  ['', ''],
])('after %o the next person begins with %o', (lastName, offered) => {
  expect(surnameToOffer([{ lastName }, { lastName: 'Inny' }])).toBe(offered)
})

test('in an empty household nobody’s surname is offered', () => {
  expect(surnameToOffer([])).toBe('')
})

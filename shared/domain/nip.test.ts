import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { nip } from './fields.ts'
import { formatNip, isNip } from './nip.ts'

describe('a NIP', () => {
  test.each([
    ['1234563218', true],
    ['5260001246', true],
    ['1234563219', false],
    ['0000000000', false],
    ['1111111111', false],
    ['123456321', false],
    ['12345632180', false],
    ['123-456-32-18', false],
    ['١٢٣٤٥٦٣٢١٨', false],
    ['', false],
  ])('%j has a right check digit: %s', (digits, isRight) => {
    expect(isNip(digits)).toBe(isRight)
  })

  test('with one digit mistyped is always caught', () => {
    const valid = fc
      .array(fc.integer({ min: 0, max: 9 }), { minLength: 9, maxLength: 9 })
      .map((digits) => Array.from({ length: 10 }, (_, last) => digits.join('') + last).find(isNip))
      .filter((found) => found !== undefined)
    fc.assert(
      fc.property(valid, fc.integer({ min: 0, max: 9 }), fc.integer({ min: 1, max: 9 }), (right, place, by) => {
        const digits = [...right]
        digits[place] = String((Number(digits[place]) + by) % 10)
        expect(isNip(digits.join(''))).toBe(false)
      }),
    )
  })

  test('is kept as ten digits however it was typed, and may be empty', () => {
    for (const typed of ['1234563218', '123-456-32-18', ' 123 456 32 18 ', '123-45-63-218'])
      expect(nip.parse(typed)).toBe('1234563218')
    expect(nip.parse(' - ')).toBe('')
    for (const typed of ['PL1234563218', '123.456.32.18', '1234563219'])
      expect(nip.safeParse(typed).error?.issues[0]?.message).toBe('nip')
  })

  test('is printed as offices print it, anything else as it was', () => {
    expect(formatNip('1234563218')).toBe('123-456-32-18')
    expect(formatNip('12345')).toBe('12345')
    expect(formatNip('')).toBe('')
  })
})

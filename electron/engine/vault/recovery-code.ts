import { randomInt } from 'node:crypto'

/** No I, L, O, U: none is mistaken for a digit, and no word comes out by chance (Crockford's base 32). */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const groupCount = 7
const groupLength = 4
const askedCount = 2

/** A new code: 7 groups of 4, 140 random bits. */
export function createRecoveryCode(): string[] {
  return Array.from({ length: groupCount }, () =>
    Array.from({ length: groupLength }, () => alphabet.charAt(randomInt(alphabet.length))).join(''),
  )
}

/** Two different groups, from 0, that the user types back to prove the sheet is written. */
export function chooseAskedGroups(): number[] {
  const left = Array.from({ length: groupCount }, (_, index) => index)
  const asked = Array.from({ length: askedCount }, () => left.splice(randomInt(left.length), 1)).flat()
  return asked.toSorted((a, b) => a - b)
}

/** The code as it is hashed: however it was typed – spaces, dashes, small letters, O for 0, I or L for 1. */
export function normaliseRecoveryCode(typed: string): string {
  return typed
    .toUpperCase()
    .replaceAll('O', '0')
    .replaceAll(/[IL]/g, '1')
    .replaceAll(/[^0-9A-Z]/g, '')
}

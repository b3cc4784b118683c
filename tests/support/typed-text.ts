import fc from 'fast-check'

/** Text as people and their clipboards type it: Polish letters, other alphabets, marks no page can show. */

const sign = fc.constantFrom(
  ...'aąbcćdeęfghijklłmnńoóprsśtuwyzźżAĄĆŁŚŹŻ &<>"\'’-–/.,()§123'.split(''),
  'Дмитро',
  '\u0007',
  '\ud800',
  '\n',
  '\t',
  '👪',
  '\u00a0',
)

/** Such a text of at most that many signs, empty now and then. */
export function typed(maxLength: number): fc.Arbitrary<string> {
  return fc.oneof(
    { weight: 1, arbitrary: fc.constant('') },
    { weight: 4, arbitrary: fc.string({ unit: sign, maxLength }) },
  )
}

/** A day, or none yet. */
export const day = fc.constantFrom(null, '2026-11-21', '2028-02-29', '2026-01-01')

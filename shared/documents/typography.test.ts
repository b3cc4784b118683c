import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cleanLine, cleanLines, polishTypography, setCell, setText } from './typography.ts'

const shown = (text: string) => polishTypography(text).replaceAll('\u00a0', '_').replaceAll('\u2011', '=')

test.each([
  ['mieszka w domu i o tym wie', 'mieszka w_domu i_o_tym wie'],
  ['I w Przykładowej, z § 2 ust. 3 pkt 1', 'I_w_Przykładowej, z_§_2 ust._3 pkt_1'],
  ['art. 6 ust. 1 lit. a RODO', 'art._6 ust._1 lit._a_RODO'],
  ['dnia 21 listopada 2026 r. w urzędzie', 'dnia 21_listopada_2026_r. w_urzędzie'],
  ['Dz. U. z 2025 r. poz. 1214', 'Dz._U. z_2025_r. poz._1214'],
  ['powiedział: "tak" ("nie")', 'powiedział: „tak” („nie”)'],
  ['Anna - kierowniczka, Wzorcowa-Żółć', 'Anna_– kierowniczka, Wzorcowa-Żółć'],
  ['00-001 Przykładowa, NIP: 123-456-32-18', '00=001 Przykładowa, NIP: 123=456=32=18'],
  ['liczba wpisów: 12; od: 05.01.2026', 'liczba wpisów:_12; od:_05.01.2026'],
  ["O'Konor i A. Nowak", "O'Konor i_A. Nowak"],
])('%s is set as it should be', (typed, expected) => {
  expect(shown(typed)).toBe(expected)
})

test('a space before a bold word or an empty field does not break either', () => {
  expect(setText(['zawarte w ', { blank: 20 }, ' i ', { text: 'PZK', bold: true }])).toEqual([
    'zawarte w\u00a0',
    { blank: 20 },
    ' i\u00a0',
    { text: 'PZK', bold: true },
  ])
})

test('setting a text twice changes nothing, and never its length', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'aiwz §1.-–"„”ąŻ\u00a0,'.split('')) }), (typed) => {
      const once = polishTypography(typed)
      expect(once).toHaveLength(typed.length)
      expect(polishTypography(once)).toBe(once)
    }),
  )
})

test.each([
  ['31 sierpnia 2027 r.', '31_sierpnia 2027_r.'],
  ['do 31 października 2027 r.', 'do 31_października 2027_r.'],
  ['5 maja 2027 r.', '5_maja_2027_r.'],
  ['w domu i o tym', 'w_domu i_o_tym'],
  ['w Szczebrzeszynkowicach', 'w Szczebrzeszynkowicach'],
])('in a cell %s is held together no longer than the column', (typed, expected) => {
  const set = setCell(setText([typed])).map((run) => (typeof run === 'string' ? run : ''))
  expect(set.join('').replaceAll('\u00a0', '_')).toBe(expected)
})

test('what cannot be printed is left out, and spaces are single', () => {
  expect(cleanLine('a\u0007b\ud800 \u00a0\t c\n')).toBe('ab c ')
  expect(cleanLines(' jeden\r\n\r\n dwa  trzy \n')).toEqual(['jeden', 'dwa trzy'])
})

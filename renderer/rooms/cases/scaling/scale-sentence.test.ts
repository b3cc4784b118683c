import { expect, test } from 'vitest'
import type { ScaleChange } from '#shared/domain/scaling.ts'
import { scaleSentence } from './scale-sentence.ts'

const moved = (first: number, last?: number): ScaleChange => ({
  first: { on: '2026-02-01', value: first },
  last: { on: '2026-05-01', value: last ?? first },
  change: last === undefined ? null : last - first,
})
const area = (household: ScaleChange | null, more: Partial<Parameters<typeof scaleSentence>[0]> = {}) => ({
  letter: 'A',
  name: 'Praca',
  planned: [{ from: '2026-02-01', value: 6 }],
  plan: 6,
  household,
  institution: null,
  achieved: null,
  ...more,
})

test.each([
  ['on its way', area(moved(2, 5)), false, 'Praca: od 2 do 5 (plan 6). Do planu brakuje 1.'],
  ['reached', area(moved(2, 6)), false, 'Praca: od 2 do 6 (plan 6). Plan został osiągnięty.'],
  ['above', area(moved(2, 8)), true, 'Praca: od 2 do 8 (plan 6). Plan został osiągnięty, jest o 2 wyżej.'],
  ['one mark', area(moved(2)), false, 'Praca: 2 (plan 6). Do planu brakuje 4.'],
  ['no change', area(moved(3, 3)), false, 'Praca: na początku 3 i teraz 3 (plan 6). Do planu brakuje 3.'],
  ['a fall', area(moved(5, 3)), false, 'Praca: od 5 do 3, czyli o 2 niżej (plan 6). Do planu brakuje 3.'],
  ['nothing marked', area(null), false, 'Praca: rodzina jeszcze nie oceniła (plan 6).'],
  ['no plan', area(moved(2, 4), { plan: null, planned: [] }), false, 'Praca: od 2 do 4. Planu jeszcze nie ma.'],
  ['no name', area(moved(2, 6), { name: '' }), false, 'Obszar A: od 2 do 6 (plan 6). Plan został osiągnięty.'],
])('%s', (_what, told, isOver, sentence) => {
  expect(scaleSentence(told, isOver)).toBe(sentence)
})

test('3 of 6 planned is not achieved, though the book calls it so: at the end of a case, or of its scaling', () => {
  const sentence = 'Praca: od 2 do 3 (plan 6). Plan 6 nie został osiągnięty: jest 3, brakuje 3.'
  expect(scaleSentence(area(moved(2, 3)), true)).toBe(sentence)
  expect(scaleSentence(area(moved(2, 3), { achieved: { on: '2027-03-01', value: 3 } }), false)).toBe(sentence)
})

test('below the plan nothing is called achieved, whatever the marks', () => {
  for (let last = 1; last < 6; last++) {
    for (const isOver of [false, true]) {
      const told = scaleSentence(area(moved(2, last)), isOver)
      expect(told).not.toContain('został osiągnięty.')
      expect(told.replace('nie został osiągnięty', '')).not.toContain('osiągnięty')
    }
  }
})

test('where household and institution see it differently, both are said', () => {
  expect(scaleSentence(area(moved(2, 6), { institution: moved(3, 4) }), false)).toBe(
    'Praca: od 2 do 6 (plan 6). Plan został osiągnięty. Według instytucji: od 3 do 4, do planu brakuje 2.',
  )
})

test('a change of the plan is said with its day', () => {
  const planned = [
    { from: '2026-02-01', value: 6 },
    { from: '2026-05-01', value: 7 },
  ]
  expect(scaleSentence(area(moved(2, 6), { planned, plan: 7 }), false)).toBe(
    'Praca: od 2 do 6 (plan 7). Do planu brakuje 1. Plan zmieniono z 6 na 7 (01.05.2026).',
  )
})

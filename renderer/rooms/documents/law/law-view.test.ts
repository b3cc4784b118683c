import { expect, test } from 'vitest'
import type { LegalBasis } from '#shared/documents/legal-bases.ts'
import { legalBasis } from '#shared/documents/legal-bases.ts'
import { basisDifferences, inForceWords, inOrder, staleCount, textPlace } from './law-view.ts'

const today = '2026-11-21'
const basisOf = (over: Partial<LegalBasis>): LegalBasis =>
  legalBasis.parse({
    act: 'socialAssistance',
    published: 't.j. Dz. U. z 2025 r. poz. 1214',
    inForceFrom: '2025-09-01',
    inForceUntil: null,
    checkedOn: '2026-11-21',
    confidence: 'high',
    note: '',
    ...over,
  })

test('a text is in force from its first day to its last, both counted', () => {
  expect(textPlace(basisOf({ inForceFrom: today }), today)).toBe('present')
  expect(textPlace(basisOf({ inForceUntil: today }), today)).toBe('present')
  expect(textPlace(basisOf({ inForceUntil: '2026-11-20' }), today)).toBe('earlier')
  expect(textPlace(basisOf({ inForceFrom: '2026-11-22' }), today)).toBe('later')
})

test('the text in force stands first, then what comes, then what was', () => {
  const present = basisOf({})
  const later = basisOf({ inForceFrom: '2027-01-01' })
  const old = basisOf({ inForceFrom: '2010-01-01', inForceUntil: '2020-01-01' })
  const older = basisOf({ inForceFrom: '2004-01-01', inForceUntil: '2009-12-31' })
  expect(inOrder([older, later, old, present], today)).toEqual([present, later, old, older])
})

test('the days of a text are said in words', () => {
  expect(inForceWords(basisOf({}))).toBe('od 01.09.2025')
  expect(inForceWords(basisOf({ inForceUntil: '2026-12-31' }))).toBe('od 01.09.2025 do 31.12.2026')
})

test('only what differs is told, and a new entry is told whole', () => {
  expect(basisDifferences({ before: basisOf({}), after: basisOf({ published: 'Dz. U. z 2027 r. poz. 5' }) })).toEqual([
    { label: 'Miejsce ogłoszenia', before: 't.j. Dz. U. z 2025 r. poz. 1214', after: 'Dz. U. z 2027 r. poz. 5' },
  ])
  expect(basisDifferences({ before: null, after: basisOf({}) }).map(({ label }) => label)).toContain('Sprawdzono')
  expect(basisDifferences({ before: basisOf({}), after: basisOf({}) })).toEqual([])
})

test('stale entries are counted over all acts', () => {
  expect(staleCount([{ texts: [{ isStale: true }, { isStale: false }] }, { texts: [{ isStale: true }] }])).toBe(2)
})

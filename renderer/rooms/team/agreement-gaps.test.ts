import { expect, test } from 'vitest'
import { agreementGaps, gapSentence } from './agreement-gaps.ts'

const gops = {
  kind: 'gops',
  name: 'GOPS w Łące',
  representedBy: 'Żaneta Ćwik',
  street: 'Leśna 1',
  town: 'Łąka',
} as const
const pcpr = { kind: 'pcpr', name: 'PCPR w Źródle', representedBy: 'Józef Bąk', street: '', town: 'Źródło' } as const
const councillors = [{ role: 'councillor-gmina' }, { role: 'board-member-powiat' }] as const

test('a team with everything the agreement names lacks nothing', () => {
  expect(agreementGaps([gops, pcpr], councillors)).toEqual([])
})

test('an institution nobody signs for is named', () => {
  const [gap] = agreementGaps([gops, { ...pcpr, representedBy: ' ' }], councillors)
  expect(gap && gapSentence(gap)).toBe('Nie wpisano, kto reprezentuje: PCPR w Źródle.')
})

test('an empty team lacks parties, both offices and both councillors', () => {
  expect(agreementGaps([], []).map(({ about }) => about)).toEqual([
    'fewerThanTwoParties',
    'noGops',
    'noPcpr',
    'noGminaCouncillor',
    'noPowiatCouncillor',
  ])
})

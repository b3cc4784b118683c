import { expect, test } from 'vitest'
import { invited, outsideConsent } from './disclosures.ts'

const school = { name: 'Szkoła Podstawowa w Przykładowej' }
const labourOffice = { name: 'Powiatowy Urząd Pracy' }
const given = [
  { recipient: 'Powiatowy  Urząd Pracy', isGranted: true },
  { recipient: 'Szkoła Podstawowa w Przykładowej', isGranted: false },
  { recipient: 'Parafia', isGranted: null },
]

test('a workshop begins with the institutions the family said „tak” to', () => {
  expect(invited([school, labourOffice], given)).toEqual([labourOffice])
})

test('where no „tak” stands yet, it begins with the whole team', () => {
  expect(invited([school, labourOffice], given.slice(1))).toEqual([school, labourOffice])
})

test('a refusal, no answer and a name the consent does not know are all told, each once', () => {
  const names = [school.name, 'Parafia', 'OSP', ' OSP ', labourOffice.name, '']
  expect(outsideConsent(names, given, 'GOPS w Przykładowej')).toEqual([school.name, 'Parafia', 'OSP'])
})

test('the office itself gives the data to nobody by being there', () => {
  expect(outsideConsent(['GOPS', 'gops w przykładowej'], given, 'GOPS w Przykładowej')).toEqual([])
})

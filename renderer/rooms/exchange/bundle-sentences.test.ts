import { describe, expect, test } from 'vitest'
import {
  broughtLine,
  caseLine,
  changeLine,
  changesNothing,
  consentSentence,
  countByStage,
  countLine,
  countSentences,
  missingSentence,
  peopleLine,
  stageName,
} from './bundle-sentences.ts'

const none = { added: 0, changed: 0, removed: 0, unchanged: 0, older: 0 }

describe('what a bundle holds', () => {
  test('is said part by part with nouns in the right form, empty parts too', () => {
    expect(countSentences({ partners: 9, members: 1, catalogue: 2, agreements: 0, cases: 22 })).toEqual([
      '9 podmiotów zespołu',
      '1 osoba w zespole',
      '2 pozycje listy usług',
      '0 porozumień',
      '22 rodziny (tylko etapy i liczba osób)',
    ])
  })

  test('is one line in a table, and an empty bundle is called empty', () => {
    expect(countLine({ partners: 0, members: 0, catalogue: 12, agreements: 1, cases: 5 })).toBe(
      '12 pozycji listy usług, 1 porozumienie, 5 rodzin',
    )
    expect(countLine({ partners: 0, members: 0, catalogue: 0, agreements: 0, cases: 0 })).toBe('pusta')
  })
})

describe('what an import changes', () => {
  test('names only what happens', () => {
    expect(changeLine({ ...none, added: 3, removed: 1, unchanged: 40 })).toBe('dodane: 3, usunięte: 1')
    expect(changeLine({ ...none, unchanged: 40 })).toBe('bez zmian')
  })

  test('says that ours stays where the bundle is older, and counts that as no change', () => {
    expect(changeLine({ ...none, older: 2 })).toBe('starsze niż u nas, więc zostają nasze: 2')
    expect(changesNothing({ teamDetails: none, team: { ...none, older: 2 }, catalogue: none })).toBe(true)
    expect(changesNothing({ teamDetails: none, team: none, catalogue: { ...none, removed: 1 } })).toBe(false)
    expect(changesNothing({ teamDetails: { ...none, changed: 1 }, team: none, catalogue: none })).toBe(false)
  })

  test('names the numbers that did not arrive', () => {
    expect(missingSentence([])).toBeUndefined()
    expect(missingSentence([2])).toBe('Nie dotarła tu paczka nr 2.')
    expect(missingSentence([2, 3, 4])).toBe('Nie dotarły tu paczki nr 2, 3 i 4.')
  })
})

describe('households of a commune', () => {
  test.each([
    [1, '1 osoba dorosła, 1 osoba małoletnia'],
    [2, '2 osoby dorosłe, 2 osoby małoletnie'],
    [5, '5 osób dorosłych, 5 osób małoletnich'],
  ])('people are counted in the right form: %i', (count, said) => {
    expect(peopleLine({ adults: count, minors: count })).toBe(said)
  })

  test('are named after an import, with the agreements', () => {
    expect(broughtLine({ cases: 2, agreements: 1 })).toBe('2 rodziny (tylko etapy i liczba osób), 1 porozumienie')
  })

  test('are counted by stage in the order of the work', () => {
    expect(countByStage([{ stage: 'ipw' }, { stage: 'reported' }, { stage: 'ipw' }])).toEqual([
      { stage: 'Zgłoszenie', count: 1 },
      { stage: stageName('ipw'), count: 2 },
    ])
  })

  test('a stage of a newer program is shown as it came, after the known ones', () => {
    expect(countByStage([{ stage: 'later' }, { stage: 'closed' }]).map(({ stage }) => stage)).toEqual([
      stageName('closed'),
      'later',
    ])
  })
})

describe('of the consent of each household', () => {
  test('the bundle says why nothing of it goes out, and of how many', () => {
    const of = (consent: 'missing' | 'valid' | 'expired' | 'withdrawn') => ({
      pseudonym: 'a1b2',
      stage: 'ipw',
      consent,
      goesOut: consent === 'valid',
    })
    expect(caseLine(of('withdrawn'))).toMatch(/^a1b2 – .* – nie wychodzi, bo Zgoda jest wycofana$/)
    expect(caseLine(of('valid'))).toMatch(/Zgoda obowiązuje$/)
    expect(caseLine({ ...of('expired'), goesOut: true })).toMatch(/Zgoda obowiązywała do zakończenia sprawy$/)
    expect(consentSentence([of('valid')])).not.toContain('bez ważnej Zgody')
    expect(consentSentence([of('valid'), of('missing'), of('expired')])).toContain(
      'O 2 rodzinach bez ważnej Zgody nie wychodzi nic.',
    )
  })
})

import { describe, expect, test } from 'vitest'
import type { ConsentFacts, IpwFacts, TeamAgreementFacts } from '#shared/documents/facts.ts'
import { missingFactCodes } from '#shared/documents/missing.ts'
import { householdId, ipwId, teamId } from '#shared/domain/ids.ts'
import { factsOutline } from './facts-outline.ts'
import { missingFactsOf } from './missing-facts.ts'
import { changedDetails, paperFieldsOf } from './paper-details.ts'
import { choiceLabel, choiceName, choicesByKind, subjectOf, subjectPath } from './subjects.ts'

const id = '01a1ffe9-1ca9-758e-83eb-4f4f86154115'

const agreement: TeamAgreementFacts = {
  kind: 'team-agreement',
  teamId: teamId.parse(id),
  concludedOn: '2026-03-05',
  placeLocative: 'Przykładowej',
  gmina: 'Przykładowa',
  powiat: '',
  parties: [
    {
      name: '',
      street: '',
      postalCode: '',
      town: '',
      representedBy: 'Renata Brzęczek',
      representedByFunction: 'kierownik',
      kind: 'gops',
    },
    {
      name: 'Szkoła',
      street: 'Polna 1',
      postalCode: '38-999',
      town: 'Przykładowa',
      representedBy: '',
      representedByFunction: 'dyrektor',
      kind: 'other',
    },
  ],
  gminaCouncillors: [{ firstName: 'Jan', lastName: 'Ćma', gender: 'm', mandate: 'councillor' }],
  powiatCouncillors: [],
}

const consent: ConsentFacts = {
  kind: 'consent',
  householdId: householdId.parse(id),
  place: 'Przykładowa',
  signedOn: null,
  adults: [{ firstName: 'Anna', lastName: 'Lis', gender: 'f', address: '' }],
  minors: [{ firstName: 'Ola', lastName: 'Lis', gender: 'f' }],
  minorsRepresentedBy: '',
  pzkPlaceLocative: 'Przykładowej',
  administrator: {
    name: 'GOPS',
    street: '',
    postalCode: '',
    town: '',
    townLocative: '',
    nip: '1234563218',
    email: '',
    phone: '',
    officerName: '',
    officerEmail: 'iod@przykladowa.example',
    retention: '',
  },
  disclosures: [{ partnerId: null, recipient: 'Szkoła', data: 'imię', purpose: '', until: '', isGranted: null }],
}

const ipw: IpwFacts = {
  kind: 'ipw',
  ipwId: ipwId.parse(id),
  caseNumber: '3/2026',
  version: 2,
  preparedOn: null,
  householdNames: 'Anna Lis',
  goal: '',
  startsOn: '2026-03-05',
  endsOn: null,
  areas: [{ letter: 'A', name: 'Zdrowie', now: 2, planned: null, achieved: null }],
  rows: [],
  keyWorkerName: '',
  keyWorkerFunction: 'pracownik socjalny',
  keyWorkerInstitution: '',
}

function rowsOf(facts: ConsentFacts | IpwFacts | TeamAgreementFacts) {
  return factsOutline(facts).flatMap(({ rows }) => rows)
}

describe('the list of facts', () => {
  test('names exactly the parts that will print as dots', () => {
    const rows = rowsOf(agreement)
    expect(rows).toContainEqual({ label: 'Powiat', value: '', blanks: [''] })
    expect(rows).toContainEqual({
      label: 'Podmiot 1',
      value: 'podpisuje: Renata Brzęczek, kierownik',
      blanks: ['nazwa', 'adres'],
    })
    expect(rows).toContainEqual({ label: 'Szkoła', value: 'Polna 1, 38-999 Przykładowa', blanks: ['kto podpisuje'] })
  })

  test('minors without a guardian are represented by the adults above, which is no gap', () => {
    expect(rowsOf(consent)).toContainEqual({
      label: 'W imieniu małoletnich',
      value: 'osoby dorosłe wymienione wyżej',
      blanks: [],
    })
  })

  test('a decision left to the pen is not missing, its purpose is', () => {
    expect(rowsOf(consent)).toContainEqual({
      label: 'Szkoła',
      value: 'imię; zgoda: do zaznaczenia na papierze',
      blanks: ['w jakim celu', 'do kiedy'],
    })
  })

  test('a sentence loses its full stop before a semicolon, an abbreviation keeps it', () => {
    const [given] = consent.disclosures
    const rows = rowsOf({
      ...consent,
      disclosures: [{ ...given!, data: 'udział w grupie wsparcia.', purpose: 'od 1.12.2026 r.', until: 'koniec.' }],
    })
    expect(rows.find(({ label }) => label === 'Szkoła')?.value).toBe(
      'udział w grupie wsparcia; od 1.12.2026 r.; koniec; zgoda: do zaznaczenia na papierze',
    )
    expect(rows).toContainEqual({ label: 'PZK', value: 'w Przykładowej', blanks: [] })
  })

  test('an IPW without rows has one dotted line, and a function without a name is no key worker', () => {
    expect(rowsOf(ipw)).toContainEqual({ label: 'Działania', value: '', blanks: [''] })
    expect(rowsOf(ipw)).toContainEqual({ label: 'Pracownik kluczowy', value: '', blanks: [''] })
    expect(rowsOf(ipw)).toContainEqual({ label: 'Obszar A', value: 'Zdrowie; teraz 2', blanks: ['skala planowana'] })
  })

  test('every missing fact has a name and a place, and codes of a newer engine are left out', () => {
    expect(missingFactsOf(missingFactCodes).every(({ name }) => name !== '')).toBe(true)
    expect(missingFactsOf(['goal', 'horoscope']).map(({ code }) => code)).toEqual(['goal'])
  })
})

describe('what belongs to the paper alone', () => {
  test('is sent only where it differs from the rooms', () => {
    const own = paperFieldsOf(agreement)
    expect(changedDetails(own, own)).toEqual({})
    expect(changedDetails(own, { on: '2026-04-01', place: 'Przykładowej' })).toEqual({ on: '2026-04-01' })
    expect(changedDetails(own, { on: null, place: '' })).toEqual({ on: null, place: '' })
  })

  test('a date half typed changes nothing yet', () => {
    expect(changedDetails(paperFieldsOf(agreement), { on: '1.0', place: 'Przykładowej' })).toEqual({})
  })
})

describe('the subject of a document', () => {
  const subjects = [
    { kind: 'ipw' as const, ipwId: ipw.ipwId },
    { kind: 'consent' as const, householdId: consent.householdId },
    { kind: 'team-agreement' as const, teamId: agreement.teamId },
  ]

  test('survives the way through an address', () => {
    for (const subject of subjects) {
      const [, room, kind = '', row = ''] = subjectPath(subject).split('/')
      expect([room, subjectOf(kind, row)]).toEqual(['dokumenty', subject])
    }
  })

  test('is nothing when the address is bent', () => {
    expect(subjectOf('', '')).toBeUndefined()
    expect(subjectOf('ipw', '')).toBeUndefined()
    expect(subjectOf('ipw', '1')).toBeUndefined()
    expect(subjectOf('passport', id)).toBeUndefined()
  })

  test('stands in the order of the work and under a name that says its kind', () => {
    const choices = subjects.map((subject) => ({ subject, label: '3/2026 · Anna Lis · 2' }))
    expect(choicesByKind(choices).map(({ kind }) => kind)).toEqual(['team-agreement', 'consent', 'ipw'])
    expect(choiceLabel({ subject: subjects[0]!, label: '3/2026 · Anna Lis · 2' })).toBe('3/2026 · Anna Lis · wersja 2')
    expect(choiceName({ subject: subjects[1]!, label: '3/2026 · Anna Lis' })).toBe('Zgoda · 3/2026 · Anna Lis')
  })
})

import { describe, expect, test } from 'vitest'
import type { SubjectChoice } from '#shared/contract/documents.ts'
import type { FormSection } from '#shared/documents/form.ts'
import type { ConsentFacts, IpwFacts, TeamAgreementFacts } from '#shared/documents/facts.ts'
import { documentKinds, paperGroups, paperKinds } from '#shared/documents/kinds.ts'
import { missingFactCodes } from '#shared/documents/missing.ts'
import { householdId, ipwId, teamId } from '#shared/domain/ids.ts'
import { factsOutline } from './facts-outline.ts'
import { missingFactsOf } from './missing-facts.ts'
import { choiceLabel, papersToMake, subjectOf, subjectPath } from './subjects.ts'
import { changedFacts, movedRow, placesOfForm, unusableMessage } from './typed-facts.ts'

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

const papersInOrder = paperGroups.flatMap((group) => documentKinds.filter((kind) => paperKinds[kind].group === group))

const form: FormSection[] = [
  {
    fields: [
      { type: 'line', name: 'place', label: 'Miejscowość' },
      { type: 'date', name: 'on', label: 'Data' },
      {
        type: 'rows',
        name: 'guests',
        label: 'Uczestnicy',
        rowName: 'Uczestnik',
        columns: [
          { type: 'line', name: 'name', label: 'Imię i nazwisko' },
          { type: 'number', name: 'hours', label: 'Godziny', min: 1, max: 8 },
        ],
        empty: { name: '', hours: null },
        max: 2,
      },
    ],
  },
]
const [, day, guests] = form[0]!.fields

describe('what is typed on a paper’s own form', () => {
  const own = { place: 'Przykładowa', on: null, guests: [{ name: 'Anna Lis', hours: 2 }] }

  test('is sent only where it differs from the rooms, rows by what they say', () => {
    expect(changedFacts(own, {})).toEqual({})
    expect(changedFacts(own, { place: 'Przykładowa', guests: [{ name: 'Anna Lis', hours: 2 }] })).toEqual({})
    expect(changedFacts(own, { place: '', on: '2026-04-01', guests: [] })).toEqual({
      place: '',
      on: '2026-04-01',
      guests: [],
    })
  })

  test('comes back from a draft place by place; what is no place of the form does not', () => {
    const draft = { guests: [{ name: 'Ćma', hours: 'x' }], place: 'Łąka', horoscope: 'lew', on: undefined }
    expect(placesOfForm(form, draft)).toEqual({ place: 'Łąka', guests: [{ name: 'Ćma', hours: 'x' }] })
  })

  test('moves a row by one place and never past an end', () => {
    expect(movedRow(['a', 'b', 'c'], 0, 1)).toEqual(['b', 'a', 'c'])
    expect(movedRow(['a', 'b', 'c'], 2, -1)).toEqual(['a', 'c', 'b'])
    expect(movedRow(['a', 'b', 'c'], 0, -1)).toEqual(['a', 'b', 'c'])
    expect(movedRow(['a', 'b', 'c'], 2, 1)).toEqual(['a', 'b', 'c'])
  })

  test('that cannot be used is told by its own reason', () => {
    expect(unusableMessage(day!, '2026-02-31')).toMatch(/^Nie ma takiego dnia/)
    expect(unusableMessage(form[0]!.fields[0]!, 'ą'.repeat(90))).toMatch(/^Tekst jest za długi/)
    const row = { name: 'Anna', hours: 3 }
    expect(unusableMessage(guests!, [row, { name: 'Jan', hours: 12 }])).toMatch(/^W pozycji 2 /)
    expect(unusableMessage(guests!, [row, row, row])).toMatch(/^Wpisów jest więcej/)
    expect(unusableMessage(guests!, [row])).toMatch(/tekst jest za długi/)
  })
})

describe('the subject of a document', () => {
  const choices: SubjectChoice[] = [
    { about: 'team', id, label: 'Przykładowa' },
    { about: 'member', id, label: 'Ćma Jan' },
    { about: 'household', id, label: '3/2026 · Anna Łącka' },
    { about: 'household', id: id.replace('01', '02'), label: '4/2026 · Ewa Lis' },
  ]

  test('survives the way through an address, of every kind', () => {
    for (const kind of documentKinds) {
      const [, room, named = '', row = ''] = subjectPath({ kind, id }).split('/')
      expect([room, subjectOf(named, row)]).toEqual(['dokumenty', { kind, id }])
    }
  })

  test('is nothing when the address is bent', () => {
    expect(subjectOf('', '')).toBeUndefined()
    expect(subjectOf('ipw', '')).toBeUndefined()
    expect(subjectOf('ipw', '1')).toBeUndefined()
    expect(subjectOf('passport', id)).toBeUndefined()
  })

  test('stands under its kind and group, in the order of the work; kinds without a row are not offered', () => {
    const kinds = papersToMake(choices).flatMap(({ kinds: of }) => of)
    expect(kinds.map(({ kind }) => kind)).toEqual(papersInOrder.filter((kind) => kind !== 'ipw'))
    expect(kinds.find(({ kind }) => kind === 'consent')?.choices).toHaveLength(2)
    expect(papersToMake([choices[0]!]).map(({ group }) => group)).not.toContain('case')
  })

  test('is found by the paper’s name and the row’s, without Polish letters', () => {
    const found = (search: string) =>
      papersToMake(choices, search).flatMap(({ kinds }) =>
        kinds.map(({ kind, choices: rows }) => [kind, rows.map(choiceLabel)]),
      )
    expect(found('poufnosci')).toEqual([['secrecy', ['Ćma Jan']]])
    expect(found('zgoda lacka')).toEqual([['consent', ['3/2026 · Anna Łącka']]])
    expect(found('przykladowa ropsu')).toEqual([])
  })
})

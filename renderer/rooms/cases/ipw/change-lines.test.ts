import { expect, test } from 'vitest'
import { household, ipw } from '#shared/domain/cases.ts'
import { changeLines } from './change-lines.ts'

const uuid = (last: number) => `01935000-0000-7000-8000-${String(last).padStart(12, '0')}`
const persons = household.shape.persons.parse([
  { id: uuid(51), firstName: 'Łucja', lastName: 'Ś', gender: 'f', isMinor: false, address: '' },
])
const row = {
  id: uuid(11),
  areaLetter: 'A',
  goal: 'Ruch',
  activity: 'Basen',
  catalogueEntryId: null,
  termPlaceEffects: '',
  responsible: '',
  assessment: '',
}
const first = ipw.parse({
  id: uuid(1),
  householdId: uuid(2),
  version: 1,
  preparedOn: '2026-06-01',
  goal: 'Zdrowie',
  startsOn: '2026-06-01',
  endsOn: '2027-07-01',
  areas: [{ letter: 'A', name: 'Sprawność', now: 2, planned: 6, achieved: null }],
  rows: [row, { ...row, id: uuid(12), activity: 'Spacery' }],
  keyWorkerName: '',
  keyWorkerFunction: '',
  keyWorkerInstitution: '',
})

test('what a review changed is told in Polish, in the order of the form', () => {
  const second = ipw.parse({
    ...first,
    version: 2,
    endsOn: '2027-06-30',
    areas: [{ ...first.areas[0], achieved: 4 }],
    rows: [
      { ...row, participants: [uuid(51), uuid(99)], catalogueEntryId: uuid(71) },
      { ...row, id: uuid(13), goal: '', activity: 'Joga' },
    ],
  })
  expect(changeLines(first, second, persons)).toEqual([
    { what: 'Termin realizacji: do', before: '01.07.2027', after: '30.06.2027' },
    { what: 'Obszar A – Sprawność: ocena osiągnięta', before: '(puste)', after: '4' },
    { what: 'Działanie 1: usługa z listy', before: 'bez powiązania z listą', after: 'z listy usług' },
    { what: 'Działanie 1: kto bierze udział', before: 'nikt', after: 'Łucja, osoba spoza obecnego składu rodziny' },
    { what: 'Działanie 2', before: 'nie było', after: 'Joga' },
    { what: 'Działanie 2', before: 'Ruch – Spacery', after: 'usunięto' },
  ])
  expect(changeLines(first, first, persons)).toEqual([])
})

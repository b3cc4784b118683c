import { describe, expect, test } from 'vitest'
import { catalogueRecord } from '#shared/contract/catalogue.ts'
import type { ServiceSearch, Weekday } from './catalogue-choice.ts'
import { findServices, isOnDay, listStateOf, snapshotOf, valuesOf, weekdays } from './catalogue-choice.ts'

const uuid = (last: number) => `01935000-0000-7000-8000-${String(last).padStart(12, '0')}`
const entry = (last: number, fields: object = {}) =>
  catalogueRecord.parse({
    id: uuid(last),
    teamId: uuid(900),
    category: 'adults',
    activity: `Usługa ${last}`,
    provider: 'GOK',
    place: 'Łąka',
    schedule: 'wtorki 16–18',
    audience: 'dorośli',
    conditions: '',
    area: '',
    eServices: '',
    revision: 1,
    updatedAt: '2026-11-20T10:00:00.000Z',
    originId: uuid(901),
    isOurs: true,
    ...fields,
  })

describe('a row taken from the list', () => {
  const taken = entry(1)
  const row = { catalogueEntryId: taken.id, catalogueText: snapshotOf(taken), activity: 'własne słowa' }

  test('is the same while the entry says the same, however often it was saved again', () => {
    expect(listStateOf(row, '2026-01-01', [entry(1, { revision: 7 })])).toEqual({ state: 'same' })
  })

  test('is marked with the day the entry changed, and is so through later versions', () => {
    const changed = entry(1, { schedule: 'środy 10–12' })
    for (const preparedOn of ['2026-01-01', '2026-12-31', null])
      expect(listStateOf(row, preparedOn, [changed])).toEqual({ state: 'changed', on: '2026-11-20', entry: changed })
  })

  test('is marked when the entry is no longer on the list; one of own words never is', () => {
    expect(listStateOf(row, null, [])).toEqual({ state: 'removed' })
    expect(listStateOf({ ...row, catalogueEntryId: null }, null, [])).toEqual({ state: 'unlinked' })
  })

  test('written before snapshots were kept goes by the day of its version', () => {
    const old = { ...row, catalogueText: '' }
    expect(listStateOf(old, '2026-11-20', [taken])).toEqual({ state: 'same' })
    expect(listStateOf(old, '2026-11-19', [taken])).toMatchObject({ state: 'changed' })
    expect(listStateOf({ ...old, activity: snapshotOf(taken) }, '2026-11-19', [taken])).toEqual({ state: 'same' })
  })
})

describe('a service', () => {
  const nothing: ServiceSearch = { words: '', category: '', audience: '', place: '', day: '', isOnline: false }
  const all = [
    entry(1, { eServices: 'brak' }),
    entry(2, { place: 'Wólka', audience: 'seniorzy', category: 'seniors', schedule: 'pn.–pt. 8–15' }),
    entry(3, { eServices: 'wideo', schedule: '', activity: 'Poradnia' }),
  ]
  const found = (search: Partial<ServiceSearch>) =>
    findServices(all, { ...nothing, ...search }).map(({ activity }) => activity)

  test('is found by words, category, audience, place, day and as an e-service, all together', () => {
    expect(found({})).toHaveLength(3)
    expect(found({ words: 'LAKA uslug' })).toEqual(['Usługa 1'])
    expect(found({ category: 'seniors' })).toEqual(['Usługa 2'])
    expect(found({ audience: 'seniorzy', place: 'Wólka' })).toEqual(['Usługa 2'])
    expect(found({ audience: 'seniorzy', place: 'Łąka' })).toEqual([])
    expect(found({ day: 'wtorek' })).toEqual(['Usługa 1', 'Usługa 2'])
    expect(found({ isOnline: true })).toEqual(['Poradnia'])
    expect(valuesOf(all, 'place')).toEqual(['Łąka', 'Wólka'])
  })

  test.each<[string, Weekday[]]>([
    ['wtorki i czwartki 16–18', ['wtorek', 'czwartek']],
    ['pn.–pt. 8.00–15.00', ['poniedziałek', 'wtorek', 'środa', 'czwartek', 'piątek']],
    ['od poniedziałku do środy', ['poniedziałek', 'wtorek', 'środa']],
    ['Środa, 10–12; sob. 9–11', ['środa', 'sobota']],
    ['codziennie', [...weekdays]],
    ['w dni robocze', ['poniedziałek', 'wtorek', 'środa', 'czwartek', 'piątek']],
    ['pierwsza niedziela miesiąca', ['niedziela']],
    ['po uzgodnieniu telefonicznym', []],
    ['', []],
  ])('with the schedule "%s" is on %j', (schedule, days) => {
    expect(weekdays.filter((day) => isOnDay(schedule, day))).toEqual(days)
  })
})

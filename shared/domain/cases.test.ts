import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addMonths } from './dates.ts'
import { consent, household, ipw, ipwLatestEnd, isConsentValid, isForNobody } from './cases.ts'

const id = (last: string) => `01935000-0000-7000-8000-0000000000${last}`

const plan = {
  id: id('01'),
  householdId: id('02'),
  version: 1,
  preparedOn: null,
  goal: '',
  startsOn: null as string | null,
  endsOn: null as string | null,
  areas: [] as { letter: string; name: string; now: number | null; planned: number | null; achieved: number | null }[],
  rows: [],
  keyWorkerName: '',
  keyWorkerFunction: '',
  keyWorkerInstitution: '',
}

/** The codes of what is wrong, with their fields. */
function problemsOf(
  schema: {
    safeParse: (value: unknown) => { error?: { issues: { message: string; path: PropertyKey[] }[] } | undefined }
  },
  value: unknown,
) {
  return schema.safeParse(value).error?.issues.map(({ message, path }) => `${path.join('.')}: ${message}`) ?? []
}

describe('the period of an IPW', () => {
  test.each([
    ['2026-01-01', '2027-02-01', []],
    ['2026-01-01', '2027-02-02', ['endsOn: ipwTooLong']],
    ['2026-01-31', '2027-02-28', []],
    ['2026-01-31', '2027-03-01', ['endsOn: ipwTooLong']],
    ['2027-01-31', '2028-02-29', []],
    ['2027-01-31', '2028-03-01', ['endsOn: ipwTooLong']],
    ['2026-01-01', '2026-01-01', []],
    ['2026-01-02', '2026-01-01', ['endsOn: endsBeforeStart']],
    [null, '2099-01-01', []],
    ['2026-01-01', null, []],
  ])('from %s to %s: %j', (startsOn, endsOn, problems) => {
    expect(problemsOf(ipw, { ...plan, startsOn, endsOn })).toEqual(problems)
  })

  test('never lets through a day after the last one', () => {
    const day = fc
      .date({ min: new Date('2000-01-01T00:00:00Z'), max: new Date('2150-01-01T00:00:00Z'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10))
    fc.assert(
      fc.property(day, (startsOn) => {
        expect(problemsOf(ipw, { ...plan, startsOn, endsOn: ipwLatestEnd(startsOn) })).toEqual([])
        const after = new Date(`${addMonths(startsOn, 13)}T00:00:00Z`)
        after.setUTCDate(after.getUTCDate() + 1)
        expect(problemsOf(ipw, { ...plan, startsOn, endsOn: after.toISOString().slice(0, 10) })).toEqual([
          'endsOn: ipwTooLong',
        ])
      }),
    )
  })
})

describe('an area of an IPW', () => {
  const area = { letter: 'A', name: '', now: 2, planned: 6, achieved: null }
  test('has a whole number from 1 to 10 or none yet', () => {
    for (const now of [null, 1, 10]) expect(problemsOf(ipw, { ...plan, areas: [{ ...area, now }] })).toEqual([])
    for (const now of [0, 11, -1, 2.5, Number.NaN, '3'])
      expect(problemsOf(ipw, { ...plan, areas: [{ ...area, now }] })).toEqual(['areas.0.now: scale'])
  })

  test('has a letter of its own', () => {
    expect(problemsOf(ipw, { ...plan, areas: [area, { ...area, letter: 'B' }, area] })).toEqual([
      'areas.2.letter: duplicateArea',
    ])
  })
})

describe('a consent', () => {
  test.each([
    [{ signedOn: '2026-11-21', withdrawnOn: null, validUntil: null }, '2026-11-20', false],
    [{ signedOn: '2026-11-21', withdrawnOn: null, validUntil: null }, '2026-11-21', true],
    [{ signedOn: '2026-11-21', withdrawnOn: null, validUntil: null }, '2099-01-01', true],
    [{ signedOn: '2026-11-21', withdrawnOn: '2026-12-01', validUntil: null }, '2026-11-30', true],
    [{ signedOn: '2026-11-21', withdrawnOn: '2026-12-01', validUntil: null }, '2026-12-01', false],
    [{ signedOn: '2026-11-21', withdrawnOn: '2026-11-21', validUntil: null }, '2026-11-21', false],
    [{ signedOn: null, withdrawnOn: null, validUntil: null }, '2026-11-21', false],
    [{ signedOn: '2026-11-21', withdrawnOn: null, validUntil: '2027-11-20' }, '2027-11-20', true],
    [{ signedOn: '2026-11-21', withdrawnOn: null, validUntil: '2027-11-20' }, '2027-11-21', false],
    [undefined, '2026-11-21', false],
  ])('%j on %s is in force: %s', (given, on, isValid) => {
    expect(isConsentValid(given, on)).toBe(isValid)
  })

  test('cannot be withdrawn before it was signed', () => {
    const blank = { id: id('01'), householdId: id('02'), place: '', validUntil: null, disclosures: [] }
    expect(problemsOf(consent, { ...blank, signedOn: '2026-01-02', withdrawnOn: '2026-01-01' })).toEqual([
      'withdrawnOn: withdrawnBeforeSigned',
    ])
    expect(problemsOf(consent, { ...blank, signedOn: null, withdrawnOn: '2026-01-01' })).toEqual([
      'withdrawnOn: withdrawnUnsigned',
    ])
    expect(problemsOf(consent, { ...blank, signedOn: '2026-01-01', withdrawnOn: '2026-01-01' })).toEqual([])
  })
})

describe('a household', () => {
  const person = { id: id('09'), firstName: 'Ó', lastName: 'Ż', gender: 'f', isMinor: false, address: '' }
  const blank = {
    id: id('01'),
    teamId: id('02'),
    stage: 'reported',
    street: '',
    postalCode: '',
    town: '',
    reportedBy: '',
    reportedOn: null,
    minorsRepresentedBy: '',
  }
  test('has an adult, and nobody twice', () => {
    expect(problemsOf(household, { ...blank, persons: [person] })).toEqual([])
    expect(problemsOf(household, { ...blank, persons: [] })).toEqual(['persons: adultMissing'])
    expect(problemsOf(household, { ...blank, persons: [{ ...person, isMinor: true }] })).toEqual([
      'persons: adultMissing',
    ])
    expect(problemsOf(household, { ...blank, persons: [person, person] })).toEqual(['persons: id'])
  })
})

test.each([
  ['valid', [{ isGranted: false }, { isGranted: true }], false],
  ['valid', [{ isGranted: false }, { isGranted: null }], true],
  ['valid', [], true],
  ['expired', [], false],
] as const)('a consent that is %s with %j lets nothing be told to anybody: %s', (state, rows, nobody) => {
  expect(isForNobody(state, rows)).toBe(nobody)
})

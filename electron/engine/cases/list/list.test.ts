import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { HouseholdFilters, HouseholdSort } from '#shared/contract/household-list.ts'
import { householdPageSize } from '#shared/contract/household-list.ts'
import type { Household } from '#shared/domain/cases.ts'
import type { AccountId, HouseholdId, TeamId } from '#shared/domain/ids.ts'
import { consentOf, eventOf, householdOf, ipwOf, personOf } from '../../../../tests/support/case-rows.ts'
import { engineRoom, type TestEngine } from '../../../../tests/support/engine.ts'
import { newId } from '../../new-id.ts'

const room = engineRoom()
const at = new Date('2026-09-01T10:00:00')
let client: TestEngine['client']
let teamId: TeamId
beforeAll(async () => {
  ;({ client } = await room.gops({ options: { now: () => at } }))
  teamId = (await client.team.listTeams())[0]!.id
})
afterAll(room.end)

interface Given extends Partial<Omit<Household, 'persons'>> {
  adults?: readonly (readonly [firstName: string, lastName: string])[]
  children?: readonly string[]
}

async function addCase({ adults = [['Zofia', 'Źdźbło']], children = [], ...over }: Given = {}) {
  const persons = [
    ...adults.map(([firstName, lastName]) => personOf({ firstName, lastName })),
    ...children.map((firstName) => personOf({ firstName, lastName: adults[0]![1], isMinor: true })),
  ]
  const household = householdOf(teamId, { town: 'Przykładowa', persons, ...over })
  return client.cases.saveHousehold({ baseRevision: 0, household })
}

async function removeAll(): Promise<void> {
  for (const { id } of await client.cases.listHouseholds({ teamId })) await client.cases.removeHousehold({ id })
}

const find = (text = '', filters: HouseholdFilters = {}, sort: HouseholdSort = 'newest', page = 1) =>
  client.cases.findHouseholds({ teamId, text, filters, sort, page })

const numbersOf = ({ rows }: Awaited<ReturnType<typeof find>>) => rows.map(({ caseNumber }) => caseNumber)

beforeEach(removeAll)

describe('the search', () => {
  test('finds words in any order, each a part of a name or a place, with Polish letters or without', async () => {
    const found = await addCase({
      adults: [
        ['Święcisława', 'Gąsior-Łoś'],
        ['Żelisław', 'Dąb'],
      ],
      children: ['Józek'],
      town: 'Nowe Żółwiny',
      street: 'Polna 5',
    })
    await addCase({ adults: [['Anna', 'Nowak']], town: 'Łąka' })
    for (const text of ['los swiecisl', 'ŻÓŁW gąs', 'jozek zolwiny', 'dab zelislaw', 'polna 5', '  łoś  ', 'wieci'])
      expect([text, numbersOf(await find(text))]).toEqual([text, [found.caseNumber]])
    expect((await find('gąsior łąka')).total).toBe(0)
    expect((await find('')).total).toBe(2)
  })

  test('takes a case number from its beginning', async () => {
    const numbers: string[] = []
    for (let count = 0; count < 3; count++) numbers.push((await addCase()).caseNumber)
    const [ordinal = ''] = numbers[0]!.split('/')
    expect(numbersOf(await find(numbers[0]!))).toEqual([numbers[0]])
    expect(numbersOf(await find(`${ordinal}/`))).toEqual([numbers[0]])
  })

  test('does not find somebody taken off the form, a removed case, or letters that mean something to SQL', async () => {
    const saved = await addCase({
      adults: [
        ['Anna', 'Nowak'],
        ['Paweł', 'Wójcik'],
      ],
    })
    const { revision, updatedAt: _at, originId: _origin, caseNumber: _number, anonymisedOn: _none, ...fields } = saved
    await client.cases.saveHousehold({
      baseRevision: revision,
      household: { ...fields, persons: fields.persons.slice(0, 1) },
    })
    expect((await find('wojcik')).total).toBe(0)
    for (const text of ['%', '_', "'", 'nowak%']) expect((await find(text)).total).toBe(0)
    await client.cases.removeHousehold({ id: saved.id })
    expect((await find('nowak')).total).toBe(0)
  })
})

describe('the list', () => {
  test('shows who, where, the stage, the next deadline as the start screen has it, and no average of areas', async () => {
    const { id } = await addCase({
      adults: [['Jan', 'Dąb']],
      children: ['Ewa', 'Ola'],
      reportedOn: '2026-06-15',
      stage: 'ipw',
    })
    const area = (letter: string, now: number | null, achieved: number | null) => ({
      letter,
      name: '',
      now,
      planned: 6,
      achieved,
    })
    await client.cases.saveIpw({
      baseRevision: 0,
      ipw: ipwOf(id, {
        preparedOn: '2026-06-20',
        areas: [area('A', 2, null), area('B', 2, 3), area('C', null, null)],
        keyWorkerName: 'Maria Kluczowa',
      }),
    })
    const marks = [{ letter: 'A', household: 6, institution: 4, words: '' }]
    await client.course.saveEvent({
      baseRevision: 0,
      event: eventOf(id, { kind: 'scaling', on: '2026-08-20', occasion: 'review', marks }),
    })
    const { rows } = await find()
    expect(rows).toMatchObject([
      {
        id,
        adults: ['Jan Dąb'],
        minors: 2,
        town: 'Przykładowa',
        stage: 'ipw',
        keyWorker: 'Maria Kluczowa',
        leader: '',
        scales: [
          { letter: 'A', first: 2, last: 6 },
          { letter: 'B', first: 2, last: 3 },
        ],
      },
    ])
    const [first] = (await client.deadlines.list()).filter(({ recordId }) => recordId === id)
    expect(rows[0]!.next).toEqual({ rule: first!.rule, on: first!.on, state: first!.state })
  })

  test('narrows to a stage, to what is open, to a key worker, to who leads, and to deadlines in one state', async () => {
    const late = await addCase({ adults: [['Anna', 'Późna']], reportedOn: '2026-05-01' })
    const soon = await addCase({ adults: [['Anna', 'Rychła']], reportedOn: '2026-08-03' })
    const closed = await addCase({ adults: [['Anna', 'Dawna']], stage: 'closed' })
    const chosen = (householdId: HouseholdId, name: string, on: string) =>
      client.course.saveEvent({
        baseRevision: 0,
        event: eventOf(householdId, { kind: 'key-worker', on, name, role: '', institution: '' }),
      })
    await chosen(late.id, 'Łucja Późniejsza', '2026-07-02')
    await chosen(late.id, 'Maria Wcześniejsza', '2026-07-01')
    const accountId = (await client.office.listAccounts())[0]!.id
    await client.course.saveEvent({
      baseRevision: 0,
      event: eventOf(soon.id, { kind: 'assignment', on: '2026-08-04', accountId }),
    })

    expect(numbersOf(await find('', { stage: 'closed' }))).toEqual([closed.caseNumber])
    expect(numbersOf(await find('', { isClosed: false }))).toEqual([soon.caseNumber, late.caseNumber])
    expect(numbersOf(await find('', { keyWorker: 'lucja pozniejsza' }))).toEqual([late.caseNumber])
    expect((await find('', { keyWorker: 'Maria Wcześniejsza' })).total).toBe(0)
    expect(numbersOf(await find('', { leader: accountId }))).toEqual([soon.caseNumber])
    expect((await find('', { leader: newId<AccountId>() })).total).toBe(0)
    expect(numbersOf(await find('', { dueState: 'overdue' }))).toEqual([late.caseNumber])
    expect(numbersOf(await find('', { dueState: 'week' }))).toEqual([soon.caseNumber])
    expect((await find('rychla', { dueState: 'overdue' })).total).toBe(0)
    expect(await client.cases.listCaseWorkers({ teamId })).toMatchObject({
      keyWorkers: ['Łucja Późniejsza'],
      leaders: [{ accountId }],
    })
  })

  test('counts deadlines by state as the start screen does', async () => {
    for (const reportedOn of ['2026-05-01', '2026-08-03', '2026-08-20', null]) await addCase({ reportedOn })
    const all = (await client.deadlines.list()).filter(({ about }) => about === 'case')
    for (const dueState of ['overdue', 'week', 'month'] as const) {
      const cases = new Set(all.filter(({ state }) => state === dueState).map(({ recordId }) => recordId))
      expect([dueState, (await find('', { dueState })).total]).toEqual([dueState, cases.size])
    }
  })

  test('goes by number, by the first adult in Polish order, or by what is due soonest', async () => {
    const first = await addCase({ adults: [['Jan', 'Żak']], reportedOn: '2026-06-01' })
    const second = await addCase({ adults: [['Jan', 'Łoś']] })
    const third = await addCase({ adults: [['Ewa', 'Lis']], reportedOn: '2026-05-01' })
    expect(numbersOf(await find())).toEqual([third, second, first].map(({ caseNumber }) => caseNumber))
    expect(numbersOf(await find('', {}, 'name'))).toEqual([third, second, first].map(({ caseNumber }) => caseNumber))
    expect(numbersOf(await find('', {}, 'due'))).toEqual([third, first, second].map(({ caseNumber }) => caseNumber))
  })

  test('comes a page at a time, and past the end gives the last page', async () => {
    for (let count = 0; count < householdPageSize + 2; count++) await addCase()
    const page = await find('', {}, 'newest', 9)
    expect([page.total, page.page, page.rows.length]).toEqual([householdPageSize + 2, 2, 2])
    const all = [...numbersOf(await find()), ...numbersOf(page)]
    expect(new Set(all).size).toBe(householdPageSize + 2)
  })
})

describe('the hint of a namesake', () => {
  test('names the cases that have somebody of that first and last name, and not the case being written', async () => {
    const there = await addCase({ adults: [['Łukasz', 'Święcki']], children: ['Ola'] })
    const asked = (...names: { firstName: string; lastName: string }[]) =>
      client.cases.findNamesakes({ besides: newId<HouseholdId>(), names })
    expect(await asked({ firstName: 'lukasz', lastName: 'SWIECKI' }, { firstName: '', lastName: 'Święcki' })).toEqual([
      { householdId: there.id, caseNumber: there.caseNumber, name: 'Łukasz Święcki', isClosed: false },
    ])
    expect(await asked({ firstName: 'Ola', lastName: 'Święcki' })).toHaveLength(1)
    expect(await asked({ firstName: 'Łukasz', lastName: 'Święcka' })).toEqual([])
    const own = { besides: there.id, names: [{ firstName: 'Łukasz', lastName: 'Święcki' }] }
    expect(await client.cases.findNamesakes(own)).toEqual([])
    await client.cases.removeHousehold({ id: there.id })
    expect(await asked({ firstName: 'Łukasz', lastName: 'Święcki' })).toEqual([])
  })
})

describe('the facts of deadlines', () => {
  test('come out the same for one case and for all, and go with what is taken off', async () => {
    const { id } = await addCase({ reportedOn: '2026-05-01' })
    await client.cases.saveConsent({ baseRevision: 0, consent: consentOf(id, { signedOn: '2026-05-10' }) })
    const workshop = eventOf(id, {
      kind: 'workshop',
      workshop: 'diagnostic',
      plannedOn: '2026-10-05',
      heldOn: null,
      place: '',
      participants: '',
      parts: [],
    })
    await client.course.saveEvent({ baseRevision: 0, event: workshop })
    const inList = async () =>
      (await client.deadlines.list())
        .filter(({ recordId }) => recordId === id)
        .map(({ person: _whose, ...deadline }) => deadline)
    const planned = await inList()
    expect(planned).toEqual((await client.course.read({ householdId: id })).deadlines)
    expect(planned.find(({ rule }) => rule === 'workshop-diagnostic')?.on).toBe('2026-10-05')
    await client.course.removeEvent({ id: workshop.id })
    expect((await inList()).find(({ rule }) => rule === 'workshop-diagnostic')?.on).toBe('2026-06-10')
  })
})

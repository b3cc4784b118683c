import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { TypedFacts } from '#shared/contract/documents.ts'
import type { Person } from '#shared/domain/cases.ts'
import type { HouseholdId, IpwId, IpwRowId, PaperId, TeamId } from '#shared/domain/ids.ts'
import { consentOf, householdOf, ipwOf, personOf } from '../../../tests/support/case-rows.ts'
import { engineRoom, refusalOf, type TestEngine } from '../../../tests/support/engine.ts'
import { newId } from '../new-id.ts'

const room = engineRoom()
let client: TestEngine['client']
let teamId: TeamId
beforeAll(async () => {
  ;({ client } = await room.gops({ options: { now: () => new Date('2026-11-21T10:00:00Z') } }))
  teamId = (await client.team.listTeams())[0]!.id
})
afterAll(room.end)

const address = { street: 'Polna 3', postalCode: '38-999', town: 'Przykładowa' }
const newHousehold = (...persons: Person[]) =>
  householdOf(teamId, { ...address, persons: persons.length ? persons : [personOf()] })

async function saved(household = newHousehold()) {
  return client.cases.saveHousehold({ baseRevision: 0, household })
}

describe('a household', () => {
  test('gets the next case number of its year, and none is given twice', async () => {
    const numbers = (await Promise.all([saved(), saved(), saved()])).map(({ caseNumber }) => caseNumber)
    expect(new Set(numbers).size).toBe(3)
    for (const number of numbers) expect(number).toMatch(/^\d+\/2026$/)
  })

  test('keeps its number, also when it was removed and restored', async () => {
    const { id, caseNumber } = await saved()
    await client.cases.removeHousehold({ id })
    expect((await refusalOf(client.cases.readHousehold({ id }))).code).toBe('NOT_FOUND')
    expect((await saved()).caseNumber).not.toBe(caseNumber)
    const removed = async () => (await client.cases.listRemovedHouseholds({ teamId })).map((one) => one.id)
    const listed = async () => (await client.cases.listHouseholds({ teamId })).map((one) => one.id)
    expect(await removed()).toEqual([id])
    expect(await listed()).not.toContain(id)
    await client.cases.restoreHousehold({ id })
    expect((await client.cases.readHousehold({ id })).household.caseNumber).toBe(caseNumber)
    expect(await removed()).toEqual([])
    expect(await listed()).toContain(id)
  })

  test('saved from an older look at it is refused, with the revision it has now, and keeps what it had', async () => {
    const household = newHousehold()
    await saved(household)
    await client.cases.saveHousehold({ baseRevision: 1, household: { ...household, street: 'Leśna 1' } })
    for (const baseRevision of [0, 1, 3])
      expect(await refusalOf(client.cases.saveHousehold({ baseRevision, household }))).toEqual({
        code: 'STALE_REVISION',
        data: { revision: 2 },
      })
    expect((await client.cases.readHousehold({ id: household.id })).household.street).toBe('Leśna 1')
  })

  test('keeps its people in the order of the form, and drops who was left out', async () => {
    const one = personOf({ lastName: 'Ćma' })
    const two = personOf({ lastName: 'Żak', isMinor: true })
    const three = personOf({ lastName: 'Łoś' })
    const household = newHousehold(one, two, three)
    await saved(household)
    const changed = { ...household, persons: [three, one] }
    const { persons } = await client.cases.saveHousehold({ baseRevision: 1, household: changed })
    expect(persons.map(({ lastName }) => lastName)).toEqual(['Łoś', 'Ćma'])
    const back = await client.cases.saveHousehold({
      baseRevision: 2,
      household: { ...household, persons: [two, three, one] },
    })
    expect(back.persons).toEqual([two, three, one])
  })

  test('cannot take a person, a consent or a plan of another', async () => {
    const [theirs, ours] = [await saved(), await saved()]
    const consent = consentOf(theirs.id, { place: 'Przykładowa' })
    const plan = ipwOf(theirs.id, { goal: 'cudzy cel', startsOn: '2026-01-01' })
    await client.cases.saveConsent({ baseRevision: 0, consent })
    await client.cases.saveIpw({ baseRevision: 0, ipw: plan })
    const before = await client.cases.readHousehold({ id: theirs.id })

    const taking = newHousehold(before.household.persons[0]!)
    const codes = [
      await refusalOf(client.cases.saveHousehold({ baseRevision: 0, household: taking })),
      await refusalOf(client.cases.saveConsent({ baseRevision: 1, consent: { ...consent, householdId: ours.id } })),
      await refusalOf(client.cases.saveIpw({ baseRevision: 1, ipw: { ...plan, householdId: ours.id } })),
    ].map(({ code }) => code)
    expect(codes).toEqual(['NOT_FOUND', 'NOT_FOUND', 'NOT_FOUND'])
    expect(await client.cases.readHousehold({ id: theirs.id })).toEqual(before)
    expect((await refusalOf(client.cases.readHousehold({ id: taking.id }))).code).toBe('NOT_FOUND')
  })

  test('of a team that is not there is not kept', async () => {
    const household = { ...newHousehold(), teamId: newId<TeamId>() }
    expect((await refusalOf(client.cases.saveHousehold({ baseRevision: 0, household }))).code).toBe('NOT_FOUND')
  })

  test('without an adult, or with the same person twice, is refused as bad input', async () => {
    expect((await refusalOf(saved(newHousehold(personOf({ isMinor: true }))))).code).toBe('BAD_REQUEST')
    const twice = personOf({ lastName: 'Dwa' })
    expect((await refusalOf(saved(newHousehold(twice, { ...twice, lastName: 'Inna' })))).code).toBe('BAD_REQUEST')
  })
})

describe('a consent', () => {
  test('begun in two windows is one, the first kept', async () => {
    const { id } = await saved()
    await client.cases.saveConsent({ baseRevision: 0, consent: consentOf(id, { place: 'pierwsza' }) })
    const second = await refusalOf(
      client.cases.saveConsent({ baseRevision: 0, consent: consentOf(id, { place: 'druga' }) }),
    )
    expect(second).toEqual({ code: 'STALE_REVISION', data: { revision: 1 } })
    expect((await client.cases.readHousehold({ id })).consent?.place).toBe('pierwsza')
  })

  test('withdrawn before it was signed, or without being signed, is bad input', async () => {
    const { id } = await saved()
    const consent = consentOf(id, { withdrawnOn: '2026-01-01' })
    for (const signedOn of [null, '2026-01-02'])
      expect(
        (await refusalOf(client.cases.saveConsent({ baseRevision: 0, consent: { ...consent, signedOn } }))).code,
      ).toBe('BAD_REQUEST')
  })
})

describe('an IPW', () => {
  test('of 13 months is kept, one day longer is refused', async () => {
    const { id } = await saved()
    const ipw = ipwOf(id, { startsOn: '2026-01-31', endsOn: '2027-02-28' })
    expect((await client.cases.saveIpw({ baseRevision: 0, ipw })).endsOn).toBe('2027-02-28')
    const longer = { ...ipw, endsOn: '2027-03-01' }
    expect((await refusalOf(client.cases.saveIpw({ baseRevision: 1, ipw: longer }))).code).toBe('BAD_REQUEST')
  })

  test('reviewed becomes the next version, and the old one stays as it was', async () => {
    const { id } = await saved()
    const ipw = ipwOf(id, { goal: 'pierwszy cel' })
    await client.cases.saveIpw({ baseRevision: 0, ipw })
    const next = await client.cases.startIpwVersion({ from: ipw.id, id: newId<IpwId>() })
    expect([next.version, next.goal, next.isLatest, next.preparedOn]).toEqual([2, 'pierwszy cel', true, '2026-11-21'])
    expect((await refusalOf(client.cases.saveIpw({ baseRevision: 1, ipw: { ...ipw, goal: 'po fakcie' } }))).code).toBe(
      'NOT_FOUND',
    )
    expect((await refusalOf(client.cases.startIpwVersion({ from: ipw.id, id: newId<IpwId>() }))).code).toBe('NOT_FOUND')
    const { ipws } = await client.cases.readHousehold({ id })
    expect(ipws.map(({ version, goal, isLatest }) => [version, goal, isLatest])).toEqual([
      [2, 'pierwszy cel', true],
      [1, 'pierwszy cel', false],
    ])
  })

  test('keeps the ids of its rows through the versions, and who takes part', async () => {
    const household = await saved()
    const row = {
      id: newId<IpwRowId>(),
      areaLetter: '',
      goal: 'cel',
      activity: '',
      catalogueEntryId: null,
      catalogueText: '',
      termPlaceEffects: '',
      responsible: '',
      assessment: '',
      participants: [household.persons[0]!.id],
    }
    const { id } = await client.cases.saveIpw({ baseRevision: 0, ipw: ipwOf(household.id, { rows: [row] }) })
    const next = await client.cases.startIpwVersion({ from: id, id: newId<IpwId>() })
    expect(next.rows).toEqual([row])
  })

  test('begins with the areas of the newest Karta, as the family marked them', async () => {
    const { id } = await saved()
    const areasOf = async () => client.cases.readCardAreas({ householdId: id })
    const draft = (typed: TypedFacts) =>
      client.register.saveDraft({
        id: newId<PaperId>(),
        baseRevision: 0,
        asked: { subject: { kind: 'expectations-card', id }, typed },
      })
    expect(await areasOf()).toBeNull()
    await draft({ on: '2026-11-01' })
    expect(await areasOf()).toBeNull()
    await draft({
      areas: [
        { name: 'Praca', byInstitution: 2, byFamily: 3 },
        { name: 'Dom', byInstitution: 4, byFamily: null },
      ],
    })
    expect(await areasOf()).toEqual({
      on: null,
      areas: [
        { letter: 'A', name: 'Praca', now: 3, planned: null, achieved: null },
        { letter: 'B', name: 'Dom', now: null, planned: null, achieved: null },
      ],
    })
    expect((await refusalOf(client.cases.readCardAreas({ householdId: newId<HouseholdId>() }))).code).toBe('NOT_FOUND')
  })

  test('cannot begin at another version than the first', async () => {
    const { id } = await saved()
    expect((await refusalOf(client.cases.saveIpw({ baseRevision: 0, ipw: ipwOf(id, { version: 2 }) }))).code).toBe(
      'NOT_FOUND',
    )
  })
})

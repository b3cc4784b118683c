import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { CaseEvent } from '#shared/domain/case-events.ts'
import type { Household } from '#shared/domain/cases.ts'
import { stageOfCourse } from '#shared/domain/course.ts'
import type { HouseholdId, TeamId } from '#shared/domain/ids.ts'
import { consentOf, eventOf, householdOf, ipwOf } from '../../../../tests/support/case-rows.ts'
import { engineRoom, refusalOf, type TestEngine } from '../../../../tests/support/engine.ts'

const room = engineRoom()
let at = new Date('2026-09-01T10:00:00')
let client: TestEngine['client']
let teamId: TeamId
beforeAll(async () => {
  ;({ client } = await room.gops({ options: { now: () => at } }))
  teamId = (await client.team.listTeams())[0]!.id
})
afterAll(room.end)

async function openCase(reportedOn = '2026-09-01'): Promise<HouseholdId> {
  at = new Date('2026-09-01T10:00:00')
  const household = householdOf(teamId, { reportedOn })
  await client.cases.saveHousehold({ baseRevision: 0, household })
  return household.id
}

const save = (one: CaseEvent, baseRevision = 0) => client.course.saveEvent({ baseRevision, event: one })

const signConsent = (householdId: HouseholdId, signedOn: string) =>
  client.cases.saveConsent({ baseRevision: 0, consent: consentOf(householdId, { signedOn }) })

const workshop = (householdId: HouseholdId, heldOn: string | null, plannedOn: string | null = null) =>
  eventOf(householdId, {
    kind: 'workshop',
    workshop: 'diagnostic',
    plannedOn,
    heldOn,
    place: '',
    participants: '',
    parts: [],
  })

const closing = (householdId: HouseholdId, on: string) =>
  eventOf(householdId, { kind: 'closing', on, outcome: 'goals-reached', handedTo: '', stageBefore: null })

describe('the course of a case', () => {
  test('says what is done, what is next, and what was passed over', async () => {
    const id = await openCase()
    await save(
      eventOf(id, {
        kind: 'report',
        premises: ['chronic-crisis'],
        spokenForBy: '',
        isOnPermanentHelp: false,
      }),
    )
    await save(eventOf(id, { kind: 'offer', on: '2026-09-01', answer: 'accepted' }))
    const { path } = await client.course.read({ householdId: id })
    const stateOf = Object.fromEntries(path.map(({ step, state }) => [step, state]))
    expect(stateOf).toMatchObject({
      report: 'done',
      'expectations-card': 'missing',
      presentation: 'missing',
      offer: 'done',
      consent: 'next',
      ipw: 'later',
    })
    expect(stageOfCourse('reported', path)).toBe('offer')
  })

  test('asks for nothing in its order: an event of a later step is kept before an earlier one', async () => {
    const id = await openCase()
    await save(workshop(id, '2026-09-01'))
    const { events, path } = await client.course.read({ householdId: id })
    expect(events).toHaveLength(1)
    expect(path.find(({ step }) => step === 'workshop-diagnostic')).toEqual({
      step: 'workshop-diagnostic',
      state: 'done',
      on: '2026-09-01',
    })
  })

  test('has the deadlines of this case, the very ones the list of all has', async () => {
    const id = await openCase('2026-08-31')
    await signConsent(id, '2026-09-01')
    await save(workshop(id, null, '2026-09-20'))
    const { deadlines } = await client.course.read({ householdId: id })
    expect(deadlines.map(({ rule, on, source }) => [rule, on, source])).toContainEqual([
      'workshop-diagnostic',
      '2026-09-20',
      'office-plan',
    ])
    const listed = (await client.deadlines.list()).filter(({ recordId }) => recordId === id)
    expect(listed.map(({ person: _whose, ...deadline }) => deadline)).toEqual(deadlines)
  })

  test('keeps an event taken off, and brings it back', async () => {
    const id = await openCase()
    const { event: kept } = await save(workshop(id, '2026-09-01'))
    await client.course.removeEvent({ id: kept.id })
    expect(await client.course.read({ householdId: id })).toMatchObject({ events: [], removed: [{ event: kept }] })
    await client.course.restoreEvent({ id: kept.id })
    expect(await client.course.read({ householdId: id })).toMatchObject({ events: [{ event: kept }], removed: [] })
  })

  test('is not overwritten by a second window, and an event stays of its case and kind', async () => {
    const [id, other] = [await openCase(), await openCase()]
    const first = workshop(id, '2026-09-01')
    await save(first)
    await save({ ...first, place: 'GOPS' }, 1)
    expect((await refusalOf(save({ ...first, place: 'szkoła' }, 1))).code).toBe('STALE_REVISION')
    expect((await refusalOf(save({ ...first, householdId: other }, 2))).code).toBe('NOT_FOUND')
    expect((await refusalOf(save({ ...closing(id, '2026-09-01'), id: first.id }, 2))).code).toBe('NOT_FOUND')
    const { events } = await client.course.read({ householdId: id })
    expect(events).toMatchObject([{ event: { place: 'GOPS' }, revision: 2 }])
  })
})

describe('closing a case', () => {
  test('ends its deadlines with the reason, and taking the closing off opens it again', async () => {
    const id = await openCase()
    await signConsent(id, '2026-09-01')
    at = new Date('2026-09-15T10:00:00')
    const { event: end } = await save(closing(id, '2026-09-10'))
    const closed = await client.course.read({ householdId: id })
    expect(closed.deadlines).toEqual([])
    expect(closed.settled).toContainEqual(
      expect.objectContaining({ rule: 'meeting-offer', state: 'ended', reason: 'closed', settledOn: '2026-09-10' }),
    )
    expect((await client.cases.readHousehold({ id })).household.stage).toBe('closed')

    await client.course.removeEvent({ id: end.id })
    expect((await client.cases.readHousehold({ id })).household.stage).toBe('reported')
    expect((await client.course.read({ householdId: id })).deadlines.length).toBeGreaterThan(0)
  })

  test('leaves the follow-ups that were agreed', async () => {
    const id = await openCase()
    await save(eventOf(id, { kind: 'follow-up', plannedOn: '2027-03-01', heldOn: null, lasts: null }))
    await save(closing(id, '2026-09-01'))
    const { deadlines } = await client.course.read({ householdId: id })
    expect(deadlines.map(({ rule, on }) => [rule, on])).toEqual([['follow-up', '2027-03-01']])
  })
})

describe('a review', () => {
  const programme = (householdId: HouseholdId) =>
    ipwOf(householdId, {
      preparedOn: '2026-09-01',
      goal: 'cel',
      startsOn: '2026-09-01',
      endsOn: '2027-09-01',
      areas: [{ letter: 'A', name: 'Praca', now: 2, planned: 6, achieved: null }],
    })
  const held = (householdId: HouseholdId) =>
    eventOf(householdId, {
      kind: 'review',
      plannedOn: '2026-11-30',
      heldOn: '2026-11-25',
      state: 'held',
      postponedTo: null,
      reason: '',
      participants: '',
      ipwId: null,
    })

  test('has a history that says its stage, which workshop, its day and which version of the IPW, also of what was taken off', async () => {
    const id = await openCase()
    const { event: kept } = await save(workshop(id, '2026-09-01'))
    await client.course.removeEvent({ id: kept.id })
    await client.cases.saveIpw({ baseRevision: 0, ipw: programme(id) })
    const { entries } = await client.course.history({ householdId: id, withViews: false })
    const known = { event: 'workshop', workshop: 'diagnostic', on: '2026-09-01' }
    expect(entries.map(({ kind, detail }) => [kind, detail])).toEqual([
      ['create', { version: 1 }],
      ['remove', known],
      ['create', known],
      ['create', { stage: 'reported' }],
    ])
    const change = (baseRevision: number, over: Partial<Household>) =>
      client.cases.saveHousehold({ baseRevision, household: householdOf(teamId, { id, ...over }) })
    await change(1, { stage: 'offer' })
    await change(2, { stage: 'offer', street: 'Leśna 8a' })
    const after = await client.course.history({ householdId: id, withViews: false })
    expect(after.entries.slice(0, 2).map(({ kind, detail }) => [kind, detail])).toEqual([
      ['change', {}],
      ['change', { stage: 'offer' }],
    ])
  })

  test('is kept in one piece: its record, the scaling, the next version, the next plan', async () => {
    const id = await openCase()
    const first = await client.cases.saveIpw({ baseRevision: 0, ipw: programme(id) })
    at = new Date('2026-11-25T10:00:00')
    const next = { ...programme(id), goal: 'cel po przeglądzie', preparedOn: '2026-11-25' }
    const scaling = eventOf(id, {
      kind: 'scaling',
      on: '2026-11-25',
      occasion: 'review',
      marks: [{ letter: 'A', household: 4, institution: 3, words: 'Wstaję rano' }],
    })
    const plan = { ...held(id), state: 'planned' as const, heldOn: null, plannedOn: '2027-02-25' }
    const from = { id: first.id, revision: first.revision }
    const { review, ipw } = await client.course.holdReview({
      baseRevision: 0,
      review: held(id),
      scaling,
      from,
      next,
      plan,
    })
    expect(review.event).toMatchObject({ state: 'held', ipwId: ipw.id })
    const { ipws } = await client.cases.readHousehold({ id })
    expect(ipws.map(({ version, goal }) => [version, goal])).toEqual([
      [2, 'cel po przeglądzie'],
      [1, 'cel'],
    ])
    const { events, deadlines } = await client.course.read({ householdId: id })
    expect(events.map(({ event: { kind } }) => kind)).toEqual(['review', 'review', 'scaling'])
    expect(deadlines.find(({ rule }) => rule === 'ipw-review')?.on).toBe('2027-02-25')
  })

  test('over a version that was changed meanwhile keeps nothing at all', async () => {
    const id = await openCase()
    const first = await client.cases.saveIpw({ baseRevision: 0, ipw: programme(id) })
    await client.cases.saveIpw({ baseRevision: 1, ipw: { ...programme(id), id: first.id, goal: 'zmieniony' } })
    const asked = {
      baseRevision: 0,
      review: held(id),
      scaling: null,
      from: { id: first.id, revision: 1 },
      next: programme(id),
      plan: null,
    }
    expect((await refusalOf(client.course.holdReview(asked))).code).toBe('STALE_REVISION')
    expect((await client.cases.readHousehold({ id })).ipws).toHaveLength(1)
    expect((await client.course.read({ householdId: id })).events).toEqual([])
  })

  test.each([
    ['postponed without its new day', { state: 'postponed', heldOn: null, reason: 'choroba' }],
    ['missed without a reason', { state: 'missed', heldOn: null }],
    ['held on no day', { heldOn: null }],
  ] as const)('%s is bad input', async (_name, change) => {
    const id = await openCase()
    expect((await refusalOf(save({ ...held(id), ...change }))).code).toBe('BAD_REQUEST')
  })
})

import { afterEach, describe, expect, test } from 'vitest'
import type { DocumentKind } from '#shared/documents/kinds.ts'
import { documentKinds, isAboutHousehold, paperKinds } from '#shared/documents/kinds.ts'
import { documentFacts, papers } from '#shared/documents/papers/index.ts'
import { engineRoom } from '../../../tests/support/engine.ts'
import { loadSample } from '../demo/index.ts'
import { newId } from '../new-id.ts'
import { withoutPeople } from './made-of.ts'

const room = engineRoom()
afterEach(room.end)

/** The sample with a family that has more to betray. */
async function withFamily() {
  const { client } = await room.gops()
  await loadSample(client, '2026-11-21')
  const [team] = await client.team.listTeams()
  const [sample] = await client.cases.listHouseholds({ teamId: team!.id })
  const {
    isLatest: _latest,
    revision,
    updatedAt: _updated,
    originId: _origin,
    ...ipw
  } = (await client.cases.readHousehold({ id: sample!.id })).ipws[0]!
  const {
    caseNumber: _number,
    revision: baseRevision,
    updatedAt: _at,
    originId: _of,
    anonymisedOn: _never,
    ...household
  } = sample!
  await client.cases.saveHousehold({
    baseRevision,
    household: {
      ...household,
      stage: 'evaluation',
      street: 'ul. Dolna 9',
      town: 'Źródlisko',
      persons: [
        ...household.persons,
        { id: newId(), firstName: 'Łucja', lastName: 'Źrebiec', gender: 'f', isMinor: false, address: 'Górna 1' },
        { id: newId(), firstName: 'Zosia', lastName: 'Źrebiec', gender: 'f', isMinor: true, address: '' },
        { id: newId(), firstName: 'Antoś', lastName: 'Źrebiec', gender: 'm', isMinor: true, address: '' },
      ],
    },
  })
  await client.cases.saveIpw({
    baseRevision: revision,
    ipw: {
      ...ipw,
      areas: [
        { letter: 'A', name: 'Nauka Zosi', now: 2, planned: 6, achieved: 5 },
        { letter: 'B', name: 'Praca i dochód', now: 3, planned: 6, achieved: 6 },
      ],
    },
  })
  return { client, id: sample!.id, ipwId: ipw.id }
}

const betraying = ['Zenon', 'Przykładow', 'Łucj', 'Źreb', 'Zosi', 'Anto', 'Dolna', 'Źródlisk', 'Górna', '38-999']

describe('a card without data', () => {
  test('has counts, stage and scales of the case, and no trace of its people', async () => {
    const { client, id } = await withFamily()
    const { facts, warnings } = await client.documents.preview({ subject: { kind: 'anonymous-card', id }, typed: {} })
    const text = JSON.stringify(facts)
    for (const word of betraying) expect(text).not.toContain(word)
    expect(facts).toMatchObject({
      stage: 'evaluation',
      people: [
        { band: 'adult', count: 2 },
        { band: 'minor', count: 2 },
      ],
      areas: [
        { name: '', now: 2, planned: 6, achieved: 5 },
        { name: 'Praca i dochód', now: 3, planned: 6, achieved: 6 },
      ],
    })
    expect(warnings).toEqual([])
  })

  test('warns of what is typed into it, and says where', async () => {
    const { client, id } = await withFamily()
    const { warnings, facts } = await client.documents.preview({
      subject: { kind: 'anonymous-card', id },
      typed: {
        conclusions: 'Rozmowa z Łucją o szkole Antosia, tel. 600 100 200.',
        questions: 'Kto pomoże w Źródlisku?',
        strengths: 'Praca i cierpliwość.',
      },
    })
    expect(warnings).toEqual([
      { field: 'conclusions', trace: 'name', words: 'Łucją' },
      { field: 'conclusions', trace: 'name', words: 'Antosia' },
      { field: 'conclusions', trace: 'phone', words: '600 100 200' },
      { field: 'questions', trace: 'place', words: 'Źródlisku' },
    ])
    expect(facts['questions']).toBe('Kto pomoże w Źródlisku?')
  })
})

describe('papers of a case are filled with what the rooms know', () => {
  test('each of them, and only with what it needs', async () => {
    const { client, id, ipwId } = await withFamily()
    const factsOf = async (kind: DocumentKind) =>
      (await client.documents.preview({ subject: { kind, id: kind === 'ipw' ? ipwId : id }, typed: {} })).facts
    expect(await factsOf('expectations-card')).toMatchObject({
      reportedBy: 'pracownik socjalny GOPS',
      areas: [{ name: 'Nauka Zosi', byInstitution: null, byFamily: 2 }, { byFamily: 3 }],
    })
    const child = await factsOf('child-statement')
    expect(child).toMatchObject({ childName: 'Zosia Źrebiec', gender: 'f' })
    expect(JSON.stringify(child)).not.toContain('Anto')
    const withdrawal = await factsOf('consent-withdrawal')
    expect(withdrawal).toMatchObject({ scope: null })
    expect(withdrawal['recipients']).toHaveLength(3)
    for (const kind of ['consent-withdrawal', 'hand-over'] as const)
      expect(JSON.stringify(await factsOf(kind))).not.toMatch(/Dolna|Źródlisk|Górna/)
    expect(await factsOf('hand-over')).toMatchObject({ areas: [{ achieved: 5 }, { achieved: 6 }] })
    // The last version of a case that is evaluated, with every area scaled, is the final one.
    expect(await factsOf('ipw')).toMatchObject({ occasion: 'final' })
  })

  test('and only a card without data has warnings', async () => {
    const { client, id } = await withFamily()
    const { warnings } = await client.documents.preview({
      subject: { kind: 'expectations-card', id },
      typed: { description: 'Zosia i Antoś' },
    })
    expect(warnings).toEqual([])
  })
})

describe('without a valid consent', () => {
  const papersOf = async (change: object) => {
    const { client, id, ipwId } = await withFamily()
    const { consent } = await client.cases.readHousehold({ id })
    const { revision, updatedAt: _at, originId: _origin, ...fields } = consent!
    await client.cases.saveConsent({
      baseRevision: revision,
      consent: { ...fields, signedOn: '2020-01-01', validUntil: null, withdrawnOn: null, ...change },
    })
    const preview = (kind: DocumentKind) =>
      client.documents.preview({ subject: { kind, id: kind === 'ipw' ? ipwId : id }, typed: {} })
    return { id, preview }
  }

  test.each([
    ['missing', null, { signedOn: null }],
    ['valid', null, {}],
    ['expired', '2020-12-30', { validUntil: '2020-12-30' }],
    ['withdrawn', '2020-12-31', { withdrawnOn: '2020-12-31' }],
    ['valid', null, { disclosures: [] }],
  ] as const)('(it is %s) the papers that go to institutions say so, and no other', async (state, endedOn, change) => {
    const { id, preview } = await papersOf(change)
    const said = { householdId: id, state, endedOn, isForNobody: 'disclosures' in change }
    for (const kind of ['ipw', 'hand-over', 'consent'] as const)
      expect([kind, (await preview(kind)).consent]).toEqual([kind, said])
    for (const kind of ['expectations-card', 'anonymous-card', 'meeting-offer', 'consent-withdrawal'] as const)
      expect([kind, (await preview(kind)).consent]).toEqual([kind, null])
  })

  test('a recipient the family said no to stands on its consent alone', async () => {
    const row = { partnerId: null, data: 'adres', purpose: 'kontakt', until: 'rok' }
    const { preview } = await papersOf({
      disclosures: [
        { ...row, recipient: 'Szkoła Zgodna', isGranted: true },
        { ...row, recipient: 'Klub Odmowny', isGranted: false },
        { ...row, recipient: 'Biuro Nieustalone', isGranted: null },
      ],
    })
    for (const kind of documentKinds.filter(isAboutHousehold)) {
      const { html } = await preview(kind)
      const said = ['Klub Odmowny', 'Biuro Nieustalone'].filter((name) => html.includes(name))
      expect([kind, said.length]).toEqual([kind, kind === 'consent' ? 2 : 0])
    }
    expect((await preview('consent-withdrawal')).html).toContain('Szkoła Zgodna')
  })
})

test('a paper of a case without its people is an empty form of the same case', () => {
  for (const kind of [
    'expectations-card',
    'child-statement',
    'consent-withdrawal',
    'hand-over',
    'anonymous-card',
  ] as const) {
    const subjectId = newId()
    const facts = documentFacts.parse({ ...papers[kind].blank(), subjectId, ...named(kind) })
    expect(withoutPeople(facts)).toEqual({ ...papers[kind].blank(), subjectId })
    expect(paperKinds[kind].about).toBe('household')
  }
})

function named(kind: string): object {
  const person = { firstName: 'Zenon', lastName: 'Przykładowy', gender: 'm' }
  switch (kind) {
    case 'expectations-card':
      return { description: 'Zenon' }
    case 'child-statement':
      return { place: '', childName: 'Zosia' }
    case 'anonymous-card':
      return { conclusions: 'Zenon' }
    default:
      return { place: '', adults: [person] }
  }
}

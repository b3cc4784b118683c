import { afterEach, expect, test } from 'vitest'
import { issuing, printing, sampleNumbering, teamOf } from '../../../tests/support/papers.ts'
import { engineRoom } from '../../../tests/support/engine.ts'

const room = engineRoom()
afterEach(room.end)

test('an agreement that ends is due from thirty days before, until it is ended or moved by an annex', async () => {
  let at = new Date('2026-11-21T08:00:00')
  const { client } = await room.gops({ host: printing, options: { now: () => at } })
  await client.numbering.save({ settings: sampleNumbering })
  const id = await teamOf(client)
  const agreement = await client.register.issue(
    issuing({ kind: 'team-agreement', id }, { validFrom: '2026-11-21', validUntil: '2027-11-20' }),
  )
  const endless = await client.register.issue(issuing({ kind: 'cooperation-agreement', id }))
  await client.register.saveDraft({
    id: '019a0000-0000-7000-8000-000000000001' as never,
    baseRevision: 0,
    asked: { subject: { kind: 'team-agreement', id }, typed: {} },
  })
  const due = async () =>
    (await client.deadlines.list())
      .filter(({ about }) => about === 'agreement')
      .map(({ on, state, recordId }) => [on, state, recordId])
  expect(await client.deadlines.list()).toEqual([
    {
      rule: 'agreement-ends',
      on: '2027-11-20',
      lastWorkingDay: '2027-11-19',
      state: 'later',
      owner: 'office',
      source: 'agreement-term',
      part: null,
      about: 'agreement',
      recordId: agreement.id,
      label: 'Porozumienie dotyczące powołania PZK – Przykładowa',
      person: null,
    },
  ])
  for (const [day, state] of [
    ['2027-10-20', 'later'],
    ['2027-10-21', 'month'],
    ['2027-11-13', 'week'],
    ['2027-11-21', 'overdue'],
  ] as const) {
    at = new Date(`${day}T08:00:00`)
    expect([day, await due()]).toEqual([day, [['2027-11-20', state, agreement.id]]])
  }
  await client.register.issue(
    issuing({ kind: 'annex', id }, { amendsId: agreement.id, validUntil: '2028-11-20', issuedOn: '2027-11-21' }),
  )
  expect(await due()).toEqual([['2028-11-20', 'later', agreement.id]])
  await client.register.end({
    id: agreement.id,
    baseRevision: agreement.revision,
    endedOn: '2027-11-21',
    ending: 'expired',
    endedWhy: '',
  })
  expect(await due()).toEqual([])
  expect((await client.register.read({ id: endless.id })).state).toBe('issued')
})

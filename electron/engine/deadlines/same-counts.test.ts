import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { CaseEvent, WorkshopKind } from '#shared/domain/case-events.ts'
import type { Consent } from '#shared/domain/cases.ts'
import { addDays, localDateOf } from '#shared/domain/dates.ts'
import { countDeadlines, deadlineState } from '#shared/domain/deadlines.ts'
import type { HouseholdId, TeamId } from '#shared/domain/ids.ts'
import { consentOf, eventOf, householdOf, ipwOf, personOf } from '../../../tests/support/case-rows.ts'
import { engineRoom, fetchDownload, type TestEngine } from '../../../tests/support/engine.ts'
import { issuing, printing, sampleNumbering } from '../../../tests/support/papers.ts'

/** The same deadlines are counted on every way out of the program, over one real vault of cases at every step. */

const room = engineRoom()
const start = '2026-09-01'
let at = new Date(`${start}T10:00:00`)
let gops: TestEngine
let client: TestEngine['client']
let teamId: TeamId
const households: HouseholdId[] = []

/** What stands in every case and must stand in no file: names, an address, who reported it, free text of its events. */
const personal = ['Źdźbło', 'Bożydar', 'Polna', 'Sąsiadka Genowefa', 'Rozmowa o długach']

async function openCase(reportedOn: string | null): Promise<HouseholdId> {
  const household = householdOf(teamId, {
    street: 'Polna 7',
    town: 'Przykładowa Polna',
    reportedBy: 'Sąsiadka Genowefa',
    reportedOn,
    persons: [personOf({ firstName: 'Bożydar', lastName: 'Źdźbło', gender: 'm' })],
  })
  await client.cases.saveHousehold({ baseRevision: 0, household })
  households.push(household.id)
  return household.id
}

const consent = (householdId: HouseholdId, signedOn: string, more: Partial<Consent> = {}) =>
  client.cases.saveConsent({ baseRevision: 0, consent: consentOf(householdId, { signedOn, ...more }) })

const programme = (householdId: HouseholdId, startsOn: string, endsOn: string) =>
  client.cases.saveIpw({
    baseRevision: 0,
    ipw: ipwOf(householdId, { preparedOn: startsOn, startsOn, endsOn, keyWorkerName: 'Bożydar Wzorcowy' }),
  })

const save = (event: CaseEvent) =>
  client.course.saveEvent({ baseRevision: 0, event: { ...event, conclusions: 'Rozmowa o długach' } })

const workshop = (householdId: HouseholdId, kind: WorkshopKind, plannedOn: string | null, heldOn: string | null) =>
  save(
    eventOf(householdId, {
      kind: 'workshop',
      workshop: kind,
      plannedOn,
      heldOn,
      place: 'Polna 7',
      participants: 'Bożydar',
      parts: [],
    }),
  )

beforeAll(async () => {
  gops = await room.gops({ host: printing, options: { now: () => at } })
  client = gops.client
  teamId = (await client.team.listTeams())[0]!.id
  await client.numbering.save({ settings: sampleNumbering })
  await client.register.issue(
    issuing(
      { kind: 'cooperation-agreement', id: teamId },
      { validFrom: start, validUntil: '2026-10-20', issuedOn: start },
    ),
  )

  await openCase(null)
  await openCase('2026-07-01')
  await consent(await openCase('2026-08-01'), '2026-08-31', { validUntil: '2026-09-05' })
  const diagnosed = await openCase('2026-06-01')
  await consent(diagnosed, '2026-06-10')
  await workshop(diagnosed, 'diagnostic', null, '2026-07-15')
  const led = await openCase('2026-03-01')
  await save(eventOf(led, { kind: 'report', premises: [], spokenForBy: 'Sąsiadka Genowefa', isOnPermanentHelp: true }))
  await save(eventOf(led, { kind: 'interview', on: '2026-03-10', worker: 'Bożydar' }))
  await consent(led, '2026-03-15', { validUntil: '2027-12-31' })
  await workshop(led, 'diagnostic', null, '2026-03-20')
  await programme(led, '2026-05-31', '2027-05-31')
  await workshop(led, 'monitoring', '2026-09-20', null)
  const ended = await openCase('2025-01-01')
  await consent(ended, '2025-01-10')
  await programme(ended, '2025-02-01', '2026-02-01')
  await save(eventOf(ended, { kind: 'follow-up', plannedOn: '2026-09-04', heldOn: null, lasts: null }))
  await save(eventOf(ended, { kind: 'follow-up', plannedOn: '2027-03-04', heldOn: null, lasts: null }))
  await save(
    eventOf(ended, { kind: 'closing', on: '2026-02-01', outcome: 'goals-reached', handedTo: '', stageBefore: null }),
  )
  await consent(await openCase('2026-08-01'), '2026-08-10', { withdrawnOn: '2026-08-20' })
})
afterAll(room.end)

/** The days of a calendar file. */
async function calendar(): Promise<{ text: string; days: string[] }> {
  const { download } = await client.deadlines.exportCalendar()
  const text = Buffer.from(await fetchDownload(gops, download.url))
    .toString('utf8')
    .replaceAll('\r\n ', '')
  const events = text.split('BEGIN:VEVENT').slice(1)
  return {
    text,
    days: events.map((one) => {
      const [, year, month, day] = /DTSTART;VALUE=DATE:(\d{4})(\d{2})(\d{2})/.exec(one) ?? []
      return `${year}-${month}-${day}`
    }),
  }
}

/** What the paper says: its line of counts, the counts of its headings and the rows under each. */
async function report() {
  const { download } = await client.deadlines.exportReport({ format: 'pdf' })
  const html = Buffer.from(await fetchDownload(gops, download.url)).toString('utf8')
  const body = html.replaceAll('\u00a0', ' ').slice(html.indexOf('<body'))
  const said = (name: string) => Number(new RegExp(`${name}: (\\d+)`).exec(body)?.[1])
  const rowsUnder = (name: string) => {
    const [, after = ''] = body.split(new RegExp(`<h2[^>]*>${name} \\(`))
    const [, count = '0'] = /^(\d+)\)/.exec(after) ?? []
    const table = after.slice(after.indexOf('<tbody'), after.indexOf('</tbody>'))
    return { count: Number(count), rows: after === '' ? 0 : table.split('<tr').length - 1 }
  }
  return {
    html,
    counts: {
      overdue: said('Po terminie'),
      week: said('W ciągu 7 dni'),
      month: said('W ciągu 30 dni'),
      later: said('Później'),
    },
    groups: { overdue: rowsUnder('Po terminie'), week: rowsUnder('W ciągu 7 dni'), month: rowsUnder('W ciągu 30 dni') },
  }
}

describe.each(['2026-09-01', '2026-09-30', '2026-12-01', '2027-04-15'])('on %s', (day) => {
  beforeAll(() => {
    at = new Date(`${day}T10:00:00`)
  })

  test('the list, every case, the calendar file and the report count the same', async () => {
    const list = await client.deadlines.list()
    const counts = countDeadlines(list)
    expect(counts.overdue + counts.week + counts.month + counts.later).toBe(list.length)

    const ofCases = await Promise.all(households.map((householdId) => client.course.read({ householdId })))
    const agreements = list.filter(({ about }) => about === 'agreement')
    expect(countDeadlines([...agreements, ...ofCases.flatMap(({ deadlines }) => deadlines)])).toEqual(counts)

    const { days } = await calendar()
    const today = localDateOf(at)
    expect(countDeadlines(days.map((on) => ({ state: deadlineState(on, today) })))).toEqual(counts)

    const paper = await report()
    expect(paper.counts).toEqual(counts)
    for (const state of ['overdue', 'week', 'month'] as const)
      expect([state, paper.groups[state]]).toEqual([state, { count: counts[state], rows: counts[state] }])
  })

  test('the screen says whose each case is; neither the calendar nor the report has anything of the people', async () => {
    for (const { about, person } of await client.deadlines.list())
      expect(person).toBe(about === 'case' ? 'Źdźbło Bożydar' : null)
    const { text } = await calendar()
    const { html } = await report()
    for (const trace of personal) {
      expect(text).not.toContain(trace)
      expect(html).not.toContain(trace)
    }
    // They would be found: the case itself has them.
    expect(JSON.stringify(await client.course.read({ householdId: households[4]! }))).toContain('Sąsiadka Genowefa')
    expect(text).toMatch(/SUMMARY:\d+\/2026 – /)
  })
})

test('the cases of this vault put something into every group, by many rules', async () => {
  at = new Date(`${start}T10:00:00`)
  const list = await client.deadlines.list()
  for (const count of Object.values(countDeadlines(list))) expect(count).toBeGreaterThan(0)
  expect(new Set(list.map(({ rule }) => rule)).size).toBeGreaterThanOrEqual(10)
  expect(list.every(({ on }) => on >= addDays(start, -400))).toBe(true)
})

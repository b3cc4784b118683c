import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { listCaseFacts } from '#engine/cases/case-facts.ts'
import { findConsent } from '#engine/cases/consents.ts'
import { readCourse } from '#engine/cases/course/course.ts'
import { readHousehold } from '#engine/cases/households.ts'
import { listIpws } from '#engine/cases/ipws.ts'
import { findHouseholds } from '#engine/cases/list/find.ts'
import { listDeadlines } from '#engine/deadlines/deadlines.ts'
import { deadlinesOn } from '#shared/domain/deadlines.ts'
import { fold } from '#shared/domain/fold.ts'
import { storeOfManyCases, type ManyCases } from './many-cases.ts'
import { inTurns, judge, type Row } from './measure.ts'

const count = 5000
/** The oldest case has so many months and everything that happens in them. */
const months = 13
/** How long a list may take to be usable, in milliseconds. */
const limit = 300
const typed = 'zdzb lak'

/** An office with thousands of cases: finding one, all their deadlines, opening one with its whole history. */
export async function measureCases(runs: number): Promise<Row[]> {
  const folder = await mkdtemp(join(tmpdir(), 'kooperacja-żółć-'))
  const many = await storeOfManyCases(folder, count, new Date('2026-11-21T10:00:00'))
  try {
    return [
      ...(await measureSearch(runs, many)),
      ...(await measureDeadlines(runs, many)),
      await measureOpening(runs, many),
    ]
  } finally {
    many.context.store.close()
    await rm(folder, { recursive: true })
  }
}

/** A page of what fits with its deadlines, workers and scales, against finding ids alone. */
async function measureSearch(runs: number, { context, teamId }: ManyCases): Promise<Row[]> {
  const ours = () => findHouseholds(context, { teamId, text: typed, filters: {}, sort: 'newest', page: 1 })
  // LIKE knows no Polish letters: it is given them as they stand.
  const like = context.store.db.$client.prepare<{ one: string; two: string }, { id: string }>(`
    SELECT h.id FROM household h WHERE h.is_removed = 0 AND
      (h.town LIKE @one OR h.street LIKE @one OR h.case_ordinal || '/' || h.case_year LIKE @one OR
        EXISTS (SELECT 1 FROM person p WHERE p.household_id = h.id AND (p.first_name LIKE @one OR p.last_name LIKE @one))) AND
      (h.town LIKE @two OR h.street LIKE @two OR h.case_ordinal || '/' || h.case_year LIKE @two OR
        EXISTS (SELECT 1 FROM person p WHERE p.household_id = h.id AND (p.first_name LIKE @two OR p.last_name LIKE @two)))`)
  const asTyped = { one: '%Źdźb%', two: '%Łąk%' }
  const found = ours().total
  if (found === 0 || like.all(asTyped).length !== found) throw new Error('the searches find different cases')
  const againstSql = await inTurns(runs, ours, () => like.all(asTyped))

  const texts = context.store.db.$client
    .prepare<[], string>(
      `SELECT h.case_ordinal || '/' || h.case_year || ' ' || h.street || ' ' || h.town || ' ' ||
         group_concat(p.first_name || ' ' || p.last_name, ' ')
       FROM household h JOIN person p ON p.household_id = h.id GROUP BY h.id`,
    )
    .pluck()
    .all()
    .map(fold)
  const words = typed.split(' ')
  const againstMemory = await inTurns(runs, ours, () =>
    texts.filter((text) => words.every((word) => text.includes(word))),
  )
  const name = `search over ${count} households, a page of rows`
  return [
    judge({ name: `${name} / plain SQL LIKE for the ids`, ...againstSql, unit: 'ms' }, null),
    judge({ name: `${name} / folded texts in memory`, ...againstMemory, unit: 'ms' }, null),
    judge({ name: `${name} / its limit`, ours: againstSql.ours, reference: limit, unit: 'ms' }, { atMost: 1 }),
  ]
}

/** Every open deadline of every case, against reading their days and against counting over facts in memory. */
async function measureDeadlines(runs: number, { context, today }: ManyCases): Promise<Row[]> {
  const database = context.store.db.$client
  const ours = () => listDeadlines(context)
  const statements = [
    'SELECT id, reported_on, closed_on FROM household WHERE is_removed = 0',
    'SELECT household_id, signed_on, withdrawn_on, valid_until FROM consent WHERE is_removed = 0',
    'SELECT household_id, version, prepared_on, starts_on, ends_on FROM ipw WHERE is_removed = 0',
    `SELECT household_id, kind, body ->> 'on', body ->> 'plannedOn', body ->> 'heldOn' FROM case_event
     WHERE is_removed = 0 AND kind IN ('report', 'interview', 'workshop', 'key-worker', 'review', 'supervision',
       'meeting-offer', 'summary', 'follow-up', 'closing')`,
  ].map((sql) => database.prepare(sql))
  const againstSql = await inTurns(runs, ours, () => {
    for (const statement of statements) statement.all()
  })
  const cases = listCaseFacts(context.store)
  const againstMemory = await inTurns(runs, ours, () => deadlinesOn(today, { cases }))
  const name = `deadlines over ${count} open cases`
  return [
    judge({ name: `${name} / plain SQL reading their days`, ...againstSql, unit: 'ms' }, null),
    judge({ name: `${name} / the same facts in memory`, ...againstMemory, unit: 'ms' }, null),
    judge({ name: `${name} / its limit`, ours: againstMemory.ours, reference: limit, unit: 'ms' }, null),
  ]
}

/** What the screen of a case asks for, against the bare rows of it. */
async function measureOpening(runs: number, { context, households }: ManyCases): Promise<Row> {
  const [oldest] = households
  if (!oldest) throw new Error('the office has cases')
  const statements = [
    'SELECT * FROM household WHERE id = ?',
    'SELECT * FROM person WHERE household_id = ?',
    'SELECT * FROM consent WHERE household_id = ?',
    'SELECT * FROM ipw WHERE household_id = ?',
    'SELECT * FROM case_event WHERE household_id = ?',
  ].map((sql) => context.store.db.$client.prepare<[string]>(sql))
  const times = 20
  const taken = await inTurns(
    runs,
    () => {
      for (let time = 0; time < times; time += 1) {
        readHousehold(context, oldest)
        findConsent(context, oldest)
        listIpws(context, oldest)
        readCourse(context, oldest)
      }
    },
    () => {
      for (let time = 0; time < times; time += 1) for (const statement of statements) statement.all(oldest)
    },
  )
  const name = `opening a case with ${months} months of history / SQL reading its rows`
  return judge({ name, ours: taken.ours / times, reference: taken.reference / times, unit: 'ms' }, null)
}

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Ipw, IpwRow } from './cases.ts'
import { ipw as schema } from './cases.ts'
import { ipwDifference, isSameIpw } from './ipw-difference.ts'

const text = fc.string({ maxLength: 12 }).map((typed) => typed.trim())
const scale = fc.option(fc.integer({ min: 1, max: 10 }), { nil: null })
const day = fc.option(fc.constantFrom('2026-01-01', '2026-06-30', '2026-12-31'), { nil: null })
const uuid = fc.uuid({ version: 7 })
const letters = fc.uniqueArray(fc.constantFrom('A', 'B', 'C', 'D'))

const version: fc.Arbitrary<Ipw> = fc
  .record({
    id: uuid,
    householdId: uuid,
    version: fc.integer({ min: 1, max: 9 }),
    preparedOn: day,
    goal: text,
    startsOn: day,
    endsOn: fc.constant(null),
    areas: letters.chain((all) =>
      fc.tuple(
        ...all.map((letter) =>
          fc.record({ letter: fc.constant(letter), name: text, now: scale, planned: scale, achieved: scale }),
        ),
      ),
    ),
    rows: fc.uniqueArray(
      fc.record({
        id: uuid,
        areaLetter: fc.constantFrom('', 'A', 'B'),
        goal: text,
        activity: text,
        catalogueEntryId: fc.option(uuid, { nil: null }),
        catalogueText: text,
        termPlaceEffects: text,
        responsible: text,
        assessment: text,
        participants: fc.uniqueArray(uuid, { maxLength: 3 }),
      }),
      { selector: ({ id }) => id, maxLength: 5 },
    ),
    keyWorkerName: text,
    keyWorkerFunction: text,
    keyWorkerInstitution: text,
  })
  .map((made) => schema.parse(made))

/** Another value of the field's type. */
function other(value: unknown, field: string): unknown {
  if (Array.isArray(value)) return [...value, '01935000-0000-7000-8000-000000000099']
  if (field === 'catalogueEntryId') return value === null ? '01935000-0000-7000-8000-000000000098' : null
  if (field === 'now' || field === 'planned' || field === 'achieved') return value === 3 ? 4 : 3
  if (field === 'startsOn' || field === 'endsOn') return value === '2026-02-02' ? null : '2026-02-02'
  if (field === 'areaLetter') return value === 'C' ? 'D' : 'C'
  return `${String(value)}!`
}

describe('the difference between two versions of an IPW', () => {
  test('is empty for a version and itself, and for its copy', () => {
    fc.assert(
      fc.property(version, (one) => {
        expect(isSameIpw(ipwDifference(one, one))).toBe(true)
        expect(isSameIpw(ipwDifference(one, structuredClone({ ...one, version: one.version + 1 })))).toBe(true)
      }),
    )
  })

  test('tells every field that changed, with both values, and no other', () => {
    const own = ['goal', 'startsOn', 'endsOn', 'keyWorkerName', 'keyWorkerFunction', 'keyWorkerInstitution'] as const
    fc.assert(
      fc.property(version, fc.subarray([...own]), (older, changed) => {
        const newer = { ...older, ...Object.fromEntries(changed.map((field) => [field, other(older[field], field)])) }
        expect(ipwDifference(older, newer)).toEqual({
          fields: changed.map((field) => ({ field, before: older[field], after: newer[field] })),
          areas: [],
          rows: [],
        })
      }),
    )
  })

  test.each(['name', 'now', 'planned', 'achieved'] as const)('tells that the %s of an area changed', (field) => {
    fc.assert(
      fc.property(version, fc.nat(), (older, at) => {
        fc.pre(older.areas.length > 0)
        const index = at % older.areas.length
        const before = older.areas[index]!
        const after = { ...before, [field]: other(before[field], field) }
        expect(ipwDifference(older, { ...older, areas: older.areas.with(index, after) })).toEqual({
          fields: [],
          areas: [
            { change: 'changed', before, after, fields: [{ field, before: before[field], after: after[field] }] },
          ],
          rows: [],
        })
      }),
    )
  })

  test.each([
    'areaLetter',
    'goal',
    'activity',
    'catalogueEntryId',
    'termPlaceEffects',
    'responsible',
    'assessment',
    'participants',
  ] as const)('tells that the %s of a row changed', (field) => {
    fc.assert(
      fc.property(version, fc.nat(), (older, at) => {
        fc.pre(older.rows.length > 0)
        const index = at % older.rows.length
        const before = older.rows[index]!
        const after = { ...before, [field]: other(before[field], field) } as IpwRow
        expect(ipwDifference(older, { ...older, rows: older.rows.with(index, after) }).rows).toEqual([
          { change: 'changed', before, after, fields: [{ field, before: before[field], after: after[field] }] },
        ])
      }),
    )
  })

  test('tells each area and row that came or went, once, and the way back is its mirror', () => {
    fc.assert(
      fc.property(version, version, (one, two) => {
        const [there, back] = [ipwDifference(one, two), ipwDifference(two, one)]
        for (const part of ['areas', 'rows'] as const) {
          const count = (all: readonly { change: string }[], kind: string) =>
            all.filter(({ change }) => change === kind).length
          expect(count(there[part], 'added')).toBe(count(back[part], 'removed'))
          expect(count(there[part], 'changed')).toBe(count(back[part], 'changed'))
          expect(one[part].length + count(there[part], 'added') - count(there[part], 'removed')).toBe(two[part].length)
        }
      }),
    )
  })

  test('knows a row of a version that did not keep its ids by its goal and activity', () => {
    const older = fc.sample(
      version.filter(({ rows }) => rows.length > 1),
      1,
    )[0]!
    const rows = older.rows.map((row, index) => ({ ...row, goal: `cel ${index}` }))
    const renewed = rows.map(
      (row, index) => ({ ...row, id: fc.sample(uuid, { seed: index, numRuns: 1 })[0]! }) as IpwRow,
    )
    expect(isSameIpw(ipwDifference({ ...older, rows }, { ...older, rows: renewed }))).toBe(true)
  })

  test('does not mind in which order the people of a row are named', () => {
    const older = fc.sample(
      version.filter(({ rows }) => (rows[0]?.participants.length ?? 0) > 1),
      1,
    )[0]!
    const [row, ...more] = older.rows
    const turned = { ...row!, participants: row!.participants.toReversed() }
    expect(isSameIpw(ipwDifference(older, { ...older, rows: [turned, ...more] }))).toBe(true)
  })
})

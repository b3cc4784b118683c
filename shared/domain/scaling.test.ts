import { describe, expect, test } from 'vitest'
import type { CaseEventId } from './ids.ts'
import type { IpwArea } from './cases.ts'
import type { ScaleFacts } from './scaling.ts'
import { areasToMark, scaleHistory } from './scaling.ts'

type Version = ScaleFacts['ipws'][number]
type Scaling = ScaleFacts['scalings'][number]

const area = (letter: string, marks: Partial<IpwArea> = {}): IpwArea => ({
  letter,
  name: `Obszar ${letter}`,
  now: null,
  planned: null,
  achieved: null,
  ...marks,
})
const version = (number: number, preparedOn: string | null, areas: IpwArea[]): Version => ({
  version: number,
  preparedOn,
  startsOn: null,
  areas,
})
const mark = (letter: string, household: number | null, institution: number | null = null, words = '') => ({
  letter,
  household,
  institution,
  words,
})
const scaling = (
  id: string,
  on: string,
  marks: Scaling['marks'],
  occasion: Scaling['occasion'] = 'review',
): Scaling => ({ id: id as CaseEventId, on, occasion, marks })

const only = (facts: ScaleFacts) => scaleHistory(facts)[0]!
const valuesOf = (facts: ScaleFacts) => only(facts).points.map(({ on, household }) => [on, household])

describe('the history of an area', () => {
  test('begins with the first IPW when nothing was scaled', () => {
    const history = only({ ipws: [version(1, '2026-02-01', [area('A', { now: 2, planned: 6 })])], scalings: [] })
    expect(history).toMatchObject({
      name: 'Obszar A',
      plan: 6,
      planned: [{ from: '2026-02-01', value: 6 }],
      household: { first: { on: '2026-02-01', value: 2 }, last: { value: 2 }, change: null },
      institution: null,
      achieved: null,
    })
    expect(history.points).toEqual([
      { on: '2026-02-01', source: 'ipw', occasion: 'start', household: 2, institution: null, words: '' },
    ])
  })

  test('counts a day once: the scaling stands, the IPW that copied it does not', () => {
    const facts = {
      ipws: [
        version(1, '2026-02-01', [area('A', { now: 2, planned: 6 })]),
        version(2, '2026-05-01', [area('A', { now: 4, planned: 6 })]),
      ],
      scalings: [
        scaling('s1', '2026-02-01', [mark('A', 2, 3, 'Wstanę rano')], 'start'),
        scaling('s2', '2026-05-01', [mark('A', 4, 4)]),
      ],
    }
    expect(valuesOf(facts)).toEqual([
      ['2026-02-01', 2],
      ['2026-05-01', 4],
    ])
    expect(only(facts).points.map(({ source }) => source)).toEqual(['scaling', 'scaling'])
    expect(only(facts).institution?.change).toBe(1)
  })

  test('takes nothing from a version that only carries over, on whatever day it was written', () => {
    const carried = area('A', { now: 2, planned: 6 })
    const facts = {
      ipws: [
        version(1, '2026-02-01', [carried]),
        version(2, '2026-05-04', [carried]),
        version(3, '2026-08-01', [carried]),
      ],
      scalings: [scaling('s1', '2026-05-01', [mark('A', 3)])],
    }
    expect(valuesOf(facts)).toEqual([
      ['2026-02-01', 2],
      ['2026-05-01', 3],
    ])
  })

  test('takes a mark changed in a version nobody scaled', () => {
    const facts = {
      ipws: [
        version(1, '2026-02-01', [area('A', { now: 2 })]),
        version(2, '2026-05-01', [area('A', { now: 2, achieved: 4 })]),
      ],
      scalings: [],
    }
    expect(valuesOf(facts)).toEqual([
      ['2026-02-01', 2],
      ['2026-05-01', 4],
    ])
    expect(only(facts).achieved).toEqual({ on: '2026-05-01', value: 4 })
  })

  test('what is achieved in the only version has no day of its own, and is not said twice with the last scaling', () => {
    const ipws = [version(1, '2026-02-01', [area('B', { now: 2, planned: 6, achieved: 3 })])]
    expect(valuesOf({ ipws, scalings: [scaling('s1', '2026-02-01', [mark('B', 2)], 'start')] })).toEqual([
      ['2026-02-01', 2],
      [null, 3],
    ])
    const scalings = [scaling('s2', '2027-02-20', [mark('B', 3)], 'end')]
    expect(valuesOf({ ipws, scalings })).toEqual([
      ['2026-02-01', 2],
      ['2027-02-20', 3],
    ])
    expect(only({ ipws, scalings }).achieved).toEqual({ on: '2027-02-20', value: 3 })
  })

  test('an undated version keeps its place between its neighbours', () => {
    const facts = {
      ipws: [
        version(1, '2026-02-01', [area('A', { now: 2 })]),
        version(2, null, [area('A', { now: 3 })]),
        version(3, '2026-09-01', [area('A', { now: 5 })]),
      ],
      scalings: [],
    }
    expect(valuesOf(facts)).toEqual([
      ['2026-02-01', 2],
      [null, 3],
      ['2026-09-01', 5],
    ])
  })

  test('shows each change of the plan once, with the day it came in', () => {
    const ipws = [6, 6, 7, null].map((planned, index) =>
      version(index + 1, `2026-0${index + 1}-01`, [area('A', { now: 2, planned })]),
    )
    const history = only({ ipws, scalings: [] })
    expect(history.planned).toEqual([
      { from: '2026-01-01', value: 6 },
      { from: '2026-03-01', value: 7 },
      { from: '2026-04-01', value: null },
    ])
    expect(history.plan).toBeNull()
  })

  test("the book's case study: 2 to 6, 3 and 6 of 6 planned, each area by itself", () => {
    const ends = { A: 6, B: 3, C: 6 }
    const facts = {
      ipws: [
        version(
          1,
          '2020-01-15',
          ['A', 'B', 'C'].map((letter) => area(letter, { now: 2, planned: 6 })),
        ),
      ],
      scalings: [
        scaling(
          's',
          '2021-02-10',
          Object.entries(ends).map(([letter, value]) => mark(letter, value)),
          'end',
        ),
      ],
    }
    expect(
      scaleHistory(facts).map(({ letter, plan, achieved, household }) => [
        letter,
        plan,
        achieved?.value,
        household?.change,
      ]),
    ).toEqual([
      ['A', 6, 6, 4],
      ['B', 6, 3, 1],
      ['C', 6, 6, 4],
    ])
  })

  test('keeps an area that a later IPW left out, and the words of one that has no mark yet', () => {
    const facts = {
      ipws: [
        version(1, '2026-02-01', [area('A', { now: 2 }), area('B', { now: 5 })]),
        version(2, '2026-05-01', [area('A', { now: 2 })]),
      ],
      scalings: [scaling('s', '2026-06-01', [mark('D', null, null, 'Zadzwonię do siostry')], 'other')],
    }
    expect(scaleHistory(facts).map(({ letter, name }) => [letter, name])).toEqual([
      ['A', 'Obszar A'],
      ['B', 'Obszar B'],
      ['D', ''],
    ])
    expect(scaleHistory(facts)[2]!.points).toHaveLength(1)
    expect(areasToMark(facts)).toEqual([{ letter: 'A', name: 'Obszar A' }])
  })

  test('a case without any paper is asked about the three areas of the form', () => {
    expect(areasToMark({ ipws: [], scalings: [] }).map(({ letter }) => letter)).toEqual(['A', 'B', 'C'])
  })
})

describe('the scales of the Karta Oczekiwań', () => {
  const cardOf = (...areas: [name: string, household: number | null, institution: number | null][]) => ({
    on: '2026-01-10',
    areas: areas.map(([name, household, institution]) => ({ name, household, institution })),
  })

  test('come first, with the mark of the institution, and the IPW that repeats them adds nothing', () => {
    const ipws = [version(1, '2026-02-01', [area('A', { now: 2, planned: 6 })])]
    const history = only({ ipws, scalings: [], card: cardOf(['Obszar A', 2, 3]) })
    expect(history.points).toEqual([
      { on: '2026-01-10', source: 'card', occasion: 'start', household: 2, institution: 3, words: '' },
    ])
    expect(history.plan).toBe(6)
  })

  test('go to the area of their name; another never takes its letter', () => {
    const ipws = [version(1, '2026-02-01', [area('A'), area('C')])]
    const history = scaleHistory({ ipws, scalings: [], card: cardOf(['Obszar A', 2, null], ['Obszar C', 4, null]) })
    expect(history.map(({ letter, household }) => [letter, household?.last.value])).toEqual([
      ['A', 2],
      ['C', 4],
    ])
  })

  test('give way to a scaling of the same day', () => {
    const scalings = [scaling('s', '2026-01-10', [mark('A', 3)], 'start')]
    expect(valuesOf({ ipws: [], scalings, card: cardOf(['Praca', 2, 2]) })).toEqual([['2026-01-10', 3]])
  })
})

test('a review held on the day of the first IPW leaves the mark the IPW began with', () => {
  const ipws = [
    version(1, '2026-01-10', [area('A', { now: 3 })]),
    version(2, '2026-01-10', [area('A', { now: 3, achieved: 5 })]),
  ]
  expect(valuesOf({ ipws, scalings: [scaling('s', '2026-01-10', [mark('A', 5)])] })).toEqual([
    ['2026-01-10', 3],
    ['2026-01-10', 5],
  ])
  // A scaling at the start of that day says it instead, as before.
  expect(valuesOf({ ipws, scalings: [scaling('s', '2026-01-10', [mark('A', 5)], 'start')] })).toEqual([
    ['2026-01-10', 5],
  ])
})

describe('over 400 random histories', () => {
  const histories = Array.from({ length: 400 }, (_history, seed) => randomFacts(seed + 1))

  test('the order of entry does not matter', () => {
    histories.forEach((facts, seed) => {
      const next = generator(seed + 7000)
      const shuffled = { ipws: shuffle(facts.ipws, next), scalings: shuffle(facts.scalings, next) }
      expect(scaleHistory(shuffled)).toEqual(scaleHistory(facts))
    })
  })

  test('no mark of a scaling is lost or doubled, and every mark of an IPW stands or was said by a scaling', () => {
    for (const facts of histories) {
      for (const { letter, points } of scaleHistory(facts)) {
        const scaled = facts.scalings.flatMap(({ on, marks }) =>
          marks
            .filter((one) => one.letter === letter && !isEmpty(one))
            .map((one) => [on, one.household, one.institution, one.words]),
        )
        const kept = points.filter(({ source }) => source === 'scaling')
        expect(
          sorted(kept.map(({ on, household, institution, words }) => [on, household, institution, words])),
        ).toEqual(sorted(scaled))
        const values = new Set(points.map(({ household }) => household))
        for (const { preparedOn, areas } of facts.ipws) {
          const own = areas.find((one) => one.letter === letter)
          const isScaledThatDay = scaled.some(([on, household]) => on === preparedOn && household !== null)
          if (own?.now && !isScaledThatDay && !isCarried(facts, letter)) expect(values).toContain(own.now)
        }
      }
    }
  })

  test('points follow the calendar, and first, last and change are those of the points', () => {
    for (const { points, household, planned } of histories.flatMap(scaleHistory)) {
      const days = points.flatMap(({ on }) => on ?? [])
      expect(days).toEqual(days.toSorted())
      const own = points.flatMap((point) => point.household ?? [])
      expect(household?.first.value).toBe(own[0])
      expect(household?.last.value).toBe(own.at(-1))
      expect(household?.change ?? null).toBe(own.length > 1 ? own.at(-1)! - own[0]! : null)
      expect(planned.every(({ value }, index) => value !== planned[index - 1]?.value)).toBe(true)
    }
  })
})

/** A value that some version repeats may stand where it was first said, on a day a scaling took over. */
function isCarried({ ipws }: ScaleFacts, letter: string): boolean {
  const values = ipws.map(({ areas }) => areas.find((one) => one.letter === letter)?.now)
  return new Set(values).size < values.length
}

function isEmpty({ household, institution, words }: Scaling['marks'][number]): boolean {
  return household === null && institution === null && words === ''
}

function sorted(rows: unknown[][]): string[] {
  return rows.map((row) => JSON.stringify(row)).toSorted()
}

/** Numbers from 0 to 1, the same for the same seed. */
function generator(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return state / 2_147_483_648
  }
}

function shuffle<Item>(items: readonly Item[], next: () => number): Item[] {
  return items
    .map((item) => ({ item, at: next() }))
    .toSorted((one, other) => one.at - other.at)
    .map(({ item }) => item)
}

function randomFacts(seed: number): ScaleFacts {
  const next = generator(seed)
  const whole = (most: number) => Math.floor(next() * most)
  const value = () => (next() < 0.25 ? null : 1 + whole(10))
  const day = (month: number) => `2026-${String(month).padStart(2, '0')}-${String(1 + whole(3)).padStart(2, '0')}`
  const letters = ['A', 'B', 'C', 'D']
  return {
    ipws: Array.from({ length: whole(5) }, (_version, index) =>
      version(
        index + 1,
        day(2 + index * 2),
        letters
          .slice(0, 1 + whole(4))
          .map((letter) => area(letter, { now: value(), planned: value(), achieved: next() < 0.8 ? null : value() })),
      ),
    ),
    scalings: Array.from({ length: whole(6) }, (_scaling, index) =>
      scaling(
        `s${index}`,
        day(1 + whole(12)),
        letters.filter(() => next() < 0.6).map((letter) => mark(letter, value(), value(), next() < 0.3 ? 'słowa' : '')),
      ),
    ),
  }
}

import type { CaseEvent } from './case-events.ts'
import { eventsOf } from './case-events.ts'
import type { Ipw } from './cases.ts'

/** From where to where a household moved on the scale of one area; of a single mark both are that mark. */
export interface ScaleChange {
  letter: string
  first: number
  last: number
}

interface Mark {
  letter: string
  value: number
  on: string
}

/**
 * The first and the last mark of each area, by letter, as the household gave them (the institution's where the
 * household gave none). Marks are those of the scalings and, for days without one, of the versions of the IPW:
 * „teraz” on the day it was prepared, „osiągnięta” of the latest one last of all. Areas are never averaged.
 */
export function scaleChangesOf(
  events: readonly CaseEvent[],
  ipws: readonly Pick<Ipw, 'version' | 'preparedOn' | 'areas'>[],
): ScaleChange[] {
  const scaled = eventsOf(events, 'scaling')
    .toSorted((one, other) => (`${one.on} ${one.id}` < `${other.on} ${other.id}` ? -1 : 1))
    .flatMap(({ on, marks }) =>
      marks.flatMap(({ letter, household, institution }): Mark[] => {
        const value = household ?? institution
        return value === null ? [] : [{ letter, value, on }]
      }),
    )
  const versions = ipws.toSorted((one, other) => one.version - other.version)
  const written = versions.flatMap(({ preparedOn, areas }) =>
    areas.flatMap(({ letter, now }): Mark[] => (now === null ? [] : [{ letter, value: now, on: preparedOn ?? '' }])),
  )
  const achieved = new Map(versions.at(-1)?.areas.map(({ letter, achieved: value }) => [letter, value]))
  const letters = new Set([...[...scaled, ...written].map(({ letter }) => letter), ...achieved.keys()])
  return [...letters].toSorted().flatMap((letter) => {
    const own = scaled.filter((mark) => mark.letter === letter)
    const days = new Set(own.map(({ on }) => on))
    // Of one day the scaling says it; the version copies its marks.
    const others = written.filter((mark) => mark.letter === letter && !days.has(mark.on))
    const marks = [...others, ...own].toSorted((one, other) => (one.on < other.on ? -1 : one.on > other.on ? 1 : 0))
    const end = achieved.get(letter) ?? null
    const values = [...marks.map(({ value }) => value), ...(end === null ? [] : [end])]
    const [first] = values
    const last = values.at(-1)
    return first === undefined || last === undefined ? [] : [{ letter, first, last }]
  })
}

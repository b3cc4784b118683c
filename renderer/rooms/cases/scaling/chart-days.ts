import type { AreaHistory } from '#shared/domain/scaling.ts'

/** Milliseconds of a calendar day, for the distance between days only. */
function timeOf(on: string): number {
  return Date.parse(`${on}T00:00:00Z`)
}

/** Where days stand between two edges of a drawing. */
export interface DayAxis {
  /** The days something stands on, first to last, each once. */
  days: string[]
  x: (on: string) => number
}

/** The axis of an area's dated points and plans; one day alone stands in the middle. */
export function dayAxis(
  { points, planned }: Pick<AreaHistory, 'points' | 'planned'>,
  left: number,
  right: number,
): DayAxis {
  const all = [...points.map(({ on }) => on), ...planned.map(({ from }) => from)].filter((on) => on !== null)
  const days = [...new Set(all)].toSorted()
  const [from, to] = [days[0], days.at(-1)].map((on) => (on === undefined ? 0 : timeOf(on)))
  const span = (to ?? 0) - (from ?? 0)
  const x = (on: string) =>
    span === 0 ? (left + right) / 2 : left + ((timeOf(on) - (from ?? 0)) / span) * (right - left)
  return { days, x }
}

/** The days that get their label: the first, the last, and of the others those with room for it. */
export function labelledDays({ days, x }: DayAxis, room: number): string[] {
  const first = days[0]
  const last = days.at(-1)
  if (first === undefined || last === undefined || first === last) return days
  const kept = [first]
  for (const day of days.slice(1, -1)) {
    const before = kept.at(-1) ?? first
    if (x(day) - x(before) >= room && x(last) - x(day) >= room) kept.push(day)
  }
  return x(last) - x(first) >= room ? [...kept, last] : [last]
}

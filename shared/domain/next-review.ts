import type { Ipw } from './cases.ts'
import { addMonths } from './dates.ts'
import { reviewMonths } from './deadlines/case-rules.ts'
import { programmesOf } from './deadlines/programmes.ts'

type Version = Pick<Ipw, 'version' | 'preparedOn' | 'startsOn' | 'endsOn'>

/**
 * The last day for the review after one held on `heldOn`: 3 months later, as the deadline engine counts.
 * Null when that is after the programme's end, for then workshop 3 comes instead, or when no version has
 * a day to count from. Source: domain.md, "Rules with a number".
 */
export function nextReviewBy(
  heldOn: string,
  versions: readonly Version[],
  evaluatedOn: readonly string[] = [],
): string | null {
  const workshops = evaluatedOn.map((day) => ({ kind: 'evaluation' as const, plannedOn: null, heldOn: day }))
  const programme = programmesOf({ ipws: versions, workshops }).findLast(({ owns }) => owns(heldOn))
  if (!programme) return null
  const next = addMonths(heldOn, reviewMonths)
  return next <= programme.endsOn ? next : null
}

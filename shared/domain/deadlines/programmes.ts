import { ipwLatestEnd } from '../cases.ts'
import type { CaseFacts, IpwFacts } from './case-facts.ts'
import { heldDays } from './case-facts.ts'
import { soonest } from './rule.ts'

/**
 * One programme of a case: the versions of its IPW from the start to workshop 3. Goals set anew after
 * an evaluation (the book's way back to point 7) begin the next programme of the same case.
 */
export interface Programme {
  /** The first start of its versions: a review that moves the start does not lengthen the programme. */
  startsOn: string
  /** The end written in the latest version, never later than 13 months from the start. */
  endsOn: string
  endSource: 'ipw-term' | 'book-length'
  /** The day of its workshop 3, once held. */
  evaluatedOn: string | null
  /** The day the next programme starts, when there is one. */
  nextStartsOn: string | null
  /** Whether what took place on the day belongs here: the first programme has all that came before it too. */
  owns: (day: string) => boolean
}

interface Dated extends IpwFacts {
  from: string
}

/** The programmes of a case, first to last. */
export function programmesOf({ ipws, workshops }: Pick<CaseFacts, 'ipws' | 'workshops'>): Programme[] {
  const evaluations = heldDays(workshops.filter(({ kind }) => kind === 'evaluation'))
  const groups = new Map<number, Dated[]>()
  for (const one of ipws) {
    const from = one.startsOn ?? one.preparedOn
    if (from === null) continue
    const before = evaluations.filter((day) => day <= from).length
    groups.set(before, [...(groups.get(before) ?? []), { ...one, from }])
  }
  const inTime = [...groups].toSorted(([one], [other]) => one - other)
  const starts = inTime.map(([, versions]) => soonest(versions.map(({ from }) => from)) ?? '')
  return inTime.map(([before, versions], index): Programme => {
    const startsOn = starts[index] ?? ''
    const nextStartsOn = starts[index + 1] ?? null
    const limit = ipwLatestEnd(startsOn)
    const written = versions.toSorted(byVersion).at(-1)?.endsOn ?? null
    const isWritten = written !== null && written >= startsOn && written <= limit
    return {
      startsOn,
      endsOn: isWritten ? written : limit,
      endSource: isWritten ? 'ipw-term' : 'book-length',
      evaluatedOn: evaluations[before] ?? null,
      nextStartsOn,
      owns: (day) => (index === 0 || day >= startsOn) && (nextStartsOn === null || day < nextStartsOn),
    }
  })
}

/** By version; two of one number (which the store refuses) by their days, so that entry order decides nothing. */
function byVersion(one: Dated, other: Dated): number {
  if (one.version !== other.version) return one.version - other.version
  const [first, second] = [one, other].map(({ from, endsOn }) => `${from} ${endsOn ?? ''}`)
  return (first ?? '') < (second ?? '') ? -1 : 1
}

/** What every rule of the engine gives: a day, whose it is, where it comes from, and how it was settled. */

/** Who has to act. The key worker's deadlines are the animator's until the household has chosen one. */
export const deadlineOwners = ['key-worker', 'animator', 'office'] as const
export type DeadlineOwner = (typeof deadlineOwners)[number]

/**
 * Where the day comes from. `book-…`: "Modele kooperacji", ch. II.1, step 7.2. `law-…`: an act.
 * `…-term`: the day written in the paper itself. `office-plan`: the day the office has planned.
 * `program-…`: the book names the act but no day, so the program suggests one; a planned day replaces it.
 */
export const deadlineSources = [
  'book-review',
  'book-length',
  'book-supervision',
  'book-meeting-offer',
  'law-interview',
  'ipw-term',
  'consent-term',
  'agreement-term',
  'office-plan',
  'program-month',
  'program-midway',
] as const
export type DeadlineSource = (typeof deadlineSources)[number]

/**
 * Why a deadline that was not met is one no more: the case was closed, the consent withdrawn, the
 * programme evaluated (nothing is left to monitor), or a new programme took its place.
 */
export const endReasons = ['closed', 'consent-withdrawn', 'evaluated', 'renewed'] as const
export type EndReason = (typeof endReasons)[number]

/** `on` is null when it was done on a day nobody wrote down. */
export type Settlement = { state: 'done'; on: string | null } | { state: 'ended'; on: string; reason: EndReason }

/** One deadline as a rule finds it. */
export interface Term {
  on: string
  owner: DeadlineOwner
  source: DeadlineSource
  /** Which of several that are open at once; null where a rule has one. */
  part: string | null
  /** null while it is open. */
  settled: Settlement | null
}

/** A term with its rule and the row it is about. */
export interface FoundTerm<Rule extends string> extends Term {
  rule: Rule
  about: 'agreement' | 'case'
  recordId: string
  caseNumber: string | null
}

/** The earliest of some days; undefined when there is none. */
export function soonest(days: readonly string[]): string | undefined {
  return days.reduce<string | undefined>((first, day) => (first === undefined || day < first ? day : first), undefined)
}

import { addDays } from './dates.ts'

/**
 * Deadlines as facts and a day give them: what is due, when, by which rule. One function
 * serves every screen, report and calendar; each room adds its own rules here.
 */

export const deadlineRules = ['agreement-ends'] as const
export type DeadlineRule = (typeof deadlineRules)[number]

/** How near it is: past, within 7 days, within 30, or later. */
export type DeadlineState = 'overdue' | 'week' | 'month' | 'later'

export interface Deadline {
  rule: DeadlineRule
  on: string
  state: DeadlineState
  /** The row it is about. */
  recordId: string
}

/** How near a day is, seen from another. */
export function deadlineState(on: string, today: string): DeadlineState {
  if (on < today) return 'overdue'
  if (on <= addDays(today, 7)) return 'week'
  return on <= addDays(today, 30) ? 'month' : 'later'
}

/** An agreement as its deadline sees it. */
export interface AgreementTerm {
  id: string
  state: 'draft' | 'issued' | 'signed' | 'ended'
  validUntil: string | null
}

/**
 * What is due on a day: agreements in force that run out. A draft has not begun, an ended one
 * has no deadline left. Soonest first. Source: features.md 18.
 */
export function deadlinesOn(today: string, { agreements }: { agreements: readonly AgreementTerm[] }): Deadline[] {
  return agreements
    .flatMap(({ id, state, validUntil }): Deadline[] =>
      validUntil === null || state === 'draft' || state === 'ended'
        ? []
        : [{ rule: 'agreement-ends', on: validUntil, state: deadlineState(validUntil, today), recordId: id }],
    )
    .toSorted((one, other) => (one.on < other.on ? -1 : one.on > other.on ? 1 : 0))
}

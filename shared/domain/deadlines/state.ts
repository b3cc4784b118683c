import { addDays } from '../dates.ts'

/** How near an open deadline is: past, within 7 days, within 30, or later. */
export type DeadlineState = 'overdue' | 'week' | 'month' | 'later'

/** How near a day is, seen from another. */
export function deadlineState(on: string, today: string): DeadlineState {
  if (on < today) return 'overdue'
  if (on <= addDays(today, 7)) return 'week'
  return on <= addDays(today, 30) ? 'month' : 'later'
}

/**
 * How many deadlines are in each group; each stands in exactly one, so "w ciągu 30 dni" does not
 * count again what is due within 7. The start screen, the list of cases, a case, a report and the
 * calendar all count with this.
 */
export function countDeadlines(deadlines: readonly { state: DeadlineState }[]): Record<DeadlineState, number> {
  const counts = { overdue: 0, week: 0, month: 0, later: 0 }
  for (const { state } of deadlines) counts[state] += 1
  return counts
}

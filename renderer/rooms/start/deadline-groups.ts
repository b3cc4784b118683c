import type { DeadlineView } from '#shared/contract/deadlines.ts'
import type { DeadlineState } from '#shared/domain/deadlines.ts'
import { countDeadlines } from '#shared/domain/deadlines.ts'

export interface DeadlineGroup<One> {
  state: DeadlineState
  /** As countDeadlines counts, the same everywhere. */
  count: number
  of: readonly One[]
}

/** The states the start screen tells of, the most pressing first. */
const near: readonly DeadlineState[] = ['overdue', 'week', 'month']

/** Deadlines by how near they are; groups with nothing in them are left out, and unless `withLater` what is farther than 30 days. */
export function deadlineGroups<One extends Pick<DeadlineView, 'state'>>(
  deadlines: readonly One[],
  withLater = false,
): DeadlineGroup<One>[] {
  const counts = countDeadlines(deadlines)
  const told = withLater ? [...near, 'later' as const] : near
  return told
    .filter((state) => counts[state] > 0)
    .map((state) => ({
      state,
      count: counts[state],
      of: deadlines.filter((deadline) => deadline.state === state),
    }))
}

import type { DeadlineView } from '#shared/contract/deadlines.ts'
import type { DeadlineState } from '#shared/domain/deadlines.ts'

/** The states the start screen tells of, the most pressing first. */
const told: readonly DeadlineState[] = ['overdue', 'week', 'month']

/** Deadlines by how near they are; what is farther than 30 days, and groups with nothing in them, are left out. */
export function deadlineGroups(
  deadlines: readonly DeadlineView[],
): { state: DeadlineState; of: readonly DeadlineView[] }[] {
  return told
    .map((state) => ({ state, of: deadlines.filter((deadline) => deadline.state === state) }))
    .filter(({ of }) => of.length > 0)
}

import type { DeadlineView } from '#shared/contract/deadlines.ts'
import type { DeadlineRule } from '#shared/domain/deadlines.ts'
import { deadlineRules } from '#shared/domain/deadlines.ts'
import type { DeadlineOwner } from '#shared/domain/deadlines/rule.ts'

/** What narrows the page of all deadlines; null: everything. */
export interface DeadlineFilter {
  owner: DeadlineOwner | null
  rule: DeadlineRule | null
}

export const noFilter: DeadlineFilter = { owner: null, rule: null }

/** The deadlines a filter leaves, in their order. */
export function filterDeadlines<One extends Pick<DeadlineView, 'owner' | 'rule'>>(
  deadlines: readonly One[],
  { owner, rule }: DeadlineFilter,
): readonly One[] {
  return deadlines.filter((one) => (owner === null || one.owner === owner) && (rule === null || one.rule === rule))
}

/** The rules anything is due by, in the order of the work. */
export function rulesIn(deadlines: readonly Pick<DeadlineView, 'rule'>[]): DeadlineRule[] {
  const used = new Set(deadlines.map(({ rule }) => rule))
  return deadlineRules.filter((rule) => used.has(rule))
}

import type { DeadlineView } from '#shared/contract/deadlines.ts'

/**
 * One click from every list of deadlines: the end of an agreement opens its paper, a deadline of a
 * case the form that meets it. Which form that is, the case's course knows (what is planned for it first).
 */
export function deadlineHref({ rule, recordId, part }: Pick<DeadlineView, 'rule' | 'recordId' | 'part'>): string {
  if (rule === 'agreement-ends') return `/dokumenty/rejestr/${recordId}`
  return `/rodziny/${recordId}/przebieg/termin/${rule}${part === null ? '' : `/${part}`}`
}

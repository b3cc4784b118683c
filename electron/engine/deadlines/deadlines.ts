import type { DeadlineView } from '#shared/contract/deadlines.ts'
import { deadlineCalendar } from '#shared/documents/deadline-calendar.ts'
import { localDateOf } from '#shared/domain/dates.ts'
import type { Deadline, DeadlineRule } from '#shared/domain/deadlines.ts'
import { deadlinesOn } from '#shared/domain/deadlines.ts'
import { listCaseFacts } from '../cases/case-facts.ts'
import { listAgreementTerms } from '../documents/agreement-terms.ts'
import { ics } from '../formats/ics.ts'
import type { NamedFile } from '../ports.ts'
import type { RowContext } from '../store/rows.ts'

/**
 * The rules whose facts the rooms keep today. The others wait for theirs (workshops, supervision,
 * interviews): a reminder nobody can answer would stand overdue for ever.
 */
const keptRules: ReadonlySet<DeadlineRule> = new Set<DeadlineRule>(['agreement-ends', 'ipw-review', 'ipw-ends'])

/** What is due as of today, soonest first. */
function dueNow({ store, now }: RowContext): { deadline: Deadline; label: string }[] {
  const agreements = listAgreementTerms(store)
  const labels = new Map(agreements.map(({ id, label }): [string, string] => [id, label]))
  return deadlinesOn(localDateOf(now()), { agreements, cases: listCaseFacts(store) })
    .filter(({ rule }) => keptRules.has(rule))
    .map((deadline) => ({ deadline, label: deadline.caseNumber ?? labels.get(deadline.recordId) ?? '' }))
}

/** For the screen: each with what it calls the row it is about. */
export function listDeadlines(context: RowContext): DeadlineView[] {
  return dueNow(context).map(({ deadline: { rule, on, lastWorkingDay, state, about, recordId }, label }) => ({
    rule,
    on,
    lastWorkingDay,
    state,
    about,
    recordId,
    label,
  }))
}

/** The same for a calendar: case numbers and rules, nothing of the people. */
export function calendarFile(context: RowContext): NamedFile {
  const now = context.now()
  return {
    name: `terminy-${localDateOf(now)}.ics`,
    type: 'text/calendar; charset=utf-8',
    bytes: ics(deadlineCalendar(dueNow(context)), now),
  }
}

import type { AgreementTerm } from './deadlines/agreement-rules.ts'
import { agreementRules, agreementTerms } from './deadlines/agreement-rules.ts'
import type { CaseFacts } from './deadlines/case-facts.ts'
import { asOf } from './deadlines/case-facts.ts'
import { caseRules, caseTerms } from './deadlines/case-rules.ts'
import type { EndReason, FoundTerm, Term } from './deadlines/rule.ts'
import type { DeadlineState } from './deadlines/state.ts'
import { deadlineState } from './deadlines/state.ts'
import { lastWorkingDay } from './deadlines/working-days.ts'

/**
 * The one deadline engine: what is due, when, whose it is, by which rule, as facts and a day give
 * it. It serves every screen, report and calendar, so they count the same. A room adds its rules
 * as a list of codes and a function from its facts to terms, and its line in `deadlineRules`,
 * `DeadlineFacts` and `termsOn`.
 */

export type { AgreementTerm } from './deadlines/agreement-rules.ts'
export type { DeadlineState } from './deadlines/state.ts'
export { countDeadlines, deadlineState } from './deadlines/state.ts'

export const deadlineRules = [...agreementRules, ...caseRules] as const
export type DeadlineRule = (typeof deadlineRules)[number]

export interface DeadlineFacts {
  agreements?: readonly AgreementTerm[]
  cases?: readonly CaseFacts[]
}

interface DeadlineBase extends Omit<Term, 'settled'> {
  rule: DeadlineRule
  /** The day itself when offices work on it, else the last working day before (law.md L16). */
  lastWorkingDay: string
  about: 'agreement' | 'case'
  /** The row it is about: the paper of the agreement, the household of the case. */
  recordId: string
  /** null unless it is about a case. */
  caseNumber: string | null
}

/** A deadline nobody has met yet. */
export interface Deadline extends DeadlineBase {
  state: DeadlineState
}

/** A deadline that was met, or that ended unmet and why. */
export type SettledDeadline = DeadlineBase & {
  /** null when it was met on a day nobody wrote down. */
  settledOn: string | null
} & ({ state: 'done' } | { state: 'ended'; reason: EndReason })

/** What is due as of a day, soonest first. Two reads of the same facts, in whatever order, give the same. */
export function deadlinesOn(today: string, facts: DeadlineFacts): Deadline[] {
  return termsOn(today, facts)
    .filter(({ settled }) => settled === null)
    .toSorted(bySoonest)
    .map((term) => ({ ...base(term), state: deadlineState(term.on, today) }))
}

/** What was due up to a day and is so no more: met, or ended with the reason. Earliest first. */
export function settledDeadlinesOn(today: string, facts: DeadlineFacts): SettledDeadline[] {
  return termsOn(today, facts)
    .toSorted(bySoonest)
    .flatMap((term): SettledDeadline[] => {
      const { settled } = term
      if (settled === null) return []
      const common = { ...base(term), settledOn: settled.on }
      return settled.state === 'done'
        ? [{ ...common, state: 'done' }]
        : [{ ...common, state: 'ended', reason: settled.reason }]
    })
}

function termsOn(today: string, { agreements = [], cases = [] }: DeadlineFacts): FoundTerm<DeadlineRule>[] {
  return [
    ...agreements.flatMap((one): FoundTerm<DeadlineRule>[] => agreementTerms(one)),
    ...cases.flatMap((one): FoundTerm<DeadlineRule>[] => caseTerms(asOf(one, today))),
  ]
}

function base({ rule, about, recordId, caseNumber, part, on, owner, source }: FoundTerm<DeadlineRule>): DeadlineBase {
  return { rule, about, recordId, caseNumber, part, on, lastWorkingDay: lastWorkingDay(on), owner, source }
}

const ruleOrder = new Map<DeadlineRule, number>(deadlineRules.map((rule, index) => [rule, index]))

/** By day, then by the order of rules, then by row: nothing is left to the order of entry. */
function bySoonest(one: FoundTerm<DeadlineRule>, other: FoundTerm<DeadlineRule>): number {
  return (
    inText(one.on, other.on) ||
    (ruleOrder.get(one.rule) ?? 0) - (ruleOrder.get(other.rule) ?? 0) ||
    inText(one.recordId, other.recordId) ||
    inText(one.part ?? '', other.part ?? '')
  )
}

function inText(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0
}

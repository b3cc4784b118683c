import type { FoundTerm } from './rule.ts'

export const agreementRules = ['agreement-ends'] as const

/** An agreement as its deadline sees it. */
export interface AgreementTerm {
  id: string
  state: 'draft' | 'issued' | 'signed' | 'ended'
  validUntil: string | null
}

/**
 * The day an agreement in force runs out. A draft has not begun, an ended one has no deadline left.
 * Source: features.md 18.
 */
export function agreementTerms({ id, state, validUntil }: AgreementTerm): FoundTerm<'agreement-ends'>[] {
  if (validUntil === null || state === 'draft' || state === 'ended') return []
  return [
    {
      rule: 'agreement-ends',
      about: 'agreement',
      recordId: id,
      caseNumber: null,
      on: validUntil,
      owner: 'office',
      source: 'agreement-term',
      part: null,
      settled: null,
    },
  ]
}

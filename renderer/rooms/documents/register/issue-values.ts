import type { InferContractRouterOutputs } from '@orpc/contract'
import { z } from 'zod'
import type { Contract } from '#shared/contract/index.ts'
import type { RegisteredPaper, SignChoice } from '#shared/contract/register.ts'
import { signChoice } from '#shared/contract/register.ts'
import type { DocumentKind } from '#shared/documents/kinds.ts'
import { isAboutHousehold, isAgreement } from '#shared/documents/kinds.ts'
import type { FieldProblem } from '#shared/domain/fields.ts'
import { localDate } from '#shared/domain/fields.ts'
import { paperId } from '#shared/domain/ids.ts'

/** The signs the engine suggests for a paper. */
export type SignSuggestion = InferContractRouterOutputs<Contract>['numbering']['suggest']

/** The form of issuing as it is typed. */
export type IssueValues = {
  issuedOn: string | null
  /** "case:<id>", or one of the other ways to a sign. */
  sign: string
  symbol: string | null
  typedSign: string
  validFrom: string | null
  validUntil: string | null
  amendsId: string | null
}

/** What the engine is asked for, from what was typed. */
export const issueSchema = z
  .object({
    issuedOn: localDate,
    sign: z.string().min(1, 'choice' satisfies FieldProblem),
    symbol: z.string().nullable(),
    typedSign: z
      .string()
      .trim()
      .max(80, 'tooLong' satisfies FieldProblem),
    validFrom: localDate.nullable(),
    validUntil: localDate.nullable(),
    amendsId: paperId.nullable(),
  })
  .refine(({ sign, symbol }) => sign !== 'class' || (symbol !== null && symbol !== ''), {
    path: ['symbol'],
    error: 'choice' satisfies FieldProblem,
  })
  .refine(({ sign, typedSign }) => sign !== 'typed' || typedSign !== '', {
    path: ['typedSign'],
    error: 'required' satisfies FieldProblem,
  })
  .refine(({ validFrom, validUntil }) => validFrom === null || validUntil === null || validFrom <= validUntil, {
    path: ['validUntil'],
    error: 'endsBeforeStart' satisfies FieldProblem,
  })

/** The sign as the engine takes it. */
export function signOf({ sign, symbol, typedSign }: Pick<IssueValues, 'sign' | 'symbol' | 'typedSign'>): SignChoice {
  if (sign === 'typed') return { from: 'typed', text: typedSign }
  if (sign === 'class') return signChoice.parse({ from: 'class', symbol })
  return sign.startsWith('case:') ? signChoice.parse({ from: 'case', id: sign.slice(5) }) : { from: 'none' }
}

/**
 * What the form begins with. A family's paper belongs to the case the family has; a corrected
 * one to the case of the paper it replaces, an annex to that of its agreement; any other begins a case of the class suggested
 * for its kind. Without a class with a symbol there is no sign.
 */
export function firstIssueValues(
  kind: DocumentKind,
  today: string,
  { cases, classes }: SignSuggestion,
  { correctedSign = '', agreements = [] }: { correctedSign?: string; agreements?: readonly RegisteredPaper[] } = {},
): IssueValues {
  const [only, ...more] = agreements
  const amended = only && more.length === 0 ? only : undefined
  const kept = correctedSign === '' ? (amended?.caseSign ?? '') : correctedSign
  const own = cases.find(({ text }) => kept !== '' && text === kept)
  const usual = own ?? (correctedSign === '' && isAboutHousehold(kind) ? cases[0] : undefined)
  const suggested = classes.find(({ isSuggested, next }) => isSuggested && next !== null)
  const other = correctedSign === '' || own ? '' : correctedSign
  return {
    issuedOn: today,
    sign: usual ? `case:${usual.id}` : other !== '' ? 'typed' : suggested ? 'class' : 'none',
    symbol: suggested?.symbol ?? null,
    typedSign: other,
    validFrom: isAgreement(kind) ? today : null,
    validUntil: null,
    amendsId: amended?.id ?? null,
  }
}

/** Kinds that belong to an agreement of the register. */
export function amendsAgreement(kind: DocumentKind): boolean {
  return kind === 'annex' || kind === 'accession'
}

/** Agreements an annex can belong to: those issued or signed, and not ended. */
export function livingAgreements(papers: readonly RegisteredPaper[]): RegisteredPaper[] {
  return papers.filter(({ subject, state }) => isAgreement(subject.kind) && (state === 'issued' || state === 'signed'))
}

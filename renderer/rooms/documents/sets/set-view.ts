import type { TypedFacts } from '#shared/contract/documents.ts'
import type { SetItem, SetSuggestion } from '#shared/contract/sets.ts'
import type { DocumentKind } from '#shared/documents/kinds.ts'
import { documentKinds } from '#shared/documents/kinds.ts'
import { subjectKey } from '../subjects.ts'

/** A paper of a set as the screen offers it. */
export interface SetRow {
  key: string
  kind: DocumentKind
  label: string
  isTaken: boolean
  /** What stands in the field; a number once it is one. */
  copies: number | string
  /** The suggestions the row stands for: one, or every household's of a kind. */
  of: readonly SetSuggestion[]
}

export const mostCopies = 50
export const mostPapers = 2000

/** One row for each paper, all taken. */
export function rowsOf(suggestions: readonly SetSuggestion[]): SetRow[] {
  return suggestions.map((one) => ({
    key: subjectKey(one.subject),
    kind: one.kind,
    label: one.label,
    isTaken: true,
    copies: one.copies,
    of: [one],
  }))
}

/** One row for each kind, as hundreds of households cannot be ticked one by one. */
export function rowsByKind(suggestions: readonly SetSuggestion[], nameOf: (kind: DocumentKind) => string): SetRow[] {
  return documentKinds.flatMap((kind): SetRow[] => {
    const of = suggestions.filter((one) => one.kind === kind)
    const [first] = of
    return first ? [{ key: kind, kind, label: nameOf(kind), isTaken: true, copies: first.copies, of }] : []
  })
}

/** How many papers of a row carry data of a household whose consent does not let them go: none valid, or no „tak” in it. */
export function withoutConsent({ of }: Pick<SetRow, 'of'>): number {
  return of.filter(({ mayLeave }) => mayLeave === false).length
}

/** Whether the number of copies of a row can be used. */
export function hasGoodCopies({ copies }: Pick<SetRow, 'copies'>): boolean {
  return typeof copies === 'number' && Number.isInteger(copies) && copies >= 1 && copies <= mostCopies
}

/** What was typed on a paper's own form, by its subject. */
export type TypedBySubject = ReadonlyMap<string, TypedFacts>

/**
 * The papers to make, in the order of the suggestions, so that a household's papers come
 * together. An issued one is taken as it was frozen, any other made with what was typed.
 */
export function itemsOf(
  suggestions: readonly SetSuggestion[],
  rows: readonly SetRow[],
  typed: TypedBySubject = new Map(),
): SetItem[] {
  const taken = new Map(
    rows.filter(({ isTaken }) => isTaken).flatMap((row) => row.of.map((one) => [one, row] as const)),
  )
  return suggestions.flatMap((one): SetItem[] => {
    const copies = taken.get(one)?.copies
    if (typeof copies !== 'number') return []
    const made = { subject: one.subject, typed: typed.get(subjectKey(one.subject)) ?? {} }
    return [{ paper: one.issued === null ? made : { issued: one.issued }, copies }]
  })
}

export type SetShape = 'pdf' | 'words' | 'both'

/** How a finished set comes: one PDF, Word files in a folder, or a folder of both, for papers of an own template have no PDF. */
export function shapeOfSet(as: 'pdf' | 'docx', fileName: string): SetShape {
  if (as === 'docx') return 'words'
  return fileName.toLowerCase().endsWith('.zip') ? 'both' : 'pdf'
}

/** How many papers the taken rows stand for. */
export function paperCount(rows: readonly SetRow[]): number {
  return rows.filter(({ isTaken }) => isTaken).reduce((sum, { of }) => sum + of.length, 0)
}

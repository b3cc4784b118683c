import type { Counter } from '#shared/contract/numbering.ts'
import type { DocumentKind } from '#shared/documents/kinds.ts'
import { documentKinds } from '#shared/documents/kinds.ts'
import type { FileClass, NumberingSettings } from '#shared/domain/case-sign.ts'
import { caseSignText, signPattern } from '#shared/domain/case-sign.ts'

/** The form's values: kinds are texts while they are chosen. */
export type NumberingValues = {
  pattern: string
  unit: string
  cell: string
  classes: { symbol: string; name: string; kinds: string[] }[]
}

export const emptyClass: NumberingValues['classes'][number] = { symbol: '', name: '', kinds: [] }

/** Patterns to begin with, as two ways of office practice have them. */
export const commonPatterns = ['{jednostka}.{komórka}.{JRWA}.{nr}.{rok}', '{nr}/{komórka}/{rok}'] as const

/** The settings as the form holds them. */
export function numberingValues({ pattern, unit, cell, classes }: NumberingSettings): NumberingValues {
  return { pattern, unit, cell, classes: classes.map(({ kinds, ...rest }) => ({ ...rest, kinds: [...kinds] })) }
}

/** The sign the seventh case of a class would have, its symbol only named till one is typed; undefined while the pattern is not one. */
export function exampleSign(
  { pattern, unit, cell, classes }: Pick<NumberingValues, 'pattern' | 'unit' | 'cell' | 'classes'>,
  year: number,
): string | undefined {
  const read = signPattern.safeParse(pattern)
  if (!read.success) return undefined
  const symbol = classes.find((one) => one.symbol.trim() !== '')?.symbol.trim() ?? '(symbol klasy)'
  return caseSignText({ pattern: read.data, unit: unit.trim(), cell: cell.trim() }, { symbol, ordinal: 7, year })
}

/** Kinds no class is for: nothing will be suggested when they are issued. */
export function kindsWithoutClass(classes: readonly Pick<FileClass, 'kinds'>[]): DocumentKind[] {
  const taken = new Set(classes.flatMap(({ kinds }) => kinds))
  return documentKinds.filter((kind) => !taken.has(kind))
}

/** Two classes with one symbol would share a counter: the symbols that stand more than once. */
export function repeatedSymbols(classes: readonly { symbol: string }[]): string[] {
  const symbols = classes.map(({ symbol }) => symbol.trim()).filter((symbol) => symbol !== '')
  return [...new Set(symbols.filter((symbol, at) => symbols.indexOf(symbol) !== at))]
}

/** Gaps somebody should look at: those nobody has explained. */
export function openGaps({ gaps }: Pick<Counter, 'gaps'>): Counter['gaps'] {
  return gaps.filter(({ reason }) => reason === '')
}

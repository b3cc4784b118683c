import { z } from 'zod'
import { documentKind } from '../documents/kinds.ts'
import { requiredText, text } from './fields.ts'

/**
 * Znak sprawy: the office's number of a case, put together by the office's own pattern. A
 * sign belongs to a case (sprawa), so several papers of one case carry one sign; a new case
 * takes the next number of its class (symbol of the JRWA) in its year.
 */

/** What a pattern may hold; everything else in it stands as it is. */
export const signParts = ['{jednostka}', '{komórka}', '{JRWA}', '{nr}', '{rok}'] as const

/** "{jednostka}.{komórka}.{JRWA}.{nr}.{rok}" or "{nr}/{komórka}/{rok}": must hold the number and the year, or signs would repeat. */
export const signPattern = requiredText(80)
  .refine((pattern) => pattern.includes('{nr}') && pattern.includes('{rok}'), 'signPatternParts')
  .refine(
    (pattern) => (pattern.match(/\{[^}]*\}?/gu) ?? []).every((part) => signParts.some((known) => known === part)),
    'signPatternUnknown',
  )

/** The symbol of a class as the office's own JRWA has it: digits, or what the office uses instead. */
export const classSymbol = text(20).regex(/^[\p{L}\d.\-/]*$/u, 'classSymbol')

/** A class of the JRWA the office files papers under, and the kinds of paper it is suggested for. */
export const fileClass = z.strictObject({
  /** Empty until the office says it: classes are each office's own (law.md L13). */
  symbol: classSymbol,
  name: requiredText(160),
  kinds: z.array(documentKind).max(40, 'tooMany'),
})
export type FileClass = z.infer<typeof fileClass>

export const numberingSettings = z.strictObject({
  pattern: signPattern,
  /** "GOPS": fills {jednostka}. */
  unit: text(20),
  /** "KO": fills {komórka}. */
  cell: text(20),
  classes: z.array(fileClass).max(60, 'tooMany'),
})
export type NumberingSettings = z.infer<typeof numberingSettings>

/** Groups of papers the office will have classes for; their symbols are the office's to fill in. */
export const startNumbering: NumberingSettings = {
  pattern: '{jednostka}.{komórka}.{JRWA}.{nr}.{rok}',
  unit: '',
  cell: '',
  classes: [
    {
      symbol: '',
      name: 'Porozumienia o współpracy i o powołaniu PZK',
      kinds: ['cooperation-agreement', 'team-agreement', 'accession', 'annex', 'rops-notice', 'references'],
    },
    {
      symbol: '',
      name: 'Praca Partnerskiego Zespołu Kooperacji',
      kinds: [
        'team-plan',
        'service-list',
        'contact-list',
        'invitation',
        'attendance-list',
        'meeting-note',
        'role-tasks',
      ],
    },
    {
      symbol: '',
      name: 'Współpraca z osobami i rodzinami',
      kinds: [
        'expectations-card',
        'consent',
        'meeting-offer',
        'child-statement',
        'ipw',
        'anonymous-card',
        'consent-withdrawal',
        'hand-over',
      ],
    },
    { symbol: '', name: 'Ochrona danych osobowych', kinds: ['secrecy', 'authorisation', 'notice-board'] },
  ],
}

/**
 * The sign of a case: the pattern with its parts put in. Separators left beside an empty part
 * go with it, so an office without cells has no ".." in its signs.
 */
export function caseSignText(
  { pattern, unit, cell }: Pick<NumberingSettings, 'pattern' | 'unit' | 'cell'>,
  { symbol, ordinal, year }: { symbol: string; ordinal: number; year: number },
): string {
  const values: Record<string, string> = {
    '{jednostka}': unit,
    '{komórka}': cell,
    '{JRWA}': symbol,
    '{nr}': String(ordinal),
    '{rok}': String(year),
  }
  return pattern
    .replaceAll(/\{[^}]*\}/gu, (part) => values[part] ?? part)
    .replaceAll(/([./\-\s])[./\-\s]+/gu, '$1')
    .replaceAll(/^[./\-\s]+|[./\-\s]+$/gu, '')
}

/** The numbers missing below the last one given. */
export function missingOrdinals(taken: readonly number[]): number[] {
  const known = new Set(taken)
  return Array.from({ length: Math.max(0, ...taken) }, (_number, at) => at + 1).filter((ordinal) => !known.has(ordinal))
}

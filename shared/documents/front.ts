import type { Document, Text } from './model.ts'
import { polishTypography } from './typography.ts'

/**
 * What stands on the first page above the paper's own words: the office's letterhead, the sign
 * of an issued paper's case and the paper it replaces. Every format and the plain text take
 * the lines from here.
 */
export function frontLines({ caseSign, replaces }: Pick<Document, 'caseSign' | 'replaces'>): Text[] {
  return [
    ...(caseSign === undefined || caseSign === '' ? [] : [[`Znak: ${caseSign}`]]),
    ...(replaces === undefined ? [] : [[polishTypography(replaces)]]),
  ]
}

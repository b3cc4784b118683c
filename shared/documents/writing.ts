import { formatDateLong } from '../domain/dates.ts'
import type { DraftRun, Text } from './model.ts'
import { cleanLine, cleanLines } from './typography.ts'

/** The words templates are written with: text with values in it, empty fields, addresses. */

type Value = DraftRun | Text<DraftRun>

function isText(value: Value): value is Text<DraftRun> {
  return Array.isArray(value)
}

/** A paragraph with values in it: t`zawarte dnia ${date(on)} w ${filled(place, 20)}`. */
export function t(strings: TemplateStringsArray, ...values: Value[]): Text<DraftRun> {
  const runs = strings.flatMap((part, index): readonly DraftRun[] => {
    const value = values[index]
    if (value === undefined) return [part]
    return isText(value) ? [part, ...value] : [part, value]
  })
  return runs.filter((run) => run !== '')
}

/** What was typed, or a dotted line `width` characters long where nothing was. */
export function filled(typed: string, width: number): DraftRun {
  const value = cleanLine(typed).trim()
  return value === '' ? { blank: width } : value
}

/** Like `filled`, in bold. */
export function filledBold(typed: string, width: number): DraftRun {
  const value = filled(typed, width)
  return typeof value === 'string' ? { text: value, bold: true } : value
}

/** A box of several lines: a paragraph for each, one empty field where nothing was typed. */
export function filledLines(typed: string, width: number): Text<DraftRun>[] {
  const lines = cleanLines(typed)
  return lines.length > 0 ? lines.map((line) => [line]) : [[{ blank: width }]]
}

/** "21 listopada 2026 r.", or a dotted line. */
export function date(on: string | null, width = 24): DraftRun {
  return on === null ? { blank: width } : formatDateLong(on)
}

export function bold(text: string): DraftRun {
  return { text, bold: true }
}

/** The number of the clause with this id, in words: "§ 2 ust. 3". */
export function ref(id: string): DraftRun {
  return { ref: id }
}

/** Whether a typed field has nothing a paper could show. */
export function isEmpty(typed: string): boolean {
  return cleanLine(typed).trim() === ''
}

/** "ul. Polna 1, 00-001 Przykładowa"; parts that are missing are left out, no address at all is a dotted line. */
export function address(of: { street: string; postalCode: string; town: string }, width: number): DraftRun {
  const parts = [of.street, `${of.postalCode} ${of.town}`].map((part) => cleanLine(part).trim())
  return filled(parts.filter((part) => part !== '').join(', '), width)
}

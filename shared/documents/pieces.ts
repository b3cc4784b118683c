import { formatDateShort } from '../domain/dates.ts'
import type { Gender } from '../domain/fields.ts'
import { form, personOf } from '../domain/grammar.ts'
import type { FormCell, FormRows } from './form.ts'
import type { Block, Document, DraftRun, FieldBlock, SignatureParty, TableBlock, TableCell, Text } from './model.ts'
import { cleanLine } from './typography.ts'
import { date, filled, filledLines, isEmpty, t } from './writing.ts'

/** Pieces many papers are put together from: a letter's head, a labelled place, a table of a form's rows, a place to sign. */

/** "Przykładowa, dnia 21 listopada 2026 r." at the right, as letters begin. */
export function placeAndDate({ place, on }: { place: string; on: string | null }): Block<DraftRun> {
  return { type: 'paragraph', align: 'right', text: t`${filled(place, 30)}, dnia ${date(on)}` }
}

/** A part's heading, numbered as the form's on the screen. */
export function heading(text: string): Block<DraftRun> {
  return { type: 'heading', level: 1, text: [text] }
}

/** "Label: what was typed", under the label the form has on the screen. */
export function labelled(label: string, typed: string, lines = 1): FieldBlock<DraftRun> {
  return { type: 'field', label: [`${label}:`], value: [filled(typed, 60)], ...(lines > 1 && { lines }) }
}

/** "Label: 21.11.2026", or the label and a dotted line. */
export function labelledDate(label: string, on: string | null): FieldBlock<DraftRun> {
  return { type: 'field', label: [`${label}:`], value: [date(on, 60)] }
}

/** What was typed in a box of several lines, a paragraph for each; `lines` dotted lines where nothing was. */
export function typedParagraphs(typed: string, lines: number): Block<DraftRun>[] {
  const texts = isEmpty(typed) ? Array.from({ length: lines }, () => [{ blank: 150 }]) : filledLines(typed, 60)
  return texts.map((text) => ({ type: 'paragraph', text }))
}

/** Parts that are not empty, joined by commas. */
export function joined(...parts: readonly string[]): string {
  return parts
    .map((part) => cleanLine(part).trim())
    .filter((part) => part !== '')
    .join(', ')
}

/** The form for one person; for one not known both side by side: "podpisana/podpisany". */
export function byGender(of: Gender | null, she: string, he: string): string {
  return form(personOf(of ? [of] : []), { she, he, women: she, mixed: he })
}

/** A place to sign: what stands under its line, the signer's name and function where they are known. */
export function signer(under: string, name: string, role = ''): SignatureParty<DraftRun> {
  const known = [name, role].filter((line) => !isEmpty(line)).map((line): Text<DraftRun> => [filled(line, 30)])
  return { lines: [[under], ...known] }
}

/** Dots that fit a column that wide, in percent of the text's width; a landscape sheet has more room. */
function dotsOf(percent: number, page: Document['page']): number {
  return Math.max(5, Math.floor(percent * (page === 'portrait' ? 1.75 : 2.8)) - 4)
}

type Value = string | number | boolean | null | undefined

/** The value of a form's cell as it prints; empty: nothing was typed. */
function printed(value: Value, cell: FormCell): string {
  if (typeof value === 'number') return String(value)
  if (typeof value === 'boolean') return value ? 'tak' : 'nie'
  if (value === null || value === undefined) return ''
  if (cell.type === 'date') return formatDateShort(value)
  if (cell.type === 'choice') return cell.options.find((option) => option.value === value)?.label ?? ''
  return value
}

interface Printing {
  caption: string
  /** Of the columns after "Lp." in percent; they add up to 95. */
  widths: readonly number[]
  rows: readonly Readonly<Record<string, Value>>[]
  /** Rows for a pen where there are none. */
  blankRows: number
  page?: Document['page']
  keepWithNext?: true
}

/** The rows of a form as a table: its columns under their labels, numbered, dotted lines where nothing was typed. */
export function printedRows(
  of: FormRows,
  { caption, widths, rows, blankRows, page = 'portrait', keepWithNext }: Printing,
) {
  const shown = rows.length > 0 ? rows : Array.from({ length: blankRows }, () => of.empty)
  const table: TableBlock<DraftRun> = {
    type: 'table',
    caption,
    widths: [5, ...widths],
    header: [['Lp.'], ...of.columns.map(({ label }): Text<DraftRun> => [label])],
    rows: shown.map((row, index): TableCell<DraftRun>[] => [
      { content: [[`${index + 1}.`]] },
      ...of.columns.map((column, at) => ({
        content: filledLines(printed(row[column.name], column), dotsOf(widths[at] ?? 0, page)),
      })),
    ]),
    ...(keepWithNext && { keepWithNext }),
  }
  return table
}

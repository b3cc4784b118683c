import type { TypedFacts } from '#shared/contract/documents.ts'
import type { FormCell, FormField, FormRows, FormSection } from '#shared/documents/form.ts'
import { isLocalDate } from '#shared/domain/dates.ts'
import { fieldMessages } from '../../app/messages/fields.ts'

/** A value of a paper's form, as it is kept and sent. */
export type FormValue = TypedFacts[string]
/** A row of a list of the form. */
export type RowValue = { [name: string]: FormValue }

/** What was typed and differs from what the rooms know; only that is sent. */
export function changedFacts(own: TypedFacts, typed: TypedFacts): TypedFacts {
  return Object.fromEntries(Object.entries(typed).filter(([name, value]) => !isSame(own[name], value)))
}

/** The values of a draft whose names are places of this form; a newer or older form drops the rest. */
export function placesOfForm(form: readonly FormSection[], values: Record<string, unknown>): TypedFacts {
  const kept: TypedFacts = {}
  for (const { name } of form.flatMap(({ fields }) => fields)) {
    const value = asFormValue(values[name])
    if (value !== undefined) kept[name] = value
  }
  return kept
}

/** The rows of a list as the form shows them; anything else is no rows. */
export function rowsOf(value: FormValue | undefined): RowValue[] {
  return Array.isArray(value) ? value.filter(isRow) : []
}

/** A row moved by one place, up (-1) or down (1); the same rows where it cannot be. */
export function movedRow<Row>(rows: readonly Row[], from: number, by: -1 | 1): Row[] {
  const moved = rows.toSpliced(from, 1)
  const [row] = rows.slice(from, from + 1)
  const to = from + by
  return row === undefined || to < 0 || to >= rows.length ? [...rows] : moved.toSpliced(to, 0, row)
}

/** Why the engine could not use a value, in Polish, to stand beside the field. */
export function unusableMessage(field: FormField, value: FormValue | undefined): string {
  switch (field.type) {
    case 'date':
      return fieldMessages.date
    case 'number':
      return numberMessage(field)
    case 'scale':
      return fieldMessages.scale
    case 'yes-no':
    case 'choice':
      return fieldMessages.choice
    case 'rows':
      return rowsMessage(field, rowsOf(value))
    case 'line':
    case 'lines':
      return typeof value === 'string' && value.length > shortestLimit
        ? fieldMessages.tooLong
        : 'Tego tekstu nie da się użyć w dokumencie. Popraw go, proszę.'
  }
}

/** No line of a paper takes less than so many characters, so a shorter text is refused for something else. */
const shortestLimit = 30

/** "Wpisz liczbę od 1 do 60." */
export function numberMessage({ min, max }: { min: number; max: number }): string {
  return `Wpisz liczbę od ${min} do ${max}.`
}

function rowsMessage(field: FormRows, rows: readonly RowValue[]): string {
  if (rows.length > field.max) return fieldMessages.tooMany
  const bad = rows.findIndex((row) => field.columns.some((column) => isPlainlyWrong(column, row[column.name])))
  if (bad >= 0) return `W pozycji ${bad + 1} jest coś, czego nie da się użyć w dokumencie. Popraw to pole, proszę.`
  return 'W jednej z pozycji tekst jest za długi. Skróć go, proszę.'
}

/** Whether a cell's value is wrong for what the form itself says of it. */
export function isPlainlyWrong(cell: FormCell, value: FormValue | undefined): boolean {
  if (value === null || value === undefined || value === '') return false
  if (cell.type === 'date') return typeof value !== 'string' || !isLocalDate(value)
  if (cell.type === 'number') return typeof value !== 'number' || value < cell.min || value > cell.max
  return false
}

function isRow(value: FormValue): value is RowValue {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isSame(one: FormValue | undefined, other: FormValue | undefined): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}

function asFormValue(value: unknown): FormValue | undefined {
  if (value === null || ['string', 'number', 'boolean'].includes(typeof value)) return scalar(value)
  if (Array.isArray(value)) return value.map((one: unknown) => asFormValue(one) ?? null)
  if (typeof value !== 'object') return undefined
  return Object.fromEntries(Object.entries(value ?? {}).map(([name, one]) => [name, asFormValue(one) ?? null]))
}

function scalar(value: unknown): FormValue {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : null
}

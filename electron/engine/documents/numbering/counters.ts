import { and, eq, isNotNull } from 'drizzle-orm'
import type { Counter } from '#shared/contract/numbering.ts'
import type { NumberingSettings } from '#shared/domain/case-sign.ts'
import { caseSignText, missingOrdinals } from '#shared/domain/case-sign.ts'
import { Refusal } from '../../refusal.ts'
import type { Store } from '../../store/open.ts'
import { caseSign } from '../../store/tables/documents.ts'
import type { MarksReading, NumberMarks } from './marks.ts'

/** A class in a year. */
export interface CounterOf {
  symbol: string
  year: number
}

/** What the counters are made of: the signs of the database, the marks of the file, the office's pattern. */
export interface Numbers {
  settings: NumberingSettings
  known: NumberMarks
  given: readonly GivenNumber[]
  /** Every sign there is, so that none is made a second time. */
  texts: ReadonlySet<string>
}

interface GivenNumber extends CounterOf {
  ordinal: number
  /** Why no case has it; empty when one does. */
  reason: string
  isOfCase: boolean
}

/** As many gaps as anybody reads; a counter that begins high has no list of everything below it. */
const gapsListed = 500

/**
 * Puts together what is known. A file of marks that is not there is no reason to doubt a vault
 * that never gave a number; one that did, or a file nobody can read, is.
 */
export function readNumbers(
  { db }: Store,
  settings: NumberingSettings,
  reading: MarksReading,
  thisYear: number,
): Numbers {
  const rows = db.select().from(caseSign).where(isNotNull(caseSign.ordinal)).all()
  const given = rows.flatMap(({ symbol, year, ordinal, reason, subjectId }): GivenNumber[] =>
    year === null || ordinal === null ? [] : [{ symbol, year, ordinal, reason, isOfCase: subjectId !== null }],
  )
  const texts = new Set(
    db
      .select({ text: caseSign.text })
      .from(caseSign)
      .all()
      .map(({ text }) => text),
  )
  const isDoubtful = reading.status === 'unreadable' || (reading.status === 'absent' && given.length > 0)
  const known =
    reading.status === 'read' ? reading.known : { uncertainThrough: isDoubtful ? thisYear : null, marks: [] }
  return { settings, known, given, texts }
}

/** A counter as it stands. */
export function counterOf(numbers: Numbers, of: CounterOf): Counter {
  const { last, given } = standing(numbers, of)
  const reasons = new Map(given.filter(({ isOfCase }) => !isOfCase).map(({ ordinal, reason }) => [ordinal, reason]))
  const withCase = given.filter(({ isOfCase }) => isOfCase).map(({ ordinal }) => ordinal)
  const gaps = missingOrdinals([...withCase, last + 1])
    // A sign typed in may have the very text of the number.
    .filter((ordinal) => reasons.has(ordinal) || !numbers.texts.has(textOf(numbers, of, ordinal)))
    .slice(0, gapsListed)
    .map((ordinal) => ({ ordinal, reason: reasons.get(ordinal) ?? '' }))
  return { ...of, last, gaps, isUnconfirmed: isUnconfirmed(numbers, of) }
}

/** Every counter that has given a number, and this year's of each class; the newest year first. */
export function listCounters(numbers: Numbers, thisYear: number): Counter[] {
  const all = [
    ...numbers.settings.classes.flatMap(({ symbol }) => (symbol === '' ? [] : [{ symbol, year: thisYear }])),
    ...numbers.given,
    ...numbers.known.marks,
  ]
  const keyed = new Map(all.map(({ symbol, year }) => [`${year} ${symbol}`, { symbol, year }]))
  return [...keyed.values()]
    .toSorted((a, b) => b.year - a.year || a.symbol.localeCompare(b.symbol, 'pl', { numeric: true }))
    .map((of) => counterOf(numbers, of))
}

/** The next number of a class in a year, with its sign; one that a sign typed in has already is passed over. */
export function nextNumber(numbers: Numbers, of: CounterOf): { ordinal: number; text: string } {
  for (let ordinal = standing(numbers, of).last + 1; ; ordinal += 1) {
    const text = textOf(numbers, of, ordinal)
    if (!numbers.texts.has(text)) return { ordinal, text }
  }
}

/** Whether somebody has to say first what the last number was. Throws NUMBER_UNCONFIRMED. */
export function assertConfirmed(numbers: Numbers, of: CounterOf): void {
  if (isUnconfirmed(numbers, of)) throw new Refusal('NUMBER_UNCONFIRMED', { symbol: of.symbol, year: of.year })
}

/** The highest number a case of this counter has here. */
export function lastInStore(numbers: Numbers, of: CounterOf): number {
  return Math.max(0, ...standing(numbers, of).given.map(({ ordinal }) => ordinal))
}

/** Whether a case has the number. */
export function hasCase({ db }: Store, { symbol, year }: CounterOf, ordinal: number): boolean {
  const row = db
    .select({ subjectId: caseSign.subjectId })
    .from(caseSign)
    .where(and(eq(caseSign.symbol, symbol), eq(caseSign.year, year), eq(caseSign.ordinal, ordinal)))
    .get()
  return row !== undefined && row.subjectId !== null
}

/** The sign a number of a class has by the office's pattern. */
export function textOf({ settings }: Pick<Numbers, 'settings'>, { symbol, year }: CounterOf, ordinal: number): string {
  return caseSignText(settings, { symbol, ordinal, year })
}

function standing({ settings, given, known }: Numbers, of: CounterOf): { last: number; given: GivenNumber[] } {
  const isSame = sameCounter(settings, of)
  const own = given.filter(isSame)
  const last = Math.max(0, ...own.map(({ ordinal }) => ordinal), ...known.marks.filter(isSame).map((mark) => mark.last))
  return { last, given: own }
}

function isUnconfirmed({ settings, known: { uncertainThrough, marks } }: Numbers, of: CounterOf): boolean {
  return uncertainThrough !== null && of.year <= uncertainThrough && !marks.some(sameCounter(settings, of))
}

/** A pattern without the class's symbol would give two classes the same sign: they count together then. */
function sameCounter({ pattern }: NumberingSettings, { symbol, year }: CounterOf): (of: CounterOf) => boolean {
  const isShared = !pattern.includes('{JRWA}')
  return (of) => of.year === year && (isShared || of.symbol === symbol)
}

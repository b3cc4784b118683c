/**
 * Days of the local calendar as `YYYY-MM-DD` text. All arithmetic is on the calendar,
 * never on instants, so neither the time zone nor daylight saving can shift a deadline.
 */

const months = [
  'stycznia',
  'lutego',
  'marca',
  'kwietnia',
  'maja',
  'czerwca',
  'lipca',
  'sierpnia',
  'września',
  'października',
  'listopada',
  'grudnia',
]

interface Day {
  year: number
  month: number
  day: number
}

function parse(date: string): Day | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date)) return undefined
  const year = Number(date.slice(0, 4))
  const month = Number(date.slice(5, 7))
  const day = Number(date.slice(8))
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return undefined
  return { year, month, day }
}

function parseOrThrow(date: string): Day {
  const day = parse(date)
  if (!day) throw new RangeError('not a YYYY-MM-DD date')
  return day
}

function daysInMonth(year: number, month: number): number {
  if (month !== 2) return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
  return isLeap ? 29 : 28
}

function format({ year, month, day }: Day): string {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}

/** Whether the text is a real day, `YYYY-MM-DD`, between 1900 and 2199. */
export function isLocalDate(value: string): boolean {
  const day = parse(value)
  return day !== undefined && day.year >= 1900 && day.year < 2200
}

/**
 * The day `count` months later: the same day of the month, or the month's last day when
 * it has no such day (31.08 + 3 months = 30.11). Rule: KPA art. 57 § 3.
 */
export function addMonths(date: string, count: number): string {
  const from = parseOrThrow(date)
  const index = from.year * 12 + (from.month - 1) + count
  const year = Math.floor(index / 12)
  const month = (index % 12) + 1
  return format({ year, month, day: Math.min(from.day, daysInMonth(year, month)) })
}

/** The day `count` days later. */
export function addDays(date: string, count: number): string {
  const { year, month, day } = parseOrThrow(date)
  const to = new Date(Date.UTC(year, month - 1, day + count))
  return format({ year: to.getUTCFullYear(), month: to.getUTCMonth() + 1, day: to.getUTCDate() })
}

/** The day in the middle of two, the earlier one when two days are. */
export function midway(from: string, to: string): string {
  const [first, last] = [from, to].map((date) => {
    const { year, month, day } = parseOrThrow(date)
    return Date.UTC(year, month - 1, day)
  })
  return addDays(from, Math.floor(((last ?? 0) - (first ?? 0)) / 86_400_000 / 2))
}

/** "21 listopada 2026 r.", as documents print a date. */
export function formatDateLong(date: string): string {
  const { year, month, day } = parseOrThrow(date)
  return `${day} ${months[month - 1]} ${year} r.`
}

/** "21.11.2026", as screens and tables show a date. */
export function formatDateShort(date: string): string {
  const { year, month, day } = parseOrThrow(date)
  return `${String(day).padStart(2, '0')}.${String(month).padStart(2, '0')}.${year}`
}

/** The local day of an instant, for "today" of the machine's own clock. */
export function localDateOf(instant: Date): string {
  return format({ year: instant.getFullYear(), month: instant.getMonth() + 1, day: instant.getDate() })
}

/** "21.11.2026 14:05:09" of an instant, by the machine's own clock. */
export function localTime(at: string): string {
  const instant = new Date(at)
  const parts = [instant.getHours(), instant.getMinutes(), instant.getSeconds()].map((part) =>
    String(part).padStart(2, '0'),
  )
  return `${formatDateShort(localDateOf(instant))} ${parts.join(':')}`
}

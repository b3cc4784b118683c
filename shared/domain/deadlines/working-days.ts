import { addDays } from '../dates.ts'

/**
 * Working days in Poland. Source: ustawa z dnia 18 stycznia 1951 r. o dniach wolnych od pracy, art. 1
 * (Epiphany from 2011, Christmas Eve from 2025); a Saturday counts as free, as in KPA art. 57 § 4.
 */

/** Days free each year, `MM-DD`, with the first year they were. 2 May is no free day: it only stands between two. */
const fixedDays: readonly (readonly [day: string, since: number])[] = [
  ['01-01', 0],
  ['01-06', 2011],
  ['05-01', 0],
  ['05-03', 0],
  ['08-15', 0],
  ['11-01', 0],
  ['11-11', 0],
  ['12-24', 2025],
  ['12-25', 0],
  ['12-26', 0],
]

/** Free days counted from Easter: Easter itself and its Monday, Pentecost, Corpus Christi. */
const afterEaster = [0, 1, 49, 60]

const freeDays = new Map<number, ReadonlySet<string>>()

/** Easter Sunday of a year, by the anonymous Gregorian reckoning (Meeus, Jones, Butcher). */
function easter(year: number): string {
  const golden = year % 19
  const century = Math.floor(year / 100)
  const inCentury = year % 100
  const moonShift = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3)
  const epact = (19 * golden + century - Math.floor(century / 4) - moonShift + 15) % 30
  const weekday = (32 + 2 * (century % 4) + 2 * Math.floor(inCentury / 4) - epact - (inCentury % 4)) % 7
  const late = Math.floor((golden + 11 * epact + 22 * weekday) / 451)
  const days = epact + weekday - 7 * late + 114
  const [month, day] = [Math.floor(days / 31), (days % 31) + 1]
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}

/** The days of a year that are free by statute, Sundays apart. */
export function publicHolidays(year: number): ReadonlySet<string> {
  const known = freeDays.get(year)
  if (known) return known
  const sunday = easter(year)
  const days = new Set([
    ...fixedDays.flatMap(([day, since]) => (year < since ? [] : [`${sunday.slice(0, 4)}-${day}`])),
    ...afterEaster.map((count) => addDays(sunday, count)),
  ])
  freeDays.set(year, days)
  return days
}

/** Whether offices work on the day: Monday to Friday, no public holiday. */
export function isWorkingDay(day: string): boolean {
  const weekday = new Date(
    Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8))),
  ).getUTCDay()
  return weekday !== 0 && weekday !== 6 && !publicHolidays(Number(day.slice(0, 4))).has(day)
}

/** Deadlines of thousands of cases fall on a few hundred days. */
const lastWorkingDays = new Map<string, string>()

/** The last working day not after a day: the day itself when offices work, else the nearest before (law.md L16). */
export function lastWorkingDay(day: string): string {
  const known = lastWorkingDays.get(day)
  if (known !== undefined) return known
  let last = day
  while (!isWorkingDay(last)) last = addDays(last, -1)
  lastWorkingDays.set(day, last)
  return last
}

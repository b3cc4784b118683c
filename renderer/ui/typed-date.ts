import { isLocalDate } from '#shared/domain/dates.ts'

/** Whether the text is a date but for a year of two digits: "5.3.26". */
export function hasShortYear(typed: string): boolean {
  return /^\d{1,2}[.\-/ ]\d{1,2}[.\-/ ]\d{2}$/.test(typed.trim())
}

/** "5.3.2026", "05-03-2026", "05032026" or "2026-03-05" as `YYYY-MM-DD`; null when empty; anything else as it was typed. */
export function parseTypedDate(typed: string): string | null {
  const text = typed.trim()
  if (text === '') return null
  const polish = /^(\d{1,2})[.\-/ ](\d{1,2})[.\-/ ](\d{4})$/.exec(text) ?? /^(\d{2})(\d{2})(\d{4})$/.exec(text)
  if (!polish) return text
  const [, day = '', month = '', year = ''] = polish
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  return isLocalDate(date) ? date : text
}

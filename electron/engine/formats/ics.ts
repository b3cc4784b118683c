import type { CalendarDay } from '#shared/documents/deadline-calendar.ts'
import { addDays } from '#shared/domain/dates.ts'

/** The longest line of the file in octets, its end not counted (RFC 5545, 3.1). */
const lineOctets = 75

/**
 * A calendar file of whole days (RFC 5545), to be opened in Outlook, Thunderbird or a phone. Whole
 * days have no time, so no time zone can shift them. `madeAt` is the moment of the file.
 */
export function ics({ name, days }: { name: string; days: readonly CalendarDay[] }, madeAt: Date): Uint8Array {
  const stamp = `${madeAt.toISOString().slice(0, 19).replaceAll(/[-:]/g, '')}Z`
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Kooperacja//Terminy//PL',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${text(name)}`,
    ...days.flatMap((day) => event(day, stamp)),
    'END:VCALENDAR',
  ]
  return Buffer.from(lines.map((line) => `${fold(line)}\r\n`).join(''), 'utf8')
}

function event({ uid, on, title, note, remindDaysBefore }: CalendarDay, stamp: string): string[] {
  return [
    'BEGIN:VEVENT',
    `UID:${text(uid)}@kooperacja`,
    `DTSTAMP:${stamp}`,
    `DTSTART;VALUE=DATE:${date(on)}`,
    // The day after: an end is not part of the event.
    `DTEND;VALUE=DATE:${date(addDays(on, 1))}`,
    `SUMMARY:${text(title)}`,
    ...(note ? [`DESCRIPTION:${text(note)}`] : []),
    'CLASS:PRIVATE',
    // A deadline does not make the day busy.
    'TRANSP:TRANSPARENT',
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    `DESCRIPTION:${text(title)}`,
    `TRIGGER:-P${remindDaysBefore}D`,
    'END:VALARM',
    'END:VEVENT',
  ]
}

function date(day: string): string {
  return day.replaceAll('-', '')
}

/** A value of type TEXT: separators escaped, line ends as `\n`, other control characters left out (3.3.11). */
function text(value: string): string {
  return value
    .replaceAll(/[\\;,]/g, String.raw`\$&`)
    .replaceAll(/\r\n?|\n/g, String.raw`\n`)
    .replaceAll(/\p{Cc}/gu, '')
}

/** The line broken into lines of at most 75 octets, never within a letter; each next one begins with a space. */
function fold(line: string): string {
  if (Buffer.byteLength(line) <= lineOctets) return line
  const folded: string[] = []
  let current = ''
  for (const letter of line) {
    if (Buffer.byteLength(current + letter) > lineOctets) {
      folded.push(current)
      current = ' '
    }
    current += letter
  }
  return [...folded, current].join('\r\n')
}

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { deadlineCalendar } from '#shared/documents/deadline-calendar.ts'
import { deadlineRuleTexts } from '#shared/documents/deadline-words.ts'
import { addDays } from '#shared/domain/dates.ts'
import { countDeadlines, deadlinesOn } from '#shared/domain/deadlines.ts'
import { blankCase } from '#shared/domain/deadlines/case-facts.ts'
import { ics } from './ics.ts'

const madeAt = new Date('2026-11-21T09:30:15.250Z')
const caseId = '01935000-0000-7000-8000-000000000001'

interface Part {
  name: string
  lines: [name: string, value: string][]
  parts: Part[]
}

/** A plain reader of the format, after RFC 5545: unfolds, then nests what stands between BEGIN and END. */
function read(file: Uint8Array): Part {
  const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(file)
  expect(text.endsWith('\r\n')).toBe(true)
  const open: Part[] = [{ name: '', lines: [], parts: [] }]
  for (const line of text
    .slice(0, -2)
    .replaceAll(/\r\n[ \t]/g, '')
    .split('\r\n')) {
    const [, name = '', value = ''] = /^([^:]+):(.*)$/s.exec(line) ?? []
    expect([line, name]).not.toEqual([line, ''])
    if (name === 'BEGIN') open.push({ name: value, lines: [], parts: [] })
    else if (name === 'END') {
      const part = open.pop()
      expect(part?.name).toBe(value)
      if (part) open.at(-1)?.parts.push(part)
    } else open.at(-1)?.lines.push([name, value])
  }
  expect(open).toHaveLength(1)
  const [calendar] = open[0]?.parts ?? []
  if (!calendar) throw new Error('no calendar')
  return calendar
}

const valueOf = (part: Part | undefined, name: string) => part?.lines.find(([own]) => own === name)?.[1]
const plain = (value: string | undefined) =>
  value?.replaceAll(/\\(.)/gs, (_, letter: string) => (letter === 'n' ? '\n' : letter))

const course = (startsOn: string) => ({
  ...blankCase(caseId, '3/2026'),
  consent: { signedOn: '2026-08-01', withdrawnOn: null, validUntil: null },
  ipws: [{ version: 1, preparedOn: startsOn, startsOn, endsOn: null }],
  followUps: [
    { id: '01935000-0000-7000-8000-00000000000a', plannedOn: '2027-11-02', heldOn: null },
    { id: '01935000-0000-7000-8000-00000000000b', plannedOn: '2027-12-02', heldOn: null },
  ],
})
const calendarOf = (startsOn: string) => {
  const due = deadlinesOn('2026-11-21', {
    cases: [course(startsOn)],
    agreements: [{ id: '01935000-0000-7000-8000-000000000002', state: 'signed', validUntil: '2027-08-15' }],
  })
  const named = due.map((deadline) => ({ deadline, label: deadline.caseNumber ?? 'Porozumienie PZK – Przykładowa' }))
  return { due, calendar: read(ics(deadlineCalendar(named), madeAt)) }
}

test('the calendar holds every open deadline as a whole day, with a reminder a week before, of an agreement thirty days', () => {
  const { due, calendar } = calendarOf('2026-08-31')
  expect(calendar.name).toBe('VCALENDAR')
  expect(calendar.lines).toEqual([
    ['VERSION', '2.0'],
    ['PRODID', '-//Kooperacja//Terminy//PL'],
    ['CALSCALE', 'GREGORIAN'],
    ['METHOD', 'PUBLISH'],
    ['X-WR-CALNAME', 'Kooperacja – terminy'],
  ])
  const { overdue, week, month, later } = countDeadlines(due)
  expect(calendar.parts).toHaveLength(overdue + week + month + later)
  expect(calendar.parts.map((event) => valueOf(event, 'DTSTART;VALUE=DATE'))).toEqual(
    due.map(({ on }) => on.replaceAll('-', '')),
  )
  const review = calendar.parts.find((event) => valueOf(event, 'UID')?.startsWith('ipw-review'))
  expect(review?.lines).toEqual([
    ['UID', `ipw-review.${caseId}@kooperacja`],
    ['DTSTAMP', '20261121T093015Z'],
    ['DTSTART;VALUE=DATE', '20261130'],
    ['DTEND;VALUE=DATE', '20261201'],
    ['SUMMARY', '3/2026 – Przegląd IPW'],
    ['CLASS', 'PRIVATE'],
    ['TRANSP', 'TRANSPARENT'],
  ])
  expect(review?.parts).toEqual([
    {
      name: 'VALARM',
      lines: [
        ['ACTION', 'DISPLAY'],
        ['DESCRIPTION', '3/2026 – Przegląd IPW'],
        ['TRIGGER', '-P7D'],
      ],
      parts: [],
    },
  ])
})

test('a deadline on a free day says the last working day before it', () => {
  const { calendar } = calendarOf('2026-08-31')
  const agreement = calendar.parts.find((event) => valueOf(event, 'UID')?.startsWith('agreement-ends'))
  expect(valueOf(agreement, 'SUMMARY')).toBe('Kończy się porozumienie: Porozumienie PZK – Przykładowa')
  expect(valueOf(agreement?.parts[0], 'TRIGGER')).toBe('-P30D')
  expect(valueOf(agreement, 'DTSTART;VALUE=DATE')).toBe('20270815')
  expect(valueOf(agreement, 'DESCRIPTION')).toBe('Ostatni dzień roboczy przed terminem: 13.08.2027')
})

test('a deadline that moves keeps its name in the calendar, and no two share one', () => {
  const namesOf = (startsOn: string) => calendarOf(startsOn).calendar.parts.map((event) => valueOf(event, 'UID'))
  const names = new Set(namesOf('2026-08-31'))
  expect(new Set(namesOf('2026-10-05'))).toEqual(names)
  expect(names.size).toBe(namesOf('2026-08-31').length)
})

test('an event says the number of the case or the agreement and what is due, and nothing else', () => {
  const texts: string[] = Object.values(deadlineRuleTexts)
  for (const event of calendarOf('2026-08-31').calendar.parts) {
    const summary = plain(valueOf(event, 'SUMMARY')) ?? ''
    expect(texts).toContain(summary.replace(/^3\/2026 – /, '').replace(/: Porozumienie PZK – Przykładowa$/, ''))
    expect(plain(valueOf(event, 'DESCRIPTION')) ?? '').toMatch(
      /^(?:Ostatni dzień roboczy przed terminem: \d\d\.\d\d\.\d{4})?$/,
    )
    expect(event.lines.map(([name]) => name).filter((name) => name !== 'DESCRIPTION')).toEqual([
      'UID',
      'DTSTAMP',
      'DTSTART;VALUE=DATE',
      'DTEND;VALUE=DATE',
      'SUMMARY',
      'CLASS',
      'TRANSP',
    ])
  }
})

test('an empty calendar is a calendar', () => {
  expect(read(ics(deadlineCalendar([]), madeAt)).parts).toEqual([])
})

test('any text comes back as it was, in lines of at most 75 octets ended by CRLF, no letter cut', () => {
  const text = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 200, size: 'max' }),
    fc.string({
      unit: fc.constantFrom('ż', 'ó', 'ł', '–', '👪', ',', ';', '\\', 'n', '\n', ':', '"', ' '),
      maxLength: 200,
      size: 'max',
    }),
  )
  fc.assert(
    fc.property(text, text, fc.integer({ min: 0, max: 60_000 }), (title, note, count) => {
      const on = addDays('2000-01-01', count)
      const file = ics({ name: title, days: [{ uid: 'a.b', on, title, note, remindDaysBefore: 7 }] }, madeAt)
      const lines = Buffer.from(file).toString('latin1').split('\r\n')
      expect(lines.pop()).toBe('')
      for (const line of lines) {
        expect(line.length).toBeLessThanOrEqual(75)
        expect(line).not.toMatch(/[\r\n]/)
      }
      for (const line of lines) new TextDecoder('utf-8', { fatal: true }).decode(Buffer.from(line, 'latin1'))
      const calendar = read(file)
      const kept = (value: string) => value.replaceAll(/\r\n?/g, '\n').replaceAll(/(?!\n)\p{Cc}/gu, '')
      expect(plain(valueOf(calendar, 'X-WR-CALNAME'))).toBe(kept(title))
      expect(plain(valueOf(calendar.parts[0], 'SUMMARY'))).toBe(kept(title))
      expect(plain(valueOf(calendar.parts[0], 'DESCRIPTION')) ?? '').toBe(kept(note))
      expect(valueOf(calendar.parts[0], 'DTEND;VALUE=DATE')).toBe(addDays(on, 1).replaceAll('-', ''))
    }),
  )
})

import { formatDateShort } from '../domain/dates.ts'
import type { Deadline } from '../domain/deadlines.ts'
import { deadlineRuleTexts } from './deadline-words.ts'

/** A whole day in a calendar file, as the format writes it. */
export interface CalendarDay {
  /** The same for the same deadline in every file, so a moved one moves in the calendar instead of standing twice. */
  uid: string
  on: string
  title: string
  note: string
  remindDaysBefore: number
}

/** An agreement of many parties takes weeks to renew, a review a phone call. */
const remindDaysBefore = { agreement: 30, case: 7 } as const

/** A deadline with what the office calls its row: the paper and the commune, or the case number. */
export interface NamedDeadline {
  deadline: Deadline
  label: string
}

/**
 * Deadlines for the calendar of the office. Calendars are shared and kept on other machines, so an
 * event says only the number of the case and what is due: nothing of the people, no free text.
 */
export function deadlineCalendar(deadlines: readonly NamedDeadline[]): { name: string; days: CalendarDay[] } {
  return { name: 'Kooperacja – terminy', days: deadlines.map(calendarDay) }
}

function calendarDay({
  deadline: { rule, about, recordId, part, on, lastWorkingDay },
  label,
}: NamedDeadline): CalendarDay {
  return {
    uid: [rule, recordId, ...(part === null ? [] : [part])].join('.'),
    on,
    title: about === 'agreement' ? `${deadlineRuleTexts[rule]}: ${label}` : `${label} – ${deadlineRuleTexts[rule]}`,
    note: lastWorkingDay === on ? '' : `Ostatni dzień roboczy przed terminem: ${formatDateShort(lastWorkingDay)}`,
    remindDaysBefore: remindDaysBefore[about],
  }
}

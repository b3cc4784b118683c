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

const remindDaysBefore = 7

/**
 * Deadlines for the calendar of the office. Calendars are shared and kept on other machines, so an
 * event says only the number of the case and what is due: nothing of the people, no free text.
 */
export function deadlineCalendar(deadlines: readonly Deadline[]): { name: string; days: CalendarDay[] } {
  return { name: 'Kooperacja – terminy', days: deadlines.map(calendarDay) }
}

function calendarDay({ rule, recordId, part, caseNumber, on, lastWorkingDay }: Deadline): CalendarDay {
  return {
    uid: [rule, recordId, ...(part === null ? [] : [part])].join('.'),
    on,
    title: caseNumber === null ? deadlineRuleTexts[rule] : `${caseNumber} – ${deadlineRuleTexts[rule]}`,
    note: lastWorkingDay === on ? '' : `Ostatni dzień roboczy przed terminem: ${formatDateShort(lastWorkingDay)}`,
    remindDaysBefore,
  }
}

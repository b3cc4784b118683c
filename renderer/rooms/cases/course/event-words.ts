import type { CaseEvent, EventOf } from '#shared/domain/case-events.ts'
import { eventDay } from '#shared/domain/event-day.ts'
import { formatDateShort } from '#shared/domain/dates.ts'
import {
  contactFormLabels,
  lastingLabels,
  offerAnswerLabels,
  outcomeLabels,
  premiseLabels,
  reviewStateLabels,
  scalingOccasionLabels,
} from '../../../app/messages/course.ts'
import { isPlanned } from './links.ts'

/** What an entry says beside its conclusions, one line each. `nameOf` names an account. */
export function eventLines(event: CaseEvent, nameOf: (account: string) => string | undefined): string[] {
  switch (event.kind) {
    case 'report':
      return [
        ...event.premises.map((premise) => premiseLabels[premise]),
        ...said('Wprowadza sprawę', event.spokenForBy),
        ...(event.isOnPermanentHelp ? ['Ktoś w rodzinie korzysta ze stałej formy pomocy'] : []),
      ]
    case 'offer':
    case 'meeting-offer':
      return [event.answer === null ? 'Jeszcze bez odpowiedzi' : `Odpowiedź: ${offerAnswerLabels[event.answer]}`]
    case 'interview':
      return said('Pracownik socjalny', event.worker)
    case 'workshop':
      return [
        ...said('Miejsce', event.place),
        ...said('Uczestnicy', event.participants.split('\n').join(', ')),
        ...event.parts.filter(({ part }) => part !== '').map(({ institution, part }) => `${institution}: ${part}`),
        ...said('Instytucje bez wpisanego zadania', withoutPart(event.parts)),
      ]
    case 'key-worker':
      return [[event.name, event.role, event.institution].filter((one) => one !== '').join(', ')]
    case 'review':
      return [
        reviewStateLabels[event.state],
        ...(event.postponedTo === null || event.plannedOn === null
          ? []
          : [`Był planowany na ${formatDateShort(event.plannedOn)}`]),
        ...said('Powód', event.reason),
        ...said('Uczestnicy', event.participants.split('\n').join(', ')),
      ]
    case 'supervision':
      return said('Prowadzi', event.supervisor)
    case 'contact':
      return [contactFormLabels[event.form], ...said('Kto i z kim', event.who)]
    case 'scaling':
      return [scalingOccasionLabels[event.occasion]]
    case 'follow-up':
      return event.lasts === null ? [] : [lastingLabels[event.lasts]]
    case 'closing':
      return [outcomeLabels[event.outcome], ...said('Przejmuje', event.handedTo)]
    case 'assignment':
      return said('Sprawę prowadzi', nameOf(event.accountId) ?? '')
    case 'presentation':
    case 'summary':
      return []
  }
}

/** The entries still to come, soonest first, and those of what was, in the order given (newest first). */
export function byTime<One extends { event: CaseEvent }>(
  records: readonly One[],
  today: string,
): { planned: One[]; past: One[] } {
  const day = ({ event }: One) => eventDay(event) ?? ''
  return {
    planned: records
      .filter(({ event }) => isPlanned(event, today))
      .toSorted((one, other) => day(one).localeCompare(day(other), 'en')),
    past: records.filter(({ event }) => !isPlanned(event, today)),
  }
}

function withoutPart(parts: EventOf<'workshop'>['parts']): string {
  return parts.flatMap(({ institution, part }) => (part === '' && institution !== '' ? [institution] : [])).join(', ')
}

function said(label: string, text: string): string[] {
  return text === '' ? [] : [`${label}: ${text}`]
}

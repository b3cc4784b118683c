import type { CaseEvent, CaseEventKind, EventOf } from '../domain/case-events.ts'
import { eventDay } from '../domain/event-day.ts'
import { formatDateShort } from '../domain/dates.ts'
import {
  contactFormLabels,
  eventTitle,
  lastingLabels,
  offerAnswerLabels,
  outcomeLabels,
  premiseLabels,
  reviewStateLabels,
  scalingOccasionLabels,
} from './course-labels.ts'
import type { WrittenWords } from './household-words.ts'

/**
 * What the course of a case says of the household itself, for the copy of data of one of its people
 * (art. 15 RODO). Left out (ust. 4): of a report who spoke and what was told by somebody else; lists of
 * who was there, as they name the others of the household; the names of workers, who only acted for
 * their office (CJEU, C-579/21). The key worker stands, chosen by the household, and so do
 * institutions: they are recipients (ust. 1 lit. c).
 */

export interface CourseEntry {
  kind: CaseEventKind
  title: string
  /** When it took place, else when it is planned for; of a report, when the household was reported. */
  on: string | null
  isRemoved: boolean
  words: WrittenWords[]
  /** Of a scaling: the marks of its areas. */
  marks: EventOf<'scaling'>['marks']
}

/** An event as the copy of data has it; `isRemoved`: taken off by the office and still held. */
export function courseEntry(event: CaseEvent, isRemoved: boolean): CourseEntry {
  const conclusions = event.kind === 'report' ? '' : event.conclusions
  return {
    kind: event.kind,
    title: eventTitle(event),
    on: eventDay(event),
    isRemoved,
    words: [...ownWords(event), said('Wnioski', conclusions)].filter(({ words }) => words !== ''),
    marks: event.kind === 'scaling' ? event.marks : [],
  }
}

function said(label: string, words: string): WrittenWords {
  return { label, words: words.trim() }
}

function day(label: string, on: string | null): WrittenWords {
  return said(label, on === null ? '' : formatDateShort(on))
}

/** What an event of each kind says besides its day and its conclusions. */
function ownWords(event: CaseEvent): WrittenWords[] {
  switch (event.kind) {
    case 'report':
      return [
        said('Przesłanki', event.premises.map((one) => premiseLabels[one]).join('; ')),
        said('Stała forma pomocy', event.isOnPermanentHelp ? 'Tak' : ''),
      ]
    case 'offer':
    case 'meeting-offer':
      return [said('Odpowiedź', event.answer === null ? 'Jeszcze bez odpowiedzi' : offerAnswerLabels[event.answer])]
    case 'workshop':
      return [
        ...appointment(event),
        said('Miejsce', event.place),
        said(
          'Instytucje i ich zadania',
          event.parts.map(({ institution, part }) => [institution, part].filter(Boolean).join(': ')).join('\n'),
        ),
      ]
    case 'key-worker':
      return [
        said('Pracownik kluczowy', [event.name, event.role, event.institution].filter((one) => one !== '').join(', ')),
      ]
    case 'review':
      return [
        said('Stan', reviewStateLabels[event.state]),
        ...(event.plannedOn === eventDay(event) ? [] : [day('Planowany na', event.plannedOn)]),
        ...(event.postponedTo === eventDay(event) ? [] : [day('Przełożony na', event.postponedTo)]),
        said('Powód', event.reason),
      ]
    case 'presentation':
    case 'supervision':
      return appointment(event)
    case 'contact':
      return [said('Forma', contactFormLabels[event.form])]
    case 'scaling':
      return [said('Kiedy', scalingOccasionLabels[event.occasion])]
    case 'follow-up':
      return [...appointment(event), said('Ocena', event.lasts === null ? '' : lastingLabels[event.lasts])]
    case 'closing':
      return [said('Wynik', outcomeLabels[event.outcome]), said('Przekazano do', event.handedTo)]
    case 'interview':
    case 'summary':
    case 'assignment':
      return []
  }
}

/** Of what is only planned: that it is. */
function appointment({ plannedOn, heldOn }: { plannedOn: string | null; heldOn: string | null }): WrittenWords[] {
  if (heldOn === null) return [said('Stan', 'Zaplanowane')]
  return plannedOn === null || plannedOn === heldOn ? [] : [day('Planowane na', plannedOn)]
}

import type { CaseEvent, CaseEventKind, EventOf } from '../domain/case-events.ts'
import { eventDay } from '../domain/case-events.ts'
import { formatDateShort } from '../domain/dates.ts'
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

const workshops: Record<EventOf<'workshop'>['workshop'], string> = {
  diagnostic: 'Warsztat współpracy nr 1 (diagnostyczny)',
  monitoring: 'Warsztat współpracy nr 2 (monitorujący)',
  evaluation: 'Warsztat współpracy nr 3 (ewaluacyjny)',
}

const titles: Record<Exclude<CaseEventKind, 'workshop'>, string> = {
  report: 'Zgłoszenie',
  presentation: 'Przedstawienie sprawy PZK',
  offer: 'Odpowiedź na ofertę współpracy',
  interview: 'Wywiad środowiskowy',
  'key-worker': 'Wybór pracownika kluczowego',
  review: 'Przegląd IPW',
  supervision: 'Superwizja',
  'meeting-offer': 'Propozycja spotkania z PZK',
  contact: 'Kontakt z rodziną',
  scaling: 'Skalowanie',
  summary: 'Podsumowanie współpracy',
  'follow-up': 'Monitorowanie utrwalonych zmian',
  closing: 'Zakończenie współpracy',
  assignment: 'Przekazanie sprawy innemu pracownikowi',
}

const premises: Record<EventOf<'report'>['premises'][number], string> = {
  'help-does-not-work': 'dotychczasowa pomoc nie przynosi skutku',
  'chronic-crisis': 'kryzys jest długotrwały',
  'cross-sector': 'potrzebne jest rozwiązanie międzysektorowe albo szybka interwencja',
  'means-exhausted': 'jedna instytucja wyczerpała swoje możliwości',
  'household-asks': 'osoba lub rodzina sama o to prosi',
}

const answers: Record<NonNullable<EventOf<'offer'>['answer']>, string> = {
  accepted: 'przyjęta',
  declined: 'nieprzyjęta',
}

const contactForms: Record<EventOf<'contact'>['form'], string> = {
  visit: 'wizyta w domu',
  office: 'spotkanie w ośrodku',
  phone: 'telefon',
  online: 'rozmowa przez internet',
}

const reviewStates: Record<EventOf<'review'>['state'], string> = {
  planned: 'zaplanowany',
  held: 'odbył się',
  postponed: 'przełożony',
  missed: 'nie odbył się',
}

const occasions: Record<EventOf<'scaling'>['occasion'], string> = {
  start: 'na początku',
  review: 'przy przeglądzie',
  end: 'na koniec',
  other: 'w trakcie',
}

const outcomes: Record<EventOf<'closing'>['outcome'], string> = {
  'goals-reached': 'cele osiągnięte',
  partly: 'cele osiągnięte częściowo',
  'handed-over': 'przekazanie do innej instytucji',
  resigned: 'rezygnacja osoby lub rodziny',
}

const lasting: Record<NonNullable<EventOf<'follow-up'>['lasts']>, string> = {
  yes: 'zmiana się utrzymuje',
  partly: 'utrzymuje się częściowo',
  no: 'nie utrzymała się',
}

/** An event as the copy of data has it; `isRemoved`: taken off by the office and still held. */
export function courseEntry(event: CaseEvent, isRemoved: boolean): CourseEntry {
  const conclusions = event.kind === 'report' ? '' : event.conclusions
  return {
    kind: event.kind,
    title: event.kind === 'workshop' ? workshops[event.workshop] : titles[event.kind],
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
        said('Przesłanki', event.premises.map((one) => premises[one]).join('; ')),
        said('Stała forma pomocy', event.isOnPermanentHelp ? 'tak' : ''),
      ]
    case 'offer':
    case 'meeting-offer':
      return [said('Odpowiedź', event.answer === null ? 'jeszcze bez odpowiedzi' : answers[event.answer])]
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
        said('Stan', reviewStates[event.state]),
        ...(event.plannedOn === eventDay(event) ? [] : [day('Planowany na', event.plannedOn)]),
        ...(event.postponedTo === eventDay(event) ? [] : [day('Przełożony na', event.postponedTo)]),
        said('Powód', event.reason),
      ]
    case 'presentation':
    case 'supervision':
      return appointment(event)
    case 'contact':
      return [said('Forma', contactForms[event.form])]
    case 'scaling':
      return [said('Kiedy', occasions[event.occasion])]
    case 'follow-up':
      return [...appointment(event), said('Ocena', event.lasts === null ? '' : lasting[event.lasts])]
    case 'closing':
      return [said('Wynik', outcomes[event.outcome]), said('Przekazano do', event.handedTo)]
    case 'interview':
    case 'summary':
    case 'assignment':
      return []
  }
}

/** Of what is only planned: that it is. */
function appointment({ plannedOn, heldOn }: { plannedOn: string | null; heldOn: string | null }): WrittenWords[] {
  if (heldOn === null) return [said('Stan', 'zaplanowane')]
  return plannedOn === null || plannedOn === heldOn ? [] : [day('Planowane na', plannedOn)]
}

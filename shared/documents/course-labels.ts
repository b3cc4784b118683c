import type {
  CaseEvent,
  CaseEventKind,
  CaseOutcome,
  ReviewState,
  ScalingOccasion,
  WorkshopKind,
  casePremises,
  contactForms,
  lastingAnswers,
  offerAnswers,
} from '../domain/case-events.ts'

/** What the codes of a case's course are called, on the screens and in the copy of data alike. */

/** What one entry of the course is called. */
export const eventKindLabels: Record<CaseEventKind, string> = {
  report: 'Zgłoszenie',
  presentation: 'Przedstawienie sprawy PZK',
  offer: 'Odpowiedź na ofertę',
  interview: 'Wywiad środowiskowy',
  workshop: 'Warsztat współpracy',
  'key-worker': 'Wybór pracownika kluczowego',
  review: 'Przegląd IPW',
  supervision: 'Superwizja',
  'meeting-offer': 'Propozycja spotkania z PZK',
  contact: 'Kontakt pracownika kluczowego',
  scaling: 'Skalowanie',
  summary: 'Podsumowanie współpracy',
  'follow-up': 'Monitorowanie utrwalonych zmian',
  closing: 'Zakończenie współpracy',
  assignment: 'Przekazanie sprawy pracownikowi',
}

export const premiseLabels: Record<(typeof casePremises)[number], string> = {
  'help-does-not-work': 'Dotychczasowa pomoc nie przynosi skutku',
  'chronic-crisis': 'Kryzys jest długotrwały',
  'cross-sector': 'Potrzebne jest rozwiązanie międzysektorowe albo szybka interwencja',
  'means-exhausted': 'Jedna instytucja wyczerpała swoje możliwości',
  'household-asks': 'Osoba lub rodzina sama o to prosi',
}

export const workshopLabels: Record<WorkshopKind, string> = {
  diagnostic: 'Warsztat 1 – diagnostyczny',
  monitoring: 'Warsztat 2 – monitorujący',
  evaluation: 'Warsztat 3 – ewaluacyjny',
}

export const reviewStateLabels: Record<ReviewState, string> = {
  planned: 'Zaplanowany',
  held: 'Odbył się',
  postponed: 'Przełożony',
  missed: 'Nie odbył się',
}

export const offerAnswerLabels: Record<(typeof offerAnswers)[number], string> = {
  accepted: 'Przyjęta',
  declined: 'Nieprzyjęta',
}

export const contactFormLabels: Record<(typeof contactForms)[number], string> = {
  visit: 'Wizyta w domu',
  office: 'Spotkanie w ośrodku',
  phone: 'Telefon',
  online: 'Rozmowa przez internet',
}

export const scalingOccasionLabels: Record<ScalingOccasion, string> = {
  start: 'Na początku',
  review: 'Przy przeglądzie',
  end: 'Na koniec',
  other: 'W trakcie',
}

export const outcomeLabels: Record<CaseOutcome, string> = {
  'goals-reached': 'Cele osiągnięte',
  partly: 'Cele osiągnięte częściowo',
  'handed-over': 'Przekazanie do innej instytucji',
  resigned: 'Rezygnacja osoby lub rodziny',
}

export const lastingLabels: Record<(typeof lastingAnswers)[number], string> = {
  yes: 'Zmiana się utrzymuje',
  partly: 'Utrzymuje się częściowo',
  no: 'Nie utrzymała się',
}

/** What an entry of the course is called. */
export function eventTitle(event: CaseEvent): string {
  return event.kind === 'workshop' ? workshopLabels[event.workshop] : eventKindLabels[event.kind]
}

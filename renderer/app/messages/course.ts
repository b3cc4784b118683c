import type { ConsentState } from '#shared/domain/cases.ts'
import type { CourseStep, StepState } from '#shared/domain/course.ts'

/** The Polish of a case's course: what its codes are called on every screen. */

export {
  contactFormLabels,
  eventKindLabels,
  eventTitle,
  lastingLabels,
  offerAnswerLabels,
  outcomeLabels,
  premiseLabels,
  reviewStateLabels,
  scalingOccasionLabels,
  workshopLabels,
} from '#shared/documents/course-labels.ts'

export const courseStepLabels: Record<CourseStep, string> = {
  report: 'Zgłoszenie',
  'expectations-card': 'Karta Oczekiwań',
  presentation: 'Przedstawienie sprawy PZK',
  offer: 'Oferta dla osoby lub rodziny',
  consent: 'Zgoda',
  interview: 'Wywiad środowiskowy',
  'workshop-diagnostic': 'Warsztat 1 – diagnostyczny',
  'key-worker': 'Pracownik kluczowy',
  ipw: 'IPW',
  reviews: 'Przeglądy IPW',
  'workshop-monitoring': 'Warsztat 2 – monitorujący',
  supervision: 'Superwizja',
  'workshop-evaluation': 'Warsztat 3 – ewaluacyjny',
  closing: 'Zakończenie',
  'follow-up': 'Monitorowanie utrwalonych zmian',
}

export const stepStateLabels: Record<StepState, string> = {
  done: 'Zrobione',
  next: 'Teraz',
  missing: 'Pominięte',
  later: 'Później',
  lapsed: 'Już nie obowiązuje',
  dropped: 'Nie było',
}

/** How a consent stands, and why nothing may be shared without a valid one. */
export const consentStateSentences: Record<ConsentState, string> = {
  missing: 'Zgoda nie jest jeszcze podpisana. Danych nie wolno przekazywać partnerom.',
  valid: 'Zgoda obowiązuje.',
  expired: 'Termin Zgody minął. Danych nie wolno już przekazywać; potrzebna jest nowa Zgoda.',
  withdrawn: 'Zgoda została wycofana. Danych nie wolno już przekazywać.',
}

/** A valid consent in which no row says „tak”: the rows were forgotten, or the family agreed to nothing. */
export const consentForNobody =
  'Zgoda obowiązuje, ale w żadnym wierszu nie ma „tak”: danych nie wolno przekazać nikomu.'

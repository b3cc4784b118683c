import type { DeadlineRule } from '../domain/deadlines.ts'
import type { DeadlineOwner, DeadlineSource, EndReason } from '../domain/deadlines/rule.ts'

/** The words of deadlines: what their codes are called on the screen, in reports and in the calendar file alike. */

/** What is due, said of nobody. */
export const deadlineRuleTexts: Record<DeadlineRule, string> = {
  'agreement-ends': 'Kończy się porozumienie',
  'consent-due': 'Odpowiedź na ofertę PZK i Zgoda',
  'consent-expires': 'Kończy się Zgoda',
  'meeting-offer': 'Propozycja spotkania z PZK',
  'workshop-diagnostic': 'Warsztat współpracy nr 1 (diagnostyczny)',
  'key-worker-due': 'Wybór pracownika kluczowego',
  'ipw-due': 'Opracowanie IPW',
  'ipw-review': 'Przegląd IPW',
  'workshop-monitoring': 'Warsztat współpracy nr 2 (monitorujący)',
  'supervision-due': 'Superwizja sprawy',
  'workshop-evaluation': 'Warsztat współpracy nr 3 (ewaluacyjny)',
  'summary-due': 'Podsumowanie współpracy',
  'ipw-ends': 'Kończy się IPW',
  'interview-update': 'Aktualizacja wywiadu środowiskowego',
  'follow-up': 'Monitorowanie utrwalonych zmian',
}

/** Why on this day. */
export const deadlineSourceTexts: Record<DeadlineSource, string> = {
  'book-review':
    'Księga rekomendacyjna, krok 7.2: przegląd IPW razem z osobą lub rodziną co najmniej raz na 3 miesiące.',
  'book-length': 'Księga rekomendacyjna, krok 7.2: współpraca według IPW trwa najwyżej 13 miesięcy.',
  'book-supervision': 'Księga rekomendacyjna, krok 7.2: superwizja co najmniej raz w cyklu współpracy.',
  'book-meeting-offer': 'Księga rekomendacyjna, krok 7.2: możliwość spotkania z PZK co najmniej raz w miesiącu.',
  'law-interview':
    'Ustawa o pomocy społecznej, art. 107 ust. 4: przy stałych formach pomocy aktualizacja wywiadu co najmniej co 6 miesięcy.',
  'ipw-term': 'Termin zakończenia wpisany w IPW.',
  'consent-term': 'Dzień, do którego udzielono Zgody.',
  'agreement-term': 'Dzień, do którego zawarto porozumienie.',
  'office-plan': 'Termin zaplanowany przez ośrodek.',
  'program-month':
    'Księga nie podaje dnia. Program przypomina po miesiącu, bo PZK spotyka się co najmniej raz w miesiącu.',
  'program-midway': 'Księga nie podaje dnia. Program przypomina w połowie okresu IPW.',
}

export const deadlineOwnerTexts: Record<DeadlineOwner, string> = {
  'key-worker': 'Pracownik kluczowy',
  animator: 'Animator',
  office: 'Biuro',
}

/** Why a deadline nobody met is one no more. */
export const endReasonTexts: Record<EndReason, string> = {
  closed: 'Sprawę zakończono.',
  'consent-withdrawn': 'Zgodę wycofano.',
  evaluated: 'Odbył się warsztat ewaluacyjny.',
  renewed: 'Zaczął się nowy IPW.',
}

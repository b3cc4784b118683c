import type { CaseStage } from '#shared/domain/cases.ts'

/** What comes next at each stage of a case. Source: Modele kooperacji, ch. II.1, the course of a case. */
export const nextThings: Record<CaseStage, string> = {
  reported: 'Spisać z rodziną Kartę Oczekiwań',
  expectations: 'Przedstawić sprawę zespołowi, a rodzinie ofertę',
  offer: 'Podpisać zgodę',
  consent: 'Wywiad środowiskowy i warsztat diagnostyczny',
  diagnosis: 'Ułożyć IPW razem z rodziną',
  ipw: 'Rozpocząć działania z IPW',
  monitoring: 'Przegląd IPW z rodziną – co najmniej raz na 3 miesiące',
  evaluation: 'Warsztat ewaluacyjny i decyzja, co dalej',
  closed: 'Sprawa zakończona',
}

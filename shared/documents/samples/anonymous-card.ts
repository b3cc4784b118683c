import type { AnonymousCardFacts } from '../papers/anonymous-card.ts'
import { anonymousCardPaper } from '../papers/anonymous-card.ts'

/** Fictional facts in each main variant of the paper; the key is the end of its file's name. */
export const anonymousCardSamples: Readonly<Record<string, AnonymousCardFacts>> = {
  rodzina: {
    ...anonymousCardPaper.blank(),
    caseNumber: '2/2026',
    on: '2026-11-21',
    people: [
      { band: 'adult', count: 2 },
      { band: 'adult-60', count: 1 },
      { band: 'minor-7-14', count: 2 },
    ],
    stage: 'monitoring',
    areas: [
      { name: 'Praca i dochód', now: 2, planned: 6, achieved: null },
      { name: 'Nauka dzieci', now: 4, planned: 7, achieved: 5 },
      { name: 'Opieka i wytchnienie', now: 3, planned: 6, achieved: null },
    ],
    strengths: 'Rodzina trzyma się razem i dotrzymuje ustaleń. Jedno z rodziców ma zawód poszukiwany w okolicy.',
    conclusions:
      'Po trzech miesiącach dzieci chodzą do szkoły regularnie.\nOpieka nad osobą starszą nadal spoczywa na jednej osobie; potrzebne jest wytchnienie.',
    questions: 'Kto może zapewnić opiekę dwa popołudnia w tygodniu?\nJak połączyć kurs zawodowy z opieką nad dziećmi?',
  },
  pusty: anonymousCardPaper.blank(),
}

import type { SecrecyFacts } from '../papers/secrecy.ts'
import { secrecyPaper } from '../papers/secrecy.ts'

const representative: SecrecyFacts = {
  ...secrecyPaper.blank(),
  place: 'Przykładowa',
  on: '2026-11-21',
  name: 'Olga Dąb',
  gender: 'f',
  function: 'instruktorka',
  institution: 'Gminny Ośrodek Kultury w Przykładowej',
  pzkPlaceLocative: 'Przykładowej',
  agreementOn: '2026-10-05',
  administrator: 'Gminny Ośrodek Pomocy Społecznej w Przykładowej',
}

/** Fictional facts in each main variant of the paper; the key is the end of its file's name. */
export const secrecySamples: Readonly<Record<string, SecrecyFacts>> = {
  przedstawicielka: representative,
  przedstawiciel: {
    ...representative,
    name: 'Mirosław Kęs',
    gender: 'm',
    function: 'przewodniczący komisji',
    institution: 'Gminna Komisja Rozwiązywania Problemów Alkoholowych w Przykładowej',
  },
  pusty: secrecyPaper.blank(),
}

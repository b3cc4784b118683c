import type { AuthorisationFacts } from '../papers/authorisation.ts'
import { authorisationPaper } from '../papers/authorisation.ts'

const untilRevoked: AuthorisationFacts = {
  ...authorisationPaper.blank(),
  place: 'Przykładowa',
  on: '2026-11-21',
  administrator: {
    name: 'Gminny Ośrodek Pomocy Społecznej w Przykładowej',
    street: 'ul. Szkolna 4',
    postalCode: '38-999',
    town: 'Przykładowa',
  },
  issuedBy: 'Renata Brzęczek',
  issuedByFunction: 'kierownik',
  name: 'Olga Dąb',
  gender: 'f',
  function: 'instruktorka',
  institution: 'Gminny Ośrodek Kultury w Przykładowej',
  pzkPlaceLocative: 'Przykładowej',
  agreementOn: '2026-10-05',
  validFrom: '2026-12-01',
}

/** Fictional facts in each main variant of the paper; the key is the end of its file's name. */
export const authorisationSamples: Readonly<Record<string, AuthorisationFacts>> = {
  'do-odwolania': untilRevoked,
  'na-czas-oznaczony': {
    ...untilRevoked,
    name: 'Mirosław Kęs',
    gender: 'm',
    function: 'przewodniczący komisji',
    institution: 'Gminna Komisja Rozwiązywania Problemów Alkoholowych w Przykładowej',
    dataScope: 'imię i nazwisko, telefon, cele i działania z IPW',
    validUntil: '2027-12-31',
  },
  pusty: authorisationPaper.blank(),
}

import type { PartyFacts, TeamAgreementFacts } from '../facts.ts'
import { teamAgreementPaper } from '../papers/team-agreement.ts'

function party(name: string, representedBy: string, role: string, kind: PartyFacts['kind'] = 'other'): PartyFacts {
  return {
    name,
    street: 'ul. Polna 1',
    postalCode: '00-001',
    town: 'Przykładowa',
    representedBy,
    representedByFunction: role,
    kind,
  }
}

const [pcpr, gops, ...otherParties] = [
  party('Powiatowe Centrum Pomocy Rodzinie w Przykładowie', 'Barbara Wzorcowa-Żółć', 'dyrektorka', 'pcpr'),
  party('Gminny Ośrodek Pomocy Społecznej w Przykładowej', 'Anna Nowak', 'kierowniczka', 'gops'),
  party('Szkoła Podstawowa im. Marii „Zośki” Wzorcowej w Przykładowej', 'Łukasz Źrebiec', 'dyrektor'),
  party('Poradnia Psychologiczno-Pedagogiczna w Przykładowie', 'Ewa Śmiała', 'dyrektorka'),
  party('Gminny Ośrodek Zdrowia w Przykładowej', 'Piotr Ćwik', 'kierownik'),
  party('Komenda Powiatowa Policji w Przykładowie', 'Jan Ząbek', 'komendant'),
  party('Powiatowy Urząd Pracy w Przykładowie', 'Olga Górska', 'dyrektorka'),
  party('Gminne Centrum Kultury w Przykładowej', 'Tomasz Dąb', 'dyrektor'),
  party("Stowarzyszenie „Razem & Dalej” im. Jana O'Konora", 'Halina Kęsik', 'prezeska zarządu'),
] as const

/** The agreement of the first `count` sample institutions; beyond them, schools and others again with a number. */
export function teamAgreementOf(count: number): TeamAgreementFacts {
  const known = [pcpr, gops, ...otherParties]
  const parties = Array.from({ length: count }, (_party, index) => {
    const of = known[index % known.length] ?? pcpr
    return index < known.length ? of : { ...of, name: `${of.name} nr ${index + 1}`, kind: 'other' as const }
  })
  return {
    ...teamAgreementPaper.blank(),
    concludedOn: '2026-11-21',
    placeLocative: 'Przykładowej',
    gmina: 'Gmina Przykładowa',
    powiat: 'przykładowski',
    parties,
    gminaCouncillors: [{ firstName: 'Maria', lastName: 'Kowalska-Wzór', gender: 'f', mandate: 'councillor' }],
    powiatCouncillors: [
      { firstName: 'Jan', lastName: 'Radny', gender: 'm', mandate: 'councillor' },
      { firstName: 'Zofia', lastName: 'Zarządna', gender: 'f', mandate: 'board-member' },
    ],
  }
}

/** Fictional facts in each main variant of the paper; the key is the end of its file's name. */
export const teamAgreementSamples: Readonly<Record<string, TeamAgreementFacts>> = {
  '9-podmiotow': teamAgreementOf(9),
  '2-podmioty': teamAgreementOf(2),
  '40-podmiotow': teamAgreementOf(40),
  pusty: teamAgreementPaper.blank(),
}

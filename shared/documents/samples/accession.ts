import type { AccessionFacts } from '../papers/accession.ts'
import { accessionPaper } from '../papers/accession.ts'

const school: AccessionFacts = {
  ...accessionPaper.blank(),
  place: 'Przykładowa',
  on: '2027-03-08',
  gmina: 'Przykładowa',
  powiat: 'przykładowski',
  institution: 'Szkoła Podstawowa im. Marii „Zośki” Wzorcowej w Przykładowej',
  address: 'ul. Szkolna 8, 38-999 Przykładowa',
  representedBy: 'Łukasz Źrebiec',
  representedByFunction: 'dyrektor',
  agreementOn: '2026-11-21',
  agreementSign: 'GOPS.KO.5020.7.2026',
  joinsOn: '2027-04-01',
  delegates: [{ name: 'Ewa Śmiała', function: 'pedagożka szkolna' }],
  consentOfMembers: 'protokół ze spotkania PZK z dnia 5 marca 2027 r.',
  pcprName: 'Powiatowe Centrum Pomocy Rodzinie w Przykładowie Górnym',
  pcprRepresentedBy: 'Barbara Wzorcowa-Żółć',
  pcprRepresentedByFunction: 'dyrektorka',
  gopsName: 'Gminny Ośrodek Pomocy Społecznej w Przykładowej',
  gopsRepresentedBy: 'Anna Nowak',
  gopsRepresentedByFunction: 'kierowniczka',
}

/** Fictional facts in each main variant of the paper; the key is the end of its file's name. */
export const accessionSamples: Readonly<Record<string, AccessionFacts>> = {
  szkola: school,
  'kilka-osob': {
    ...school,
    delegates: [
      { name: 'Ewa Śmiała', function: 'pedagożka szkolna' },
      { name: 'Piotr Ćwik', function: 'psycholog szkolny' },
      { name: 'Olga Górska', function: '' },
    ],
  },
  pusty: accessionPaper.blank(),
}

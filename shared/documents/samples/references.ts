import type { ReferencesFacts } from '../papers/references.ts'
import { referencesPaper } from '../papers/references.ts'

const person: ReferencesFacts = {
  ...referencesPaper.blank(),
  place: 'Przykładowa',
  on: '2028-03-20',
  about: 'person',
  name: 'Łucja Żółcińska',
  gender: 'f',
  function: 'animatorka GOPS',
  institution: 'Gminny Ośrodek Pomocy Społecznej w Przykładowej',
  pzkPlaceLocative: 'Przykładowej',
  from: '2026-11-21',
  until: '2028-02-29',
  contribution:
    'Koordynowała pracę dziewięciu instytucji z sześcioma rodzinami; pięć rodzin osiągnęło cele w 10–13 miesięcy.\nZainicjowała wolontariat sąsiedzki i listę aktywności i usług, z której korzystają mieszkańcy całej gminy.',
  signedBy: 'Bogumił Wzorowy',
  signedByFunction: 'Wójt Gminy Przykładowa',
}

/** Fictional facts in each main variant of the paper; the key is the end of its file's name. */
export const referencesSamples: Readonly<Record<string, ReferencesFacts>> = {
  osoba: person,
  'osoba-mezczyzna': {
    ...person,
    name: 'Święcisław Gęś-Wędrowny',
    gender: 'm',
    function: 'animator PCPR',
    institution: 'Powiatowe Centrum Pomocy Rodzinie w Przykładowie Górnym',
    until: null,
    contribution: 'Zbudował Zespół, poprowadził szkolenia wewnętrzne i spotkania z władzami powiatu.',
  },
  instytucja: {
    ...person,
    about: 'institution',
    name: 'Gminny Ośrodek Kultury w Przykładowej',
    gender: null,
    function: '',
    institution: '',
    contribution: 'Ośrodek prowadził zajęcia dla dzieci i klub seniora oraz gościł spotkania Zespołu.',
  },
  pusty: referencesPaper.blank(),
}

import type { IpwFacts } from '../facts.ts'
import { noId } from '../no-id.ts'
import { ipwPaper } from '../papers/ipw.ts'

const row = { id: noId<IpwFacts['rows'][number]['id']>(), catalogueEntryId: null, assessment: '' }

/** The case study of the book: three areas at 2, planned at 6. */
const first: IpwFacts = {
  ...ipwPaper.blank(),
  caseNumber: '1/2026',
  preparedOn: '2026-09-01',
  householdNames: 'Zenon Przykładowy',
  goal: 'Pan Zenon jest sprawniejszy, pracuje i wierzy we własne możliwości',
  startsOn: '2026-09-01',
  endsOn: '2027-09-30',
  areas: [
    { letter: 'A', name: 'Sprawność psychiczna i fizyczna', now: 2, planned: 6, achieved: null },
    { letter: 'B', name: 'Aktywność społeczno-zawodowa', now: 2, planned: 6, achieved: null },
    { letter: 'C', name: 'Poczucie własnej wartości i wiara we własne możliwości', now: 2, planned: 6, achieved: null },
  ],
  rows: [
    {
      ...row,
      areaLetter: 'A',
      goal: 'Lepsza sprawność nóg i kręgosłupa',
      activity: 'Ćwiczenia z fizjoterapeutą, opieka pielęgniarki środowiskowej',
      termPlaceEffects: 'Od września, dwa razy w tygodniu, ośrodek zdrowia; pan Zenon chodzi bez kuli',
      responsible: 'Pielęgniarka środowiskowa, pan Zenon',
    },
    {
      ...row,
      areaLetter: 'B',
      goal: 'Więcej umiejętności potrzebnych w pracy',
      activity: 'Doradca zawodowy, kurs operatora koparko-ładowarki',
      termPlaceEffects: 'Do marca 2027 r., PUP w Przykładowie; ukończony kurs',
      responsible: 'PUP, PCPR, radny gminy',
    },
    {
      ...row,
      areaLetter: 'B',
      goal: 'Wolontariat',
      activity: 'Pomoc w domu dla bezdomnych, Koło Wolontariuszy',
      termPlaceEffects: 'Od października, soboty; stały kontakt z ludźmi',
      responsible: 'GOPS, pan Zenon',
    },
    {
      ...row,
      areaLetter: 'C',
      goal: 'Wyższe poczucie własnej wartości',
      activity: 'Konsultacje psychologiczne, spotkania z pracownikiem kluczowym',
      termPlaceEffects: 'Co dwa tygodnie, PCPR w Przykładowie; dobry nastrój, abstynencja',
      responsible: 'Psycholog, pracownik kluczowy',
    },
  ],
  keyWorkerName: 'Katarzyna Pomocna',
  keyWorkerFunction: 'pracownica socjalna',
  keyWorkerInstitution: 'Gminny Ośrodek Pomocy Społecznej w Przykładowej',
  occasion: 'first',
}

function assessed(assessments: readonly string[]): IpwFacts['rows'] {
  return first.rows.map((one, index) => ({ ...one, assessment: assessments[index] ?? '' }))
}

/** Fictional facts in each main variant of the paper; the key is the end of its file's name. */
export const ipwSamples: Readonly<Record<string, IpwFacts>> = {
  pierwszy: first,
  przeglad: {
    ...first,
    version: 2,
    occasion: 'review',
    preparedOn: '2026-11-30',
    rows: assessed([
      'Ćwiczy regularnie, mniejszy ból',
      'Kurs rozpoczęty 5 października',
      'Dwa dyżury w miesiącu',
      'Trzy spotkania, chce kontynuować',
    ]),
  },
  koncowy: {
    ...first,
    version: 5,
    occasion: 'final',
    preparedOn: '2027-09-28',
    areas: first.areas.map((area) => ({ ...area, achieved: area.letter === 'B' ? 3 : 6 })),
    rows: assessed([
      'Chodzi bez kuli, ćwiczy samodzielnie',
      'Kurs ukończony, pracy jeszcze nie ma',
      'Stały dyżur w soboty',
      'Abstynencja utrzymana, wizyty raz w miesiącu',
    ]),
  },
  pusty: ipwPaper.blank(),
}

import type { AttendanceListFacts } from '../papers/attendance-list.ts'
import { attendanceListPaper } from '../papers/attendance-list.ts'

/** Fictional facts in each main variant of the paper; the key is the end of its file's name. */
export const attendanceListSamples: Readonly<Record<string, AttendanceListFacts>> = {
  'czlonkowie-i-goscie': {
    ...attendanceListPaper.blank(),
    pzkPlaceLocative: 'Przykładowej',
    on: '2026-12-08',
    hour: '9.00',
    form: 'in-person',
    meetingPlace: 'Urząd Gminy, ul. Szkolna 2, sala narad',
    topic: 'Plan współpracy PZK',
    people: [
      { name: 'Jan Ćma', function: 'radny', institution: 'Rada Gminy Przykładowa' },
      { name: 'Olga Dąb', function: 'instruktorka', institution: 'Gminny Ośrodek Kultury w Przykładowej' },
      {
        name: 'Święcisław Gęś-Wędrowny',
        function: 'animator powiatowy',
        institution: 'Powiatowe Centrum Pomocy Rodzinie w Przykładowie Górnym',
      },
      {
        name: 'Mirosław Kęs',
        function: 'przewodniczący komisji',
        institution: 'Gminna Komisja Rozwiązywania Problemów Alkoholowych w Przykładowej',
      },
      { name: 'Ścibor Mąka', function: 'pracownik socjalny', institution: 'GOPS w Przykładowej' },
      {
        name: 'Jowita Ptak',
        function: 'doradczyni zawodowa',
        institution: 'Powiatowy Urząd Pracy w Przykładowie Górnym',
      },
      { name: 'Kinga Żak', function: 'pielęgniarka', institution: 'Gminny Ośrodek Zdrowia w Przykładowej' },
      { name: 'Łucja Żółcińska', function: 'animatorka gminna', institution: 'GOPS w Przykładowej' },
    ],
    emptyRows: 4,
    administrator: 'Gminny Ośrodek Pomocy Społecznej w Przykładowej',
    officerEmail: 'iod@przykladowa.example',
  },
  pusty: attendanceListPaper.blank(),
}

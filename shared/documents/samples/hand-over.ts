import type { HandOverFacts } from '../papers/hand-over.ts'
import { handOverPaper } from '../papers/hand-over.ts'

const oneMan: HandOverFacts = {
  ...handOverPaper.blank(),
  place: 'Przykładowa',
  on: '2027-10-05',
  adults: [{ firstName: 'Zenon', lastName: 'Przykładowy', gender: 'm' }],
  pzkPlaceLocative: 'Przykładowej',
  officeName: 'Gminny Ośrodek Pomocy Społecznej w Przykładowej',
  institution: 'Centrum Integracji Społecznej w Przykładowie',
  contact: 'Olga Górska, doradczyni zawodowa',
  since: '2027-11-01',
  decidedOn: '2027-09-30',
  areas: [
    { name: 'Sprawność psychiczna i fizyczna', now: 2, planned: 6, achieved: 6 },
    { name: 'Aktywność społeczno-zawodowa', now: 2, planned: 6, achieved: 3 },
  ],
  achieved: 'Pan Zenon chodzi bez kuli, ukończył kurs i utrzymuje abstynencję.',
  notAchieved: 'Stała praca: w gminie brak ofert odpowiednich do stanu zdrowia, dojazd do powiatu jest trudny.',
  strengths: 'Sumienność, chęć bycia między ludźmi, umiejętności z kursu.',
  steps: [
    { step: 'Rozmowa wstępna i plan zatrudnienia socjalnego', responsible: 'CIS, pan Zenon', until: '15.11.2027' },
    { step: 'Dojazd na zajęcia', responsible: 'GOPS', until: '1.11.2027' },
    { step: 'Kontakt, czy zmiana się utrzymuje', responsible: 'pracownik kluczowy', until: 'marzec 2028' },
  ],
  agreesToHandOver: true,
  agreesToPassData: true,
  passedData: 'imię, nazwisko, telefon, wnioski z tego pisma',
}

/** Fictional facts in each main variant of the paper; the key is the end of its file's name. */
export const handOverSamples: Readonly<Record<string, HandOverFacts>> = {
  osoba: oneMan,
  rodzina: {
    ...oneMan,
    adults: [
      { firstName: 'Anna', lastName: 'Wzorcowa-Żółć', gender: 'f' },
      { firstName: 'Jan', lastName: "O'Konor", gender: 'm' },
    ],
    minors: [
      { firstName: 'Zosia', lastName: 'Wzorcowa', gender: 'f' },
      { firstName: 'Antoni', lastName: 'Wzorcowy', gender: 'm' },
    ],
    institution: 'Powiatowe Centrum Pomocy Rodzinie w Przykładowie',
    contact: 'Barbara Wzorcowa, koordynatorka rodzinna',
    areas: [{ name: 'Nauka syna', now: 3, planned: 7, achieved: 5 }],
    achieved: 'Dzieci chodzą do szkoły regularnie, rodzice korzystają z poradnictwa.',
    notAchieved: 'Zaległości w nauce są mniejsze, ale nie zniknęły.',
    strengths: 'Rodzice współpracują ze szkołą, dzieci lubią zajęcia w świetlicy.',
    steps: [
      {
        step: 'Spotkania z koordynatorką i plan dalszego wsparcia',
        responsible: 'PCPR, rodzice',
        until: '30.11.2027',
      },
      { step: 'Zajęcia wyrównawcze', responsible: 'szkoła', until: 'czerwiec 2028' },
    ],
    agreesToHandOver: null,
    agreesToPassData: null,
    passedData: 'imiona, nazwiska, telefon, wnioski z tego pisma',
  },
  pusty: handOverPaper.blank(),
}

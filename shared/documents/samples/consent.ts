import type { ConsentFacts } from '../facts.ts'
import { consentPaper } from '../papers/consent.ts'

const oneMan: ConsentFacts = {
  ...consentPaper.blank(),
  place: 'Przykładowa',
  signedOn: '2026-11-21',
  adults: [{ firstName: 'Zenon', lastName: 'Przykładowy', gender: 'm', address: 'ul. Leśna 7, 00-001 Przykładowa' }],
  pzkPlaceLocative: 'Przykładowej',
  administrator: {
    name: 'Gminny Ośrodek Pomocy Społecznej w Przykładowej',
    street: 'ul. Polna 1',
    postalCode: '00-001',
    town: 'Przykładowa',
    townLocative: 'Przykładowej',
    nip: '1234563218',
    email: 'gops@przykladowa.example',
    phone: '22 000 00 00',
    officerName: 'Ewa Śmiała',
    officerEmail: 'iod@przykladowa.example',
    retention: '10 lat od 1 stycznia roku po zakończeniu sprawy (kategoria B10)',
  },
  disclosures: [
    {
      partnerId: null,
      recipient: 'Gminny Ośrodek Zdrowia w Przykładowej',
      data: 'imię, nazwisko, adres, stan zdrowia w zakresie rehabilitacji',
      purpose: 'umówienie fizjoterapii i wizyt pielęgniarki',
      until: 'do końca IPW',
      isGranted: true,
    },
    {
      partnerId: null,
      recipient: 'Powiatowy Urząd Pracy w Przykładowie',
      data: 'imię, nazwisko, telefon, wykształcenie',
      purpose: 'doradztwo zawodowe i kurs',
      until: '31.12.2027',
      isGranted: false,
    },
    {
      partnerId: null,
      recipient: 'Powiatowe Centrum Pomocy Rodzinie w Przykładowie',
      data: 'imię, nazwisko, treść IPW',
      purpose: 'koordynacja pracy PZK, konsultacje psychologiczne',
      until: 'do końca IPW',
      isGranted: null,
    },
  ],
}

const woman: ConsentFacts['adults'][number] = {
  firstName: 'Anna',
  lastName: 'Wzorcowa-Żółć',
  gender: 'f',
  address: 'ul. Leśna 7, 00-001 Przykładowa',
}
const girl: ConsentFacts['minors'][number] = { firstName: 'Zosia', lastName: 'Wzorcowa', gender: 'f' }
const boy: ConsentFacts['minors'][number] = { firstName: 'Antoni', lastName: 'Wzorcowy', gender: 'm' }

const school: ConsentFacts['disclosures'][number] = {
  partnerId: null,
  recipient: 'Szkoła Podstawowa w Przykładowej',
  data: 'imię i nazwisko dziecka, klasa, trudności w nauce',
  purpose: 'zajęcia wyrównawcze i opieka pedagoga',
  until: 'do końca roku szkolnego',
  isGranted: true,
}

/** Fictional facts in each main variant of the paper; the key is the end of its file's name. */
export const consentSamples: Readonly<Record<string, ConsentFacts>> = {
  mezczyzna: oneMan,
  'kobieta-z-dzieckiem': {
    ...oneMan,
    adults: [woman],
    minors: [girl],
    disclosures: [school, ...oneMan.disclosures.slice(0, 1)],
  },
  rodzina: {
    ...oneMan,
    adults: [woman, { firstName: 'Jan', lastName: "O'Konor", gender: 'm', address: 'ul. Leśna 7, 00-001 Przykładowa' }],
    minors: [girl, boy],
    disclosures: [school, ...oneMan.disclosures],
  },
  'maloletni-z-opiekunem': {
    ...oneMan,
    minors: [boy],
    minorsRepresentedBy: 'Halina Kęsik, opiekunka prawna (postanowienie Sądu Rejonowego w Przykładowie)',
    disclosures: [school],
  },
  pusty: consentPaper.blank(),
}

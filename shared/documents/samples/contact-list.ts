import type { ContactListFacts } from '../papers/contact-list.ts'
import { contactListPaper } from '../papers/contact-list.ts'

/** Fictional facts in each main variant of the paper; the key is the end of its file's name. */
export const contactListSamples: Readonly<Record<string, ContactListFacts>> = {
  'z-kontaktami-kryzysowymi': {
    ...contactListPaper.blank(),
    gmina: 'Przykładowa',
    powiat: 'przykładowski',
    on: '2026-11-21',
    contacts: [
      {
        institution: 'Powiatowe Centrum Pomocy Rodzinie w Przykładowie Górnym',
        person: 'Święcisław Gęś-Wędrowny',
        function: 'animator powiatowy',
        phone: '13 000 00 11',
        email: 'animator@przykladow.example',
      },
      {
        institution: 'Powiatowy Urząd Pracy w Przykładowie Górnym',
        person: 'Jowita Ptak',
        function: 'doradczyni zawodowa',
        phone: '13 000 00 21',
        email: 'j.ptak@pup.przykladow.example',
      },
      {
        institution: 'Gminny Ośrodek Pomocy Społecznej w Przykładowej',
        person: 'Łucja Żółcińska',
        function: 'animatorka gminna',
        phone: '13 000 00 02',
        email: 'animator@przykladowa.example',
      },
      {
        institution: 'Samodzielny Publiczny Gminny Ośrodek Zdrowia w Przykładowej',
        person: 'Kinga Żak',
        function: 'pielęgniarka środowiskowa',
        phone: '13 000 00 31',
        email: '',
      },
      {
        institution: 'Gminny Ośrodek Kultury w Przykładowej',
        person: 'Olga Dąb',
        function: 'instruktorka',
        phone: '13 000 00 41',
        email: 'o.dab@gok.przykladowa.example',
      },
    ],
    crisisContacts: [
      {
        level: 'powiat',
        institution: 'Starostwo Powiatowe w Przykładowie Górnym, zarządzanie kryzysowe',
        person: 'Gustaw Sroka',
        function: 'kierownik',
        phone: '13 000 00 99',
        email: 'kryzys@przykladow.example',
      },
      {
        level: 'gmina',
        institution: 'Urząd Gminy Przykładowa',
        person: 'Wanda Jeż',
        function: 'inspektorka',
        phone: '13 000 00 98',
        email: 'kryzys@przykladowa.example',
      },
    ],
  },
  pusty: contactListPaper.blank(),
}

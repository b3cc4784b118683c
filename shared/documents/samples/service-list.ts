import type { ServiceListFacts } from '../papers/service-list.ts'
import { serviceListPaper } from '../papers/service-list.ts'

type Entry = ServiceListFacts['entries'][number]

function entry(category: Entry['category'], activity: string, rest: Partial<Entry>): Entry {
  return {
    category,
    activity,
    provider: '',
    place: '',
    schedule: '',
    audience: '',
    conditions: '',
    area: '',
    eServices: '',
    ...rest,
  }
}

/** Fictional facts in each main variant of the paper; the key is the end of its file's name. */
export const serviceListSamples: Readonly<Record<string, ServiceListFacts>> = {
  'piec-kategorii': {
    ...serviceListPaper.blank(),
    powiat: 'przykładowski',
    gmina: 'Przykładowa',
    on: '2026-11-21',
    entries: [
      entry('children', 'Koło Wolontariuszy', {
        provider: 'Szkoła Publiczna',
        place: 'Lipsk',
        schedule: 'wtorki 16.00',
        audience: 'młodzież 14–15 lat, grupa otwarta',
        conditions: 'zgoda rodziców',
        eServices: 'brak',
      }),
      entry('children', 'Poradnia on-line dla nastolatków', {
        provider: 'Poradnia Psychologiczno-Pedagogiczna',
        schedule: 'czwartki 15.00–18.00',
        audience: 'młodzież 13–18 lat',
        conditions: 'bez skierowania',
        area: 'powiat',
        eServices: 'rozmowa wideo, e-mail',
      }),
      entry('families', 'Konsultacje rodzinne', {
        provider: 'PCPR',
        place: 'Przykładów Górny',
        schedule: 'środy 9.00–15.00',
        audience: 'rodziny z dziećmi',
        conditions: 'umówienie telefoniczne',
        area: 'powiat',
        eServices: 'telefon',
      }),
      entry('adults', 'Koło Brydżowe', {
        provider: 'Ochotnicza Straż Pożarna',
        place: 'Remiza OSP, Czerwone',
        schedule: 'środy–piątki 18.00',
        audience: 'grupa otwarta',
      }),
      entry('adults', 'Doradca zawodowy na miejscu', {
        provider: 'Powiatowy Urząd Pracy',
        place: 'Przykładowa, urząd gminy',
        schedule: 'co drugi wtorek 9.00–12.00',
        audience: 'osoby szukające pracy',
        conditions: 'bez zapisów',
        area: 'powiat',
      }),
      entry('seniors', 'Klub Seniora', { schedule: 'poniedziałek–sobota 8.00–14.00', place: 'Przykładowa' }),
      entry('staff', 'Superwizja grupowa', {
        provider: 'PCPR',
        place: 'Przykładów Górny',
        schedule: 'raz na kwartał',
        audience: 'członkowie PZK',
        conditions: 'zgłoszenie przez animatora',
        area: 'powiat',
      }),
    ],
  },
  pusty: serviceListPaper.blank(),
}

import type { Disclosure, Ipw, Person } from '#shared/domain/cases.ts'
import type { CatalogueEntry } from '#shared/domain/catalogue.ts'
import type { Animator, Office } from '#shared/domain/office.ts'
import type { Member, Partner } from '#shared/domain/team.ts'

/**
 * The sample: a made-up commune with made-up people. Its household follows the facts of
 * the book's case study (three areas, 2 now and 6 planned), its list holds the book's
 * three sample rows.
 */

export const demoLogin = 'pokaz'
export const demoPassword = 'przykladowe haslo pokazu'

/** The first account of a sample vault: login, password and both papers. */
export const demoAccount = {
  login: demoLogin,
  password: demoPassword,
  authorisedOn: '2020-01-02',
  secrecyOn: '2020-01-02',
}

const region = { powiat: 'przykładowski', voivodeship: 'podkarpackie' } as const

export const sampleGops: Office = {
  kind: 'gops',
  name: 'Gminny Ośrodek Pomocy Społecznej w Przykładowej',
  street: 'ul. Szkolna 4',
  postalCode: '38-999',
  town: 'Przykładowa',
  townLocative: 'Przykładowej',
  nip: '1234563218',
  email: 'gops@przykladowa.example',
  phone: '13 000 00 01',
  gmina: 'Przykładowa',
  ...region,
  officerName: 'Halina Strzegąca',
  officerEmail: 'iod@przykladowa.example',
  retention: 'okres ustalony w jednolitym rzeczowym wykazie akt ośrodka, liczony od 1 stycznia po zakończeniu sprawy',
}

export const sampleGopsAnimator: Animator = {
  firstName: 'Łucja',
  lastName: 'Żółcińska',
  gender: 'f',
  email: 'animator@przykladowa.example',
  phone: '13 000 00 02',
}

export const samplePcpr: Office = {
  kind: 'pcpr',
  name: 'Powiatowe Centrum Pomocy Rodzinie w Przykładowie Górnym',
  street: 'Rynek 1',
  postalCode: '38-998',
  town: 'Przykładów Górny',
  townLocative: 'Przykładowie Górnym',
  nip: '5260001246',
  email: 'pcpr@przykladow.example',
  phone: '13 000 00 10',
  gmina: '',
  ...region,
  officerName: 'Roman Pilnujący',
  officerEmail: 'iod@przykladow.example',
  retention: '',
}

export const samplePcprAnimator: Animator = {
  firstName: 'Święcisław',
  lastName: 'Gęś-Wędrowny',
  gender: 'm',
  email: 'animator@przykladow.example',
  phone: '13 000 00 11',
}

type SampleMember = Omit<Member, 'id' | 'partnerId' | 'email' | 'phone'>
type SamplePartner = Omit<Partner, 'id' | 'teamId'> & { members: readonly SampleMember[] }

/** Eight institutions besides the GOPS itself; the GOPS gets the people of `sampleGopsMembers`. */
export const samplePartners: readonly SamplePartner[] = [
  {
    name: samplePcpr.name,
    kind: 'pcpr',
    level: 'powiat',
    street: samplePcpr.street,
    postalCode: samplePcpr.postalCode,
    town: samplePcpr.town,
    representedBy: 'Dorota Ćwiklińska',
    representedByFunction: 'dyrektor',
    roleInTeam: 'współpraca między instytucjami, szkolenia, superwizja',
    members: [
      {
        firstName: 'Święcisław',
        lastName: 'Gęś-Wędrowny',
        gender: 'm',
        function: 'animator powiatowy',
        role: 'animator-pcpr',
      },
      {
        firstName: 'Edyta',
        lastName: 'Śliwa',
        gender: 'f',
        function: 'pracownik socjalny',
        role: 'social-worker-pcpr',
      },
    ],
  },
  {
    name: 'Rada Powiatu Przykładowskiego',
    kind: 'powiat-council',
    level: 'powiat',
    street: 'Rynek 2',
    postalCode: '38-998',
    town: 'Przykładów Górny',
    representedBy: 'Wacław Źródłowski',
    representedByFunction: 'przewodniczący rady',
    roleInTeam: 'głos powiatu, rekomendacje do oceny zasobów',
    members: [
      { firstName: 'Maria', lastName: "O'Nil-Zielińska", gender: 'f', function: 'radna', role: 'councillor-powiat' },
    ],
  },
  {
    name: 'Powiatowy Urząd Pracy w Przykładowie Górnym',
    kind: 'labour-office',
    level: 'powiat',
    street: 'ul. Polna 12',
    postalCode: '38-998',
    town: 'Przykładów Górny',
    representedBy: 'Tadeusz Łąka',
    representedByFunction: 'dyrektor',
    roleInTeam: 'doradztwo zawodowe, kursy, prace społecznie użyteczne',
    members: [
      { firstName: 'Jowita', lastName: 'Ptak', gender: 'f', function: 'doradca zawodowy', role: 'representative' },
    ],
  },
  {
    name: 'Rada Gminy Przykładowa',
    kind: 'gmina-council',
    level: 'gmina',
    street: 'ul. Szkolna 2',
    postalCode: '38-999',
    town: 'Przykładowa',
    representedBy: 'Genowefa Ożóg',
    representedByFunction: 'przewodnicząca rady',
    roleInTeam: 'wsparcie animatora gminnego na komisjach i sesjach',
    members: [{ firstName: 'Jan', lastName: 'Ćma', gender: 'm', function: 'radny', role: 'councillor-gmina' }],
  },
  {
    name: 'Zespół Interdyscyplinarny w Przykładowej',
    kind: 'commission',
    level: 'gmina',
    street: 'ul. Szkolna 4',
    postalCode: '38-999',
    town: 'Przykładowa',
    representedBy: 'Bożena Jędrzejczyk',
    representedByFunction: 'przewodnicząca zespołu',
    roleInTeam: 'łączność z zespołem interdyscyplinarnym',
    members: [
      {
        firstName: 'Bożena',
        lastName: 'Jędrzejczyk',
        gender: 'f',
        function: 'przewodnicząca zespołu',
        role: 'chair-interdisciplinary',
      },
    ],
  },
  {
    name: 'Gminna Komisja Rozwiązywania Problemów Alkoholowych w Przykładowej',
    kind: 'commission',
    level: 'gmina',
    street: 'ul. Szkolna 2',
    postalCode: '38-999',
    town: 'Przykładowa',
    representedBy: 'Mirosław Kęs',
    representedByFunction: 'przewodniczący komisji',
    roleInTeam: 'wsparcie w utrzymaniu abstynencji',
    members: [
      {
        firstName: 'Mirosław',
        lastName: 'Kęs',
        gender: 'm',
        function: 'przewodniczący komisji',
        role: 'representative',
      },
    ],
  },
  {
    name: 'Samodzielny Publiczny Gminny Ośrodek Zdrowia w Przykładowej',
    kind: 'health',
    level: 'gmina',
    street: 'ul. Lipowa 7',
    postalCode: '38-999',
    town: 'Przykładowa',
    representedBy: 'Agnieszka Wróbel',
    representedByFunction: 'kierownik',
    roleInTeam: 'pielęgniarka środowiskowa, rehabilitacja',
    members: [
      {
        firstName: 'Kinga',
        lastName: 'Żak',
        gender: 'f',
        function: 'pielęgniarka środowiskowa',
        role: 'representative',
      },
    ],
  },
  {
    name: 'Gminny Ośrodek Kultury w Przykładowej',
    kind: 'culture',
    level: 'gmina',
    street: 'ul. Lipowa 1',
    postalCode: '38-999',
    town: 'Przykładowa',
    representedBy: 'Paweł Śpiewak',
    representedByFunction: 'dyrektor',
    roleInTeam: 'zajęcia dla dzieci, klub seniora, wolontariat',
    members: [{ firstName: 'Olga', lastName: 'Dąb', gender: 'f', function: 'instruktor', role: 'representative' }],
  },
]

export const sampleGopsRepresentative = { representedBy: 'Renata Brzęczek', representedByFunction: 'kierownik' }

export const sampleGopsMembers: readonly SampleMember[] = [
  { firstName: 'Ścibor', lastName: 'Mąka', gender: 'm', function: 'pracownik socjalny', role: 'social-worker-gops' },
]

type SampleEntry = Omit<CatalogueEntry, 'id' | 'teamId'>

function entry(category: CatalogueEntry['category'], activity: string, rest: Partial<SampleEntry>): SampleEntry {
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

export const sampleCatalogue: readonly SampleEntry[] = [
  entry('children', 'Koło Wolontariuszy', {
    provider: 'Szkoła Publiczna',
    place: 'Lipsk',
    schedule: 'wtorki 16.00',
    audience: 'młodzież 14–15 lat, grupa otwarta',
    conditions: 'zgoda rodziców',
    eServices: 'brak',
  }),
  entry('children', 'Świetlica „Pod Lipą”', {
    provider: 'Gminny Ośrodek Kultury',
    place: 'Przykładowa',
    schedule: 'poniedziałek–piątek 13.00–17.00',
    audience: 'dzieci 7–12 lat',
    conditions: 'zapisy u instruktora',
    area: 'gmina',
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
  entry('families', 'Warsztaty umiejętności wychowawczych', {
    provider: 'GOPS',
    place: 'Przykładowa',
    schedule: 'pierwsza sobota miesiąca 10.00',
    audience: 'rodzice i opiekunowie',
    area: 'gmina',
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
  entry('adults', 'Grupa wsparcia w trzeźwości', {
    provider: 'Gminna Komisja Rozwiązywania Problemów Alkoholowych',
    place: 'Przykładowa',
    schedule: 'poniedziałki 17.00',
    audience: 'osoby utrzymujące abstynencję',
    area: 'gmina',
  }),
  entry('adults', 'Rehabilitacja ruchowa', {
    provider: 'Gminny Ośrodek Zdrowia',
    place: 'Przykładowa',
    schedule: 'codziennie 8.00–14.00',
    audience: 'dorośli',
    conditions: 'skierowanie lekarza, NFZ',
    area: 'gmina',
  }),
  entry('seniors', 'Klub Seniora', { schedule: 'poniedziałek–sobota 8.00–14.00', place: 'Przykładowa' }),
  entry('seniors', 'Telefon „Dzień dobry, sąsiedzie”', {
    provider: 'Koło Gospodyń Wiejskich',
    schedule: 'codziennie 9.00–11.00',
    audience: 'osoby po 70. roku życia mieszkające same',
    eServices: 'telefon',
  }),
  entry('staff', 'Superwizja grupowa', {
    provider: 'PCPR',
    place: 'Przykładów Górny',
    schedule: 'raz na kwartał',
    audience: 'członkowie PZK',
    conditions: 'zgłoszenie przez animatora',
    area: 'powiat',
  }),
]

export const sampleHousehold = {
  street: 'Leśna 8',
  postalCode: '38-999',
  town: 'Przykładowa',
  reportedBy: 'pracownik socjalny GOPS',
  minorsRepresentedBy: '',
} as const

type SamplePerson = Omit<Person, 'id'>
export const samplePersons: readonly SamplePerson[] = [
  { firstName: 'Zenon', lastName: 'Przykładowy', gender: 'm', isMinor: false, address: '' },
]

/** Whom the household agrees to, by the name of the institution. */
export const sampleDisclosures: readonly (Omit<Disclosure, 'partnerId' | 'recipient'> & { of: Partner['kind'] })[] = [
  {
    of: 'pcpr',
    data: 'imię, nazwisko, cele IPW',
    purpose: 'poradnictwo, sprzęt do rehabilitacji',
    until: 'koniec IPW',
    isGranted: true,
  },
  {
    of: 'labour-office',
    data: 'imię, nazwisko, wykształcenie',
    purpose: 'doradztwo zawodowe',
    until: 'koniec IPW',
    isGranted: true,
  },
  {
    of: 'health',
    data: 'imię, nazwisko, telefon',
    purpose: 'wizyty pielęgniarki, rehabilitacja',
    until: 'koniec IPW',
    isGranted: true,
  },
  { of: 'culture', data: 'imię', purpose: 'wolontariat', until: 'koniec IPW', isGranted: false },
]

type SampleIpw = Pick<Ipw, 'goal' | 'areas' | 'keyWorkerFunction'> & {
  rows: readonly (Omit<Ipw['rows'][number], 'id' | 'catalogueEntryId' | 'catalogueText' | 'participants'> & {
    ofCatalogue?: string
  })[]
}

export const sampleIpw: SampleIpw = {
  goal: 'Samodzielne życie we własnym domu: sprawność, praca i ludzie, na których można liczyć.',
  areas: [
    { letter: 'A', name: 'Sprawność psychiczna i fizyczna', now: 2, planned: 6, achieved: null },
    { letter: 'B', name: 'Aktywność społeczno-zawodowa', now: 2, planned: 6, achieved: null },
    { letter: 'C', name: 'Poczucie własnej wartości i wiara we własne możliwości', now: 2, planned: 6, achieved: null },
  ],
  keyWorkerFunction: 'pracownik socjalny',
  rows: [
    {
      areaLetter: 'A',
      goal: 'Poprawa zdrowia: sprawne nogi i kręgosłup',
      activity: 'Rehabilitacja ruchowa; ćwiczenia w domu',
      ofCatalogue: 'Rehabilitacja ruchowa',
      termPlaceEffects: 'dwa razy w tygodniu, ośrodek zdrowia; chodzenie bez bólu',
      responsible: 'pielęgniarka środowiskowa, pan Zenon',
      assessment: '',
    },
    {
      areaLetter: 'B',
      goal: 'Większa aktywność zawodowa',
      activity: 'Doradca zawodowy na miejscu; kurs obsługi koparko-ładowarki',
      ofCatalogue: 'Doradca zawodowy na miejscu',
      termPlaceEffects: 'kurs w pierwszym półroczu; uprawnienia i pierwsze zlecenia',
      responsible: 'PUP, PCPR, radny gminy',
      assessment: '',
    },
    {
      areaLetter: 'C',
      goal: 'Wiara w siebie i utrzymana abstynencja',
      activity: 'Spotkania z psychologiem; grupa wsparcia w trzeźwości',
      ofCatalogue: 'Grupa wsparcia w trzeźwości',
      termPlaceEffects: 'co tydzień, Przykładowa; dobry nastrój, stały rytm tygodnia',
      responsible: 'GOPS, psycholog, komisja',
      assessment: '',
    },
  ],
}

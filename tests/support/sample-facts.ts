import type { ConsentFacts, IpwFacts } from '#shared/documents/facts.ts'
import { consentPaper } from '#shared/documents/papers/consent.ts'
import { teamAgreementPaper } from '#shared/documents/papers/team-agreement.ts'
import { consentSamples } from '#shared/documents/samples/consent.ts'
import { teamAgreementOf } from '#shared/documents/samples/team-agreement.ts'

/** Facts of a fictional commune for tests of documents. No person or institution here exists. */

type Id<Facts, Key extends keyof Facts> = Facts[Key]
const id = '01936d2e-7c00-7000-8000-000000000001'

export const agreementOf = teamAgreementOf
export const sampleAgreement = teamAgreementOf(9)
export const emptyAgreement = teamAgreementPaper.blank()

export const sampleConsent: ConsentFacts = {
  ...(consentSamples['mezczyzna'] ?? consentPaper.blank()),
  householdId: id as Id<ConsentFacts, 'householdId'>,
}

export const familyConsent: ConsentFacts = {
  ...sampleConsent,
  adults: [
    { firstName: 'Anna', lastName: 'Wzorcowa-Żółć', gender: 'f', address: 'ul. Leśna 7, 00-001 Przykładowa' },
    { firstName: 'Jan', lastName: "O'Konor", gender: 'm', address: '' },
  ],
  minors: [
    { firstName: 'Zosia', lastName: 'Wzorcowa', gender: 'f' },
    { firstName: 'Antoś', lastName: 'Wzorcowy', gender: 'm' },
  ],
}

const rowId = id as IpwFacts['rows'][number]['id']

export const sampleIpw: IpwFacts = {
  kind: 'ipw',
  ipwId: id as Id<IpwFacts, 'ipwId'>,
  caseNumber: 'PZK.1.2026',
  version: 2,
  preparedOn: '2026-11-21',
  householdNames: 'Zenon Przykładowy',
  goal: 'Pan Zenon jest sprawniejszy, pracuje i wierzy we własne możliwości',
  startsOn: '2026-09-01',
  endsOn: '2027-09-30',
  areas: [
    { letter: 'A', name: 'Sprawność psychiczna i fizyczna', now: 2, planned: 6, achieved: null },
    { letter: 'B', name: 'Aktywność społeczno-zawodowa', now: 2, planned: 6, achieved: 3 },
    { letter: 'C', name: 'Poczucie własnej wartości i wiara we własne możliwości', now: 2, planned: 6, achieved: 6 },
  ],
  rows: [
    {
      id: rowId,
      areaLetter: 'A',
      goal: 'Lepsza sprawność nóg i kręgosłupa',
      activity: 'Ćwiczenia z fizjoterapeutą, opieka pielęgniarki środowiskowej',
      catalogueEntryId: null,
      termPlaceEffects: 'Od września, dwa razy w tygodniu, ośrodek zdrowia; pan Zenon chodzi bez kuli',
      responsible: 'Pielęgniarka środowiskowa, pan Zenon',
      assessment: '',
    },
    {
      id: rowId,
      areaLetter: 'B',
      goal: 'Więcej umiejętności potrzebnych w pracy',
      activity: 'Doradca zawodowy, kurs operatora koparko-ładowarki',
      catalogueEntryId: null,
      termPlaceEffects: 'Do marca 2027 r., PUP w Przykładowie; ukończony kurs',
      responsible: 'PUP, PCPR, radny gminy',
      assessment: 'Kurs rozpoczęty 5 października',
    },
    {
      id: rowId,
      areaLetter: 'B',
      goal: 'Wolontariat',
      activity: 'Pomoc w domu dla bezdomnych, Koło Wolontariuszy',
      catalogueEntryId: null,
      termPlaceEffects: 'Od października, soboty; stały kontakt z ludźmi',
      responsible: 'GOPS, pan Zenon',
      assessment: '',
    },
    {
      id: rowId,
      areaLetter: 'C',
      goal: 'Wyższe poczucie własnej wartości',
      activity: 'Konsultacje psychologiczne, spotkania z pracownikiem kluczowym',
      catalogueEntryId: null,
      termPlaceEffects: 'Co dwa tygodnie, PCPR w Przykładowie; dobry nastrój, abstynencja',
      responsible: 'Psycholog, pracownik kluczowy',
      assessment: '',
    },
  ],
  keyWorkerName: 'Katarzyna Pomocna',
  keyWorkerFunction: 'pracownica socjalna',
  keyWorkerInstitution: 'Gminny Ośrodek Pomocy Społecznej w Przykładowej',
}

export const emptyConsent: ConsentFacts = {
  kind: 'consent',
  householdId: sampleConsent.householdId,
  place: '',
  signedOn: null,
  adults: [],
  minors: [],
  minorsRepresentedBy: '',
  pzkPlaceLocative: '',
  administrator: {
    name: '',
    street: '',
    postalCode: '',
    town: '',
    townLocative: '',
    nip: '',
    email: '',
    phone: '',
    officerName: '',
    officerEmail: '',
    retention: '',
  },
  disclosures: [],
}

export const emptyIpw: IpwFacts = {
  kind: 'ipw',
  ipwId: sampleIpw.ipwId,
  caseNumber: '',
  version: 1,
  preparedOn: null,
  householdNames: '',
  goal: '',
  startsOn: null,
  endsOn: null,
  areas: [],
  rows: [],
  keyWorkerName: '',
  keyWorkerFunction: '',
  keyWorkerInstitution: '',
}

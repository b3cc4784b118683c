import type { MissingFact } from '#shared/documents/missing.ts'
import { missingFactCodes } from '#shared/documents/missing.ts'

/** Where a fact is filled in: a room, or this very page. */
export type FactPlace = 'team' | 'cases' | 'consent' | 'office' | 'here'

export interface MissingFactText {
  /** What is missing, as a noun. */
  name: string
  place: FactPlace
}

/** The Polish name of every fact a paper may lack, and where to fill it in. */
export const missingFactTexts: Record<MissingFact, MissingFactText> = {
  concludedOn: { name: 'data zawarcia porozumienia', place: 'here' },
  place: { name: 'miejsce podpisania', place: 'here' },
  gmina: { name: 'nazwa gminy', place: 'team' },
  powiat: { name: 'nazwa powiatu', place: 'team' },
  parties: { name: 'podmioty porozumienia (co najmniej dwa)', place: 'team' },
  partyName: { name: 'nazwa podmiotu', place: 'team' },
  partyAddress: { name: 'adres któregoś z podmiotów', place: 'team' },
  partyRepresentative: { name: 'osoba reprezentująca któryś z podmiotów', place: 'team' },
  partyGops: { name: 'GOPS wśród podmiotów', place: 'team' },
  partyPcpr: { name: 'PCPR wśród podmiotów', place: 'team' },
  gminaCouncillor: { name: 'radny lub radna gminy', place: 'team' },
  powiatCouncillor: { name: 'radny lub radna powiatu albo osoba z zarządu powiatu', place: 'team' },
  signedOn: { name: 'data podpisania', place: 'here' },
  adults: { name: 'osoby dorosłe, które podpisują', place: 'cases' },
  adultAddress: { name: 'adres osoby dorosłej', place: 'cases' },
  pzkPlace: { name: 'miejscowość PZK (po słowie „w”)', place: 'team' },
  officeName: { name: 'nazwa biura', place: 'office' },
  officeAddress: { name: 'adres biura', place: 'office' },
  officeNip: { name: 'NIP biura', place: 'office' },
  officeEmail: { name: 'e-mail biura', place: 'office' },
  officerEmail: { name: 'e-mail inspektora ochrony danych', place: 'office' },
  retention: { name: 'okres przechowywania dokumentów', place: 'office' },
  disclosures: { name: 'komu wolno przekazywać dane (tabela zgody)', place: 'consent' },
  disclosureDetails: { name: 'zakres, cel albo termin w tabeli zgody', place: 'consent' },
  preparedOn: { name: 'data sporządzenia', place: 'here' },
  householdNames: { name: 'imiona i nazwiska osób z rodziny', place: 'cases' },
  goal: { name: 'cel nadrzędny', place: 'cases' },
  startsOn: { name: 'początek realizacji', place: 'cases' },
  endsOn: { name: 'koniec realizacji', place: 'cases' },
  areas: { name: 'obszary współpracy', place: 'cases' },
  areaName: { name: 'nazwa obszaru', place: 'cases' },
  areaScale: { name: 'skala obszaru (teraz i planowana)', place: 'cases' },
  rows: { name: 'działania w tabeli programu', place: 'cases' },
  rowDetails: { name: 'działanie, termin i miejsce albo osoba odpowiedzialna w którymś wierszu', place: 'cases' },
  keyWorker: { name: 'pracownik kluczowy', place: 'cases' },
}

function isMissingFact(code: string): code is MissingFact {
  return missingFactCodes.some((known) => known === code)
}

/** Names and places of the missing facts, in the order of the page. Codes of a newer engine are left out. */
export function missingFactsOf(codes: readonly string[]): (MissingFactText & { code: MissingFact })[] {
  return codes.filter(isMissingFact).map((code) => ({ code, ...missingFactTexts[code] }))
}

import { prepositionIn } from '../../domain/place-names.ts'
import type { CooperationAgreementFacts } from '../papers/cooperation-agreement.ts'
import { cooperationAgreementPaper } from '../papers/cooperation-agreement.ts'

type Commune = CooperationAgreementFacts['communes'][number]

/** A commune with its centre: its name, the place after "w", who represents it. */
function commune(name: string, locative: string, representedBy: string, representedByFunction: string): Commune {
  return {
    name,
    address: `ul. Szkolna 4, 38-999 ${name}`,
    representedBy,
    representedByFunction,
    centreName: `Gminny Ośrodek Pomocy Społecznej ${prepositionIn(locative)} ${locative}`,
  }
}

const first = commune('Przykładowa', 'Przykładowej', 'Łucja Źdźbło', 'wójt gminy')
const others = [
  commune('Wzorcowa Wola', 'Wzorcowej Woli', 'Jan Ząbek', 'wójt gminy'),
  commune('Zmyślona Górna', 'Zmyślonej Górnej', 'Halina Kęsik', 'burmistrzyni'),
  commune('Nibylas', 'Nibylesie', 'Tomasz Dąb', 'burmistrz'),
]

/** The agreement with `count` communes: the sample ones, beyond them again with a number. */
export function cooperationAgreementOf(count: number): CooperationAgreementFacts {
  const known = [first, ...others]
  return {
    ...cooperationAgreementPaper.blank(),
    concludedOn: '2026-11-21',
    placeLocative: 'Przykładowie Górnym',
    voivodeship: 'podkarpackie',
    ropsLocative: 'Przykładowie Górnym',
    voivodeshipRepresentedBy: 'Olga Górska',
    voivodeshipRepresentedByFunction: 'dyrektorka ROPS',
    powiat: 'przykładowski',
    powiatAddress: 'Rynek 1, 38-998 Przykładów Górny',
    powiatRepresentedBy: 'Łukasz Źrebiec',
    powiatRepresentedByFunction: 'starosta',
    communes: Array.from({ length: count }, (_commune, index) => {
      const of = known[index % known.length] ?? first
      return index < known.length ? of : { ...of, name: `${of.name} nr ${index + 1}` }
    }),
  }
}

/** Fictional facts in each main variant of the paper; the key is the end of its file's name. */
export const cooperationAgreementSamples: Readonly<Record<string, CooperationAgreementFacts>> = {
  'wojewodztwo-jedna-gmina': cooperationAgreementOf(1),
  'wojewodztwo-4-gminy': cooperationAgreementOf(4),
  'wojewodztwo-12-gmin': cooperationAgreementOf(12),
  'powiat-jedna-gmina': { ...cooperationAgreementOf(1), variant: 'without-voivodeship' },
  'powiat-2-gminy': { ...cooperationAgreementOf(2), variant: 'without-voivodeship' },
  'powiat-pusty': { ...cooperationAgreementPaper.blank(), variant: 'without-voivodeship' },
  pusty: cooperationAgreementPaper.blank(),
}

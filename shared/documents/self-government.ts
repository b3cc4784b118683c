import { prepositionIn } from '../domain/place-names.ts'
import type { DraftRun, Text } from './model.ts'
import { cleanLine } from './typography.ts'
import { filled, t } from './writing.ts'

/** Words a typed name of a unit already begins with; "Miasto i Gmina …" is a commune too. */
const ownWords = {
  Gmina: ['gmina', 'miasto'],
  Powiat: ['powiat', 'miasto'],
  Województwo: ['województwo'],
} as const satisfies Record<string, readonly string[]>

type UnitKind = keyof typeof ownWords

/** "Gmina Przykładowa", "Powiat przykładowski", whether the word was typed or not; no name is a dotted line. */
export function unitName(kind: UnitKind, name: string, width: number): DraftRun {
  const typed = cleanLine(name).trim()
  if (typed === '') return { blank: width }
  const lower = typed.toLocaleLowerCase('pl')
  return ownWords[kind].some((word) => lower.startsWith(word)) ? typed : `${kind} ${typed}`
}

/** The same with the word before the dots: "Gmina ........". */
export function unitNameOrDots(kind: UnitKind, name: string, width: number): readonly DraftRun[] {
  const named = unitName(kind, name, width)
  return typeof named === 'string' ? [named] : [`${kind} `, named]
}

/** "w Przykładowej", "we Wrocławiu", "w ........": a place given in the locative. */
export function inPlace(placeLocative: string, width: number): Text<DraftRun> {
  return t`${prepositionIn(placeLocative)} ${filled(placeLocative, width)}`
}

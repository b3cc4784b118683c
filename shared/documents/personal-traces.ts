import { z } from 'zod'

/**
 * Traces of people in text that must carry none: their names in any case of the declension,
 * numbers and addresses they are known by. It helps a person to look, it does not decide: a
 * common word may look like a surname, and a story may name nobody and still be known in its village.
 */

export const traceKinds = [
  'name',
  'place',
  'pesel',
  'phone',
  'email',
  'address',
  'birth-date',
  /** Words of the „Niebieskie Karty" procedure: its data never goes into papers of the model (law.md L9). */
  'blue-card',
] as const
export const traceKind = z.enum(traceKinds)
export type TraceKind = (typeof traceKinds)[number]

export interface Trace {
  kind: TraceKind
  /** As it stands in the text. */
  words: string
  at: number
}

/** Who and what the text could betray. */
export interface KnownTraces {
  /** First names and surnames, together or apart. */
  names: readonly string[]
  /** Streets and towns where they live. */
  places: readonly string[]
}

/** Lower case without Polish signs. Every letter keeps its place. */
function folded(word: string): string {
  return word.toLowerCase().replaceAll('ł', 'l').normalize('NFD').replaceAll(/\p{M}/gu, '')
}

/** Endings of Polish nouns and adjectives in all cases, without Polish signs. */
const endings = [
  '',
  'a e i o u y ia ie ii io iu em iem om iom ow iow',
  'owi iowi owie owa owej owna owny ownie ami iami ach iach',
  'ego iego emu iemu ej iej im ym ich ych imi ymi',
].flatMap((some) => some.split(' '))

/** The consonants a softened end of a stem may come from: "Marcie" from Mart-, "Oldze" from Olg-. */
const softened: readonly [RegExp, readonly string[]][] = [
  [/dz$/u, ['d', 'g']],
  [/rz$/u, ['r']],
  [/sz$/u, ['ch']],
  [/c$/u, ['k', 't']],
]

/** What may be left of a word in a text once its ending is taken off. */
function stemsInText(word: string): Set<string> {
  const found = new Set<string>()
  for (const ending of endings) {
    if (!word.endsWith(ending)) continue
    const stem = word.slice(0, word.length - ending.length).replace(/i$/u, '')
    if (stem.length < 2) continue
    found.add(stem)
    for (const [end, hard] of softened) for (const sign of hard) if (end.test(stem)) found.add(stem.replace(end, sign))
  }
  return found
}

/** The stems of a name in the nominative: "Zosia" Zos-, "Marek" Marek- and Mark-, "Dąb" Dab- and Deb-. */
function stemsOfName(name: string): string[] {
  const written = [name, name.replace(/ą(?=[^aeiouyąęó]+$)/iu, 'ę')]
  return written.flatMap((form) => {
    const stem = folded(form)
      .replace(/[aeioy]$/u, '')
      .replace(/i$/u, '')
    const fleeting = stem.replace(/i?e(?=[bcdfghjklmnprstwz]$)/u, '')
    return [stem, fleeting].filter((one) => one.length >= 2)
  })
}

const wordPattern = /\p{L}+/gu
const shortestInLowerCase = 4

/** The parts of a name or an address that are words of their own: "Wzorcowa-Żółć" has two. */
function wordsOf(name: string): string[] {
  return (name.match(wordPattern) ?? []).filter((word) => word.length >= 3)
}

/** Words of streets that are everybody's: no trace by themselves. */
const addressWords = new Set(['ulica', 'aleja', 'osiedle', 'plac', 'rynek', 'droga', 'nad', 'pod', 'przy'])

function isTold(word: string, stems: ReadonlySet<string>, needsCapital: boolean): boolean {
  const isCapital = /^\p{Lu}/u.test(word)
  if (needsCapital && !isCapital) return false
  return [...stemsInText(folded(word))].some(
    (stem) => stems.has(stem) && (isCapital || stem.length >= shortestInLowerCase),
  )
}

/** Words of the text that may be one of the known ones in some case. */
function toldIn(text: string, known: readonly string[], kind: 'name' | 'place'): Trace[] {
  const words = known.flatMap(wordsOf).filter((word) => !addressWords.has(word.toLowerCase()))
  const stems = new Set(words.flatMap(stemsOfName))
  return [...text.matchAll(wordPattern)]
    .filter(([word]) => isTold(word, stems, kind === 'place'))
    .map((match) => ({ kind, words: match[0], at: match.index }))
}

const month = '(?:sty|lut|mar|kwi|maj|cze|lip|sie|wrz|paź|lis|gru)\\p{L}*'
/** Before the model's own time, so no day of the cooperation. */
const olderYear = '(?:19\\d\\d|20[01]\\d|2020)'

const patterns: readonly [TraceKind, RegExp][] = [
  ['pesel', /(?<!\d[ -]?)(?:\d{6}[ -]?\d{5}|\d{2}[ -]\d{2}[ -]\d{2}[ -]?\d{5})(?![ -]?\d)/gu],
  [
    'phone',
    /(?<!\d[ -]?)(?:(?:\+|00)48[ -]?)?(?:\d{3}[ -]?\d{3}[ -]?\d{3}|\(?\d{2}\)?[ -]?\d{3}[ -]?\d{2}[ -]?\d{2})(?![ -]?\d)/gu,
  ],
  ['email', /[^\s@<>()]+@[^\s@<>()]+\.\p{L}{2,}/gu],
  [
    'address',
    /(?<!\p{L})(?:[Uu]l\.\s*\p{L}+|(?:[Aa]l|[Pp]l|[Oo]s)\.\s*\p{Lu}\p{L}*|[Uu]lic(?:a|y|ę|ą)\s+\p{Lu}\p{L}*|[Oo]siedl(?:e|a|u)\s+\p{Lu}\p{L}*|zam\.|\p{Lu}\p{Ll}+\s+\d+\p{L}?\/\d+)|(?<![\d-])\d{2}-\d{3}(?![\d-])/gu,
  ],
  [
    'birth-date',
    new RegExp(
      `(?<!\\p{L})(?:ur\\.|urodz\\p{L}*|roczni\\p{L}*)[^.\\n\\d]{0,12}(?:\\d{1,2}[. /-]+(?:\\d{1,2}|${month})[. /-]+)?\\d{4}` +
        `|(?<!\\d)\\d{1,2}\\s*[./-]\\s*\\d{1,2}\\s*[./-]\\s*${olderYear}(?!\\d)` +
        `|(?<!\\d)${olderYear}-\\d{1,2}-\\d{1,2}(?!\\d)` +
        `|(?<!\\d)\\d{1,2}\\s+${month}\\s+${olderYear}(?!\\d)`,
      'giu',
    ),
  ],
  ['blue-card', /(?<!\p{L})niebiesk\p{L}*\s+kart\p{L}*/giu],
]

/** The traces of these people in the text, in its order; none: empty. It never fails, whatever the text. */
export function personalTraces(text: string, known: KnownTraces): Trace[] {
  const found = patterns.flatMap(([kind, pattern]) =>
    [...text.matchAll(pattern)].map((match): Trace => ({ kind, words: match[0], at: match.index })),
  )
  return [...toldIn(text, known.names, 'name'), ...toldIn(text, known.places, 'place'), ...found].toSorted(
    (one, other) => one.at - other.at,
  )
}

/** The texts of a typed value, however deep: a line, or the cells of rows. */
function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  if (typeof value !== 'object' || value === null) return []
  return Object.values(value).flatMap(textsOf)
}

/** Traces in the values of these fields, each said once. */
export function tracesInFields(
  values: ReadonlyMap<string, unknown>,
  fields: readonly string[],
  known: KnownTraces,
): { field: string; trace: TraceKind; words: string }[] {
  return fields.flatMap((field) => {
    const traces = textsOf(values.get(field)).flatMap((text) => personalTraces(text, known))
    const each = new Map(traces.map(({ kind, words }) => [`${kind} ${words}`, { field, trace: kind, words }]))
    return [...each.values()]
  })
}

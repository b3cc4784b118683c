import type { Gender } from './fields.ts'

/** Polish grammar for documents: who speaks, in which gender and number. */

/** Who speaks or is spoken of: one woman, one man, women only, or any group with a man in it. */
export type Person = 'she' | 'he' | 'women' | 'mixed'

/** The four forms of a word, in the order: one woman, one man, women only, a group with a man. */
export interface Forms {
  she: string
  he: string
  women: string
  mixed: string
}

/** The grammatical person of a group. Nobody known: undefined, the paper must offer every form. */
export function personOf(genders: readonly Gender[]): Person | undefined {
  const [first, ...rest] = genders
  if (first === undefined) return undefined
  if (rest.length === 0) return first === 'f' ? 'she' : 'he'
  return genders.includes('m') ? 'mixed' : 'women'
}

/** Whether the forms are those of one person. */
export function isSingular(person: Person): boolean {
  return person === 'she' || person === 'he'
}

/** The form for this person; for a person not known the different forms side by side: "Ja/My". */
export function form(person: Person | undefined, forms: Forms): string {
  if (person) return forms[person]
  return [...new Set([forms.she, forms.he, forms.women, forms.mixed])].join('/')
}

/** Forms that do not depend on gender. */
export function byNumber(one: string, many: string): Forms {
  return { she: one, he: one, women: many, mixed: many }
}

/** "a", "a i b", "a, b i c". Empty items are left out; no items give empty text. */
export function enumeration(items: readonly string[], conjunction = 'i'): string {
  const present = items.filter((item) => item.trim() !== '')
  const last = present.at(-1)
  if (last === undefined) return ''
  return present.length === 1 ? last : `${present.slice(0, -1).join(', ')} ${conjunction} ${last}`
}

const units = [
  '',
  'jednym',
  'dwóch',
  'trzech',
  'czterech',
  'pięciu',
  'sześciu',
  'siedmiu',
  'ośmiu',
  'dziewięciu',
  'dziesięciu',
  'jedenastu',
  'dwunastu',
  'trzynastu',
  'czternastu',
  'piętnastu',
  'szesnastu',
  'siedemnastu',
  'osiemnastu',
  'dziewiętnastu',
]
const tens = [
  '',
  '',
  'dwudziestu',
  'trzydziestu',
  'czterdziestu',
  'pięćdziesięciu',
  'sześćdziesięciu',
  'siedemdziesięciu',
  'osiemdziesięciu',
  'dziewięćdziesięciu',
]

/**
 * A number from 1 to 99 in the locative, masculine: "w dwóch", "w dwudziestu jeden",
 * "w trzydziestu pięciu" (egzemplarzach). In compounds "jeden" does not decline.
 * Throws for other numbers.
 */
export function numberLocative(count: number): string {
  if (!Number.isInteger(count) || count < 1 || count > 99) throw new RangeError('only 1 to 99')
  if (count < 20) return units[count] ?? ''
  const unit = count % 10
  const rest = unit === 1 ? 'jeden' : (units[unit] ?? '')
  return [tens[Math.floor(count / 10)] ?? '', rest].filter((word) => word !== '').join(' ')
}

import fc from 'fast-check'
import { z } from 'zod'
import type { DocumentKind } from '#shared/documents/kinds.ts'
import type { DocumentFacts } from '#shared/documents/papers/index.ts'
import { documentFacts, papers } from '#shared/documents/papers/index.ts'

/** Any facts a kind of paper could be given, made from its own schema: a new fact is tried without a word here. */

const id = '01936d2e-7c00-7000-8000-000000000001'

/** What a text that is no free text may be: the values of these a schema takes. */
const specimens = [
  '',
  id,
  'A',
  '2026-11-21',
  '2028-02-29',
  '00-001',
  '1234563218',
  'gops@przykladowa.example',
  '22 000 00 00',
]

const freeText = 'dowolny tekst'

const sign = fc.constantFrom(
  ...'aąbcćdeęfghijklłmnńoóprsśtuwyzźżAĄĆŁŚŹŻ   &<>"\'’-–/.,;:()§%{}[]123'.split(''),
  'Дмитро',
  'Müller',
  '\u0007',
  '\ud800',
  '\ufffe',
  '\n',
  '\t',
  '👪',
  '\u00a0',
  '\u200b',
  'e\u0301',
  '</w:t>',
  '&amp;',
  '{{imię}}',
)

const words = fc.constantFrom(
  'Gminny Ośrodek Pomocy Społecznej w Przykładowej',
  'Łucja Źdźbło-Żółć',
  'niepełnosprawność, współuzależnienie i przeciwdziałanie',
  'do 31 października 2027 r.',
  'w a i o u z',
  'Wójt & Spółka <„Ą”>',
)
/** Longer than any column or line, with no place to break it. */
const unbroken = fc.constantFrom(
  'Ż'.repeat(90),
  'sekretariat.powiatowego.centrum@bardzo-dluga-nazwa.przykladowa.example',
)

function filledTo(length: number): string {
  return 'Gęś i jaźń w źdźble; '.repeat(Math.ceil(length / 21)).slice(0, length)
}

/** How the texts of a paper are: as people type them, all as long as may be, or none. */
export type Fill = 'any' | 'full' | 'empty'

function textOf(max: number, fill: Fill): fc.Arbitrary<string> {
  if (fill === 'empty') return fc.constant('')
  // A text nobody limits is still one that somebody typed.
  if (fill === 'full') return fc.constant(filledTo(Math.min(max, 600)))
  const typed = fc.string({ unit: sign, maxLength: Math.min(max, 60) })
  return fc
    .oneof(
      { weight: 1, arbitrary: fc.constant('') },
      { weight: 4, arbitrary: typed },
      { weight: 3, arbitrary: words },
      { weight: 1, arbitrary: unbroken },
    )
    .map((text) => text.slice(0, max))
}

function isFree(schema: z.ZodType): boolean {
  return schema.safeParse(freeText.slice(0, 3)).success
}

interface Wanted {
  fill: Fill
  /** How many rows a list has at most. */
  rows: number
}

function arbitraryOf(schema: unknown, wanted: Wanted): fc.Arbitrary<unknown> {
  const { fill, rows } = wanted
  const of = (inner: unknown) => arbitraryOf(inner, wanted)
  if (schema instanceof z.ZodObject)
    return fc.record(Object.fromEntries(Object.entries(schema.shape).map(([name, field]) => [name, of(field)])))
  if (schema instanceof z.ZodArray) {
    const { maxItems } = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' })
    const max = Math.min(rows, maxItems ?? rows)
    return fc.array(of(schema.element), {
      minLength: fill === 'full' ? max : 0,
      maxLength: fill === 'empty' ? 0 : max,
      size: 'max',
    })
  }
  if (schema instanceof z.ZodNullable) {
    const inner = of(schema.unwrap())
    if (fill === 'full') return inner
    return fill === 'empty' ? fc.constant(null) : fc.option(inner, { freq: 4 })
  }
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault) return of(schema.unwrap())
  if (schema instanceof z.ZodEnum) return fc.constantFrom(...schema.options)
  if (schema instanceof z.ZodLiteral) return fc.constantFrom(...schema.values)
  if (schema instanceof z.ZodBoolean) return fc.boolean()
  if (schema instanceof z.ZodNumber)
    return fc.integer({ min: Math.max(schema.minValue ?? 0, -99), max: Math.min(schema.maxValue ?? 99, 99) })
  if (schema instanceof z.ZodString && isFree(schema))
    // A text that must not be empty, as a recipient's name, has at least a word.
    return textOf(schema.maxLength ?? 600, fill).map((text) => (schema.safeParse(text).success ? text : 'słowo'))
  if (!(schema instanceof z.ZodType)) throw new Error('a fact has no schema')
  const taken = specimens.filter((value) => schema.safeParse(value).success)
  if (taken.length === 0) throw new Error(`no specimen fits a fact of type ${schema.type}`)
  if (fill === 'any') return fc.constantFrom(...taken)
  return fc.constant(fill === 'empty' ? taken[0] : taken.at(-1))
}

/** Facts of a kind as the program takes them from a form, already checked by the kind's schema. */
export function factsOf(kind: DocumentKind, wanted: Wanted): fc.Arbitrary<DocumentFacts> {
  return arbitraryOf(papers[kind].facts, wanted).map((facts) => documentFacts.parse(facts))
}

export interface TypedText {
  /** Where it stands among the facts: "parties.name". */
  path: string
  text: string
}

/** The free texts of facts, in order: what somebody typed and expects to read on the paper. */
export function typedTexts(schema: unknown, value: unknown, path = ''): TypedText[] {
  if (schema instanceof z.ZodNullable) return value === null ? [] : typedTexts(schema.unwrap(), value, path)
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault) return typedTexts(schema.unwrap(), value, path)
  if (schema instanceof z.ZodArray && Array.isArray(value))
    return value.flatMap((one) => typedTexts(schema.element, one, path))
  if (schema instanceof z.ZodObject)
    return Object.entries(schema.shape).flatMap(([name, field]) =>
      typedTexts(
        field,
        Object.entries(value ?? {}).find(([key]) => key === name)?.[1],
        path === '' ? name : `${path}.${name}`,
      ),
    )
  return schema instanceof z.ZodString && isFree(schema) && typeof value === 'string' ? [{ path, text: value }] : []
}

/** Letters and digits alone: what is left of a word whatever its typography. */
export function lettersOf(text: string): string {
  return text
    .normalize('NFC')
    .replaceAll(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase()
}

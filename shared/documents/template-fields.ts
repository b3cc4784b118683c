import { formatDateLong, isLocalDate } from '../domain/dates.ts'
import { factNames, factsForProgram } from './fact-names.ts'
import type { FormField } from './form.ts'
import type { LegalBases } from './legal-bases.ts'
import { cite } from './legal-bases.ts'
import type { DocumentFacts } from './papers/index.ts'
import { papers } from './papers/index.ts'
import { blankDots } from './plain-text.ts'
import { cleanLine } from './typography.ts'

/**
 * The facts of a paper as fields for an office's own DOCX template: Polish names without
 * Polish letters ({{data_zawarcia}}), lists as loops ({{#podmioty}}…{{/podmioty}}), an empty
 * value as dots. One walk over the facts gives both the values and the list of fields.
 */

export interface TemplateField {
  name: string
  meaning: string
  /** A list is a loop, a condition a section; a value stands where it is written. */
  is: 'value' | 'condition' | 'list'
  sample: string
  /** What stands inside a list. */
  fields?: readonly TemplateField[]
}

export type TemplateValue = string | boolean | TemplateData | readonly TemplateData[]
export interface TemplateData {
  [name: string]: TemplateValue
}

const polish: Record<string, string> = { ą: 'a', ć: 'c', ę: 'e', ł: 'l', ń: 'n', ó: 'o', ś: 's', ź: 'z', ż: 'z' }

/** "Data zawarcia (dzień)" → "data_zawarcia". */
export function fieldName(label: string): string {
  return label
    .replaceAll(/\([^)]*\)/gu, ' ')
    .toLocaleLowerCase('pl')
    .replaceAll(/[ąćęłńóśźż]/gu, (letter) => polish[letter] ?? letter)
    .replaceAll(/[^a-z0-9]+/gu, '_')
    .replaceAll(/^_|_$/gu, '')
    .split('_')
    .slice(0, 6)
    .join('_')
}

interface Named {
  name: string
  meaning: string
  field: FormField | undefined
}

/** What each fact of an object is called; two of one name are told apart by a number. */
function namesOf(keys: readonly string[], fields: readonly FormField[]): Map<string, Named> {
  const names = new Map<string, Named>()
  const taken = new Map<string, number>()
  for (const key of keys) {
    if (factsForProgram.has(key)) continue
    const field = fields.find(({ name }) => name === key)
    const known = factNames[key]
    const wanted = field ? fieldName(field.label) || key : (known?.name ?? key)
    const count = (taken.get(wanted) ?? 0) + 1
    taken.set(wanted, count)
    names.set(key, {
      name: count === 1 ? wanted : `${wanted}_${count}`,
      meaning: field?.label ?? known?.meaning ?? key,
      field,
    })
  }
  return names
}

const dots = blankDots(30)

function yesNo(value: boolean | null): string {
  if (value === null) return '☐ TAK ☐ NIE'
  return value ? '☒ TAK ☐ NIE' : '☐ TAK ☒ NIE'
}

function line(value: string): string {
  const written = value
    .split('\n')
    .map((each) => cleanLine(each).trim())
    .join('\n')
    .trim()
  return written === '' ? dots : written
}

/** A single value as words, with the conditions a template may ask of it. */
function single(value: unknown, { name, field }: Named): TemplateData {
  if (field?.type === 'choice') {
    const chosen = field.options.find((option) => option.value === value)
    const conditions = field.options.map((option) => [`${name}_${fieldName(option.label)}`, option.value === value])
    return { [name]: chosen ? chosen.label : dots, ...Object.fromEntries(conditions) }
  }
  if (typeof value === 'boolean' || (value === null && isYesNo(name, field)))
    return { [name]: yesNo(value), [`${name}_tak`]: value === true, [`${name}_nie`]: value === false }
  if (typeof value === 'number') return { [name]: String(value) }
  if (typeof value !== 'string') return { [name]: dots }
  return { [name]: isLocalDate(value) ? formatDateLong(value) : line(value) }
}

function isYesNo(name: string, field: FormField | undefined): boolean {
  return field ? field.type === 'yes-no' : name === 'zgoda'
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function columnsOf(field: FormField | undefined): readonly FormField[] {
  return field?.type === 'rows' ? field.columns : []
}

function objectData(of: Record<string, unknown>, fields: readonly FormField[]): TemplateData {
  const data: TemplateData = {}
  for (const [key, named] of namesOf(Object.keys(of), fields)) {
    const value = of[key]
    if (Array.isArray(value))
      data[named.name] = value
        .filter(isObject)
        .map((row, at) => ({ lp: String(at + 1), ...objectData(row, columnsOf(named.field)) }))
    else if (isObject(value)) data[named.name] = objectData(value, [])
    else Object.assign(data, single(value, named))
  }
  return data
}

function formFields(kind: DocumentFacts['kind']): FormField[] {
  return papers[kind].form.flatMap(({ fields }) => fields)
}

/** What an office puts on a paper besides its facts, as far as a template can say it. */
export interface TemplateFrame {
  law: LegalBases
  caseSign?: string | undefined
  replaces?: string | undefined
}

/** What a template of any kind may use besides the facts. */
function commonData({ law, caseSign, replaces }: TemplateFrame): TemplateData {
  return {
    zastepuje: replaces ?? '',
    znak_sprawy: caseSign ?? dots,
    ustawa_o_pomocy_spolecznej: cite(law.socialAssistance, 'genitive'),
    rodo: cite(law.gdpr, 'genitive'),
  }
}

/** The values a template is filled with. */
export function templateData(facts: DocumentFacts, frame: TemplateFrame): TemplateData {
  return { ...commonData(frame), ...objectData({ ...facts }, formFields(facts.kind)) }
}

const commonMeanings: Readonly<Record<string, string>> = {
  zastepuje: 'zdanie o zastąpionym dokumencie (tylko w wersji poprawionej)',
  znak_sprawy: 'znak sprawy (po wydaniu dokumentu)',
  ustawa_o_pomocy_spolecznej: 'ustawa o pomocy społecznej w dopełniaczu, z miejscem ogłoszenia',
  rodo: 'RODO w dopełniaczu, z miejscem ogłoszenia',
  lp: 'numer kolejny wiersza',
}

/** What a condition of a field asks: the answer by its words. */
function answersOf({ name, meaning, field }: Named): [string, string][] {
  if (field?.type === 'choice')
    return field.options.map(({ label }) => [`${name}_${fieldName(label)}`, `warunek: ${meaning} – ${label}`])
  return [
    [`${name}_tak`, `warunek: ${meaning} – tak`],
    [`${name}_nie`, `warunek: ${meaning} – nie`],
  ]
}

/** Meanings of the fields of an object, by their names. */
function meaningsOf(names: Iterable<Named>): Map<string, string> {
  const meanings = new Map<string, string>(Object.entries(commonMeanings))
  for (const named of names) {
    for (const [name, meaning] of answersOf(named)) meanings.set(name, meaning)
    meanings.set(named.name, named.meaning)
  }
  return meanings
}

type Facts = Record<string, unknown>

/** A row of a list: of the first facts that have one, else the one a new row starts as. */
function rowOf(all: readonly Facts[], key: string, field: FormField | undefined): Facts | undefined {
  for (const value of all.map((facts) => facts[key])) {
    const row: unknown = Array.isArray(value) ? value[0] : value
    if (isObject(row)) return row
  }
  return field?.type === 'rows' ? field.empty : undefined
}

function rowsOf(all: readonly Facts[], key: string): Facts[] {
  return all.flatMap((facts): Facts[] => {
    const value = facts[key]
    return (Array.isArray(value) ? value : [value]).filter(isObject)
  })
}

function describe(data: TemplateData, all: readonly Facts[], fields: readonly FormField[]): TemplateField[] {
  const [first = {}] = all
  const names = namesOf(Object.keys(first), fields)
  const meanings = meaningsOf(names.values())
  const keys = new Map([...names].map(([key, named]) => [named.name, { key, named }]))
  return Object.entries(data).map(([name, value]): TemplateField => {
    const meaning = meanings.get(name) ?? name
    if (typeof value === 'string') return { name, meaning, is: 'value', sample: value }
    if (typeof value === 'boolean') return { name, meaning, is: 'condition', sample: value ? 'tak' : 'nie' }
    const source = keys.get(name)
    const columns = columnsOf(source?.named.field)
    const row = rowOf(all, source?.key ?? '', source?.named.field)
    const inner = row && { ...(Array.isArray(value) && { lp: '1' }), ...objectData(row, columns) }
    const rows = row ? [row, ...rowsOf(all, source?.key ?? '')] : []
    return { name, meaning, is: 'list', sample: '', fields: inner ? describe(inner, rows, columns) : [] }
  })
}

/**
 * The fields of a kind with their meanings and what they hold in sample facts: values of the
 * first sample, rows of a list from the first one that has any.
 */
export function templateFields(samples: readonly DocumentFacts[], law: LegalBases): TemplateField[] {
  const [first] = samples
  if (!first) return []
  const all = samples.map((facts): Facts => ({ ...facts }))
  return describe(templateData(first, { law }), all, formFields(first.kind))
}

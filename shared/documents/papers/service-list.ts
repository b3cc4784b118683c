import { z } from 'zod'
import type { CatalogueCategory } from '../../domain/catalogue.ts'
import { catalogueCategory } from '../../domain/catalogue.ts'
import { localDate, text } from '../../domain/fields.ts'
import type { FormRows } from '../form.ts'
import type { Block, Draft, DraftRun, TableCell, Text } from '../model.ts'
import { noId } from '../no-id.ts'
import { definePaper } from '../paper.ts'
import { bold, date, filled, filledLines, isEmpty, t } from '../writing.ts'

/**
 * Lista aktywności i usług of a commune and its county: the header, the six columns and the
 * five categories of the form in their order. In a row that says something a place left empty
 * prints as a dash, for the list is published, not filled in by pen.
 */

const entry = z.strictObject({
  category: catalogueCategory.nullable(),
  activity: text(200),
  provider: text(200),
  place: text(120),
  schedule: text(200),
  audience: text(300),
  conditions: text(300),
  area: text(200),
  eServices: text(200),
})
type Entry = z.infer<typeof entry>

const maxEntries = 300

export const serviceListFacts = z.strictObject({
  kind: z.literal('service-list'),
  subjectId: z.uuid(),
  powiat: text(80),
  gmina: text(80),
  on: localDate.nullable(),
  entries: z.array(entry).max(maxEntries, 'tooMany'),
})
export type ServiceListFacts = z.infer<typeof serviceListFacts>

const categories: readonly (readonly [CatalogueCategory, string])[] = [
  ['children', '1) DZIECI I MŁODZIEŻ'],
  ['families', '2) RODZINY Z DZIEĆMI'],
  ['adults', '3) OSOBY DOROSŁE'],
  ['seniors', '4) OSOBY STARSZE'],
  ['staff', '5) PRACOWNICY PODMIOTÓW'],
]

const columns = [
  'AKTYWNOŚĆ/ USŁUGA',
  'REALIZATOR/ MIEJSCOWOŚĆ/ DNI I GODZINY',
  'ODBIORCY',
  'WARUNKI',
  'OBSZAR',
  'E-USŁUGI/ AKTYWNOŚCI',
] as const

const widths = [21, 25, 18, 14, 8, 14]
/** Dots for a pen, as many as fit each column. */
const dots = [54, 66, 46, 35, 18, 35]
const rowsForPen = 3

const entryRows: FormRows = {
  type: 'rows',
  name: 'entries',
  label: 'Aktywności i usługi',
  rowName: 'Pozycja',
  columns: [
    {
      type: 'choice',
      name: 'category',
      label: 'Kategoria',
      options: categories.map(([value, label]) => ({ value, label })),
    },
    { type: 'line', name: 'activity', label: columns[0] },
    { type: 'line', name: 'provider', label: 'REALIZATOR' },
    { type: 'line', name: 'place', label: 'MIEJSCOWOŚĆ' },
    { type: 'line', name: 'schedule', label: 'DNI I GODZINY' },
    { type: 'line', name: 'audience', label: columns[2] },
    { type: 'line', name: 'conditions', label: columns[3] },
    { type: 'line', name: 'area', label: columns[4] },
    { type: 'line', name: 'eServices', label: columns[5] },
  ],
  empty: {
    category: null,
    activity: '',
    provider: '',
    place: '',
    schedule: '',
    audience: '',
    conditions: '',
    area: '',
    eServices: '',
  },
  max: maxEntries,
}

function cell(...typed: readonly string[]): TableCell<DraftRun> {
  const lines = typed.filter((line) => !isEmpty(line)).flatMap((line) => filledLines(line, 10))
  return { content: lines.length > 0 ? lines : [['–']] }
}

function entryCells(of: Entry): TableCell<DraftRun>[] {
  return [
    isEmpty(of.activity) ? { content: [[{ blank: dots[0] ?? 10 }]] } : cell(of.activity),
    cell(of.provider, of.place, of.schedule),
    cell(of.audience),
    cell(of.conditions),
    cell(of.area),
    cell(of.eServices),
  ]
}

function penCells(): TableCell<DraftRun>[] {
  return dots.map((blank) => ({ content: [[{ blank }], [{ blank }]] }))
}

function rowsOf(category: CatalogueCategory, { entries }: ServiceListFacts): TableCell<DraftRun>[][] {
  // A row whose category nobody chose stands with the adults, so that nothing typed is lost.
  const own = entries.filter((of) => (of.category ?? 'adults') === category)
  if (own.length > 0) return own.map(entryCells)
  if (entries.length === 0) return Array.from({ length: rowsForPen }, penCells)
  return [[{ content: [['Brak pozycji w tej kategorii.']], span: columns.length }]]
}

/** The list of activities and services. Takes its facts, gives the draft of the paper. */
function draft(facts: ServiceListFacts): Draft {
  const header: Text<DraftRun> = t`${bold('POWIAT:')} ${filled(facts.powiat, 40)} · ${bold('GMINA:')} ${filled(facts.gmina, 40)} · ${bold('DATA SPORZĄDZENIA:')} ${date(facts.on)}`
  return {
    title: 'Lista aktywności i usług',
    page: 'landscape',
    textSize: 11,
    footer: 'Lista aktywności i usług',
    blocks: [
      { type: 'title', text: ['LISTA AKTYWNOŚCI'] },
      { type: 'subtitle', text: header },
      ...categories.flatMap(([category, name]): Block<DraftRun>[] => [
        { type: 'heading', level: 1, text: [name] },
        {
          type: 'table',
          caption: `Aktywności i usługi: ${name}`,
          widths,
          header: columns.map((column) => [column]),
          rows: rowsOf(category, facts),
        },
      ]),
    ],
  }
}

export const serviceListPaper = definePaper<ServiceListFacts>(serviceListFacts, {
  version: 1,
  hasLetterhead: false,
  form: [
    {
      fields: [
        { type: 'line', name: 'powiat', label: 'POWIAT' },
        { type: 'line', name: 'gmina', label: 'GMINA' },
        { type: 'date', name: 'on', label: 'DATA SPORZĄDZENIA' },
        entryRows,
      ],
    },
  ],
  on: ({ on }) => on,
  blank: () => ({ kind: 'service-list', subjectId: noId(), powiat: '', gmina: '', on: null, entries: [] }),
  draft,
})

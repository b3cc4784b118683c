import { formatDateLong, formatDateShort } from '../../domain/dates.ts'
import { ipwMaxMonths } from '../../domain/cases.ts'
import { enumeration } from '../../domain/grammar.ts'
import type { IpwFacts } from '../facts.ts'
import { ipwFacts } from '../facts.ts'
import { noId } from '../no-id.ts'
import { definePaper } from '../paper.ts'
import type { Block, Draft, DraftRun, TableCell, Text } from '../model.ts'
import { cleanLine } from '../typography.ts'
import { filled, filledBold, filledLines, isEmpty, t } from '../writing.ts'

/**
 * Indywidualny Program Współpracy: one landscape page with the columns of the form in their
 * order, the scales drawn above them. It says that it is no kontrakt socjalny (law.md L4:
 * the form of that contract is set by law and an IPW must not be taken for one).
 */

/** The columns of the form in its order; the screen's table has them too. */
export const ipwColumnHeadings = [
  'Lp.',
  'Obszary/cel/-e ze skali',
  'Obszar z listy aktywności i usług/działania',
  'Termin, miejsce i przewidywane efekty realizacji działań',
  'Osoba/podmiot odpowiedzialna/-y za realizację',
  'Ocena działań/monitoring',
] as const

const emptyAreas = ['A', 'B', 'C'] as const
const emptyRows = 4

function cell(typed: string, width: number): TableCell<DraftRun> {
  return { content: filledLines(typed, width) }
}

/** "B – goal": the area by its letter, for its name stands beside its scale; without a goal, by its name. */
function goalCell(row: IpwFacts['rows'][number], areas: IpwFacts['areas']): TableCell<DraftRun> {
  const name = areas.find(({ letter }) => letter === row.areaLetter)?.name ?? ''
  const [first = [], ...more] = filledLines(isEmpty(row.goal) ? name : row.goal, 20)
  return {
    content:
      row.areaLetter === '' ? [first, ...more] : [[{ text: row.areaLetter, bold: true }, ' – ', ...first], ...more],
  }
}

function rows(facts: IpwFacts): TableCell<DraftRun>[][] {
  if (facts.rows.length === 0) {
    return Array.from({ length: emptyRows }, (_row, index) => [
      { content: [[`${index + 1}.`]] },
      ...[24, 26, 30, 20, 20].map((width): TableCell<DraftRun> => ({
        content: [[{ blank: width }], [{ blank: width }], [{ blank: width }]],
      })),
    ])
  }
  return facts.rows.map((row, index) => [
    { content: [[`${index + 1}.`]] },
    goalCell(row, facts.areas),
    cell(row.activity, 26),
    cell(row.termPlaceEffects, 30),
    cell(row.responsible, 20),
    cell(row.assessment, 20),
  ])
}

function scales(facts: IpwFacts): Block<DraftRun>[] {
  const areas =
    facts.areas.length > 0
      ? facts.areas
      : emptyAreas.map((letter) => ({ letter, name: '', now: null, planned: null, achieved: null }))
  return areas.map(({ letter, name, now, planned, achieved }) => ({
    type: 'scale',
    label: t`Obszar/cel ${letter}: ${filled(name, 30)}`,
    now,
    planned,
    achieved,
  }))
}

function shortDate(on: string | null): DraftRun {
  return on === null ? { blank: 16 } : `${formatDateShort(on)} r.`
}

function keyWorker(facts: IpwFacts): Text<DraftRun> {
  const parts = [facts.keyWorkerName, facts.keyWorkerFunction, facts.keyWorkerInstitution]
    .map((part) => cleanLine(part).trim())
    .filter((part) => part !== '')
  return [filled(parts.join(', '), 60)]
}

/** What the sheet was made at. Each review makes the next version, so version 3 is of the second. */
function occasionOf({ occasion, version }: IpwFacts): 'first' | 'review' | 'final' {
  return occasion ?? (version > 1 ? 'review' : 'first')
}

/** "wersja 1", "wersja 3 – przegląd nr 2", "wersja 5 – ocena końcowa". */
function versionText(facts: IpwFacts): string {
  const version = `wersja ${facts.version}`
  switch (occasionOf(facts)) {
    case 'first':
      return version
    case 'review':
      return facts.version > 1 ? `${version} – przegląd nr ${facts.version - 1}` : `${version} – przegląd`
    case 'final':
      return `${version} – ocena końcowa`
  }
}

type Area = IpwFacts['areas'][number]

function lettersOf(areas: readonly Area[]): string {
  return enumeration(areas.map(({ letter }) => letter))
}

/**
 * The last scaling against the plan, area by area: "tak: A i C; nie: B".
 * Areas nobody has scaled yet are left out; none scaled: a line for a pen.
 */
function finalAssessment({ areas }: IpwFacts): Text<DraftRun> {
  const scaled = areas.flatMap(({ planned, achieved, ...area }) =>
    planned === null || achieved === null ? [] : [{ ...area, planned, achieved }],
  )
  const parts = [
    ['tak', lettersOf(scaled.filter(({ planned, achieved }) => achieved >= planned))],
    ['nie', lettersOf(scaled.filter(({ planned, achieved }) => achieved < planned))],
  ].flatMap(([words = '', letters = '']) => (letters === '' ? [] : [`${words}: ${letters}`]))
  return [filled(parts.join('; '), 60)]
}

function finalField(facts: IpwFacts): Block<DraftRun>[] {
  if (occasionOf(facts) !== 'final') return []
  return [
    {
      type: 'field',
      label: ['Ocena końcowa – czy osiągnięto plan w obszarach/celach:'],
      value: finalAssessment(facts),
    },
  ]
}

/** The programme of a household, one version of it. Takes its facts, gives the draft of the page. */
function draft(facts: IpwFacts): Draft {
  const caseNumber: Text<DraftRun> = isEmpty(facts.caseNumber)
    ? []
    : [` · nr sprawy: ${cleanLine(facts.caseNumber).trim()}`]
  const preparedOn: DraftRun = facts.preparedOn === null ? { blank: 24 } : formatDateLong(facts.preparedOn)
  return {
    title: 'Indywidualny Program Współpracy',
    page: 'landscape',
    textSize: 10,
    footer: `Indywidualny Program Współpracy, wersja ${facts.version}`,
    blocks: [
      { type: 'title', text: ['Indywidualny Program Współpracy'] },
      { type: 'subtitle', text: t`${versionText(facts)} · data sporządzenia: ${preparedOn}${caseNumber}` },
      { type: 'field', label: ['Osoba/rodzina:'], value: [filledBold(facts.householdNames, 80)] },
      { type: 'field', label: ['Cel nadrzędny:'], value: [filled(facts.goal, 80)] },
      {
        type: 'field',
        label: ['Termin realizacji:'],
        value: t`od ${shortDate(facts.startsOn)} do ${shortDate(facts.endsOn)} (najdłużej ${String(ipwMaxMonths)} miesięcy)`,
      },
      ...scales(facts),
      {
        type: 'table',
        caption: 'Działania programu: obszar, działanie, termin i efekty, odpowiedzialni, ocena',
        widths: [4, 19, 22, 23, 15, 17],
        header: ipwColumnHeadings.map((heading) => [heading]),
        rows: rows(facts),
      },
      ...finalField(facts),
      { type: 'field', label: ['Pracownik kluczowy/funkcja/instytucja:'], value: keyWorker(facts) },
      {
        type: 'paragraph',
        keepWithNext: true,
        text: [
          {
            text: 'Program jest dobrowolny. Nie jest kontraktem socjalnym w rozumieniu ustawy o pomocy społecznej.',
            italic: true,
          },
        ],
      },
      {
        type: 'signatures',
        parties: [
          { lines: [['(data, podpis osoby/przedstawicieli rodziny)']] },
          { lines: [['(data, podpis pracownika kluczowego)']] },
        ],
      },
    ],
  }
}

export const ipwPaper = definePaper<IpwFacts>(ipwFacts, {
  version: 1,
  hasLetterhead: false,
  form: [
    {
      fields: [
        { type: 'date', name: 'preparedOn', label: 'Data sporządzenia' },
        {
          type: 'choice',
          name: 'occasion',
          label: 'Przy jakiej okazji',
          hasDefault: true,
          options: [
            { value: 'first', label: 'pierwszy program' },
            { value: 'review', label: 'przegląd' },
            { value: 'final', label: 'ocena końcowa' },
          ],
        },
      ],
    },
  ],
  on: ({ preparedOn }) => preparedOn,
  blank: () => ({
    kind: 'ipw',
    ipwId: noId<IpwFacts['ipwId']>(),
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
    occasion: null,
  }),
  draft,
})

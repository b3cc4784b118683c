import { z } from 'zod'
import { scaleValue } from '../../domain/cases.ts'
import { localDate, longText, text } from '../../domain/fields.ts'
import { answer, headedAnswer, labelledAnswer } from '../answers.ts'
import type { Block, Draft, DraftRun } from '../model.ts'
import { noId } from '../no-id.ts'
import { definePaper } from '../paper.ts'
import { cleanLine } from '../typography.ts'
import { date, filled, filledLines, isEmpty, t } from '../writing.ts'

/**
 * Karta Oczekiwań: the headings of the form in its order, on screen and on paper from the same
 * constants. The "IPP" of the form is the IPW (docs/adr/0005).
 */

const headings = {
  description: 'Opis sytuacji rodziny',
  family:
    'Aktualna sytuacja z perspektywy członków rodziny (trudności, mocne strony, oczekiwania, potrzeby, obszary/cele do współpracy)',
  involved:
    'Informacje o rodzinie od osób zaangażowanych (pracownik socjalny, wychowawca, pedagog, kurator, inne służby)',
  reporter: 'Sytuacja rodziny z perspektywy osoby zgłaszającej',
  scales: 'Skalowanie wybranych obszarów i celów wg instytucji i rodziny',
  institutions: 'Wybrane instytucje do realizacji IPW',
  keyWorker: 'Pracownik kluczowy rodziny',
} as const

const labels = {
  reportedBy: 'Osoba zgłaszająca',
  on: 'Data sporządzenia',
  difficulties: 'Trudności',
  strengths: 'Mocne strony',
  expectations: 'Oczekiwania',
  needs: 'Potrzeby',
  aims: 'Obszary/cele do współpracy',
  who: 'Kto',
  information: 'Informacja',
} as const

const area = z.strictObject({
  name: text(200),
  byInstitution: scaleValue.nullable(),
  byFamily: scaleValue.nullable(),
})
const involved = z.strictObject({ who: text(200), information: longText(1200) })
const institution = z.strictObject({ name: text(200) })

export const expectationsCardFacts = z.strictObject({
  kind: z.literal('expectations-card'),
  subjectId: z.uuid(),
  /** "3/2026": whose card it is, for the form has no place for a name. */
  caseNumber: text(40),
  description: longText(4000),
  reportedBy: text(200),
  on: localDate.nullable(),
  difficulties: longText(2000),
  strengths: longText(2000),
  expectations: longText(2000),
  needs: longText(2000),
  aims: longText(2000),
  involved: z.array(involved).max(30, 'tooMany'),
  reporterView: longText(4000),
  areas: z.array(area).max(10, 'tooMany'),
  institutions: z.array(institution).max(60, 'tooMany'),
  keyWorker: text(400),
})
export type ExpectationsCardFacts = z.infer<typeof expectationsCardFacts>

const emptyAreas = Array.from({ length: 3 }, () => ({ name: '', byInstitution: null, byFamily: null }))
const emptyInvolved = Array.from({ length: 4 }, () => ({ who: '', information: '' }))

/** "A", "B", …: the areas by their place. */
function letterOf(index: number): string {
  return String.fromCodePoint('A'.charCodeAt(0) + index)
}

function scales(facts: ExpectationsCardFacts): Block<DraftRun>[] {
  const areas = facts.areas.length > 0 ? facts.areas : emptyAreas
  return areas.map(({ name, byInstitution, byFamily }, index) => ({
    type: 'scale',
    label: t`Obszar/Cel ${letterOf(index)}: ${filled(name, 14)}`,
    now: null,
    planned: null,
    achieved: null,
    views: { institution: byInstitution, family: byFamily },
  }))
}

function involvedTable(facts: ExpectationsCardFacts): Block<DraftRun> {
  const rows = facts.involved.length > 0 ? facts.involved : emptyInvolved
  return {
    type: 'table',
    caption: 'Informacje o rodzinie od osób zaangażowanych: kto i jaka informacja',
    widths: [32, 68],
    header: [[labels.who], [labels.information]],
    rows: rows.map(({ who, information }) => [
      { content: filledLines(who, 30) },
      { content: isEmpty(information) ? [[{ blank: 70 }], [{ blank: 70 }]] : filledLines(information, 70) },
    ]),
  }
}

function institutions(facts: ExpectationsCardFacts): Block<DraftRun>[] {
  const named = facts.institutions.map(({ name }) => cleanLine(name).trim()).filter((name) => name !== '')
  if (named.length === 0) return answer('', 3)
  return [{ type: 'list', marker: 'dash', items: named.map((name) => ({ text: [name] })) }]
}

function draft(facts: ExpectationsCardFacts): Draft {
  return {
    title: 'Karta Oczekiwań',
    page: 'portrait',
    textSize: 12,
    footer: 'Karta Oczekiwań',
    blocks: [
      { type: 'title', text: ['Karta Oczekiwań'] },
      ...(isEmpty(facts.caseNumber)
        ? []
        : [{ type: 'subtitle', text: [`nr sprawy: ${cleanLine(facts.caseNumber).trim()}`] } satisfies Block<DraftRun>]),
      ...headedAnswer(headings.description, facts.description, 6),
      { type: 'field', label: [`${labels.reportedBy}:`], value: [filled(facts.reportedBy, 50)] },
      { type: 'field', label: [`${labels.on}:`], value: [date(facts.on, 40)] },
      { type: 'heading', level: 1, text: [headings.family] },
      ...labelledAnswer(labels.difficulties, facts.difficulties, 3),
      ...labelledAnswer(labels.strengths, facts.strengths, 3),
      ...labelledAnswer(labels.expectations, facts.expectations, 3),
      ...labelledAnswer(labels.needs, facts.needs, 3),
      ...labelledAnswer(labels.aims, facts.aims, 3),
      { type: 'heading', level: 1, text: [headings.involved] },
      involvedTable(facts),
      ...headedAnswer(headings.reporter, facts.reporterView, 4),
      { type: 'heading', level: 1, text: [headings.scales] },
      ...scales(facts),
      { type: 'heading', level: 1, text: [headings.institutions] },
      ...institutions(facts),
      ...headedAnswer(headings.keyWorker, facts.keyWorker, 1),
    ],
  }
}

export const expectationsCardPaper = definePaper<ExpectationsCardFacts>(expectationsCardFacts, {
  version: 1,
  hasLetterhead: false,
  form: [
    {
      heading: headings.description,
      fields: [
        { type: 'lines', name: 'description', label: headings.description },
        { type: 'line', name: 'reportedBy', label: labels.reportedBy },
        { type: 'date', name: 'on', label: labels.on },
      ],
    },
    {
      heading: headings.family,
      fields: [
        { type: 'lines', name: 'difficulties', label: labels.difficulties },
        { type: 'lines', name: 'strengths', label: labels.strengths },
        { type: 'lines', name: 'expectations', label: labels.expectations },
        { type: 'lines', name: 'needs', label: labels.needs },
        { type: 'lines', name: 'aims', label: labels.aims, hint: 'Najlepiej słowami rodziny.' },
      ],
    },
    {
      heading: headings.involved,
      fields: [
        {
          type: 'rows',
          name: 'involved',
          label: headings.involved,
          hint: 'Tylko wnioski potrzebne do współpracy; dokumentów i danych z procedury „Niebieskie Karty” nie przepisujemy.',
          rowName: 'Osoba zaangażowana',
          columns: [
            { type: 'line', name: 'who', label: labels.who },
            { type: 'lines', name: 'information', label: labels.information },
          ],
          empty: { who: '', information: '' },
          max: 30,
        },
      ],
    },
    { heading: headings.reporter, fields: [{ type: 'lines', name: 'reporterView', label: headings.reporter }] },
    {
      heading: headings.scales,
      fields: [
        {
          type: 'rows',
          name: 'areas',
          label: headings.scales,
          rowName: 'Obszar/Cel',
          columns: [
            { type: 'line', name: 'name', label: 'Obszar/Cel' },
            { type: 'scale', name: 'byInstitution', label: 'wg instytucji' },
            { type: 'scale', name: 'byFamily', label: 'wg rodziny' },
          ],
          empty: { name: '', byInstitution: null, byFamily: null },
          max: 10,
        },
      ],
    },
    {
      heading: headings.institutions,
      fields: [
        {
          type: 'rows',
          name: 'institutions',
          label: headings.institutions,
          rowName: 'Instytucja',
          columns: [{ type: 'line', name: 'name', label: 'Nazwa' }],
          empty: { name: '' },
          max: 60,
        },
      ],
    },
    { heading: headings.keyWorker, fields: [{ type: 'line', name: 'keyWorker', label: headings.keyWorker }] },
  ],
  on: ({ on }) => on,
  blank: () => ({
    kind: 'expectations-card',
    subjectId: noId(),
    caseNumber: '',
    description: '',
    reportedBy: '',
    on: null,
    difficulties: '',
    strengths: '',
    expectations: '',
    needs: '',
    aims: '',
    involved: [],
    reporterView: '',
    areas: [],
    institutions: [],
    keyWorker: '',
  }),
  draft,
})

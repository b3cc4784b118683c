import { z } from 'zod'
import type { CaseStage } from '../../domain/cases.ts'
import { caseStage, caseStages, scaleValue } from '../../domain/cases.ts'
import { localDate, longText, text } from '../../domain/fields.ts'
import { headedAnswer } from '../answers.ts'
import type { Block, Draft, DraftRun, Text } from '../model.ts'
import { noId } from '../no-id.ts'
import { definePaper } from '../paper.ts'
import { date, filled, t } from '../writing.ts'

/**
 * Karta sprawy bez danych: what a meeting of the PZK needs to think about a case without knowing
 * whose it is. No fact of it is a name, an address, a number or a day of birth; what is typed is
 * looked through for them (personal-traces.ts), for the team has no basis of its own (law.md L9).
 */

const headings = {
  people: 'Skład rodziny',
  stage: 'Etap współpracy',
  areas: 'Obszary i skale',
  strengths: 'Mocne strony i zasoby',
  conclusions: 'Wnioski z dotychczasowej współpracy',
  questions: 'Pytania do zespołu',
} as const

const noDataHint = 'Bez imion, nazwisk, adresów, telefonów, numerów PESEL i dat urodzenia.'

/** Ages as wide as a card needs; the narrower are typed, the rooms know adults and minors only. */
const bands = ['minor', 'minor-0-6', 'minor-7-14', 'minor-15-17', 'adult', 'adult-18-25', 'adult-60'] as const
type Band = (typeof bands)[number]

const bandLabels: Record<Band, string> = {
  minor: 'małoletni',
  'minor-0-6': 'dzieci do 6 lat',
  'minor-7-14': 'dzieci od 7 do 14 lat',
  'minor-15-17': 'młodzież od 15 do 17 lat',
  adult: 'dorośli',
  'adult-18-25': 'młodzi dorośli od 18 do 25 lat',
  'adult-60': 'dorośli od 60 lat',
}

const stageLabels: Record<CaseStage, string> = {
  reported: 'zgłoszenie',
  expectations: 'Karta Oczekiwań',
  offer: 'przedstawienie oferty',
  consent: 'zgoda',
  diagnosis: 'diagnoza (wywiad i warsztat)',
  ipw: 'Indywidualny Program Współpracy',
  monitoring: 'realizacja i monitorowanie',
  evaluation: 'ewaluacja',
  closed: 'współpraca zakończona',
}

const group = z.strictObject({ band: z.enum(bands).nullable(), count: z.int().min(0).max(30).nullable() })
const area = z.strictObject({
  name: text(200),
  now: scaleValue.nullable(),
  planned: scaleValue.nullable(),
  achieved: scaleValue.nullable(),
})

export const anonymousCardFacts = z.strictObject({
  kind: z.literal('anonymous-card'),
  subjectId: z.uuid(),
  /** "3/2026": the office knows whose it is, nobody else does. */
  caseNumber: text(40),
  on: localDate.nullable(),
  people: z.array(group).max(10, 'tooMany'),
  stage: caseStage.nullable(),
  areas: z.array(area).max(10, 'tooMany'),
  strengths: longText(1500),
  conclusions: longText(3000),
  questions: longText(1500),
})
export type AnonymousCardFacts = z.infer<typeof anonymousCardFacts>

function groupText({ band, count }: AnonymousCardFacts['people'][number]): Text<DraftRun> {
  return [band === null ? { blank: 30 } : bandLabels[band], ': ', count === null ? { blank: 6 } : String(count)]
}

const emptyGroups = [
  { band: 'adult', count: null },
  { band: 'minor', count: null },
] as const

function people(facts: AnonymousCardFacts): Block<DraftRun>[] {
  const groups = facts.people.length > 0 ? facts.people : emptyGroups
  return [
    { type: 'heading', level: 1, text: [headings.people] },
    { type: 'list', marker: 'dash', items: groups.map((one) => ({ text: groupText(one) })) },
  ]
}

const emptyAreas = Array.from({ length: 3 }, () => ({ name: '', now: null, planned: null, achieved: null }))

function scales(facts: AnonymousCardFacts): Block<DraftRun>[] {
  const areas = facts.areas.length > 0 ? facts.areas : emptyAreas
  return [
    { type: 'heading', level: 1, text: [headings.areas] },
    ...areas.map(({ name, now, planned, achieved }): Block<DraftRun> => ({
      type: 'scale',
      label: [filled(name, 20)],
      now,
      planned,
      achieved,
    })),
  ]
}

function draft(facts: AnonymousCardFacts): Draft {
  return {
    title: 'Karta sprawy bez danych osobowych',
    page: 'portrait',
    textSize: 12,
    footer: 'Karta sprawy bez danych osobowych',
    blocks: [
      { type: 'title', text: ['Karta sprawy bez danych osobowych'] },
      { type: 'subtitle', text: t`nr sprawy: ${filled(facts.caseNumber, 16)} · data sporządzenia: ${date(facts.on)}` },
      {
        type: 'paragraph',
        text: [
          {
            text: 'Na spotkanie Partnerskiego Zespołu Kooperacji. Karta nie zawiera imion, nazwisk, adresów, telefonów, numerów PESEL ani dat urodzenia. Jeżeli ktoś rozpozna rodzinę, zachowuje to dla siebie. Po spotkaniu kartę oddaje się osobie prowadzącej.',
            italic: true,
          },
        ],
      },
      ...people(facts),
      { type: 'heading', level: 1, text: [headings.stage] },
      facts.stage === null
        ? { type: 'field', label: [], value: [{ blank: 60 }] }
        : { type: 'paragraph', text: [stageLabels[facts.stage]] },
      ...scales(facts),
      ...headedAnswer(headings.strengths, facts.strengths, 3),
      ...headedAnswer(headings.conclusions, facts.conclusions, 4),
      ...headedAnswer(headings.questions, facts.questions, 3),
    ],
  }
}

export const anonymousCardPaper = definePaper<AnonymousCardFacts>(anonymousCardFacts, {
  version: 1,
  hasLetterhead: false,
  form: [
    { fields: [{ type: 'date', name: 'on', label: 'Data sporządzenia' }] },
    {
      heading: headings.people,
      fields: [
        {
          type: 'rows',
          name: 'people',
          label: headings.people,
          rowName: 'Grupa',
          columns: [
            {
              type: 'choice',
              name: 'band',
              label: 'Wiek',
              options: bands.map((value) => ({ value, label: bandLabels[value] })),
            },
            { type: 'number', name: 'count', label: 'Ile osób', min: 0, max: 30 },
          ],
          empty: { band: null, count: null },
          max: 10,
        },
      ],
    },
    {
      heading: headings.stage,
      fields: [
        {
          type: 'choice',
          name: 'stage',
          label: headings.stage,
          options: caseStages.map((value) => ({ value, label: stageLabels[value] })),
        },
      ],
    },
    {
      heading: headings.areas,
      fields: [
        {
          type: 'rows',
          name: 'areas',
          label: headings.areas,
          hint: noDataHint,
          rowName: 'Obszar',
          columns: [
            { type: 'line', name: 'name', label: 'Obszar/cel' },
            { type: 'scale', name: 'now', label: 'teraz' },
            { type: 'scale', name: 'planned', label: 'plan' },
            { type: 'scale', name: 'achieved', label: 'osiągnięto' },
          ],
          empty: { name: '', now: null, planned: null, achieved: null },
          max: 10,
        },
      ],
    },
    {
      heading: headings.strengths,
      fields: [{ type: 'lines', name: 'strengths', label: headings.strengths, hint: noDataHint }],
    },
    {
      heading: headings.conclusions,
      fields: [{ type: 'lines', name: 'conclusions', label: headings.conclusions, hint: noDataHint }],
    },
    {
      heading: headings.questions,
      fields: [{ type: 'lines', name: 'questions', label: headings.questions, hint: noDataHint }],
    },
  ],
  on: ({ on }) => on,
  blank: () => ({
    kind: 'anonymous-card',
    subjectId: noId(),
    caseNumber: '',
    on: null,
    people: [],
    stage: null,
    areas: [],
    strengths: '',
    conclusions: '',
    questions: '',
  }),
  draft,
})

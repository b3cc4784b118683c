import { z } from 'zod'
import { localDate, longText, phoneAsKept, text } from '../../domain/fields.ts'
import type { FormRows } from '../form.ts'
import type { Draft } from '../model.ts'
import { noId } from '../no-id.ts'
import { definePaper } from '../paper.ts'
import { heading, joined, labelled, placeAndDate, printedRows, signer } from '../pieces.ts'
import { bold, date, filled, filledLines, isEmpty, t } from '../writing.ts'

/**
 * Zgłoszenie do ROPS (step 2.4): the PCPR tells the region's centre that the model begins, in
 * which communes, with whom and when, and what help is needed. It has no household in it.
 */

const commune = z.strictObject({
  gmina: text(80),
  institution: text(200),
  animator: text(150),
  councillor: text(150),
})
const step = z.strictObject({ step: text(200), term: text(120) })

export const ropsNoticeFacts = z.strictObject({
  kind: z.literal('rops-notice'),
  subjectId: z.uuid(),
  place: text(80),
  on: localDate.nullable(),
  ropsName: text(200),
  ropsAddress: text(200),
  powiat: text(80),
  pcprName: text(200),
  decidedOn: localDate.nullable(),
  communes: z.array(commune).max(12, 'tooMany'),
  animator: text(150),
  animatorPhone: phoneAsKept,
  animatorEmail: text(200),
  powiatCouncillor: text(150),
  schedule: z.array(step).max(20, 'tooMany'),
  needsConsultation: longText(1000),
  needsAdvice: longText(1000),
  needsTraining: longText(1000),
  needsSupervision: longText(1000),
  signedBy: text(120),
  signedByFunction: text(120),
})
export type RopsNoticeFacts = z.infer<typeof ropsNoticeFacts>

const headings = {
  decision: '1. Decyzja',
  communes: '2. Gminy, animatorzy i radni',
  powiat: '3. Powiat',
  schedule: '4. Planowany harmonogram',
  needs: '5. Zapotrzebowanie na wsparcie',
} as const

const labels = {
  animator: 'Animator PCPR',
  contact: 'Telefon, e-mail animatora PCPR',
  powiatCouncillor: 'Radny lub członek zarządu powiatu',
} as const

const needs = [
  ['needsConsultation', 'Konsultacje'],
  ['needsAdvice', 'Doradztwo'],
  ['needsTraining', 'Szkolenia'],
  ['needsSupervision', 'Superwizja i coaching'],
] as const

const communeRows: FormRows = {
  type: 'rows',
  name: 'communes',
  label: 'Gminy, które podejmują współpracę',
  hint: 'Jeden animator PCPR współpracuje najwyżej z 10 gminami.',
  rowName: 'Gmina',
  columns: [
    { type: 'line', name: 'gmina', label: 'Gmina' },
    { type: 'line', name: 'institution', label: 'Ośrodek pomocy społecznej' },
    { type: 'line', name: 'animator', label: 'Animator GOPS' },
    { type: 'line', name: 'councillor', label: 'Radny gminy' },
  ],
  empty: { gmina: '', institution: '', animator: '', councillor: '' },
  max: 12,
}

const scheduleRows: FormRows = {
  type: 'rows',
  name: 'schedule',
  label: 'Planowany harmonogram',
  rowName: 'Etap',
  columns: [
    { type: 'line', name: 'step', label: 'Etap lub krok' },
    { type: 'line', name: 'term', label: 'Planowany termin' },
  ],
  empty: { step: '', term: '' },
  max: 20,
}

/** What of the model's course lies ahead when the notice is written. */
export const usualSchedule: RopsNoticeFacts['schedule'] = [
  { step: 'Porozumienie o współpracy (krok 3)', term: '' },
  { step: 'Szkolenie animatorów i radnych (krok 4)', term: '' },
  { step: 'Powołanie PZK (krok 5)', term: '' },
  { step: 'Szkolenie PZK, plan i lista usług (krok 6)', term: '' },
  { step: 'Współpraca z podmiotami, osobami/rodzinami i społecznością (kroki 7–8)', term: '' },
  { step: 'Ewaluacja końcowa (kroki 9–10)', term: '' },
]

/** The notice to the ROPS. Takes its facts, gives the draft of the letter. */
function draft(facts: RopsNoticeFacts): Draft {
  const rops = isEmpty(facts.ropsName) ? 'Regionalny Ośrodek Polityki Społecznej' : joined(facts.ropsName)
  return {
    title: 'Zgłoszenie współpracy Modelem Kooperacji do ROPS',
    page: 'portrait',
    textSize: 11,
    footer: 'Zgłoszenie współpracy Modelem Kooperacji do ROPS',
    blocks: [
      placeAndDate(facts),
      { type: 'paragraph', keepWithNext: true, text: [bold(rops)] },
      { type: 'paragraph', text: [filled(facts.ropsAddress, 60)] },
      { type: 'title', text: ['Zgłoszenie współpracy Modelem Kooperacji w gminach wiejskich'] },
      { type: 'subtitle', text: t`Powiat: ${filled(facts.powiat, 40)}` },
      heading(headings.decision),
      {
        type: 'paragraph',
        align: 'justify',
        text: t`${filled(facts.pcprName, 50)} zgłasza, że w dniu ${date(facts.decidedOn)} wspólnie z ośrodkami pomocy społecznej oraz władzami powiatu i gmin wymienionych niżej podjęto decyzję o wdrażaniu Modelu Kooperacji w gminach wiejskich.`,
      },
      heading(headings.communes),
      printedRows(communeRows, {
        caption: 'Gminy, ich animatorzy i radni',
        widths: [19, 32, 22, 22],
        rows: facts.communes,
        blankRows: 3,
      }),
      heading(headings.powiat),
      labelled(labels.animator, facts.animator),
      labelled(labels.contact, joined(facts.animatorPhone, facts.animatorEmail)),
      labelled(labels.powiatCouncillor, facts.powiatCouncillor),
      heading(headings.schedule),
      printedRows(scheduleRows, {
        caption: 'Planowany harmonogram wdrażania Modelu',
        widths: [67, 28],
        rows: facts.schedule.length > 0 ? facts.schedule : usualSchedule,
        blankRows: 0,
      }),
      heading(headings.needs),
      {
        type: 'table',
        caption: 'Jakiego wsparcia ROPS potrzebujemy',
        widths: [25, 75],
        header: [['Rodzaj wsparcia'], ['Potrzeby']],
        rows: needs.map(([name, label]) => [
          { content: [[bold(label)]], isHeader: true },
          { content: isEmpty(facts[name]) ? [[{ blank: 120 }], [{ blank: 120 }]] : filledLines(facts[name], 120) },
        ]),
      },
      {
        type: 'paragraph',
        align: 'justify',
        keepWithNext: true,
        text: [
          'Prosimy o informację, w jakim zakresie ROPS może udzielić wsparcia. Zgłoszenie nie zawiera danych osób i rodzin objętych pomocą.',
        ],
      },
      { type: 'signatures', parties: [signer('(podpis w imieniu PCPR)', facts.signedBy, facts.signedByFunction)] },
    ],
  }
}

export const ropsNoticePaper = definePaper<RopsNoticeFacts>(ropsNoticeFacts, {
  version: 1,
  hasLetterhead: true,
  form: [
    {
      fields: [
        { type: 'line', name: 'place', label: 'Miejscowość' },
        { type: 'date', name: 'on', label: 'Data' },
        { type: 'line', name: 'ropsName', label: 'Pełna nazwa ROPS', hasDefault: true },
        { type: 'line', name: 'ropsAddress', label: 'Adres ROPS' },
      ],
    },
    {
      heading: headings.decision,
      fields: [
        { type: 'line', name: 'pcprName', label: 'Kto zgłasza (PCPR)' },
        { type: 'date', name: 'decidedOn', label: 'Data decyzji o wdrażaniu Modelu' },
      ],
    },
    { heading: headings.communes, fields: [communeRows] },
    {
      heading: headings.powiat,
      fields: [
        { type: 'line', name: 'animator', label: labels.animator },
        { type: 'line', name: 'animatorPhone', label: 'Telefon animatora PCPR', hasDefault: true },
        { type: 'line', name: 'animatorEmail', label: 'E-mail animatora PCPR', hasDefault: true },
        { type: 'line', name: 'powiatCouncillor', label: labels.powiatCouncillor },
      ],
    },
    { heading: headings.schedule, fields: [scheduleRows] },
    {
      heading: headings.needs,
      fields: [
        ...needs.map(([name, label]) => ({ type: 'lines' as const, name, label })),
        { type: 'line', name: 'signedBy', label: 'Podpisuje', hasDefault: true },
        { type: 'line', name: 'signedByFunction', label: 'Funkcja podpisującej osoby', hasDefault: true },
      ],
    },
  ],
  on: ({ on }) => on,
  blank: () => ({
    kind: 'rops-notice',
    subjectId: noId(),
    place: '',
    on: null,
    ropsName: '',
    ropsAddress: '',
    powiat: '',
    pcprName: '',
    decidedOn: null,
    communes: [],
    animator: '',
    animatorPhone: '',
    animatorEmail: '',
    powiatCouncillor: '',
    schedule: [],
    needsConsultation: '',
    needsAdvice: '',
    needsTraining: '',
    needsSupervision: '',
    signedBy: '',
    signedByFunction: '',
  }),
  draft,
})

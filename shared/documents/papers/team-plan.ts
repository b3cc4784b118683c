import { z } from 'zod'
import { localDate, longText, text } from '../../domain/fields.ts'
import type { FormCell, FormField, FormRows } from '../form.ts'
import type { Block, Draft, DraftRun } from '../model.ts'
import { noId } from '../no-id.ts'
import { definePaper } from '../paper.ts'
import { heading, labelled, labelledDate, printedRows } from '../pieces.ts'
import { meetingForm, meetingForms } from './meeting-forms.ts'
import { bold, date, filled, filledLines, isEmpty, t } from '../writing.ts'

/**
 * Plan współpracy PZK, the one paper the model asks of the team (step 6.2): goals in three
 * areas, days and places of meetings, their topics, training, supervision, and a list of what
 * the model expects at least once (steps 6.1 and 7.1), ticked where the plan says when.
 */

const meeting = z.strictObject({
  on: localDate.nullable(),
  hour: text(20),
  place: text(200),
  form: meetingForm,
  host: text(200),
})
const training = z.strictObject({ topic: text(300), by: text(200), when: text(100) })
const supervision = z.strictObject({ on: localDate.nullable(), subject: text(300), supervisor: text(200) })

const maxTrainings = 40

/** Topics without which the PZK does not know its work: six of step 7.1, then four of its technical training. */
export const expectedTopics = [
  ['topicEthics', 'Umiejętności w pomaganiu, zasady etyczne i formy współpracy'],
  ['topicCrisis', 'Kryzys i formy wsparcia, interwencja kryzysowa'],
  ['topicMethods', 'PSR, dialog motywujący i empowerment'],
  ['topicWorkshops', 'Zasady warsztatów współpracy, scenariusze i narzędzia'],
  ['topicDiagnosis', 'Diagnoza wielowymiarowa i zakończenie metodycznego działania'],
  ['topicProject', 'Projekt socjalny i jego opracowanie'],
  ['topicRemote', 'Narzędzia pracy zdalnej (co najmniej jedno spotkanie zdalne)'],
  ['topicPlatform', 'Narzędzia platformy edukacyjnej (co najmniej jedno spotkanie)'],
  ['topicCalculator', 'Kalkulator Kosztów Zaniechania'],
  ['topicEServices', 'Próbne logowanie do e-usług z listy'],
] as const

/** What the first meetings settle (step 6.1). */
export const firstMeetings = [
  ['firstRules', 'Zasady komunikacji w Zespole'],
  ['firstContacts', 'Lista kontaktowa PZK'],
  ['firstConditions', 'Warunki techniczne i organizacyjne spotkań, także zdalnych'],
  ['firstLaw', 'Podstawy prawne współpracy Zespołu'],
  ['firstPrivacy', 'Współpraca z osobą/rodziną i ochrona danych osobowych'],
] as const

type TopicName = (typeof expectedTopics)[number][0] | (typeof firstMeetings)[number][0]

/** When, or at which meeting. */
const when = text(120)

export const teamPlanFacts = z.strictObject({
  kind: z.literal('team-plan'),
  subjectId: z.uuid(),
  gmina: text(80),
  powiat: text(80),
  adoptedOn: localDate.nullable(),
  from: localDate.nullable(),
  until: localDate.nullable(),
  goalsInstitutions: longText(2000),
  goalsPeople: longText(2000),
  goalsCommunity: longText(2000),
  meetings: z.array(meeting).max(60, 'tooMany'),
  topicsInstitutions: longText(2000),
  topicsPeople: longText(2000),
  topicsCommunity: longText(2000),
  internalTraining: z.array(training).max(maxTrainings, 'tooMany'),
  externalTraining: z.array(training).max(maxTrainings, 'tooMany'),
  firstRules: when,
  firstContacts: when,
  firstConditions: when,
  firstLaw: when,
  firstPrivacy: when,
  topicEthics: when,
  topicCrisis: when,
  topicMethods: when,
  topicWorkshops: when,
  topicDiagnosis: when,
  topicProject: when,
  topicRemote: when,
  topicPlatform: when,
  topicCalculator: when,
  topicEServices: when,
  supervisions: z.array(supervision).max(30, 'tooMany'),
  listUpdates: text(300),
  authorities: text(300),
  preparedBy: longText(400),
})
export type TeamPlanFacts = z.infer<typeof teamPlanFacts>

const headings = {
  goals: '1. Cele współpracy',
  meetings: '2. Terminy i miejsca spotkań',
  topics: '3. Tematy spotkań',
  training: '4. Szkolenia',
  first: '5. Ustalenia pierwszych spotkań',
  expected: '6. Tematy, które Zespół omawia co najmniej raz',
  supervision: '7. Superwizja',
  constant: '8. Działania stałe',
} as const

const areas = {
  institutions: 'Na rzecz podmiotów',
  people: 'Na rzecz osób i rodzin',
  community: 'Na rzecz społeczności',
} as const

const labels = {
  adoptedOn: 'Plan przyjęto na spotkaniu PZK w dniu',
  listUpdates: 'Aktualizacja listy aktywności i usług (co najmniej raz na pół roku)',
  authorities: 'Spotkania z udziałem władz gminy i powiatu (co najmniej raz na pół roku)',
  preparedBy: 'Plan opracowali',
} as const

const meetingRows: FormRows = {
  type: 'rows',
  name: 'meetings',
  label: 'Spotkania PZK',
  hint: 'Co najmniej jedno w miesiącu, w różnych instytucjach.',
  rowName: 'Spotkanie',
  columns: [
    { type: 'date', name: 'on', label: 'Data' },
    { type: 'line', name: 'hour', label: 'Godzina' },
    { type: 'line', name: 'place', label: 'Miejsce' },
    { type: 'choice', name: 'form', label: 'Forma', options: meetingForms },
    { type: 'line', name: 'host', label: 'Gospodarz' },
  ],
  empty: { on: null, hour: '', place: '', form: null, host: '' },
  max: 60,
}

const trainingColumns: readonly FormCell[] = [
  { type: 'line', name: 'topic', label: 'Temat' },
  { type: 'line', name: 'by', label: 'Kto prowadzi' },
  { type: 'line', name: 'when', label: 'Termin' },
]

const internalRows: FormRows = {
  type: 'rows',
  name: 'internalTraining',
  label: 'Szkolenia wewnętrzne (podmioty sobie nawzajem)',
  rowName: 'Szkolenie',
  columns: trainingColumns,
  empty: { topic: '', by: '', when: '' },
  max: maxTrainings,
}
const externalRows: FormRows = { ...internalRows, name: 'externalTraining', label: 'Szkolenia zewnętrzne' }

const supervisionRows: FormRows = {
  type: 'rows',
  name: 'supervisions',
  label: 'Superwizje',
  hint: 'Superwizja Zespołu co najmniej raz na trzy miesiące; pracy z każdą osobą/rodziną co najmniej raz.',
  rowName: 'Superwizja',
  columns: [
    { type: 'date', name: 'on', label: 'Data' },
    { type: 'line', name: 'subject', label: 'Czego dotyczy' },
    { type: 'line', name: 'supervisor', label: 'Kto prowadzi' },
  ],
  empty: { on: null, subject: '', supervisor: '' },
  max: 30,
}

function rule(words: string): Block<DraftRun> {
  return { type: 'paragraph', keepWithNext: true, text: [words] }
}

/** The three areas of work with what was typed for each. */
function areaTable(caption: string, what: string, typed: readonly [string, string, string]): Block<DraftRun> {
  const names = [areas.institutions, areas.people, areas.community]
  return {
    type: 'table',
    caption,
    widths: [28, 72],
    header: [['Obszar'], [what]],
    rows: names.map((name, at) => [
      { content: [[bold(name)]], isHeader: true },
      { content: isEmpty(typed[at] ?? '') ? [[{ blank: 120 }], [{ blank: 120 }]] : filledLines(typed[at] ?? '', 120) },
    ]),
  }
}

/** Topics with a box each, ticked where it is said when. */
function checklist(
  caption: string,
  facts: TeamPlanFacts,
  topics: readonly (readonly [TopicName, string])[],
): Block<DraftRun> {
  return {
    type: 'table',
    caption,
    widths: [8, 54, 38],
    header: [['Jest'], ['Temat'], ['Kiedy i kto prowadzi']],
    rows: topics.map(([name, topic]) => [
      { content: [[isEmpty(facts[name]) ? '☐' : '☒']] },
      { content: [[topic]] },
      { content: filledLines(facts[name], 60) },
    ]),
  }
}

/** The plan of a PZK. Takes its facts, gives the draft of the paper. */
function draft(facts: TeamPlanFacts): Draft {
  return {
    title: 'Plan współpracy Partnerskiego Zespołu Kooperacji',
    page: 'portrait',
    textSize: 11,
    footer: 'Plan współpracy PZK',
    blocks: [
      { type: 'title', text: ['Plan współpracy Partnerskiego Zespołu Kooperacji'] },
      { type: 'subtitle', text: t`Gmina: ${filled(facts.gmina, 30)} · Powiat: ${filled(facts.powiat, 30)}` },
      {
        type: 'field',
        label: ['Okres planu:'],
        value: t`od ${date(facts.from)} do ${date(facts.until)}`,
      },
      labelledDate(labels.adoptedOn, facts.adoptedOn),
      heading(headings.goals),
      areaTable('Trzy obszary współpracy i ich cele', 'Cele', [
        facts.goalsInstitutions,
        facts.goalsPeople,
        facts.goalsCommunity,
      ]),
      heading(headings.meetings),
      rule('PZK spotyka się co najmniej raz w miesiącu, kolejno w różnych instytucjach gminy i powiatu.'),
      printedRows(meetingRows, {
        caption: 'Wykaz spotkań PZK',
        widths: [12, 12, 26, 13, 32],
        rows: facts.meetings,
        blankRows: 12,
      }),
      heading(headings.topics),
      areaTable('Trzy obszary współpracy i tematy ich spotkań', 'Tematy', [
        facts.topicsInstitutions,
        facts.topicsPeople,
        facts.topicsCommunity,
      ]),
      heading(headings.training),
      rule(`${internalRows.label}:`),
      printedRows(internalRows, {
        caption: 'Wykaz szkoleń wewnętrznych',
        widths: [47, 28, 20],
        rows: facts.internalTraining,
        blankRows: 4,
      }),
      rule(`${externalRows.label}:`),
      printedRows(externalRows, {
        caption: 'Wykaz szkoleń zewnętrznych',
        widths: [47, 28, 20],
        rows: facts.externalTraining,
        blankRows: 4,
      }),
      heading(headings.first),
      checklist('Co ustalają pierwsze spotkania i kiedy', facts, firstMeetings),
      heading(headings.expected),
      checklist('Tematy konieczne i kiedy są omawiane', facts, expectedTopics),
      heading(headings.supervision),
      rule(
        'Superwizja Zespołu odbywa się co najmniej raz na trzy miesiące, a praca z każdą osobą/rodziną jest superwizowana co najmniej raz.',
      ),
      printedRows(supervisionRows, {
        caption: 'Wykaz superwizji',
        widths: [16, 47, 32],
        rows: facts.supervisions,
        blankRows: 4,
      }),
      heading(headings.constant),
      labelled(labels.listUpdates, facts.listUpdates),
      labelled(labels.authorities, facts.authorities),
      labelled(labels.preparedBy, facts.preparedBy),
    ],
  }
}

function lines(name: string, label: string): FormField {
  return { type: 'lines', name, label }
}

function topicFields(topics: readonly (readonly [TopicName, string])[]): FormField[] {
  return topics.map(([name, label]) => ({ type: 'line', name, label, hint: 'Kiedy i kto prowadzi.' }))
}

export const teamPlanPaper = definePaper<TeamPlanFacts>(teamPlanFacts, {
  version: 1,
  hasLetterhead: false,
  form: [
    {
      fields: [
        { type: 'date', name: 'from', label: 'Okres planu: od' },
        { type: 'date', name: 'until', label: 'Okres planu: do' },
        { type: 'date', name: 'adoptedOn', label: labels.adoptedOn },
      ],
    },
    {
      heading: headings.goals,
      fields: [
        lines('goalsInstitutions', areas.institutions),
        lines('goalsPeople', areas.people),
        lines('goalsCommunity', areas.community),
      ],
    },
    { heading: headings.meetings, fields: [meetingRows] },
    {
      heading: headings.topics,
      fields: [
        lines('topicsInstitutions', areas.institutions),
        lines('topicsPeople', areas.people),
        lines('topicsCommunity', areas.community),
      ],
    },
    { heading: headings.training, fields: [internalRows, externalRows] },
    { heading: headings.first, fields: topicFields(firstMeetings) },
    { heading: headings.expected, fields: topicFields(expectedTopics) },
    { heading: headings.supervision, fields: [supervisionRows] },
    {
      heading: headings.constant,
      fields: [
        { type: 'line', name: 'listUpdates', label: labels.listUpdates },
        { type: 'line', name: 'authorities', label: labels.authorities },
        { type: 'line', name: 'preparedBy', label: labels.preparedBy },
      ],
    },
  ],
  on: ({ adoptedOn, from }) => adoptedOn ?? from,
  blank: () => ({
    kind: 'team-plan',
    subjectId: noId(),
    gmina: '',
    powiat: '',
    adoptedOn: null,
    from: null,
    until: null,
    goalsInstitutions: '',
    goalsPeople: '',
    goalsCommunity: '',
    meetings: [],
    topicsInstitutions: '',
    topicsPeople: '',
    topicsCommunity: '',
    internalTraining: [],
    externalTraining: [],
    firstRules: '',
    firstContacts: '',
    firstConditions: '',
    firstLaw: '',
    firstPrivacy: '',
    topicEthics: '',
    topicCrisis: '',
    topicMethods: '',
    topicWorkshops: '',
    topicDiagnosis: '',
    topicProject: '',
    topicRemote: '',
    topicPlatform: '',
    topicCalculator: '',
    topicEServices: '',
    supervisions: [],
    listUpdates: '',
    authorities: '',
    preparedBy: '',
  }),
  draft,
})

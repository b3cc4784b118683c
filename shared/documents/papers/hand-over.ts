import { z } from 'zod'
import { scaleValue } from '../../domain/cases.ts'
import { localDate, longText, text } from '../../domain/fields.ts'
import { byNumber, enumeration, form } from '../../domain/grammar.ts'
import { labelledAnswer } from '../answers.ts'
import type { Voice } from '../household-voice.ts'
import { aboutWhom, fullName, householdPeople, householdSignatures, peopleField, voiceOf } from '../household-voice.ts'
import type { Block, Draft, DraftRun } from '../model.ts'
import { noId } from '../no-id.ts'
import { definePaper } from '../paper.ts'
import { date, filled, filledBold, filledLines, isEmpty, t } from '../writing.ts'

/**
 * Przekazanie osoby/rodziny: goals not reached, one institution goes on with the support. Source:
 * the book, step 9.3 and the course of a case, 11.2. Conclusions only: the members of a PZK
 * exchange no documents; and nothing goes out without the household's consent.
 */

const headings = {
  whom: 'Komu przekazuje się dalsze wsparcie',
  conclusions: 'Wnioski ze współpracy',
  steps: 'Dalsze kroki',
  agreed: 'Uzgodnienie i zgoda',
} as const

const labels = {
  minorsRepresentedBy: 'Kto działa w imieniu małoletnich',
  institution: 'Instytucja, która przejmuje dalsze wsparcie',
  contact: 'Osoba do kontaktu w tej instytucji',
  since: 'Od dnia',
  decidedOn: 'Dzień spotkania PZK, na którym podjęto decyzję',
  achieved: 'Co się udało',
  notAchieved: 'Czego nie osiągnięto i dlaczego',
  strengths: 'Mocne strony i zasoby',
  step: 'Co',
  responsible: 'Kto',
  until: 'Do kiedy',
  agreesToHandOver: 'Zgoda na przekazanie dalszego wsparcia tej instytucji:',
  agreesToPassData: 'Zgoda na przekazanie tej instytucji danych w podanym niżej zakresie:',
  passedData: 'Zakres przekazywanych danych',
} as const

const area = z.strictObject({
  name: text(200),
  now: scaleValue.nullable(),
  planned: scaleValue.nullable(),
  achieved: scaleValue.nullable(),
})
const step = z.strictObject({ step: longText(600), responsible: text(300), until: text(120) })

export const handOverFacts = z.strictObject({
  kind: z.literal('hand-over'),
  subjectId: z.uuid(),
  place: text(80),
  on: localDate.nullable(),
  adults: householdPeople,
  minors: householdPeople,
  minorsRepresentedBy: text(300),
  /** "PZK w Przykładowej". */
  pzkPlaceLocative: text(80),
  officeName: text(200),
  institution: text(200),
  contact: text(200),
  since: localDate.nullable(),
  decidedOn: localDate.nullable(),
  areas: z.array(area).max(10, 'tooMany'),
  achieved: longText(1500),
  notAchieved: longText(1500),
  strengths: longText(1500),
  steps: z.array(step).max(30, 'tooMany'),
  /** null: to be ticked with a pen. */
  agreesToHandOver: z.boolean().nullable(),
  agreesToPassData: z.boolean().nullable(),
  passedData: longText(1000),
})
export type HandOverFacts = z.infer<typeof handOverFacts>

/** "osoby", "rodziny", and both on a form for a pen. */
function whoGenitive(facts: HandOverFacts, { isAlone }: Voice): string {
  if (facts.adults.length === 0) return 'osoby/rodziny'
  return isAlone ? 'osoby' : 'rodziny'
}

function names({ adults, minors, minorsRepresentedBy }: HandOverFacts): Block<DraftRun>[] {
  const label =
    adults.length + minors.length === 0
      ? 'Osoba/rodzina'
      : adults.length === 1 && minors.length === 0
        ? 'Osoba'
        : 'Rodzina'
  const children = enumeration(minors.map(fullName))
  return [
    { type: 'field', label: [`${label}:`], value: [filledBold(enumeration(adults.map(fullName)), 60)] },
    ...(children === ''
      ? []
      : [
          {
            type: 'field',
            label: [minors.length === 1 ? 'Dziecko:' : 'Dzieci:'],
            value: [filledBold(children, 60)],
          } satisfies Block<DraftRun>,
        ]),
    ...(children === '' || isEmpty(minorsRepresentedBy)
      ? []
      : [
          {
            type: 'field',
            label: [`${labels.minorsRepresentedBy}:`],
            value: [filled(minorsRepresentedBy, 60)],
          } satisfies Block<DraftRun>,
        ]),
  ]
}

function whom(facts: HandOverFacts, voice: Voice): Block<DraftRun>[] {
  return [
    { type: 'heading', level: 1, text: [headings.whom] },
    { type: 'field', label: [`${labels.institution}:`], value: [filledBold(facts.institution, 60)] },
    { type: 'field', label: [`${labels.contact}:`], value: [filled(facts.contact, 60)] },
    { type: 'field', label: [`${labels.since}:`], value: [date(facts.since, 40)] },
    {
      type: 'paragraph',
      align: 'justify',
      text: t`Celów współpracy z Partnerskim Zespołem Kooperacji w ${filled(facts.pzkPlaceLocative, 25)} (dalej: „PZK”) nie osiągnięto albo nie osiągnięto w pełni. Na spotkaniu PZK dnia ${date(facts.decidedOn)}, z udziałem ${whoGenitive(facts, voice)}, której sprawa dotyczy, oraz przedstawiciela wymienionej instytucji, ustalono, że dalsze wsparcie prowadzi ta instytucja. Współpracą kierował dotąd podmiot: ${filled(facts.officeName, 40)} (dalej: „Ośrodek”).`,
    },
  ]
}

function conclusions(facts: HandOverFacts): Block<DraftRun>[] {
  return [
    { type: 'heading', level: 1, text: [headings.conclusions] },
    {
      type: 'paragraph',
      keepWithNext: true,
      text: [{ text: 'Same wnioski: dokumentów się nie przekazuje.', italic: true }],
    },
    ...facts.areas.map(({ name, now, planned, achieved }): Block<DraftRun> => ({
      type: 'scale',
      label: [filled(name, 20)],
      now,
      planned,
      achieved,
    })),
    ...labelledAnswer(labels.achieved, facts.achieved, 3),
    ...labelledAnswer(labels.notAchieved, facts.notAchieved, 3),
    ...labelledAnswer(labels.strengths, facts.strengths, 3),
  ]
}

const emptySteps = Array.from({ length: 3 }, () => ({ step: '', responsible: '', until: '' }))

function steps(facts: HandOverFacts): Block<DraftRun>[] {
  const rows = facts.steps.length > 0 ? facts.steps : emptySteps
  return [
    { type: 'heading', level: 1, text: [headings.steps] },
    {
      type: 'table',
      caption: 'Dalsze kroki: co, kto i do kiedy',
      widths: [7, 45, 28, 20],
      header: [['Lp.'], [labels.step], [labels.responsible], [labels.until]],
      rows: rows.map((row, index) => [
        { content: [[`${index + 1}.`]] },
        { content: filledLines(row.step, 40) },
        { content: filledLines(row.responsible, 22) },
        { content: filledLines(row.until, 14) },
      ]),
    },
  ]
}

function agreed(facts: HandOverFacts, voice: Voice): Block<DraftRun>[] {
  const { adults } = voice
  const know = form(adults, byNumber('Wiem', 'Wiemy'))
  const can = form(adults, byNumber('mogę', 'możemy'))
  const took = form(adults, { she: 'Brałam', he: 'Brałem', women: 'Brałyśmy', mixed: 'Braliśmy' })
  const read = form(adults, byNumber('znam', 'znamy'))
  return [
    { type: 'heading', level: 1, text: [headings.agreed] },
    { type: 'paragraph', keepWithNext: true, text: [`${took} udział w tych ustaleniach i ${read} treść tego pisma.`] },
    { type: 'choice', text: [labels.agreesToHandOver], isYes: facts.agreesToHandOver },
    { type: 'choice', text: [labels.agreesToPassData], isYes: facts.agreesToPassData },
    ...labelledAnswer(labels.passedData, facts.passedData, 2),
    {
      type: 'paragraph',
      align: 'justify',
      keepWithNext: true,
      text: [
        `Zgoda obejmuje dane dotyczące ${aboutWhom(voice)}, także wrażliwe (o stanie zdrowia, niepełnosprawności, uzależnieniach), jeżeli je wyżej wymieniono; dane służą wyłącznie dalszemu wsparciu. ${know}, że zgoda jest dobrowolna i że ${can} jej odmówić albo w każdej chwili ją wycofać; nie wpływa to na prawo do świadczeń ani na ustawową pomoc Ośrodka, a wycofanie – także na zgodność z prawem tego, co zrobiono wcześniej. Bez zgody na przekazanie danych Ośrodek nie wysyła tego pisma, lecz podaje, jak samodzielnie zgłosić się do tej instytucji.`,
      ],
    },
    {
      type: 'signatures',
      parties: [
        ...householdSignatures(facts),
        { lines: [['(data, podpis przedstawiciela Ośrodka)']] },
        {
          lines: [
            ['(data, podpis przedstawiciela instytucji przejmującej)'],
            ...(isEmpty(facts.institution) ? [] : [[filled(facts.institution, 20)]]),
          ],
        },
      ],
    },
  ]
}

function draft(facts: HandOverFacts): Draft {
  const voice = voiceOf(facts)
  const title = `Przekazanie ${whoGenitive(facts, voice)} do dalszego wsparcia`
  return {
    title,
    page: 'portrait',
    textSize: 11,
    footer: title,
    blocks: [
      { type: 'paragraph', align: 'right', text: t`${filled(facts.place, 30)}, dnia ${date(facts.on)}` },
      { type: 'title', text: [title] },
      ...names(facts),
      ...whom(facts, voice),
      ...conclusions(facts),
      ...steps(facts),
      ...agreed(facts, voice),
    ],
  }
}

export const handOverPaper = definePaper<HandOverFacts>(handOverFacts, {
  version: 1,
  hasLetterhead: true,
  form: [
    {
      fields: [
        { type: 'line', name: 'place', label: 'Miejscowość' },
        { type: 'date', name: 'on', label: 'Data' },
        peopleField('adults', 'Osoby dorosłe', 'Osoba dorosła'),
        { ...peopleField('minors', 'Małoletni', 'Małoletni'), hasDefault: true },
        {
          type: 'line',
          name: 'minorsRepresentedBy',
          label: labels.minorsRepresentedBy,
          hint: 'Puste: osoby dorosłe wymienione wyżej.',
          hasDefault: true,
        },
      ],
    },
    {
      heading: headings.whom,
      fields: [
        { type: 'line', name: 'institution', label: labels.institution },
        { type: 'line', name: 'contact', label: labels.contact },
        { type: 'date', name: 'since', label: labels.since },
        { type: 'date', name: 'decidedOn', label: labels.decidedOn },
      ],
    },
    {
      heading: headings.conclusions,
      fields: [
        {
          type: 'rows',
          name: 'areas',
          label: 'Obszary i skale',
          hasDefault: true,
          rowName: 'Obszar',
          columns: [
            { type: 'line', name: 'name', label: 'Obszar/cel' },
            { type: 'scale', name: 'now', label: 'na początku' },
            { type: 'scale', name: 'planned', label: 'plan' },
            { type: 'scale', name: 'achieved', label: 'osiągnięto' },
          ],
          empty: { name: '', now: null, planned: null, achieved: null },
          max: 10,
        },
        { type: 'lines', name: 'achieved', label: labels.achieved },
        {
          type: 'lines',
          name: 'notAchieved',
          label: labels.notAchieved,
          hint: 'Same wnioski, bez przepisywania dokumentów.',
        },
        { type: 'lines', name: 'strengths', label: labels.strengths },
      ],
    },
    {
      heading: headings.steps,
      fields: [
        {
          type: 'rows',
          name: 'steps',
          label: headings.steps,
          rowName: 'Krok',
          columns: [
            { type: 'lines', name: 'step', label: labels.step },
            { type: 'line', name: 'responsible', label: labels.responsible },
            { type: 'line', name: 'until', label: labels.until },
          ],
          empty: { step: '', responsible: '', until: '' },
          max: 30,
        },
      ],
    },
    {
      heading: headings.agreed,
      fields: [
        { type: 'yes-no', name: 'agreesToHandOver', label: labels.agreesToHandOver, hasDefault: true },
        { type: 'yes-no', name: 'agreesToPassData', label: labels.agreesToPassData, hasDefault: true },
        {
          type: 'lines',
          name: 'passedData',
          label: labels.passedData,
          hint: 'Na przykład: imię, nazwisko, telefon, wnioski z tego pisma.',
        },
      ],
    },
  ],
  on: ({ on }) => on,
  blank: () => ({
    kind: 'hand-over',
    subjectId: noId(),
    place: '',
    on: null,
    adults: [],
    minors: [],
    minorsRepresentedBy: '',
    pzkPlaceLocative: '',
    officeName: '',
    institution: '',
    contact: '',
    since: null,
    decidedOn: null,
    areas: [],
    achieved: '',
    notAchieved: '',
    strengths: '',
    steps: [],
    agreesToHandOver: null,
    agreesToPassData: null,
    passedData: '',
  }),
  draft,
})

import { z } from 'zod'
import { localDate, text } from '../../domain/fields.ts'
import { byNumber, form } from '../../domain/grammar.ts'
import type { Voice } from '../household-voice.ts'
import {
  aboutWhom,
  forRepresented,
  householdSignatures,
  fullName,
  householdPeople,
  inWhoseName,
  peopleField,
  voiceOf,
  whoSigns,
} from '../household-voice.ts'
import type { Block, Draft, DraftRun, Text } from '../model.ts'
import { noId } from '../no-id.ts'
import { definePaper } from '../paper.ts'
import { bold, date, filled, filledBold, filledLines, t } from '../writing.ts'

/**
 * Wycofanie zgody: the whole consent or the passing of data to chosen recipients. It undoes what
 * docs/adr/0005 lets the consent cover, no more: the office's own tasks rest on the law.
 */

const headings = {
  what: 'Zakres wycofania',
  effects: 'Skutki wycofania',
  receipt: 'Potwierdzenie przyjęcia (wypełnia Ośrodek)',
} as const

const labels = {
  consentOn: 'Data udzielenia zgody',
  minorsRepresentedBy: 'Kto działa w imieniu małoletnich',
  recipients: 'Komu dane nie mają być dalej przekazywane',
  recipient: 'Komu',
  isWithdrawn: 'Wycofuję zgodę',
  receivedOn: 'Oświadczenie wpłynęło dnia',
  receivedHow: 'Sposób złożenia (osobiście, pismem, e-mailem, ustnie)',
  receivedBy: 'Kto przyjął (imię, nazwisko, stanowisko)',
} as const

const recipient = z.strictObject({ recipient: text(200), isWithdrawn: z.boolean().nullable() })

export const consentWithdrawalFacts = z.strictObject({
  kind: z.literal('consent-withdrawal'),
  subjectId: z.uuid(),
  place: text(80),
  on: localDate.nullable(),
  adults: householdPeople,
  minors: householdPeople,
  minorsRepresentedBy: text(300),
  /** The day of the consent that is withdrawn. */
  consentOn: localDate.nullable(),
  /** "PZK w Przykładowej". */
  pzkPlaceLocative: text(80),
  officeName: text(200),
  /** null: to be ticked with a pen. */
  scope: z.enum(['whole', 'part']).nullable(),
  recipients: z.array(recipient).max(60, 'tooMany'),
  receivedOn: localDate.nullable(),
  receivedHow: text(120),
  receivedBy: text(200),
})
export type ConsentWithdrawalFacts = z.infer<typeof consentWithdrawalFacts>

function box(isTicked: boolean | null): string {
  return isTicked === true ? '☒' : '☐'
}

const recipientsOnForm = 3

function recipientsTable({ recipients }: ConsentWithdrawalFacts): Block<DraftRun> {
  const rows =
    recipients.length > 0
      ? recipients
      : Array.from({ length: recipientsOnForm }, () => ({ recipient: '', isWithdrawn: null }))
  return {
    type: 'table',
    caption: 'Komu dane nie mają być dalej przekazywane',
    widths: [76, 24],
    header: [[labels.recipient], [labels.isWithdrawn]],
    rows: rows.map((row) => [
      { content: filledLines(row.recipient, 60) },
      { content: [[`${box(row.isWithdrawn)} TAK ${box(row.isWithdrawn === null ? null : !row.isWithdrawn)} NIE`]] },
    ]),
  }
}

/** What is withdrawn: said outright once it is chosen, two boxes and the table while it is not. */
function what(facts: ConsentWithdrawalFacts, voice: Voice): Block<DraftRun>[] {
  const withdraw = form(voice.adults, byNumber('Wycofuję', 'Wycofujemy'))
  const whole = `całą zgodę: na udział we współpracy z PZK i na przekazywanie danych wszystkim podmiotom`
  const part = `zgodę na przekazywanie danych dotyczących ${aboutWhom(voice)} tylko tym podmiotom, przy których w tabeli zaznaczono „TAK”`
  const heading: Block<DraftRun> = { type: 'heading', level: 1, text: [headings.what] }
  switch (facts.scope) {
    case 'whole':
      return [heading, { type: 'paragraph', text: [`${withdraw} ${whole}.`] }]
    case 'part':
      return [
        heading,
        { type: 'paragraph', keepWithNext: true, text: [`${withdraw} ${part}. Pozostała zgoda obowiązuje dalej.`] },
        recipientsTable(facts),
      ]
    case null:
      return [
        heading,
        { type: 'paragraph', keepWithNext: true, text: [`${withdraw} (zaznaczyć jedno):`] },
        { type: 'paragraph', keepWithNext: true, text: ['☐', ` ${whole},`] },
        {
          type: 'paragraph',
          keepWithNext: true,
          text: ['☐', ` ${part}; pozostała zgoda obowiązuje wtedy dalej.`],
        },
        recipientsTable(facts),
      ]
  }
}

function effectOfWhole(voice: Voice): string {
  const about = aboutWhom(voice)
  return `z chwilą, w której oświadczenie dotrze do Ośrodka, kończy się współpraca z PZK i realizacja Indywidualnego Programu Współpracy, a Ośrodek przestaje przekazywać podmiotom z PZK dane dotyczące ${about}`
}

const effectOfPart =
  'z chwilą, w której oświadczenie dotrze do Ośrodka, przestaje on przekazywać dane wskazanym podmiotom; współpraca z PZK trwa dalej, a działania Indywidualnego Programu Współpracy, których bez tych danych nie da się prowadzić, trzeba ustalić na nowo'

function stops({ scope }: ConsentWithdrawalFacts, voice: Voice): string[] {
  switch (scope) {
    case 'whole':
      return [`${effectOfWhole(voice)},`]
    case 'part':
      return [`${effectOfPart},`]
    case null:
      return [
        `przy wycofaniu całej zgody: ${effectOfWhole(voice)},`,
        `przy wycofaniu zgody dla wskazanych podmiotów: ${effectOfPart},`,
      ]
  }
}

function effects(facts: ConsentWithdrawalFacts, voice: Voice): Block<DraftRun>[] {
  const know = form(voice.adults, byNumber('Wiem', 'Wiemy'))
  const can = form(voice.adults, byNumber('mogę', 'możemy'))
  const items: Text<DraftRun>[] = [
    t`wycofanie zgody jest bezpłatne, nie wymaga uzasadnienia i nie wpływa na prawo do świadczeń ani na ustawową pomoc Ośrodka,`,
    t`to, co zrobiono na podstawie zgody przed jej wycofaniem, pozostaje zgodne z prawem,`,
    ...stops(facts, voice).map((item) => [item]),
    t`podmioty, którym przekazano już dane na podstawie wycofanej zgody, Ośrodek zawiadomi o jej wycofaniu, aby usunęły te dane, do których przetwarzania nie mają innej podstawy prawnej,`,
    t`dane i dokumenty potrzebne w ustawowych zadaniach Ośrodka pozostają w nim na podstawie przepisów prawa,`,
    t`zgody ${can} udzielić ponownie.`,
  ]
  return [
    { type: 'heading', level: 1, text: [headings.effects] },
    {
      type: 'paragraph',
      keepWithNext: true,
      text: [`${know}, że zgodę wolno wycofać w każdej chwili (art. 7 ust. 3 RODO) i że:`],
    },
    { type: 'list', marker: 'dash', keepWithNext: true, items: items.map((text_) => ({ text: text_ })) },
  ]
}

function draft(facts: ConsentWithdrawalFacts): Draft {
  const voice = voiceOf(facts)
  const withdraw = form(voice.adults, byNumber('wycofuję', 'wycofujemy'))
  const byWhom = form(voice.adults, byNumber('przeze mnie', 'przez nas'))
  return {
    title: 'Oświadczenie o wycofaniu zgody na współpracę z Partnerskim Zespołem Kooperacji',
    page: 'portrait',
    textSize: 11,
    footer: 'Oświadczenie o wycofaniu zgody',
    blocks: [
      { type: 'title', text: ['Oświadczenie o wycofaniu zgody'] },
      {
        type: 'subtitle',
        text: [bold('na współpracę z Partnerskim Zespołem Kooperacji lub na przekazywanie danych')],
      },
      { type: 'paragraph', align: 'right', text: t`${filled(facts.place, 30)}, dnia ${date(facts.on)}` },
      ...whoSigns(
        facts,
        facts.adults.length > 0
          ? facts.adults.map((adult) => [filledBold(fullName(adult), 40)])
          : [[{ blank: 40 }], [{ blank: 40 }]],
      ),
      {
        type: 'paragraph',
        align: 'justify',
        text: t`Działając ${inWhoseName(voice)}, ${withdraw} – w zakresie określonym niżej – zgodę z dnia ${date(facts.consentOn)}, udzieloną ${byWhom} na współpracę z Partnerskim Zespołem Kooperacji w ${filled(facts.pzkPlaceLocative, 25)} (dalej: „PZK”) i na przekazywanie danych osobowych. Administratorem danych jest ${filled(facts.officeName, 40)} (dalej: „Ośrodek”).`,
      },
      ...forRepresented(voice, 'wycofuje zgodę'),
      ...what(facts, voice),
      ...effects(facts, voice),
      { type: 'signatures', parties: householdSignatures(facts) },
      { type: 'heading', level: 1, text: [headings.receipt] },
      { type: 'field', keepWithNext: true, label: [`${labels.receivedOn}:`], value: [date(facts.receivedOn, 40)] },
      { type: 'field', keepWithNext: true, label: [`${labels.receivedHow}:`], value: [filled(facts.receivedHow, 40)] },
      { type: 'field', keepWithNext: true, label: [`${labels.receivedBy}:`], value: [filled(facts.receivedBy, 40)] },
      {
        type: 'paragraph',
        keepWithNext: true,
        text: ['Kopię oświadczenia z tym potwierdzeniem otrzymuje osoba, która je złożyła.'],
      },
      { type: 'signatures', parties: [{ lines: [['(data, podpis pracownika Ośrodka)']] }] },
    ],
  }
}

export const consentWithdrawalPaper = definePaper<ConsentWithdrawalFacts>(consentWithdrawalFacts, {
  version: 1,
  hasLetterhead: false,
  form: [
    {
      fields: [
        { type: 'line', name: 'place', label: 'Miejscowość' },
        { type: 'date', name: 'on', label: 'Data' },
        peopleField('adults', 'Kto wycofuje zgodę', 'Osoba dorosła'),
        { ...peopleField('minors', 'W imieniu których małoletnich', 'Małoletni'), hasDefault: true },
        {
          type: 'line',
          name: 'minorsRepresentedBy',
          label: labels.minorsRepresentedBy,
          hint: 'Puste: osoby dorosłe wymienione wyżej.',
          hasDefault: true,
        },
        { type: 'date', name: 'consentOn', label: labels.consentOn },
      ],
    },
    {
      heading: headings.what,
      fields: [
        {
          type: 'choice',
          name: 'scope',
          label: headings.what,
          hint: 'Bez wyboru oświadczenie ma puste kratki do zaznaczenia długopisem.',
          hasDefault: true,
          options: [
            { value: 'whole', label: 'cała zgoda' },
            { value: 'part', label: 'przekazywanie danych wybranym podmiotom' },
          ],
        },
        {
          type: 'rows',
          name: 'recipients',
          label: labels.recipients,
          rowName: 'Podmiot',
          columns: [
            { type: 'line', name: 'recipient', label: labels.recipient },
            { type: 'yes-no', name: 'isWithdrawn', label: labels.isWithdrawn },
          ],
          empty: { recipient: '', isWithdrawn: null },
          max: 60,
        },
      ],
    },
    {
      heading: headings.receipt,
      fields: [
        { type: 'date', name: 'receivedOn', label: labels.receivedOn },
        { type: 'line', name: 'receivedHow', label: labels.receivedHow },
        { type: 'line', name: 'receivedBy', label: labels.receivedBy },
      ],
    },
  ],
  on: ({ on }) => on,
  blank: () => ({
    kind: 'consent-withdrawal',
    subjectId: noId(),
    place: '',
    on: null,
    adults: [],
    minors: [],
    minorsRepresentedBy: '',
    consentOn: null,
    pzkPlaceLocative: '',
    officeName: '',
    scope: null,
    recipients: [],
    receivedOn: null,
    receivedHow: '',
    receivedBy: '',
  }),
  draft,
})

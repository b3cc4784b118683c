import { z } from 'zod'
import { localDate, longText, text } from '../../domain/fields.ts'
import type { FormRows } from '../form.ts'
import type { Block, Clause, Draft, DraftRun } from '../model.ts'
import { noId } from '../no-id.ts'
import { definePaper } from '../paper.ts'
import { heading, labelled, labelledDate, printedRows, signer, typedParagraphs } from '../pieces.ts'
import { filled, filledBold, isEmpty, t } from '../writing.ts'
import { meetingForm, meetingFormName, meetingForms } from './meeting-forms.ts'

/**
 * Notatka ze spotkania PZK: what was settled, by whom and by when it is done. It has no place
 * for a household's data: work with a household is written down in its own case.
 */

const attendee = z.strictObject({ name: text(150), institution: text(200) })
const decision = z.strictObject({ what: text(600), owner: text(150), due: localDate.nullable() })

export const meetingNoteFacts = z.strictObject({
  kind: z.literal('meeting-note'),
  subjectId: z.uuid(),
  /** "PZK w Przykładowej". */
  pzkPlaceLocative: text(80),
  on: localDate.nullable(),
  hour: text(20),
  form: meetingForm,
  meetingPlace: text(200),
  /** Nobody named: those on the attendance list. */
  attendees: z.array(attendee).max(120, 'tooMany'),
  agenda: z.array(z.strictObject({ topic: text(300) })).max(30, 'tooMany'),
  course: longText(6000),
  decisions: z.array(decision).max(60, 'tooMany'),
  nextOn: localDate.nullable(),
  nextHour: text(20),
  nextPlace: text(200),
  preparedBy: text(120),
  preparedByFunction: text(120),
})
export type MeetingNoteFacts = z.infer<typeof meetingNoteFacts>

const headings = {
  attendees: '1. Obecni',
  agenda: '2. Porządek spotkania',
  course: '3. Przebieg i wnioski',
  decisions: '4. Ustalenia',
  next: '5. Następne spotkanie',
} as const

const labels = {
  on: 'Data spotkania',
  hour: 'Godzina',
  form: 'Forma spotkania',
  meetingPlace: 'Miejsce',
  nextOn: 'Data',
  nextHour: 'Godzina',
  nextPlace: 'Miejsce',
} as const

const attendeeRows: FormRows = {
  type: 'rows',
  name: 'attendees',
  label: 'Obecni',
  hint: 'Bez nazwisk notatka odsyła do listy obecności.',
  hasDefault: true,
  rowName: 'Osoba',
  columns: [
    { type: 'line', name: 'name', label: 'Imię i nazwisko' },
    { type: 'line', name: 'institution', label: 'Instytucja' },
  ],
  empty: { name: '', institution: '' },
  max: 120,
}

const agendaRows: FormRows = {
  type: 'rows',
  name: 'agenda',
  label: 'Porządek spotkania',
  rowName: 'Punkt',
  columns: [{ type: 'line', name: 'topic', label: 'Temat' }],
  empty: { topic: '' },
  max: 30,
}

const decisionRows: FormRows = {
  type: 'rows',
  name: 'decisions',
  label: 'Ustalenia',
  rowName: 'Ustalenie',
  columns: [
    { type: 'lines', name: 'what', label: 'Co ustalono' },
    { type: 'line', name: 'owner', label: 'Kto odpowiada' },
    { type: 'date', name: 'due', label: 'Termin' },
  ],
  empty: { what: '', owner: '', due: null },
  max: 60,
}

function list(items: readonly Clause<DraftRun>[]): Block<DraftRun> {
  return { type: 'list', marker: 'decimal', items }
}

function attendees({ attendees: of }: MeetingNoteFacts): Block<DraftRun> {
  if (of.length === 0) return { type: 'paragraph', text: ['Według listy obecności dołączonej do notatki.'] }
  return list(
    of.map(({ name, institution }) => ({
      text: isEmpty(institution) ? [filledBold(name, 40)] : t`${filledBold(name, 40)} – ${filled(institution, 40)}`,
    })),
  )
}

/** The note of a meeting. Takes its facts, gives the draft of the paper. */
function draft(facts: MeetingNoteFacts): Draft {
  const topics = facts.agenda.filter(({ topic }) => !isEmpty(topic))
  return {
    title: 'Notatka ze spotkania',
    page: 'portrait',
    textSize: 12,
    footer: 'Notatka ze spotkania PZK',
    blocks: [
      { type: 'title', text: ['Notatka ze spotkania'] },
      {
        type: 'subtitle',
        text: t`Partnerskiego Zespołu Kooperacji w ${filled(facts.pzkPlaceLocative, 25)}`,
      },
      labelledDate(labels.on, facts.on),
      labelled(labels.hour, facts.hour),
      labelled(labels.form, meetingFormName(facts.form)),
      labelled(labels.meetingPlace, facts.meetingPlace),
      heading(headings.attendees),
      attendees(facts),
      heading(headings.agenda),
      list(
        (topics.length > 0 ? topics : [{ topic: '' }, { topic: '' }, { topic: '' }]).map(({ topic }) => ({
          text: [filled(topic, 100)],
        })),
      ),
      heading(headings.course),
      ...typedParagraphs(facts.course, 6),
      heading(headings.decisions),
      printedRows(decisionRows, {
        caption: 'Ustalenia ze spotkania: co, kto, do kiedy',
        widths: [53, 26, 16],
        rows: facts.decisions,
        blankRows: 4,
      }),
      heading(headings.next),
      labelledDate(labels.nextOn, facts.nextOn),
      labelled(labels.nextHour, facts.nextHour),
      labelled(labels.nextPlace, facts.nextPlace),
      {
        type: 'paragraph',
        keepWithNext: true,
        text: [
          {
            text: 'Notatka nie zawiera danych osób/rodzin. Pracę z nimi dokumentuje się wyłącznie w ich sprawach.',
            italic: true,
          },
        ],
      },
      {
        type: 'signatures',
        parties: [signer('(podpis osoby, która sporządziła notatkę)', facts.preparedBy, facts.preparedByFunction)],
      },
    ],
  }
}

export const meetingNotePaper = definePaper<MeetingNoteFacts>(meetingNoteFacts, {
  version: 1,
  hasLetterhead: false,
  form: [
    {
      fields: [
        { type: 'date', name: 'on', label: labels.on },
        { type: 'line', name: 'hour', label: labels.hour },
        { type: 'choice', name: 'form', label: labels.form, options: meetingForms },
        { type: 'line', name: 'meetingPlace', label: labels.meetingPlace },
      ],
    },
    { heading: headings.attendees, fields: [attendeeRows] },
    { heading: headings.agenda, fields: [agendaRows] },
    {
      heading: headings.course,
      fields: [
        {
          type: 'lines',
          name: 'course',
          label: 'Przebieg i wnioski',
          hint: 'Bez danych osób i rodzin: pracę z nimi zapisuje się w ich sprawach.',
        },
      ],
    },
    { heading: headings.decisions, fields: [decisionRows] },
    {
      heading: headings.next,
      fields: [
        { type: 'date', name: 'nextOn', label: labels.nextOn },
        { type: 'line', name: 'nextHour', label: labels.nextHour },
        { type: 'line', name: 'nextPlace', label: labels.nextPlace },
        { type: 'line', name: 'preparedBy', label: 'Notatkę sporządza', hasDefault: true },
        { type: 'line', name: 'preparedByFunction', label: 'Funkcja sporządzającej osoby', hasDefault: true },
      ],
    },
  ],
  on: ({ on }) => on,
  blank: () => ({
    kind: 'meeting-note',
    subjectId: noId(),
    pzkPlaceLocative: '',
    on: null,
    hour: '',
    form: null,
    meetingPlace: '',
    attendees: [],
    agenda: [],
    course: '',
    decisions: [],
    nextOn: null,
    nextHour: '',
    nextPlace: '',
    preparedBy: '',
    preparedByFunction: '',
  }),
  draft,
})

import { z } from 'zod'
import { localDate, text } from '../../domain/fields.ts'
import type { FormRows } from '../form.ts'
import type { Draft, DraftRun, TableCell, Text } from '../model.ts'
import { noId } from '../no-id.ts'
import { definePaper } from '../paper.ts'
import { labelled, labelledDate } from '../pieces.ts'
import { filled, filledBold, filledLines, isEmpty, t } from '../writing.ts'
import { meetingForm, meetingFormName, meetingForms } from './meeting-forms.ts'

/** Lista obecności: who was asked to come, with room to sign, and empty rows for guests. */

const person = z.strictObject({ name: text(150), function: text(120), institution: text(200) })

export const attendanceListFacts = z.strictObject({
  kind: z.literal('attendance-list'),
  subjectId: z.uuid(),
  /** "PZK w Przykładowej". */
  pzkPlaceLocative: text(80),
  on: localDate.nullable(),
  hour: text(20),
  form: meetingForm,
  meetingPlace: text(200),
  topic: text(300),
  people: z.array(person).max(120, 'tooMany'),
  emptyRows: z.int().min(0).max(40),
  /** Whose list it is: the office answers for the data on it. */
  administrator: text(200),
  officerEmail: text(200),
})
export type AttendanceListFacts = z.infer<typeof attendanceListFacts>

const labels = {
  on: 'Data spotkania',
  hour: 'Godzina',
  form: 'Forma spotkania',
  meetingPlace: 'Miejsce',
  topic: 'Temat',
} as const

const peopleRows: FormRows = {
  type: 'rows',
  name: 'people',
  label: 'Osoby na liście',
  rowName: 'Osoba',
  columns: [
    { type: 'line', name: 'name', label: 'Imię i nazwisko' },
    { type: 'line', name: 'function', label: 'Funkcja' },
    { type: 'line', name: 'institution', label: 'Instytucja' },
  ],
  empty: { name: '', function: '', institution: '' },
  max: 120,
}

function personCells({ name, function: role, institution }: AttendanceListFacts['people'][number]) {
  const roleLine: Text<DraftRun>[] = isEmpty(role) ? [] : [[filled(role, 30)]]
  return [{ content: [[filledBold(name, 40)], ...roleLine] }, { content: filledLines(institution, 34) }]
}

/** Dots for a guest's name and function, and for the institution. */
const guestCells: TableCell<DraftRun>[] = [
  { content: [[{ blank: 40 }], [{ blank: 40 }]] },
  { content: [[{ blank: 34 }], [{ blank: 34 }]] },
]

/** The attendance list of a meeting. Takes its facts, gives the draft of the paper. */
function draft(facts: AttendanceListFacts): Draft {
  const guests = Array.from({ length: facts.emptyRows }, () => guestCells)
  const rows = [...facts.people.map(personCells), ...guests]
  const officer: Text<DraftRun> = isEmpty(facts.officerEmail)
    ? []
    : [`, inspektor ochrony danych: ${facts.officerEmail}`]
  return {
    title: 'Lista obecności',
    page: 'portrait',
    textSize: 12,
    footer: 'Lista obecności na spotkaniu PZK',
    blocks: [
      { type: 'title', text: ['Lista obecności'] },
      {
        type: 'subtitle',
        text: t`na spotkaniu Partnerskiego Zespołu Kooperacji w ${filled(facts.pzkPlaceLocative, 25)}`,
      },
      labelledDate(labels.on, facts.on),
      labelled(labels.hour, facts.hour),
      labelled(labels.form, meetingFormName(facts.form)),
      labelled(labels.meetingPlace, facts.meetingPlace),
      labelled(labels.topic, facts.topic),
      {
        type: 'table',
        caption: 'Osoby obecne i ich podpisy',
        widths: [6, 34, 30, 30],
        header: [['Lp.'], ['Imię i nazwisko, funkcja'], ['Instytucja'], ['Podpis']],
        rows: (rows.length > 0 ? rows : [guestCells]).map((cells, index) => [
          { content: [[`${index + 1}.`]] },
          ...cells,
          { content: [[]] },
        ]),
        keepWithNext: true,
      },
      {
        type: 'paragraph',
        align: 'justify',
        text: t`Administratorem danych z listy jest ${filled(facts.administrator, 40)}${officer}. Dane służą wyłącznie udokumentowaniu spotkania (art. 6 ust. 1 lit. e RODO); przysługuje prawo dostępu do nich, ich sprostowania, sprzeciwu i skargi do Prezesa UODO.`,
      },
    ],
  }
}

export const attendanceListPaper = definePaper<AttendanceListFacts>(attendanceListFacts, {
  version: 1,
  hasLetterhead: false,
  form: [
    {
      fields: [
        { type: 'date', name: 'on', label: labels.on },
        { type: 'line', name: 'hour', label: labels.hour },
        { type: 'choice', name: 'form', label: labels.form, options: meetingForms },
        { type: 'line', name: 'meetingPlace', label: labels.meetingPlace },
        { type: 'line', name: 'topic', label: labels.topic },
        peopleRows,
        { type: 'number', name: 'emptyRows', label: 'Puste wiersze dla innych osób', min: 0, max: 40 },
      ],
    },
  ],
  on: ({ on }) => on,
  blank: () => ({
    kind: 'attendance-list',
    subjectId: noId(),
    pzkPlaceLocative: '',
    on: null,
    hour: '',
    form: null,
    meetingPlace: '',
    topic: '',
    people: [],
    emptyRows: 15,
    administrator: '',
    officerEmail: '',
  }),
  draft,
})

import { z } from 'zod'
import { gender, localDate, phoneAsKept, text } from '../../domain/fields.ts'
import type { FormRows } from '../form.ts'
import type { Block, Draft, DraftRun, Text } from '../model.ts'
import { noId } from '../no-id.ts'
import { definePaper } from '../paper.ts'
import { joined, labelled, labelledDate, placeAndDate, signer } from '../pieces.ts'
import { bold, date, filled, filledBold, isEmpty, t } from '../writing.ts'
import { meetingForm, meetingFormName, meetingForms } from './meeting-forms.ts'

/**
 * Zaproszenie na spotkanie: of the members of a PZK or of the authorities (at least every six
 * months); the wording for a household (offered at least once a month) stands here too. A household is told that coming is
 * voluntary and what the meeting is about; the authorities hear of households without names.
 */

const audience = z.enum(['member', 'authorities'])
const recipient = z.strictObject({ name: text(200), gender: gender.nullable(), details: text(300) })

export const invitationFacts = z.strictObject({
  kind: z.literal('invitation'),
  subjectId: z.uuid(),
  place: text(80),
  on: localDate.nullable(),
  audience,
  /** "PZK w Przykładowej". */
  pzkPlaceLocative: text(80),
  /** Nobody named: the paper goes to all members of the PZK. */
  recipients: z.array(recipient).max(60, 'tooMany'),
  meetingOn: localDate.nullable(),
  hour: text(20),
  form: meetingForm,
  meetingPlace: text(200),
  link: text(300),
  agenda: z.array(z.strictObject({ topic: text(300) })).max(30, 'tooMany'),
  confirmTo: text(120),
  confirmPhone: phoneAsKept,
  confirmEmail: text(200),
  confirmUntil: localDate.nullable(),
  signedBy: text(120),
  signedByFunction: text(120),
})
export type InvitationFacts = z.infer<typeof invitationFacts>

/** What the template reads: a household's letter is a paper of its own kind (meeting-offer.ts), worded here with the others. */
export interface Letter extends Omit<InvitationFacts, 'kind' | 'subjectId' | 'audience'> {
  audience: InvitationFacts['audience'] | 'household'
}

const labels = {
  meetingOn: 'Data spotkania',
  hour: 'Godzina',
  form: 'Forma spotkania',
  meetingPlace: 'Miejsce',
  link: 'Łącze do spotkania zdalnego',
  agenda: 'Porządek spotkania',
} as const

const recipientRows: FormRows = {
  type: 'rows',
  name: 'recipients',
  label: 'Adresaci',
  hint: 'Bez adresatów zaproszenie członków kieruje się do całego PZK.',
  rowName: 'Adresat',
  columns: [
    { type: 'line', name: 'name', label: 'Imię i nazwisko lub nazwa' },
    {
      type: 'choice',
      name: 'gender',
      label: 'Zwrot',
      options: [
        { value: 'f', label: 'Pani' },
        { value: 'm', label: 'Pan' },
      ],
    },
    { type: 'line', name: 'details', label: 'Funkcja, instytucja lub adres' },
  ],
  empty: { name: '', gender: null, details: '' },
  max: 60,
}

const agendaRows: FormRows = {
  type: 'rows',
  name: 'agenda',
  label: labels.agenda,
  rowName: 'Punkt',
  columns: [{ type: 'line', name: 'topic', label: 'Temat' }],
  empty: { topic: '' },
  max: 30,
}

type Recipient = InvitationFacts['recipients'][number]

function addressedTo({ name, gender: of, details }: Recipient): Text<DraftRun> {
  const title = of === null ? '' : of === 'f' ? 'Pani ' : 'Pan '
  const more: Text<DraftRun> = isEmpty(details) ? [] : t`, ${filled(details, 40)}`
  return t`${title}${filledBold(name, 50)}${more}`
}

/** To whom: one or two by name, more of them by a list at the end, nobody named – the whole PZK. */
function recipients(facts: Letter): Block<DraftRun>[] {
  const { recipients: of, audience: to, pzkPlaceLocative } = facts
  const pzk = filled(pzkPlaceLocative, 25)
  const line = (words: Text<DraftRun>): Block<DraftRun> => ({ type: 'paragraph', text: words, keepWithNext: true })
  if (of.length === 0 && to === 'member')
    return [line(t`${bold('Członkowie Partnerskiego Zespołu Kooperacji')} w ${pzk}`)]
  if (of.length === 0) return [line([{ blank: 60 }]), line([{ blank: 60 }])]
  return isListed(facts) ? [line([bold('Adresaci według rozdzielnika')])] : of.map((one) => line(addressedTo(one)))
}

/** Whether the recipients are too many for the head of the letter; people of one household never are listed apart. */
function isListed({ recipients: of, audience: to }: Letter): boolean {
  return of.length > 2 && to !== 'household'
}

/** "Panią", "Pana" of one person whose form is known; "Państwa" of anybody else. */
function whom({ recipients: of }: Letter): { whom: string; greeting: string; whose: string } {
  const [only, ...others] = of
  if (!only || others.length > 0 || only.gender === null)
    return { whom: 'Państwa', greeting: 'Szanowni Państwo,', whose: 'Państwa' }
  return only.gender === 'f'
    ? { whom: 'Panią', greeting: 'Szanowna Pani,', whose: 'Pani' }
    : { whom: 'Pana', greeting: 'Szanowny Panie,', whose: 'Pana' }
}

function opening(facts: Letter): Text<DraftRun>[] {
  const pzk = t`Partnerskiego Zespołu Kooperacji w ${filled(facts.pzkPlaceLocative, 25)} (PZK)`
  const { whom: you, whose } = whom(facts)
  switch (facts.audience) {
    case 'member':
      return [t`zapraszam ${you} na spotkanie ${pzk}.`]
    case 'authorities':
      return [
        t`zapraszam ${you} na spotkanie ${pzk}. Władze gminy i powiatu zapraszamy co najmniej raz na pół roku, aby wspólnie omówić wyniki współpracy, potrzeby mieszkańców i wnioski, które wymagają decyzji samorządu.`,
        t`O pracy z osobami i rodzinami mówimy wtedy bez danych, po których można kogoś rozpoznać.`,
      ]
    case 'household':
      return [
        t`zapraszam ${you} na spotkanie z członkami ${pzk}. Chcemy wspólnie porozmawiać o tym, co się udaje, czego potrzeba i jakie będą następne kroki. ${whose} zdanie jest dla nas najważniejsze.`,
        t`Udział w spotkaniu jest dobrowolny. Na spotkanie można przyjść z bliską osobą. Jeżeli termin lub miejsce nie odpowiada, prosimy o wiadomość – ustalimy inne.`,
      ]
  }
}

function closing(facts: Letter): Text<DraftRun> {
  const contacts = joined(facts.confirmPhone, facts.confirmEmail)
  // A date in words ends with "r.", which also ends the sentence.
  const until: Text<DraftRun> = facts.confirmUntil === null ? ['.'] : t` do dnia ${date(facts.confirmUntil)}`
  return t`Prosimy o potwierdzenie udziału${until} Potwierdzenia przyjmuje: ${filled(joined(facts.confirmTo), 40)}, kontakt: ${filled(contacts, 40)}.`
}

/** An invitation to a meeting of the PZK. Takes its facts, gives the draft of the letter. */
export function invitationDraft(facts: Letter): Draft {
  const isRemote = facts.form !== 'in-person'
  const topics = facts.agenda.filter(({ topic }) => !isEmpty(topic))
  const openings = opening(facts)
  return {
    title: 'Zaproszenie na spotkanie',
    page: 'portrait',
    textSize: 12,
    footer: 'Zaproszenie na spotkanie PZK',
    blocks: [
      placeAndDate(facts),
      ...recipients(facts),
      { type: 'title', text: ['Zaproszenie na spotkanie'] },
      { type: 'paragraph', keepWithNext: true, text: [whom(facts).greeting] },
      ...openings.map((words): Block<DraftRun> => ({ type: 'paragraph', align: 'justify', text: words })),
      labelledDate(labels.meetingOn, facts.meetingOn),
      labelled(labels.hour, facts.hour),
      labelled(labels.form, meetingFormName(facts.form)),
      ...(facts.form === 'remote' ? [] : [labelled(labels.meetingPlace, facts.meetingPlace)]),
      ...(isRemote ? [labelled(labels.link, facts.link)] : []),
      { type: 'paragraph', keepWithNext: true, text: [bold(`${labels.agenda}:`)] },
      {
        type: 'list',
        marker: 'decimal',
        items: (topics.length > 0 ? topics : [{ topic: '' }, { topic: '' }, { topic: '' }]).map(({ topic }) => ({
          text: [filled(topic, 100)],
        })),
      },
      { type: 'paragraph', align: 'justify', keepWithNext: true, text: closing(facts) },
      { type: 'paragraph', keepWithNext: true, text: ['Z poważaniem'] },
      { type: 'signatures', parties: [signer('(podpis)', facts.signedBy, facts.signedByFunction)] },
      ...(isListed(facts) ? distribution(facts) : []),
    ],
  }
}

function distribution({ recipients: of }: Letter): Block<DraftRun>[] {
  return [
    { type: 'heading', level: 1, text: ['Rozdzielnik'] },
    { type: 'list', marker: 'decimal', items: of.map((one) => ({ text: addressedTo(one) })) },
  ]
}

export const invitationPaper = definePaper<InvitationFacts>(invitationFacts, {
  version: 1,
  hasLetterhead: true,
  form: [
    {
      fields: [
        {
          type: 'choice',
          name: 'audience',
          label: 'Kogo zapraszamy',
          hint: 'Osobę/rodzinę zaprasza się dokumentem „Propozycja spotkania z PZK”, który należy do jej sprawy.',
          options: [
            { value: 'member', label: 'członków PZK' },
            { value: 'authorities', label: 'władze gminy i powiatu' },
          ],
        },
        { type: 'line', name: 'place', label: 'Miejscowość' },
        { type: 'date', name: 'on', label: 'Data pisma' },
        recipientRows,
        { type: 'date', name: 'meetingOn', label: labels.meetingOn },
        { type: 'line', name: 'hour', label: labels.hour },
        { type: 'choice', name: 'form', label: labels.form, options: meetingForms },
        { type: 'line', name: 'meetingPlace', label: labels.meetingPlace },
        { type: 'line', name: 'link', label: labels.link },
        agendaRows,
        { type: 'line', name: 'confirmTo', label: 'Potwierdzenia przyjmuje' },
        { type: 'line', name: 'confirmPhone', label: 'Telefon', hasDefault: true },
        { type: 'line', name: 'confirmEmail', label: 'E-mail', hasDefault: true },
        { type: 'date', name: 'confirmUntil', label: 'Potwierdzenie do dnia', hasDefault: true },
        { type: 'line', name: 'signedBy', label: 'Podpisuje', hasDefault: true },
        { type: 'line', name: 'signedByFunction', label: 'Funkcja podpisującej osoby', hasDefault: true },
      ],
    },
  ],
  on: ({ on }) => on,
  blank: () => ({
    kind: 'invitation',
    subjectId: noId(),
    place: '',
    on: null,
    audience: 'member',
    pzkPlaceLocative: '',
    recipients: [],
    meetingOn: null,
    hour: '',
    form: null,
    meetingPlace: '',
    link: '',
    agenda: [],
    confirmTo: '',
    confirmPhone: '',
    confirmEmail: '',
    confirmUntil: null,
    signedBy: '',
    signedByFunction: '',
  }),
  draft: invitationDraft,
})

import { z } from 'zod'
import { localDate, phoneAsKept, text } from '../../domain/fields.ts'
import type { FormRows } from '../form.ts'
import type { Draft } from '../model.ts'
import { noId } from '../no-id.ts'
import { definePaper } from '../paper.ts'
import { printedRows } from '../pieces.ts'
import { date, filled, t } from '../writing.ts'

/**
 * Lista kontaktowa PZK: who to call in each institution, and – apart from them – who answers
 * for crisis management in the county and in the commune (step 5.1).
 */

const contact = {
  institution: text(200),
  person: text(150),
  function: text(120),
  phone: phoneAsKept,
  email: text(200),
}
const crisisContact = z.strictObject({ level: z.enum(['powiat', 'gmina']).nullable(), ...contact })

export const contactListFacts = z.strictObject({
  kind: z.literal('contact-list'),
  subjectId: z.uuid(),
  gmina: text(80),
  powiat: text(80),
  on: localDate.nullable(),
  contacts: z.array(z.strictObject(contact)).max(120, 'tooMany'),
  crisisContacts: z.array(crisisContact).max(20, 'tooMany'),
})
export type ContactListFacts = z.infer<typeof contactListFacts>

const headings = { contacts: '1. Członkowie PZK', crisis: '2. Zarządzanie kryzysowe' } as const

const contactRows: FormRows = {
  type: 'rows',
  name: 'contacts',
  label: 'Członkowie PZK',
  rowName: 'Kontakt',
  columns: [
    { type: 'line', name: 'institution', label: 'Instytucja' },
    { type: 'line', name: 'person', label: 'Imię i nazwisko' },
    { type: 'line', name: 'function', label: 'Funkcja' },
    { type: 'line', name: 'phone', label: 'Telefon' },
    { type: 'line', name: 'email', label: 'E-mail' },
  ],
  empty: { institution: '', person: '', function: '', phone: '', email: '' },
  max: 120,
}

const crisisRows: FormRows = {
  type: 'rows',
  name: 'crisisContacts',
  label: 'Zarządzanie kryzysowe',
  hint: 'Po jednej osobie z powiatu i z gminy.',
  rowName: 'Kontakt kryzysowy',
  columns: [
    {
      type: 'choice',
      name: 'level',
      label: 'Poziom',
      options: [
        { value: 'powiat', label: 'powiat' },
        { value: 'gmina', label: 'gmina' },
      ],
    },
    ...contactRows.columns,
  ],
  empty: { level: null, ...contactRows.empty },
  max: 20,
}

/** A line for the county and one for the commune stand on the list even while nobody is known. */
function crisisShown({ crisisContacts }: ContactListFacts) {
  const missing = (['powiat', 'gmina'] as const).filter(
    (level) => !crisisContacts.some((contactOf) => contactOf.level === level),
  )
  const none = { institution: '', person: '', function: '', phone: '', email: '' }
  return [...crisisContacts, ...missing.map((level) => ({ level, ...none }))]
}

/** The contact list of a PZK. Takes its facts, gives the draft of the paper. */
function draft(facts: ContactListFacts): Draft {
  return {
    title: 'Lista kontaktowa PZK',
    page: 'landscape',
    textSize: 11,
    footer: 'Lista kontaktowa PZK',
    blocks: [
      { type: 'title', text: ['Lista kontaktowa Partnerskiego Zespołu Kooperacji'] },
      {
        type: 'subtitle',
        text: t`Gmina: ${filled(facts.gmina, 30)} · Powiat: ${filled(facts.powiat, 30)} · stan na dzień: ${date(facts.on)}`,
      },
      { type: 'heading', level: 1, text: [headings.contacts] },
      printedRows(contactRows, {
        caption: 'Członkowie PZK: instytucja, osoba, funkcja, telefon, e-mail',
        widths: [28, 18, 15, 11, 23],
        page: 'landscape',
        rows: facts.contacts,
        blankRows: 12,
      }),
      { type: 'heading', level: 1, text: [headings.crisis] },
      printedRows(crisisRows, {
        caption: 'Kontakty w sprawach zarządzania kryzysowego w powiecie i w gminie',
        widths: [7, 23, 18, 14, 11, 22],
        page: 'landscape',
        rows: crisisShown(facts),
        blankRows: 2,
        keepWithNext: true,
      }),
      {
        type: 'paragraph',
        text: [
          {
            text: 'Dane kontaktowe służą wyłącznie współpracy w PZK. Listy nie udostępnia się osobom spoza Zespołu.',
            italic: true,
          },
        ],
      },
    ],
  }
}

export const contactListPaper = definePaper<ContactListFacts>(contactListFacts, {
  version: 1,
  hasLetterhead: false,
  form: [
    { fields: [{ type: 'date', name: 'on', label: 'Stan na dzień' }] },
    { heading: headings.contacts, fields: [contactRows] },
    { heading: headings.crisis, fields: [crisisRows] },
  ],
  on: ({ on }) => on,
  blank: () => ({
    kind: 'contact-list',
    subjectId: noId(),
    gmina: '',
    powiat: '',
    on: null,
    contacts: [],
    crisisContacts: [],
  }),
  draft,
})

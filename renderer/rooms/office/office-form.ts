import { z } from 'zod'
import type { OfficeRecord } from '#shared/contract/office.ts'
import type { FieldProblem, Gender } from '#shared/domain/fields.ts'
import { formatNip } from '#shared/domain/nip.ts'
import { animator, office } from '#shared/domain/office.ts'
import { genderLabels } from '../../app/messages/labels.ts'
import type { Difference } from '../../ui/StaleNotice.tsx'

/** What the office's form holds: the first run and the room „Moje biuro” share it. */
export const officeForm = z
  .object({ office, animator })
  .refine((values) => values.office.kind !== 'gops' || values.office.gmina !== '', {
    path: ['office', 'gmina'],
    error: 'required' satisfies FieldProblem,
    // Also while other fields are still wrong: the first run checks one step at a time.
    when: () => true,
  })
  .transform(({ office: typed, animator: person }) => ({
    animator: person,
    // A PCPR has no commune of its own; one typed before the kind was changed does not stay behind.
    office: typed.kind === 'pcpr' ? { ...typed, gmina: '' } : typed,
  }))

type Loosely<Fields> = { [Name in keyof Fields]: string | null }

export type OfficeFormValues = {
  office: Loosely<OfficeRecord['office']>
  animator: Loosely<OfficeRecord['animator']>
}

export const emptyOfficeForm: OfficeFormValues = {
  office: {
    kind: null,
    name: '',
    street: '',
    postalCode: '',
    town: '',
    townLocative: '',
    nip: '',
    email: '',
    phone: '',
    gmina: '',
    powiat: '',
    voivodeship: null,
    officerName: '',
    officerEmail: '',
    retention: '',
  },
  animator: { firstName: '', lastName: '', gender: null, email: '', phone: '' },
}

export const officeFieldLabels: Record<keyof OfficeFormValues['office'], string> = {
  kind: 'Rodzaj biura',
  name: 'Pełna nazwa biura',
  street: 'Ulica i numer',
  postalCode: 'Kod pocztowy',
  town: 'Miejscowość',
  townLocative: 'Miejscowość po słowie „w”',
  nip: 'NIP',
  email: 'E-mail',
  phone: 'Telefon',
  gmina: 'Gmina',
  powiat: 'Powiat',
  voivodeship: 'Województwo',
  officerName: 'Imię i nazwisko inspektora',
  officerEmail: 'E-mail inspektora',
  retention: 'Jak długo przechowuje się dokumenty',
}

export const animatorFieldLabels: Record<keyof OfficeFormValues['animator'], string> = {
  firstName: 'Imię',
  lastName: 'Nazwisko',
  gender: 'Forma',
  email: 'E-mail',
  phone: 'Telefon',
}

/** A record as the form holds it. */
export function officeFormValues({ office: saved, animator: person }: OfficeRecord): OfficeFormValues {
  return { office: { ...saved, nip: formatNip(saved.nip) }, animator: { ...person } }
}

/** The fields that stand differently in two versions, with the labels of the form. */
export function officeDifferences(typedHere: OfficeFormValues, savedElsewhere: OfficeFormValues): Difference[] {
  return [
    ...differences(officeFieldLabels, typedHere.office, savedElsewhere.office),
    ...differences(animatorFieldLabels, typedHere.animator, savedElsewhere.animator, 'Animator: '),
  ]
}

function differences<Name extends string>(
  labels: Record<Name, string>,
  typedHere: Record<Name, string | null>,
  savedElsewhere: Record<Name, string | null>,
  prefix = '',
): Difference[] {
  const shown = (name: Name, value: string | null) =>
    name === 'gender' && isGender(value) ? genderLabels[value] : (value ?? '')
  return namesOf(labels)
    .filter((name) => (typedHere[name] ?? '') !== (savedElsewhere[name] ?? ''))
    .map((name) => ({
      label: `${prefix}${labels[name]}`,
      typedHere: shown(name, typedHere[name]),
      savedElsewhere: shown(name, savedElsewhere[name]),
    }))
}

function isGender(value: string | null): value is Gender {
  return value === 'f' || value === 'm'
}

function namesOf<Name extends string>(labels: Record<Name, string>): Name[] {
  const isName = (name: string): name is Name => Object.hasOwn(labels, name)
  return Object.keys(labels).filter(isName)
}

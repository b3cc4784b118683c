import type { Ipw, IpwArea, IpwRow, Person } from '#shared/domain/cases.ts'
import { formatDateShort, isLocalDate } from '#shared/domain/dates.ts'
import type {
  ChangedValue,
  FieldChange,
  IpwAreaField,
  IpwOwnField,
  IpwRowField,
  ItemChange,
} from '#shared/domain/ipw-difference.ts'
import { ipwDifference } from '#shared/domain/ipw-difference.ts'

/** One change between two versions, as the screen tells it. */
export interface ChangeLine {
  what: string
  before: string
  after: string
}

const ownNames: Record<IpwOwnField, string> = {
  goal: 'Cel nadrzędny',
  startsOn: 'Termin realizacji: od',
  endsOn: 'Termin realizacji: do',
  keyWorkerName: 'Pracownik kluczowy',
  keyWorkerFunction: 'Pracownik kluczowy: funkcja',
  keyWorkerInstitution: 'Pracownik kluczowy: instytucja',
}
const areaNames: Record<IpwAreaField, string> = {
  name: 'nazwa',
  now: 'ocena na początku',
  planned: 'ocena planowana',
  achieved: 'ocena osiągnięta',
}
const rowNames: Record<IpwRowField, string> = {
  areaLetter: 'obszar',
  goal: 'cel',
  activity: 'działanie',
  catalogueEntryId: 'usługa z listy',
  termPlaceEffects: 'termin, miejsce i efekty',
  responsible: 'odpowiedzialna osoba lub podmiot',
  assessment: 'ocena działań',
  participants: 'kto bierze udział',
}

const absent = 'nie było'
const gone = 'usunięto'

/** What changed from the older version to the newer, in the order of the form; empty when they say the same. */
export function changeLines(older: Ipw, newer: Ipw, persons: readonly Person[]): ChangeLine[] {
  const { fields, areas, rows } = ipwDifference(older, newer)
  return [
    ...fields.map(({ field, before, after }) => ({ what: ownNames[field], before: told(before), after: told(after) })),
    ...areas.flatMap((one) => areaLines(one)),
    ...rows.flatMap((one) => rowLines(one, { older, newer, persons })),
  ]
}

function areaLines(change: ItemChange<IpwArea, IpwAreaField>): ChangeLine[] {
  const nameOf = ({ letter, name }: IpwArea) => `Obszar ${letter}${name === '' ? '' : ` – ${name}`}`
  const summary = ({ now, planned }: IpwArea) => `na początku ${told(now)}, planowana ${told(planned)}`
  switch (change.change) {
    case 'added':
      return [{ what: nameOf(change.after), before: absent, after: `dodano; ${summary(change.after)}` }]
    case 'removed':
      return [{ what: nameOf(change.before), before: summary(change.before), after: gone }]
    case 'changed':
      return change.fields.map((field) => ({
        what: `${nameOf(change.after)}: ${areaNames[field.field]}`,
        before: told(field.before),
        after: told(field.after),
      }))
  }
}

function rowLines(
  change: ItemChange<IpwRow, IpwRowField>,
  { older, newer, persons }: { older: Ipw; newer: Ipw; persons: readonly Person[] },
): ChangeLine[] {
  const summary = ({ goal, activity }: IpwRow) =>
    [goal, activity].filter((part) => part !== '').join(' – ') || '(puste)'
  const numberIn = (ipw: Ipw, row: IpwRow) => ipw.rows.indexOf(row) + 1
  switch (change.change) {
    case 'added':
      return [{ what: `Działanie ${numberIn(newer, change.after)}`, before: absent, after: summary(change.after) }]
    case 'removed':
      return [{ what: `Działanie ${numberIn(older, change.before)}`, before: summary(change.before), after: gone }]
    case 'changed':
      return change.fields.map((field) => ({
        what: `Działanie ${numberIn(newer, change.after)}: ${rowNames[field.field]}`,
        ...rowValues(field, persons),
      }))
  }
}

function rowValues({ field, before, after }: FieldChange<IpwRowField>, persons: readonly Person[]) {
  if (field === 'catalogueEntryId') {
    const link = (value: ChangedValue) => (value === null ? 'bez powiązania z listą' : 'z listy usług')
    // One entry for another: the activity's own line says which.
    const isOther = before !== null && after !== null
    return { before: link(before), after: isOther ? 'inna usługa z listy' : link(after) }
  }
  return { before: told(before, persons), after: told(after, persons) }
}

function told(value: ChangedValue, persons: readonly Person[] = []): string {
  if (value === null || value === '') return '(puste)'
  if (typeof value === 'number') return String(value)
  if (typeof value === 'string') return isLocalDate(value) ? formatDateShort(value) : value
  return namesOfIds(value, persons) || 'nikt'
}

/** The people by their ids: "Anna, Jan"; one who left the household is said to have. */
export function namesOfIds(ids: readonly string[], persons: readonly Person[]): string {
  return ids
    .map((id) => persons.find((person) => person.id === id)?.firstName ?? 'osoba spoza obecnego składu rodziny')
    .join(', ')
}

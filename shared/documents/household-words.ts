import { formatDateShort, isLocalDate } from '../domain/dates.ts'
import type { FormCell, FormField } from './form.ts'
import type { DocumentKind } from './kinds.ts'
import type { DocumentFacts } from './papers/index.ts'
import { papers } from './papers/index.ts'

/**
 * What is written in a household's papers about the household itself, for the copy of data of
 * one of its people (art. 15 RODO). Left out: who reported the family and what they said, what
 * other services told, lists of other people (ust. 4). The consent and the programme stand in
 * the copy by themselves.
 */
const ownFields: Partial<Record<DocumentKind, readonly string[]>> = {
  'expectations-card': [
    'description',
    'difficulties',
    'strengths',
    'expectations',
    'needs',
    'aims',
    'areas',
    'institutions',
    'keyWorker',
  ],
  'hand-over': [
    'institution',
    'since',
    'areas',
    'achieved',
    'notAchieved',
    'strengths',
    'steps',
    'agreesToHandOver',
    'agreesToPassData',
    'passedData',
  ],
  'consent-withdrawal': ['on', 'consentOn', 'scope', 'recipients', 'receivedOn'],
  'anonymous-card': ['stage', 'areas', 'strengths', 'conclusions', 'questions'],
  'meeting-offer': ['meetingOn', 'hour', 'meetingPlace', 'agenda'],
  'child-statement': ['wantsToTakePart', 'ownWords'],
}

export interface WrittenWords {
  label: string
  words: string
}

/** The labels and words of a paper's own fields; empty ones are left out. A child's statement is of the child it names alone. */
export function householdWords(facts: DocumentFacts, person: { firstName: string; lastName: string }): WrittenWords[] {
  if (facts.kind === 'child-statement' && facts.childName !== `${person.firstName} ${person.lastName}`) return []
  const own = ownFields[facts.kind] ?? []
  const values = new Map<string, unknown>(Object.entries(facts))
  return papers[facts.kind].form
    .flatMap(({ fields }) => fields)
    .filter(({ name }) => own.includes(name))
    .map((field) => ({ label: field.label, words: wordsOf(values.get(field.name), field) }))
    .filter(({ words }) => words !== '')
}

function wordsOf(value: unknown, field: FormField): string {
  if (field.type !== 'rows') return cellWords(value, field)
  if (!Array.isArray(value)) return ''
  return value
    .map((row: unknown) => rowWords(row, field.columns))
    .filter((words) => words !== '')
    .join('\n')
}

function rowWords(row: unknown, columns: readonly FormCell[]): string {
  const values = new Map<string, unknown>(typeof row === 'object' && row !== null ? Object.entries(row) : [])
  return columns
    .map((column) => ({ label: column.label, words: cellWords(values.get(column.name), column) }))
    .filter(({ words }) => words !== '')
    .map(({ label, words }) => `${label}: ${words}`)
    .join('; ')
}

function cellWords(value: unknown, field: FormCell): string {
  if (field.type === 'choice') return field.options.find((option) => option.value === value)?.label ?? ''
  if (typeof value === 'boolean') return value ? 'tak' : 'nie'
  if (typeof value === 'number') return String(value)
  if (typeof value !== 'string') return ''
  return isLocalDate(value) ? formatDateShort(value) : value.trim()
}

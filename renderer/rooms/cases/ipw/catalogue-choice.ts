import type { CatalogueRecord } from '#shared/contract/catalogue.ts'
import type { IpwRow } from '#shared/domain/cases.ts'
import type { CatalogueCategory, CatalogueEntry } from '#shared/domain/catalogue.ts'
import { catalogueCategories } from '#shared/domain/catalogue.ts'
import { localDateOf } from '#shared/domain/dates.ts'
import { catalogueCategoryLabels } from '../../../app/messages/labels.ts'
import { fold, matches } from '#shared/domain/fold.ts'

/** What an IPW row keeps of an entry of the list: its text as it stands today (the list may change later). */
export function snapshotOf({ activity, provider, place, schedule }: CatalogueEntry): string {
  const details = [provider, place, schedule].filter((part) => part.trim() !== '').join(', ')
  return details === '' ? activity : `${activity} – ${details}`
}

/** The list as a Select's groups, in the order of the form; empty categories are left out. */
export function catalogueGroups(entries: readonly CatalogueEntry[]) {
  return catalogueCategories
    .map((category, index) => ({
      group: `${index + 1}) ${catalogueCategoryLabels[category]}`,
      items: entries
        .filter((entry) => entry.category === category)
        .map((entry) => ({ value: entry.id, label: snapshotOf(entry) })),
    }))
    .filter(({ items }) => items.length > 0)
}

/** How a row stands to the entry it was taken from. */
export type ListState =
  | { state: 'unlinked' }
  | { state: 'same' }
  /** The entry is no longer on the list; the row's text stays. */
  | { state: 'removed' }
  /** The entry says something else since the day `on`. */
  | { state: 'changed'; on: string; entry: CatalogueRecord }

/**
 * Whether the list still says what the row took from it. The row's own snapshot decides, not the time of
 * the entry's last save: an entry saved again with the same words is no change, and a row carried through
 * several versions still knows what it took. A row written before snapshots were kept goes by the day its
 * version was prepared.
 */
export function listStateOf(
  row: Pick<IpwRow, 'catalogueEntryId' | 'catalogueText' | 'activity'>,
  preparedOn: string | null,
  entries: readonly CatalogueRecord[],
): ListState {
  if (row.catalogueEntryId === null) return { state: 'unlinked' }
  const entry = entries.find(({ id }) => id === row.catalogueEntryId)
  if (!entry) return { state: 'removed' }
  const today = snapshotOf(entry)
  const on = localDateOf(new Date(entry.updatedAt))
  const isSame =
    row.catalogueText === ''
      ? row.activity.includes(today) || preparedOn === null || on <= preparedOn
      : row.catalogueText === today
  return isSame ? { state: 'same' } : { state: 'changed', on, entry }
}

/** What a service is looked for by; '' and false ask nothing. */
export interface ServiceSearch {
  words: string
  category: CatalogueCategory | ''
  audience: string
  place: string
  day: Weekday | ''
  isOnline: boolean
}

/** The services that fit every part of the search, in the order of the list. */
export function findServices<Entry extends CatalogueEntry>(entries: readonly Entry[], search: ServiceSearch): Entry[] {
  const { words, category, audience, place, day, isOnline } = search
  return entries.filter(
    (entry) =>
      matches(words, [entry.activity, entry.provider, entry.place, entry.schedule, entry.area, entry.conditions]) &&
      (category === '' || entry.category === category) &&
      (audience === '' || entry.audience === audience) &&
      (place === '' || entry.place === place) &&
      (day === '' || isOnDay(entry.schedule, day)) &&
      (!isOnline || eServicesOf(entry) !== ''),
  )
}

/** The e-services of an entry; '' also where the list says in words that there are none. */
export function eServicesOf({ eServices }: CatalogueEntry): string {
  return /^\s*(brak|nie|nie ma|[-–—]+)?[\s.]*$/iu.test(eServices) ? '' : eServices
}

export const weekdays = ['poniedziałek', 'wtorek', 'środa', 'czwartek', 'piątek', 'sobota', 'niedziela'] as const
export type Weekday = (typeof weekdays)[number]

/** The day's name in any case or number and its short forms, in folded text. */
const dayNames = [
  /^(pon|pn|poniedzial\p{L}*)$/u,
  /^(wt|wtor\p{L}*)$/u,
  /^(sr|srod\p{L}*)$/u,
  /^(cz|czw|czwart\p{L}*)$/u,
  /^(pt|piat\p{L}*)$/u,
  /^(so|sob|sobot\p{L}*)$/u,
  /^(nd|ndz|niedz|niedziel\p{L}*)$/u,
]

/**
 * Whether a schedule as people write it names the day: "wtorki 16–18", "pn.–pt.", "od poniedziałku do
 * piątku", "codziennie", "w dni robocze". A schedule that names no day fits none.
 */
export function isOnDay(schedule: string, day: Weekday): boolean {
  const asked = weekdays.indexOf(day)
  const text = fold(schedule)
  if (/\bcodzien/u.test(text)) return true
  if (/\bdni robocz|\bdzien roboczy/u.test(text) && asked < 5) return true
  const named = [...text.matchAll(/\p{L}+/gu)].flatMap(({ 0: word, index }) => {
    const found = dayNames.findIndex((name) => name.test(word))
    return found === -1 ? [] : [{ found, from: index, to: index + word.length }]
  })
  return named.some(({ found, to }, index) => {
    const next = named[index + 1]
    if (found === asked) return true
    if (!next || !/^\.?\s*([-–—]|do)\s*$/u.test(text.slice(to, next.from))) return false
    return found < asked && asked < next.found
  })
}

/** The different values of a column, in Polish order, for a filter. */
export function valuesOf(entries: readonly CatalogueEntry[], column: 'audience' | 'place'): string[] {
  const all = new Set(entries.map((entry) => entry[column].trim()).filter((value) => value !== ''))
  return [...all].toSorted((one, other) => one.localeCompare(other, 'pl'))
}

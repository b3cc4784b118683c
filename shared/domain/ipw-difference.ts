import type { Ipw, IpwArea, IpwRow } from './cases.ts'

/**
 * What changed from one version of an IPW to the next: its goal, term and key worker, its areas with
 * their scales, its rows. The version's own number and day are not told, for every version has its own;
 * nor is the snapshot of the list, which only stands behind a row's text.
 */

const ownFields = [
  'goal',
  'startsOn',
  'endsOn',
  'keyWorkerName',
  'keyWorkerFunction',
  'keyWorkerInstitution',
] as const satisfies readonly (keyof Ipw)[]
const areaFields = ['name', 'now', 'planned', 'achieved'] as const satisfies readonly (keyof IpwArea)[]
const rowFields = [
  'areaLetter',
  'goal',
  'activity',
  'catalogueEntryId',
  'termPlaceEffects',
  'responsible',
  'assessment',
  'participants',
] as const satisfies readonly (keyof IpwRow)[]

export type IpwOwnField = (typeof ownFields)[number]
export type IpwAreaField = (typeof areaFields)[number]
export type IpwRowField = (typeof rowFields)[number]
export type ChangedValue = string | number | null | readonly string[]

/** A field with what stood in it and what stands there now. */
export interface FieldChange<Field extends string> {
  field: Field
  before: ChangedValue
  after: ChangedValue
}

/** An area or a row that is only in the newer version, only in the older one, or in both but not the same. */
export type ItemChange<Item, Field extends string> =
  | { change: 'added'; after: Item }
  | { change: 'removed'; before: Item }
  | { change: 'changed'; before: Item; after: Item; fields: FieldChange<Field>[] }

export interface IpwDifference {
  fields: FieldChange<IpwOwnField>[]
  areas: ItemChange<IpwArea, IpwAreaField>[]
  rows: ItemChange<IpwRow, IpwRowField>[]
}

/** The difference from an older version to a newer one. Of a version and itself it is empty. */
export function ipwDifference(older: Ipw, newer: Ipw): IpwDifference {
  return {
    fields: changes(ownFields, older, newer),
    areas: itemChanges(areaFields, older.areas, newer.areas, (one, other) => one.letter === other.letter),
    rows: itemChanges(rowFields, older.rows, newer.rows, (one, other) => one.id === other.id, isSameWork),
  }
}

/** Whether the versions say the same. */
export function isSameIpw({ fields, areas, rows }: IpwDifference): boolean {
  return fields.length + areas.length + rows.length === 0
}

/** Rows of versions that did not keep their ids yet: one goal and one activity are one row. */
function isSameWork(one: IpwRow, other: IpwRow): boolean {
  return one.areaLetter === other.areaLetter && one.goal === other.goal && one.activity === other.activity
}

/** Pairs each newer item with one older, by the first way of `pairings` that finds one; each is paired once. */
function itemChanges<Field extends string, Item extends Record<Field, ChangedValue>>(
  names: readonly Field[],
  older: readonly Item[],
  newer: readonly Item[],
  ...pairings: ((one: Item, other: Item) => boolean)[]
): ItemChange<Item, Field>[] {
  const olderOf = new Map<Item, Item>()
  const left = new Set(older)
  for (const isPair of pairings) {
    for (const after of newer) {
      const before = olderOf.has(after) ? undefined : [...left].find((one) => isPair(one, after))
      if (!before) continue
      olderOf.set(after, before)
      left.delete(before)
    }
  }
  const kept = newer.flatMap((after): ItemChange<Item, Field>[] => {
    const before = olderOf.get(after)
    if (!before) return [{ change: 'added', after }]
    const fields = changes(names, before, after)
    return fields.length === 0 ? [] : [{ change: 'changed', before, after, fields }]
  })
  return [...kept, ...[...left].map((before): ItemChange<Item, Field> => ({ change: 'removed', before }))]
}

function changes<Field extends string>(
  names: readonly Field[],
  older: Record<Field, ChangedValue>,
  newer: Record<Field, ChangedValue>,
): FieldChange<Field>[] {
  return names.flatMap((field) => {
    const [before, after] = [older[field], newer[field]]
    return isSame(before, after) ? [] : [{ field, before, after }]
  })
}

/** Lists are of people, and whoever is named first takes no more part than the last. */
function isSame(one: ChangedValue, other: ChangedValue): boolean {
  if (!Array.isArray(one) || !Array.isArray(other)) return one === other
  return one.length === other.length && new Set([...one, ...other]).size === new Set(one).size
}

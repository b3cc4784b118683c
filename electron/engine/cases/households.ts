import { and, asc, eq, inArray, isNull, max } from 'drizzle-orm'
import type { Household, Person } from '#shared/domain/cases.ts'
import { person as personSchema } from '#shared/domain/cases.ts'
import { localDateOf } from '#shared/domain/dates.ts'
import type { HouseholdId, TeamId } from '#shared/domain/ids.ts'
import type { HouseholdRecord } from '#shared/contract/cases.ts'
import { householdRecord } from '#shared/contract/cases.ts'
import { readCategory } from '../privacy/category.ts'
import { refuse } from '../refusal.ts'
import { byPolish } from '../store/collation.ts'
import { asRecord } from '../store/records.ts'
import type { Store } from '../store/open.ts'
import type { RowContext } from '../store/rows.ts'
import { findRow, markRemoved, saveRow } from '../store/rows.ts'
import { household as table, person as personTable } from '../store/tables/cases.ts'
import { readTeamRecord } from '../team/team.ts'

/** The households of a team, newest case first. */
export function listHouseholds({ store }: RowContext, teamId: TeamId): HouseholdRecord[] {
  return newestFirst(
    store,
    store.db
      .select()
      .from(table)
      .where(and(eq(table.teamId, teamId), eq(table.isRemoved, false)))
      .all(),
  )
}

/**
 * The removed households of a team, newest case first. One whose people were taken out is
 * gone for good and not among them.
 */
export function listRemovedHouseholds({ store }: RowContext, teamId: TeamId): HouseholdRecord[] {
  return newestFirst(
    store,
    store.db
      .select()
      .from(table)
      .where(and(eq(table.teamId, teamId), eq(table.isRemoved, true), isNull(table.anonymisedOn)))
      .all(),
  )
}

function newestFirst(store: Store, rows: readonly (typeof table.$inferSelect)[]): HouseholdRecord[] {
  const persons = personsByHousehold(
    store,
    rows.map(({ id }) => id),
  )
  return rows
    .map((row) => asHousehold(row, persons.get(row.id) ?? []))
    .toSorted(byPolish(({ caseNumber }) => caseNumber.split('/').toReversed().join('/')))
    .toReversed()
}

/** One household. Throws NOT_FOUND. */
export function readHousehold(context: RowContext, id: HouseholdId): HouseholdRecord {
  const row = findRow(context, table, id)
  if (!row || row.isRemoved) throw refuse('NOT_FOUND')
  return asHousehold(row, personsByHousehold(context.store, [id]).get(id) ?? [])
}

/**
 * Saves a household with its people. A new one gets the next case number of its year; the
 * number says nothing of the people. Somebody left out of the form gets a tombstone.
 * Throws NOT_FOUND when its team is not there, STALE_REVISION.
 */
export function saveHousehold(context: RowContext, household: Household, baseRevision: number): HouseholdRecord {
  readTeamRecord(context, household.teamId)
  const { persons, ...fields } = household
  const current = findRow(context, table, household.id)
  if (current) assertHasPeople(current)
  const number = current ?? nextCaseNumber(context)
  const { caseYear, caseOrdinal } = number
  saveRow(
    context,
    table,
    { ...fields, caseYear, caseOrdinal, ...closingOf(context, fields.stage, current) },
    baseRevision,
  )
  savePersons(context, household.id, persons)
  return readHousehold(context, household.id)
}

/** Nothing is written into a case any more whose people were taken out. Throws NOT_FOUND. */
function assertHasPeople({ anonymisedOn }: Pick<typeof table.$inferSelect, 'anonymisedOn'>): void {
  if (anonymisedOn !== null) throw refuse('NOT_FOUND')
}

/** Of papers already issued: a removed case may still be tidied up, one whose people were taken out may not. Throws NOT_FOUND. */
export function assertNotAnonymised(context: RowContext, id: HouseholdId): void {
  const row = findRow(context, table, id)
  if (!row) throw refuse('NOT_FOUND')
  assertHasPeople(row)
}

/** A case that is there and may be written into. Throws NOT_FOUND. */
export function assertOpenCase(context: RowContext, id: HouseholdId): void {
  const row = findRow(context, table, id)
  if (!row || row.isRemoved) throw refuse('NOT_FOUND')
  assertHasPeople(row)
}

/** A case keeps the day it was closed and the archive category of that day; opened again, neither (law.md L12). */
function closingOf(
  { store, now }: RowContext,
  stage: Household['stage'],
  current: Pick<typeof table.$inferSelect, 'closedOn' | 'archiveCategory'> | undefined,
) {
  if (stage !== 'closed') return { closedOn: null, archiveCategory: null }
  if (current?.closedOn) return {}
  return { closedOn: localDateOf(now()), archiveCategory: readCategory(store) }
}

/** Removes a household from the lists (tombstone); its papers stay. */
export function removeHousehold(context: RowContext, id: HouseholdId): void {
  markRemoved(context, table, id, true)
}

/** Takes the tombstone off a household. */
export function restoreHousehold(context: RowContext, id: HouseholdId): void {
  markRemoved(context, table, id, false)
}

function nextCaseNumber({ store, now }: RowContext): { caseYear: number; caseOrdinal: number } {
  const caseYear = now().getFullYear()
  const last = store.db
    .select({ ordinal: max(table.caseOrdinal) })
    .from(table)
    .where(eq(table.caseYear, caseYear))
    .get()
  return { caseYear, caseOrdinal: (last?.ordinal ?? 0) + 1 }
}

function savePersons({ store }: RowContext, householdId: HouseholdId, persons: readonly Person[]): void {
  store.db.update(personTable).set({ isRemoved: true }).where(eq(personTable.householdId, householdId)).run()
  for (const [position, person] of persons.entries()) {
    const row = { ...person, householdId, position, isRemoved: false }
    const taken = store.db
      .select({ householdId: personTable.householdId })
      .from(personTable)
      .where(eq(personTable.id, person.id))
      .get()
    // A person's id belongs to one household for good.
    if (taken && taken.householdId !== householdId) throw refuse('NOT_FOUND')
    store.db.insert(personTable).values(row).onConflictDoUpdate({ target: personTable.id, set: row }).run()
  }
}

/** The people of these households, in the order of their forms. */
export function personsByHousehold(store: Store, householdIds: readonly HouseholdId[]): Map<HouseholdId, Person[]> {
  const rows = store.db
    .select()
    .from(personTable)
    .where(and(inArray(personTable.householdId, [...householdIds]), eq(personTable.isRemoved, false)))
    .orderBy(asc(personTable.position))
    .all()
  const found = new Map<HouseholdId, Person[]>()
  for (const row of rows) {
    const persons = found.get(row.householdId) ?? []
    persons.push(asRecord(personSchema, row))
    found.set(row.householdId, persons)
  }
  return found
}

function asHousehold(row: typeof table.$inferSelect, persons: readonly Person[]): HouseholdRecord {
  return asRecord(householdRecord, row, { persons, caseNumber: `${row.caseOrdinal}/${row.caseYear}` })
}

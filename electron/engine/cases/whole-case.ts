import { and, asc, count, desc, eq, isNotNull, isNull, or } from 'drizzle-orm'
import type { HouseholdId, PersonId } from '#shared/domain/ids.ts'
import type { ArchiveCategory } from '#shared/domain/retention.ts'
import type { Store } from '../store/open.ts'
import { caseEvent, caseFile, household, ipw, person } from '../store/tables/cases.ts'

/**
 * Cases as the log and the RODO desk need them: everything that is held, tombstones and
 * older versions too, which the rooms' own lists leave out.
 */

type HouseholdRow = typeof household.$inferSelect
type PersonRow = typeof person.$inferSelect

/** "3/2026". */
export function caseNumberOf({ caseOrdinal, caseYear }: Pick<HouseholdRow, 'caseOrdinal' | 'caseYear'>): string {
  return `${caseOrdinal}/${caseYear}`
}

/** The number of every case there ever was, by its household. */
export function listCaseNumbers({ db }: Store): Map<string, string> {
  const { id, caseYear, caseOrdinal } = household
  const rows = db.select({ id, caseYear, caseOrdinal }).from(household).all()
  return new Map(rows.map((row) => [row.id, caseNumberOf(row)]))
}

/** Everybody of every case that was not anonymised. */
export function listEverybody({ db }: Store): { person: PersonRow; household: HouseholdRow }[] {
  return db
    .select({ person, household })
    .from(person)
    .innerJoin(household, eq(household.id, person.householdId))
    .where(isNull(household.anonymisedOn))
    .all()
}

/** Somebody with their case; undefined for nobody known and for an anonymised case. */
export function findPerson({ db }: Store, id: PersonId): { person: PersonRow; household: HouseholdRow } | undefined {
  return db
    .select({ person, household })
    .from(person)
    .innerJoin(household, eq(household.id, person.householdId))
    .where(and(eq(person.id, id), isNull(household.anonymisedOn)))
    .get()
}

/** Every version of a household's IPW, newest first. */
export function listVersions({ db }: Store, householdId: HouseholdId): (typeof ipw.$inferSelect)[] {
  return db.select().from(ipw).where(eq(ipw.householdId, householdId)).orderBy(desc(ipw.version)).all()
}

/** Every event of a case in the order they were entered, those taken off too. */
export function listEventRows({ db }: Store, householdId: HouseholdId): (typeof caseEvent.$inferSelect)[] {
  return db.select().from(caseEvent).where(eq(caseEvent.householdId, householdId)).orderBy(asc(caseEvent.id)).all()
}

/** The files attached to a case without their bytes, in the order they were added, those taken off too. */
export function listFileRows({ db }: Store, householdId: HouseholdId) {
  const { fileName, type, size, sha256, addedAt, isRemoved, id } = caseFile
  return db
    .select({ fileName, type, size, sha256, addedAt, isRemoved })
    .from(caseFile)
    .where(eq(caseFile.householdId, householdId))
    .orderBy(asc(id))
    .all()
}

/** The ids a household's papers may be of: its own and its programmes'. */
export function subjectIdsOf(store: Store, householdId: HouseholdId): string[] {
  return [householdId, ...listVersions(store, householdId).map(({ id }) => id)]
}

/** Closed cases and removed ones, in the order of their numbers. */
export function listEnded({ db }: Store): HouseholdRow[] {
  return db
    .select()
    .from(household)
    .where(or(isNotNull(household.closedOn), eq(household.isRemoved, true)))
    .orderBy(asc(household.caseYear), asc(household.caseOrdinal))
    .all()
}

/** How many people a case knows, those who left too. */
export function countPersons({ db }: Store, householdId: HouseholdId): number {
  return db.select({ rows: count() }).from(person).where(eq(person.householdId, householdId)).get()?.rows ?? 0
}

/** Gives closed cases without an archive category this one. */
export function giveCategory({ db }: Store, category: ArchiveCategory): void {
  db.update(household)
    .set({ archiveCategory: category })
    .where(and(isNotNull(household.closedOn), isNull(household.archiveCategory)))
    .run()
}

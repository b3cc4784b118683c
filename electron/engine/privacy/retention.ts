import { and, asc, count, eq, inArray, isNull, isNotNull, or } from 'drizzle-orm'
import type { RetentionRow } from '#shared/contract/privacy.ts'
import { retentionRow } from '#shared/contract/privacy.ts'
import { localDateOf } from '#shared/domain/dates.ts'
import type { HouseholdId } from '#shared/domain/ids.ts'
import type { ArchiveCategory } from '#shared/domain/retention.ts'
import { archiveCategory, destroyFrom, needsAppraisal } from '#shared/domain/retention.ts'
import type { Store } from '../store/open.ts'
import { household as table, ipw, madeDocument, person } from '../store/schema.ts'
import { keepCategory, readCategory } from './category.ts'

/** Keeps the category; closed cases that have none yet take it. Call it in its command's transaction. */
export function saveCategory(store: Store, category: ArchiveCategory): void {
  keepCategory(store, category)
  store.db
    .update(table)
    .set({ archiveCategory: category })
    .where(and(isNotNull(table.closedOn), isNull(table.archiveCategory)))
    .run()
}

/** Closed cases and removed ones with the day their files may go, the first due at the top. */
export function listRetention(store: Store): RetentionRow[] {
  const known = readCategory(store)
  return store.db
    .select()
    .from(table)
    .where(or(isNotNull(table.closedOn), eq(table.isRemoved, true)))
    .orderBy(asc(table.caseYear), asc(table.caseOrdinal))
    .all()
    .map((row) => {
      // A removed case is one nobody works on any more: its clock runs from the day it was removed.
      const closedOn = row.closedOn ?? localDateOf(new Date(row.updatedAt))
      const category = archiveCategory.safeParse(row.archiveCategory ?? known).data ?? null
      return retentionRow.parse({
        householdId: row.id,
        caseNumber: `${row.caseOrdinal}/${row.caseYear}`,
        closedOn,
        isRemoved: row.isRemoved,
        category,
        destroyFrom: category && destroyFrom(closedOn, category),
        needsAppraisal: category !== null && needsAppraisal(category),
        persons: countPersons(store, row.id),
        documents: countDocuments(store, row.id),
        anonymisedOn: row.anonymisedOn,
      })
    })
    .toSorted((a, b) =>
      (a.destroyFrom ?? '9999') < (b.destroyFrom ?? '9999') ? -1 : a.destroyFrom === b.destroyFrom ? 0 : 1,
    )
}

/** The cases whose people may be taken out on a day. */
export function listDue(store: Store, on: string): RetentionRow[] {
  return listRetention(store).filter(
    ({ destroyFrom: from, anonymisedOn }) => from !== null && from <= on && anonymisedOn === null,
  )
}

function countPersons({ db }: Store, householdId: HouseholdId): number {
  const found = db.select({ rows: count() }).from(person).where(eq(person.householdId, householdId)).get()
  return found?.rows ?? 0
}

function countDocuments({ db }: Store, householdId: HouseholdId): number {
  const versions = db.select({ id: ipw.id }).from(ipw).where(eq(ipw.householdId, householdId)).all()
  const subjects = [householdId, ...versions.map(({ id }) => id)]
  const found = db.select({ rows: count() }).from(madeDocument).where(inArray(madeDocument.subjectId, subjects)).get()
  return found?.rows ?? 0
}

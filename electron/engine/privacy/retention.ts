import type { RetentionRow } from '#shared/contract/privacy.ts'
import { retentionRow } from '#shared/contract/privacy.ts'
import { localDateOf } from '#shared/domain/dates.ts'
import type { ArchiveCategory } from '#shared/domain/retention.ts'
import { archiveCategory, destroyFrom, needsAppraisal } from '#shared/domain/retention.ts'
import { caseNumberOf, countPersons, giveCategory, listEnded, subjectIdsOf } from '../cases/whole-case.ts'
import { countMadeOf } from '../documents/made-of.ts'
import { countIssuedOf } from '../documents/register/anonymise.ts'
import type { Store } from '../store/open.ts'
import { keepCategory, readCategory } from './category.ts'

/** Keeps the category; closed cases that have none yet take it. Call it in its command's transaction. */
export function saveCategory(store: Store, category: ArchiveCategory): void {
  keepCategory(store, category)
  giveCategory(store, category)
}

/** Closed cases and removed ones with the day their files may go, the first due at the top. */
export function listRetention(store: Store): RetentionRow[] {
  const known = readCategory(store)
  return listEnded(store)
    .map((row) => {
      // A removed case is one nobody works on any more: its clock runs from the day it was removed.
      const closedOn = row.closedOn ?? localDateOf(new Date(row.updatedAt))
      const category = archiveCategory.safeParse(row.archiveCategory ?? known).data ?? null
      return retentionRow.parse({
        householdId: row.id,
        caseNumber: caseNumberOf(row),
        closedOn,
        isRemoved: row.isRemoved,
        category,
        destroyFrom: category && destroyFrom(closedOn, category),
        needsAppraisal: category !== null && needsAppraisal(category),
        persons: countPersons(store, row.id),
        documents: countMadeOf(store, subjectIdsOf(store, row.id)) + countIssuedOf(store, row.id),
        anonymisedOn: row.anonymisedOn,
      })
    })
    .toSorted((a, b) => (a.destroyFrom ?? '9999').localeCompare(b.destroyFrom ?? '9999'))
}

/** The cases whose people may be taken out on a day. */
export function listDue(store: Store, on: string): RetentionRow[] {
  return listRetention(store).filter(
    ({ destroyFrom: from, anonymisedOn }) => from !== null && from <= on && anonymisedOn === null,
  )
}

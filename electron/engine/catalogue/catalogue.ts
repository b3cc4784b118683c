import { and, eq } from 'drizzle-orm'
import type { CatalogueEntry } from '#shared/domain/catalogue.ts'
import { catalogueCategories } from '#shared/domain/catalogue.ts'
import type { CatalogueEntryId, TeamId } from '#shared/domain/ids.ts'
import type { CatalogueRecord } from '#shared/contract/catalogue.ts'
import { catalogueRecord } from '#shared/contract/catalogue.ts'
import { refuse } from '../refusal.ts'
import { byPolish } from '../store/collation.ts'
import { asRecord, ownership } from '../store/records.ts'
import type { RowContext } from '../store/rows.ts'
import { findRow, markRemoved, saveRow } from '../store/rows.ts'
import { catalogueEntry as table } from '../store/tables/catalogue.ts'
import { readTeamRecord } from '../team/team.ts'

/** The rows of a team's list: by category in the order of the form, then by name. */
export function listEntries({ store, officeId }: RowContext, teamId: TeamId): CatalogueRecord[] {
  return store.db
    .select()
    .from(table)
    .where(and(eq(table.teamId, teamId), eq(table.isRemoved, false)))
    .all()
    .map((row) => asRecord(catalogueRecord, row, ownership(row, officeId)))
    .toSorted(
      byPolish(
        ({ category }) => String(catalogueCategories.indexOf(category)),
        ({ activity }) => activity,
      ),
    )
}

/** Saves a row of the list. Throws NOT_FOUND when its team is not there, STALE_REVISION, NOT_OURS. */
export function saveEntry(context: RowContext, entry: CatalogueEntry, baseRevision: number): CatalogueRecord {
  readTeamRecord(context, entry.teamId)
  saveRow(context, table, entry, baseRevision)
  const row = findRow(context, table, entry.id)
  if (!row) throw refuse('NOT_FOUND')
  return asRecord(catalogueRecord, row, ownership(row, context.officeId))
}

/** Removes a row (tombstone): an IPW that points at it keeps its snapshot. */
export function removeEntry(context: RowContext, id: CatalogueEntryId): void {
  markRemoved(context, table, id, true)
}

/** Takes the tombstone off a row. */
export function restoreEntry(context: RowContext, id: CatalogueEntryId): void {
  markRemoved(context, table, id, false)
}

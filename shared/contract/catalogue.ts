import { z } from 'zod'
import { catalogueEntry } from '../domain/catalogue.ts'
import { catalogueEntryId, teamId } from '../domain/ids.ts'
import { baseRevision, rowMeta } from '../domain/rows.ts'
import { command, done, query } from './procedure.ts'
import { mayRefuse } from './problems.ts'

export const catalogueRecord = z.strictObject({ ...catalogueEntry.shape, ...rowMeta.shape, isOurs: z.boolean() })
export type CatalogueRecord = z.infer<typeof catalogueRecord>

const removes = mayRefuse('NOT_FOUND', 'NOT_OURS')

/** The list of activities and services (koszyk usług). */
export const catalogueContract = {
  /** By category in the order of the form, inside it by name in Polish collation. */
  listEntries: query.input(z.strictObject({ teamId })).output(z.array(catalogueRecord)),
  saveEntry: command
    .input(z.strictObject({ baseRevision, entry: catalogueEntry }))
    .output(catalogueRecord)
    .errors(mayRefuse('STALE_REVISION', 'NOT_OURS', 'NOT_FOUND')),
  removeEntry: command
    .input(z.strictObject({ id: catalogueEntryId }))
    .output(done)
    .errors(removes),
  restoreEntry: command
    .input(z.strictObject({ id: catalogueEntryId }))
    .output(done)
    .errors(removes),
}

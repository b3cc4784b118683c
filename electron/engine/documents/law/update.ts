import { isDeepStrictEqual } from 'node:util'
import type { z } from 'zod'
import type { LawUpdate, lawChange } from '#shared/contract/law.ts'
import type { LegalBasis } from '#shared/documents/legal-bases.ts'
import { localDateOf } from '#shared/domain/dates.ts'
import { readOwnKeys } from '../../exchange/offices.ts'
import { findPartnerCard } from '../../exchange/partner-offices.ts'
import { readOffice } from '../../office/office.ts'
import type { NamedFile } from '../../ports.ts'
import { refuse } from '../../refusal.ts'
import type { RowContext } from '../../store/rows.ts'
import type { LawFile } from './update-file.ts'
import { readLawFile, writeLawFile } from './update-file.ts'
import { basisOf, listRows, write } from './registry.ts'

type LawChange = z.infer<typeof lawChange>

/** The registry as a file in this office's hand, for offices that have checked its words. */
export function lawFile({ store, officeId, now }: RowContext): NamedFile {
  const madeOn = localDateOf(now())
  const entries = listRows(store).map((row) => ({ id: row.id, isRemoved: row.isRemoved, basis: basisOf(row) }))
  const office = { officeId, name: readOffice(store).office.name }
  const bytes = writeLawFile(
    { format: 'kooperacja-podstawy-prawne', version: 1, madeOn, office, entries },
    readOwnKeys(store).signingKey,
  )
  return { name: `podstawy-prawne-${madeOn}.json`, type: 'application/json', bytes }
}

/** What a file would change here. Throws LAW_UPDATE_UNREADABLE, LAW_UPDATE_UNSIGNED. */
export function previewUpdate(context: RowContext, bytes: Uint8Array): LawUpdate {
  return compare(context, read(context, bytes))
}

/** Takes what the file changes. Call it in its command's transaction. Throws as the preview does. */
export function takeUpdate(context: RowContext, bytes: Uint8Array): LawUpdate {
  const file = read(context, bytes)
  const update = compare(context, file)
  const changed = new Set<string>(update.changes.map(({ id }) => id))
  for (const { id, basis, isRemoved } of file.entries) if (changed.has(id)) write(context, id, { ...basis, isRemoved })
  return update
}

function read({ store, officeId }: RowContext, bytes: Uint8Array): LawFile {
  const reading = readLawFile(bytes, (of) =>
    of === officeId ? readOwnKeys(store).verifyKey : findPartnerCard(store, of)?.signingKey,
  )
  if (reading.status === 'read') return reading.file
  throw refuse(reading.status === 'unsigned' ? 'LAW_UPDATE_UNSIGNED' : 'LAW_UPDATE_UNREADABLE')
}

/** An entry the file does not name stays: another office need not know all of ours. */
function compare({ store, officeId }: RowContext, { office, madeOn, entries }: LawFile): LawUpdate {
  const ours = new Map(listRows(store).map((row) => [row.id, row]))
  const changes = entries.flatMap(({ id, basis, isRemoved }): LawChange[] => {
    const row = ours.get(id)
    const before = row && !row.isRemoved ? basisOf(row) : null
    const after = isRemoved ? null : basis
    if (before === null && after === null) return []
    if (before === null) return [{ id, change: 'added', act: basis.act, before, after }]
    if (after === null) return [{ id, change: 'removed', act: basis.act, before, after }]
    return isNews(before, after) ? [{ id, change: 'changed', act: basis.act, before, after }] : []
  })
  // The name this office knows them by, not the one the file gives itself.
  const signedBy =
    office.officeId === officeId ? readOffice(store).office.name : findPartnerCard(store, office.officeId)
  return { signedBy: typeof signedBy === 'string' ? signedBy : (signedBy?.name ?? ''), madeOn, changes }
}

/** An older look at the same text is no news. */
function isNews(before: LegalBasis, after: LegalBasis): boolean {
  if (isDeepStrictEqual(before, after)) return false
  return (
    after.checkedOn > before.checkedOn || !isDeepStrictEqual({ ...before, checkedOn: '' }, { ...after, checkedOn: '' })
  )
}

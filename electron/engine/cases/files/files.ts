import { createHash } from 'node:crypto'
import { and, desc, eq } from 'drizzle-orm'
import type { CaseFile } from '#shared/contract/case-files.ts'
import { caseFile } from '#shared/contract/case-files.ts'
import type { CaseFileId, HouseholdId } from '#shared/domain/ids.ts'
import { scanMaxMegabytes } from '#shared/domain/register.ts'
import { scanTypeOf } from '../../formats/scan-type.ts'
import type { NamedFile } from '../../ports.ts'
import { Refusal, refuse } from '../../refusal.ts'
import type { Store } from '../../store/open.ts'
import { asRecord } from '../../store/records.ts'
import type { RowContext } from '../../store/rows.ts'
import { caseFile as table } from '../../store/tables/cases.ts'
import { assertOpenCase } from '../households.ts'

/** The files attached to a case, newest first. Throws NOT_FOUND when the case is not there. */
export function listFiles(context: RowContext, householdId: HouseholdId): CaseFile[] {
  assertOpenCase(context, householdId)
  return context.store.db
    .select(columnsShown)
    .from(table)
    .where(and(eq(table.householdId, householdId), eq(table.isRemoved, false)))
    .orderBy(desc(table.addedAt), desc(table.id))
    .all()
    .map((row) => asRecord(caseFile, row))
}

/** Keeps a file in the encrypted database. Throws NOT_FOUND, SCAN_KIND_UNKNOWN, SCAN_TOO_LARGE. */
export function addFile(
  context: RowContext,
  {
    id,
    householdId,
    fileName,
    bytes,
  }: { id: CaseFileId; householdId: HouseholdId; fileName: string; bytes: Uint8Array },
): CaseFile {
  assertOpenCase(context, householdId)
  if (findFile(context.store, id)) throw refuse('NOT_FOUND')
  const type = scanTypeOf(bytes)
  if (!type) throw refuse('SCAN_KIND_UNKNOWN')
  if (bytes.byteLength > scanMaxMegabytes * 1024 * 1024)
    throw new Refusal('SCAN_TOO_LARGE', { atMostMegabytes: scanMaxMegabytes })
  const file = {
    id,
    householdId,
    fileName,
    type,
    size: bytes.byteLength,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    bytes: Buffer.from(bytes),
    addedAt: context.now().toISOString(),
  }
  context.store.db.insert(table).values(file).run()
  return asRecord(caseFile, file)
}

/** Puts a tombstone on a file, or takes it off. Throws NOT_FOUND. */
export function markFile(context: RowContext, id: CaseFileId, isRemoved: boolean): void {
  const file = findFile(context.store, id)
  if (!file) throw refuse('NOT_FOUND')
  assertOpenCase(context, file.householdId)
  context.store.db.update(table).set({ isRemoved }).where(eq(table.id, id)).run()
}

/** The file itself, under the name it came with. Throws NOT_FOUND. */
export function readFile(context: RowContext, id: CaseFileId): NamedFile {
  const row = context.store.db.select().from(table).where(eq(table.id, id)).get()
  if (!row?.bytes || row.isRemoved) throw refuse('NOT_FOUND')
  assertOpenCase(context, row.householdId)
  return { name: row.fileName, type: row.type, bytes: row.bytes }
}

/** Everything but the bytes: a list of files loads none of them. */
const columnsShown = {
  id: table.id,
  householdId: table.householdId,
  fileName: table.fileName,
  type: table.type,
  size: table.size,
  sha256: table.sha256,
  addedAt: table.addedAt,
}

function findFile({ db }: Store, id: CaseFileId): { householdId: HouseholdId } | undefined {
  return db.select({ householdId: table.householdId }).from(table).where(eq(table.id, id)).get()
}

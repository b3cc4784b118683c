import { createHash } from 'node:crypto'
import { and, asc, eq } from 'drizzle-orm'
import type { PaperScan } from '#shared/contract/register.ts'
import { paperScan } from '#shared/contract/register.ts'
import type { PaperId, ScanId } from '#shared/domain/ids.ts'
import { scanMaxMegabytes } from '#shared/domain/register.ts'
import { assertNotAnonymised } from '../../cases/households.ts'
import type { NamedFile } from '../../ports.ts'
import { Refusal, refuse } from '../../refusal.ts'
import { asRecord } from '../../store/records.ts'
import type { Store } from '../../store/open.ts'
import type { RowContext } from '../../store/rows.ts'
import { paperScan as table } from '../../store/tables/documents.ts'
import { readPaper } from './rows.ts'
import { scanTypeOf } from '../../formats/scan-type.ts'

/** The scans of a paper, the oldest first. */
export function listScans({ db }: Store, paperId: PaperId): PaperScan[] {
  return db
    .select(columnsShown)
    .from(table)
    .where(and(eq(table.paperId, paperId), eq(table.isRemoved, false)))
    .orderBy(asc(table.addedAt), asc(table.id))
    .all()
    .map((row) => asRecord(paperScan, row))
}

/** Keeps a scan of an issued paper, in the encrypted database. Throws NOT_FOUND, PAPER_STATE, SCAN_KIND_UNKNOWN, SCAN_TOO_LARGE. */
export function addScan(
  context: RowContext,
  { id, paperId, fileName, bytes }: { id: ScanId; paperId: PaperId; fileName: string; bytes: Uint8Array },
): PaperScan {
  const { store, now } = context
  const { row } = readPaper(store, paperId)
  if (row.householdId) assertNotAnonymised(context, row.householdId)
  if (row.state === 'draft') throw refuse('PAPER_STATE')
  if (findScan(store, id)) throw refuse('NOT_FOUND')
  const type = scanTypeOf(bytes)
  if (!type) throw refuse('SCAN_KIND_UNKNOWN')
  if (bytes.byteLength > scanMaxMegabytes * 1024 * 1024)
    throw new Refusal('SCAN_TOO_LARGE', { atMostMegabytes: scanMaxMegabytes })
  const scan = {
    id,
    paperId,
    fileName,
    type,
    size: bytes.byteLength,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    bytes: Buffer.from(bytes),
    addedAt: now().toISOString(),
  }
  store.db.insert(table).values(scan).run()
  return asRecord(paperScan, scan)
}

/** Puts a tombstone on a scan, or takes it off. Throws NOT_FOUND. */
export function markScan(context: RowContext, id: ScanId, isRemoved: boolean): void {
  const scan = findScan(context.store, id)
  if (!scan) throw refuse('NOT_FOUND')
  const { row } = readPaper(context.store, scan.paperId)
  if (row.householdId) assertNotAnonymised(context, row.householdId)
  context.store.db.update(table).set({ isRemoved }).where(eq(table.id, id)).run()
}

/** A scan as a file. Throws NOT_FOUND. */
export function readScan({ db }: Store, id: ScanId): NamedFile {
  const row = db.select().from(table).where(eq(table.id, id)).get()
  if (!row?.bytes || row.isRemoved) throw refuse('NOT_FOUND')
  return { name: row.fileName, type: row.type, bytes: row.bytes }
}

/** Everything but the bytes: a list of scans loads none of them. */
const columnsShown = {
  id: table.id,
  fileName: table.fileName,
  type: table.type,
  size: table.size,
  sha256: table.sha256,
  addedAt: table.addedAt,
}

function findScan({ db }: Store, id: ScanId): { paperId: PaperId } | undefined {
  return db.select({ paperId: table.paperId }).from(table).where(eq(table.id, id)).get()
}

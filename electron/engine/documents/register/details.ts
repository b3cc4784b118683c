import { asc, eq, inArray } from 'drizzle-orm'
import type { PaperView, RegisteredPaper } from '#shared/contract/register.ts'
import { paperDetails, paperFile as paperFileSchema } from '#shared/contract/register.ts'
import { actCodes } from '#shared/documents/legal-bases.ts'
import type { PaperId } from '#shared/domain/ids.ts'
import { refuse } from '../../refusal.ts'
import type { NamedFile } from '../../ports.ts'
import type { Store } from '../../store/open.ts'
import { paper as table, paperFile } from '../../store/tables/documents.ts'
import { accountNames } from '../../vault/audit-list.ts'
import { mediaTypes } from '../media-types.ts'
import type { PaperRow } from './rows.ts'
import { asPaper, readPaper, signOf } from './rows.ts'
import { listScans } from './scans.ts'

/** The whole of a paper. Throws NOT_FOUND. */
export function readDetails(store: Store, id: PaperId): PaperView {
  const { row, paper } = readPaper(store, id)
  const chain = versionsOf(store, row)
  const issuedBy =
    row.issuedAt === null ? null : { accountId: row.issuedBy, name: accountNames(store).get(row.issuedBy ?? '') ?? '' }
  return paperDetails.parse({
    ...paper,
    typed: row.typed,
    issuedAt: row.issuedAt,
    issuedBy,
    template: row.templateVersion === null ? null : { version: row.templateVersion, own: row.ownTemplateVersion },
    law: lawOf(row),
    signedBy: row.signedBy,
    endedWhy: row.endedWhy,
    files: listFiles(store, id),
    scans: listScans(store, id),
    annexes: annexesOf(store, [row, ...chain]),
    versions: chain.map((of) => shown(store, of)),
  })
}

/** The very bytes that were issued. Throws NOT_FOUND, for a paper whose people were taken out too. */
export function readFile({ db }: Store, id: PaperId, format: 'docx' | 'pdf'): NamedFile {
  const found = db
    .select()
    .from(paperFile)
    .where(eq(paperFile.paperId, id))
    .all()
    .find((file) => file.format === format)
  if (!found?.bytes) throw refuse('NOT_FOUND')
  return { name: found.fileName, type: mediaTypes[format], bytes: found.bytes }
}

/** The files of a paper, without their bytes. */
export function listFiles({ db }: Store, id: PaperId) {
  const { format, fileName, size, sha256 } = paperFile
  return db
    .select({ format, fileName, size, sha256 })
    .from(paperFile)
    .where(eq(paperFile.paperId, id))
    .orderBy(asc(format))
    .all()
    .map((file) => paperFileSchema.parse(file))
}

function lawOf({ law }: PaperRow) {
  if (!law) return []
  return actCodes.flatMap((act) => {
    const cited = law[act]
    return cited && cited.published !== '' ? [{ act: cited.title, published: cited.published }] : []
  })
}

/** The versions before and after, drafts of a correction among them, oldest first; not the paper itself. */
function versionsOf({ db }: Store, row: PaperRow): PaperRow[] {
  const before: PaperRow[] = []
  const after: PaperRow[] = []
  for (let id = row.correctsId; id !== null;) {
    const old = db.select().from(table).where(eq(table.id, id)).get()
    if (old) before.unshift(old)
    id = old?.correctsId ?? null
  }
  for (let ids = [row.id]; ids.length > 0;) {
    const found = db.select().from(table).where(inArray(table.correctsId, ids)).orderBy(asc(table.id)).all()
    after.push(...found.filter(({ isRemoved }) => !isRemoved))
    ids = found.map(({ id }) => id)
  }
  return [...before, ...after]
}

/** What amends an agreement in any of its versions. */
function annexesOf(store: Store, agreements: readonly PaperRow[]): RegisteredPaper[] {
  const ids = agreements.map(({ id }) => id)
  return store.db
    .select()
    .from(table)
    .where(inArray(table.amendsId, ids))
    .orderBy(asc(table.issuedAt), asc(table.id))
    .all()
    .filter(({ isRemoved, state }) => !isRemoved && state !== 'draft')
    .map((row) => shown(store, row))
}

function shown(store: Store, row: PaperRow): RegisteredPaper {
  return asPaper(row, signOf(store, row))
}

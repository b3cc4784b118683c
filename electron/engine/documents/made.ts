import { createHash } from 'node:crypto'
import { desc, eq } from 'drizzle-orm'
import type { MadeDocument } from '#shared/contract/documents.ts'
import { madeDocument } from '#shared/contract/documents.ts'
import type { DocumentKind } from '#shared/documents/kinds.ts'
import type { DocumentFacts } from '#shared/documents/papers/index.ts'
import type { DocumentId } from '#shared/domain/ids.ts'
import type { NamedFile } from '../ports.ts'
import { asRecord } from '../store/records.ts'
import type { RowContext } from '../store/rows.ts'
import { madeDocument as table } from '../store/tables/documents.ts'

/** A file of a paper, before it is written down. */
export interface MadeFile {
  file: NamedFile
  facts: DocumentFacts
  subjectId: string
  about: string
}

/** Writes down that the file was made. Call it in the transaction of its command. */
export function recordMade(
  { store, now }: RowContext,
  id: DocumentId,
  { file, facts, subjectId, about }: MadeFile,
  format: 'docx' | 'pdf',
): MadeDocument {
  const row = {
    id,
    kind: facts.kind,
    subjectId,
    about,
    format,
    fileName: file.name,
    size: file.bytes.byteLength,
    sha256: createHash('sha256').update(file.bytes).digest('hex'),
    facts,
    madeAt: now().toISOString(),
  }
  store.db.insert(table).values(row).run()
  return asRecord(madeDocument, row)
}

/** What was made, newest first; of one kind when asked. */
export function listMade({ store }: RowContext, kind?: DocumentKind): MadeDocument[] {
  return store.db
    .select()
    .from(table)
    .where(kind ? eq(table.kind, kind) : undefined)
    .orderBy(desc(table.madeAt), desc(table.id))
    .all()
    .map((row) => asRecord(madeDocument, row))
}

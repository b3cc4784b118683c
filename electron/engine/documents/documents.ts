import { createHash } from 'node:crypto'
import { desc, eq } from 'drizzle-orm'
import type { Asked, DocumentSubject, MadeDocument, Preview } from '#shared/contract/documents.ts'
import { madeDocument, typedFacts } from '#shared/contract/documents.ts'
import { buildDocument, missingFacts } from '#shared/documents/index.ts'
import type { DocumentKind } from '#shared/documents/kinds.ts'
import { passesHouseholdData } from '#shared/documents/kinds.ts'
import type { DocumentFacts } from '#shared/documents/papers/index.ts'
import { papers } from '#shared/documents/papers/index.ts'
import { tracesInFields } from '#shared/documents/personal-traces.ts'
import type { DocumentId } from '#shared/domain/ids.ts'
import { householdId } from '#shared/domain/ids.ts'
import { consentNow } from '../cases/consents.ts'
import { assertOpenCase } from '../cases/households.ts'
import { renderHtml } from '../formats/html.ts'
import type { HostPort, NamedFile } from '../ports.ts'
import { Refusal } from '../refusal.ts'
import { asRecord } from '../store/records.ts'
import type { RowContext } from '../store/rows.ts'
import { madeDocument as table } from '../store/tables/documents.ts'
import { fileNameOf } from './file-names.ts'
import { frameOf } from './frame.ts'
import { gatherFacts } from './gather/index.ts'
import { knownTraces } from './known-traces.ts'
import { renderPaper } from './render-paper.ts'
import { hasOwnTemplate } from './templates/active.ts'
import { mediaTypes } from './render.ts'
import { aboutWhat, householdOf } from './subjects.ts'
import { emptyPlaces, withTyped } from './typed.ts'

/** The facts that will go in, what of them is empty or cannot be used, and the page. Throws NOT_FOUND. */
export function previewDocument(context: RowContext, { subject, typed }: Asked): Preview {
  aboutWhat(context, subject)
  const { facts, unusable } = withTyped(gatherFacts(context, subject), typed)
  const document = buildDocument(facts, frameOf(context, facts))
  return {
    facts: typedFacts.parse(facts),
    missing: missingFacts(facts),
    empty: emptyPlaces(facts),
    unusable,
    warnings: warningsOf(context, facts),
    consent: consentBehind(context, subject),
    sheet: document.page,
    isOwnTemplate: hasOwnTemplate(context.store, facts.kind),
    html: renderHtml(document, { nonce: '__CSP_NONCE__', forScreen: true }),
  }
}

/** How the consent stands on which a paper may be shown to institutions; null for one that needs none. */
function consentBehind(context: RowContext, subject: DocumentSubject): Preview['consent'] {
  const household = householdOf(context, subject)
  if (!household || !(subject.kind === 'consent' || passesHouseholdData(subject.kind))) return null
  return { householdId: household, ...consentNow(context, household) }
}

/** What in a card without data may betray whose case it is; of every other paper nothing, for they name their people. */
function warningsOf(context: RowContext, facts: DocumentFacts): Preview['warnings'] {
  if (facts.kind !== 'anonymous-card') return []
  const fields = papers[facts.kind].form.flatMap((section) => section.fields).map(({ name }) => name)
  return tracesInFields(
    new Map(Object.entries(facts)),
    fields,
    knownTraces(context, householdId.parse(facts.subjectId)),
  )
}

/**
 * The facts of a paper that is to be made. Throws NOT_FOUND, for a household whose people were
 * taken out too, and FACTS_UNUSABLE for a typed value it cannot take.
 */
export function factsToMake(context: RowContext, { subject, typed }: Asked): DocumentFacts {
  aboutWhat(context, subject)
  const household = householdOf(context, subject)
  if (household) assertOpenCase(context, household)
  const { facts, unusable } = withTyped(gatherFacts(context, subject), typed)
  const [field] = unusable
  if (field !== undefined) throw new Refusal('FACTS_UNUSABLE', { field })
  return facts
}

export interface MadeFile {
  file: NamedFile
  facts: DocumentFacts
  subjectId: string
  about: string
}

/** Makes the file; nothing is kept yet. Throws NOT_FOUND, FACTS_UNUSABLE, PDF_UNAVAILABLE. */
export async function makeFile(
  context: RowContext,
  host: HostPort,
  asked: Asked,
  format: 'docx' | 'pdf',
): Promise<MadeFile> {
  const facts = factsToMake(context, asked)
  const about = aboutWhat(context, asked.subject)
  const { bytes } = await renderPaper(context, host, facts, frameOf(context, facts), format)
  const file = { name: fileNameOf(facts, about, format), type: mediaTypes[format], bytes }
  return { file, facts, subjectId: asked.subject.id, about }
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

import type { Asked, DocumentSubject, Preview } from '#shared/contract/documents.ts'
import { typedFacts } from '#shared/contract/documents.ts'
import { buildDocument, missingFacts } from '#shared/documents/index.ts'
import { passesHouseholdData } from '#shared/documents/kinds.ts'
import type { DocumentFacts } from '#shared/documents/papers/index.ts'
import { papers } from '#shared/documents/papers/index.ts'
import { tracesInFields } from '#shared/documents/personal-traces.ts'
import { householdId } from '#shared/domain/ids.ts'
import { consentNow } from '../cases/consents.ts'
import { assertOpenCase } from '../cases/households.ts'
import { renderHtml } from '../formats/html.ts'
import type { HostPort } from '../ports.ts'
import { Refusal } from '../refusal.ts'
import type { RowContext } from '../store/rows.ts'
import { fileNameOf } from './file-names.ts'
import { frameOf } from './frame.ts'
import { gatherFacts } from './gather/index.ts'
import { knownTraces } from './known-traces.ts'
import type { MadeFile } from './made.ts'
import { renderPaper } from './render-paper.ts'
import { hasOwnTemplate } from './templates/active.ts'
import { mediaTypes } from './media-types.ts'
import { aboutWhat, householdOf } from './subjects.ts'
import { emptyPlaces, withTyped } from './typed.ts'

/** The form of a kind: its sections and fields. */
export function formOf(kind: DocumentFacts['kind']) {
  return papers[kind].form
}

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

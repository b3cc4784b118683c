import { createHash } from 'node:crypto'
import { desc, eq } from 'drizzle-orm'
import type { DocumentSubject, MadeDocument, PaperDetails } from '#shared/contract/documents.ts'
import { madeDocument } from '#shared/contract/documents.ts'
import { buildDocument, missingFacts } from '#shared/documents/index.ts'
import type { DocumentFacts, DocumentKind } from '#shared/documents/facts.ts'
import type { DocumentId } from '#shared/domain/ids.ts'
import { listHouseholds, readHousehold } from '../cases/households.ts'
import { listIpws, readIpw } from '../cases/ipws.ts'
import { renderHtml } from '../formats/html.ts'
import type { HostPort, NamedFile } from '../ports.ts'
import { asRecord } from '../store/records.ts'
import type { RowContext } from '../store/rows.ts'
import { madeDocument as table } from '../store/tables/documents.ts'
import { listTeams } from '../team/team.ts'
import { gatherFacts } from './facts.ts'
import { aboutWhat, fileNameOf } from './file-names.ts'
import { mediaTypes, renderDocument } from './render.ts'

interface Asked {
  subject: DocumentSubject
  details: PaperDetails
}

/** Every paper that can be made now, named as the office knows its subject. */
export function listSubjects(context: RowContext): { subject: DocumentSubject; label: string }[] {
  return listTeams(context).flatMap((team) => [
    { subject: { kind: 'team-agreement' as const, teamId: team.id }, label: team.gmina },
    ...listHouseholds(context, team.id).flatMap(({ id, caseNumber, persons }) => {
      const [first] = persons
      const label = first ? `${caseNumber} · ${first.firstName} ${first.lastName}` : caseNumber
      return [
        { subject: { kind: 'consent' as const, householdId: id }, label },
        ...listIpws(context, id).map((ipw) => ({
          subject: { kind: 'ipw' as const, ipwId: ipw.id },
          label: `${label} · ${ipw.version}`,
        })),
      ]
    }),
  ])
}

/** The facts that will go in, the codes of the empty ones, and the page. Throws NOT_FOUND. */
export function previewDocument(context: RowContext, { subject, details }: Asked) {
  const facts = gatherFacts(context, subject, details)
  const html = renderHtml(buildDocument(facts), { nonce: '__CSP_NONCE__', forScreen: true })
  return { facts, missing: missingFacts(facts), html }
}

/** Makes the file; nothing is kept yet. Throws NOT_FOUND, PDF_UNAVAILABLE. */
export async function makeFile(
  context: RowContext,
  host: HostPort,
  { subject, details }: Asked,
  format: 'docx' | 'pdf',
): Promise<{ file: NamedFile; facts: DocumentFacts; about: string }> {
  const facts = gatherFacts(context, subject, details)
  const caseNumber = caseNumberOf(context, subject)
  const bytes = await renderDocument(host, facts, format)
  const file = { name: fileNameOf(facts, caseNumber, format), type: mediaTypes[format], bytes }
  return { file, facts, about: aboutWhat(facts, caseNumber) }
}

/** Writes down that the file was made. Call it in the transaction of its command. */
export function recordMade(
  { store, now }: RowContext,
  id: DocumentId,
  made: { file: NamedFile; facts: DocumentFacts; about: string },
  format: 'docx' | 'pdf',
): MadeDocument {
  const { file, facts, about } = made
  const row = {
    id,
    kind: facts.kind,
    subjectId: subjectIdOf(facts),
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

function caseNumberOf(context: RowContext, subject: DocumentSubject): string {
  switch (subject.kind) {
    case 'team-agreement':
      return ''
    case 'consent':
      return readHousehold(context, subject.householdId).caseNumber
    case 'ipw':
      return readHousehold(context, readIpw(context, subject.ipwId).householdId).caseNumber
  }
}

function subjectIdOf(facts: DocumentFacts): string {
  switch (facts.kind) {
    case 'team-agreement':
      return facts.teamId
    case 'consent':
      return facts.householdId
    case 'ipw':
      return facts.ipwId
  }
}

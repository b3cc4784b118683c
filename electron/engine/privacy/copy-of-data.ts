import type { CopyOfData } from '#shared/documents/copy-of-data.ts'
import { copyOfDataDocument } from '#shared/documents/copy-of-data.ts'
import { courseEntry } from '#shared/documents/course-words.ts'
import type { DocumentFacts } from '#shared/documents/papers/index.ts'
import { papers } from '#shared/documents/papers/index.ts'
import { ipw as ipwSchema } from '#shared/domain/cases.ts'
import { householdWords } from '#shared/documents/household-words.ts'
import { localDateOf } from '#shared/domain/dates.ts'
import type { HouseholdId, PersonId } from '#shared/domain/ids.ts'
import { findConsent } from '../cases/consents.ts'
import { eventOf } from '../cases/course/event-row.ts'
import {
  caseNumberOf,
  findPerson,
  listEventRows,
  listFileRows,
  listVersions,
  subjectIdsOf,
} from '../cases/whole-case.ts'
import { listMadeOf } from '../documents/made-of.ts'
import { listFiles } from '../documents/register/details.ts'
import { listDraftsOf, listIssuedOf, signOf } from '../documents/register/rows.ts'
import { listScans } from '../documents/register/scans.ts'
import { printPdf } from '../documents/render.ts'
import { withTyped } from '../documents/typed.ts'
import { readOffice } from '../office/office.ts'
import type { HostPort, NamedFile } from '../ports.ts'
import { refuse } from '../refusal.ts'
import type { RowContext } from '../store/rows.ts'
import { listDisclosures } from './disclosures.ts'

/**
 * Everything held on one person: theirs, and the papers their household shares. Of the
 * others of the household nothing, nor who reported them (art. 15 ust. 4 RODO). Throws
 * NOT_FOUND, for an anonymised case too.
 */
export function gatherCopy(context: RowContext, id: PersonId): CopyOfData {
  const { store, now } = context
  const found = findPerson(store, id)
  if (!found) throw refuse('NOT_FOUND')
  const { person, household } = found
  const { office } = readOffice(store)
  const consent = findConsent(context, household.id)
  return {
    format: 'kooperacja-kopia-danych',
    version: 1,
    madeOn: localDateOf(now()),
    office: {
      name: office.name,
      street: office.street,
      postalCode: office.postalCode,
      town: office.town,
      email: office.email,
      phone: office.phone,
      officerName: office.officerName,
      officerEmail: office.officerEmail,
      retention: office.retention,
    },
    person: {
      id: person.id,
      firstName: person.firstName,
      lastName: person.lastName,
      gender: person.gender,
      isMinor: person.isMinor,
      address: person.address,
      isRemoved: person.isRemoved,
      minorsRepresentedBy: person.isMinor ? household.minorsRepresentedBy : '',
    },
    household: {
      caseNumber: caseNumberOf(household),
      stage: household.stage,
      street: household.street,
      postalCode: household.postalCode,
      town: household.town,
      reportedOn: household.reportedOn,
      closedOn: household.closedOn,
    },
    consent: consent && {
      place: consent.place,
      signedOn: consent.signedOn,
      withdrawnOn: consent.withdrawnOn,
      validUntil: consent.validUntil,
      disclosures: consent.disclosures,
    },
    ipws: copyIpws(context, household.id, id),
    course: copyCourse(context, household),
    files: listFileRows(store, household.id),
    documents: copyDocuments(context, household.id, person),
    papers: copyPapers(context, household.id, person),
    disclosures: listDisclosures(store, { household: household.id }, { limit: 100_000 }),
  }
}

/** The copy as a file; its name says nothing of the person. Throws PDF_UNAVAILABLE. */
export async function copyFile(host: HostPort, copy: CopyOfData, format: 'pdf' | 'json'): Promise<NamedFile> {
  const name = `kopia-danych-${copy.household.caseNumber.replace('/', '-')}-${copy.madeOn}.${format}`
  if (format === 'json')
    return { name, type: 'application/json', bytes: Buffer.from(`${JSON.stringify(copy, undefined, 2)}\n`, 'utf8') }
  return { name, type: 'application/pdf', bytes: await printPdf(host, copyOfDataDocument(copy)) }
}

function copyIpws({ store }: RowContext, householdId: HouseholdId, personId: PersonId): CopyOfData['ipws'] {
  return listVersions(store, householdId).map(
    ({ version, preparedOn, goal, startsOn, endsOn, areas, rows, ...of }) => ({
      version,
      preparedOn,
      goal,
      startsOn,
      endsOn,
      areas: ipwSchema.shape.areas.parse(areas),
      rows: ipwSchema.shape.rows.parse(rows).map(({ participants, ...row }) => ({
        ...row,
        takesPart: participants.length === 0 ? null : participants.includes(personId),
      })),
      keyWorker: [of.keyWorkerName, of.keyWorkerFunction, of.keyWorkerInstitution].filter(Boolean).join(', '),
    }),
  )
}

/** Entries taken off are held as long as the case is, so they are in the copy too. */
function copyCourse(
  { store }: RowContext,
  { id, reportedOn }: { id: HouseholdId; reportedOn: string | null },
): CopyOfData['course'] {
  return listEventRows(store, id)
    .map((row) => courseEntry(eventOf(row), row.isRemoved))
    .map((entry) => (entry.kind === 'report' ? { ...entry, on: reportedOn } : entry))
    .toSorted((one, other) => (one.on ?? '').localeCompare(other.on ?? '', 'en'))
}

function copyDocuments(
  { store }: RowContext,
  householdId: HouseholdId,
  person: { firstName: string; lastName: string },
): CopyOfData['documents'] {
  return listMadeOf(store, subjectIdsOf(store, householdId)).map(
    ({ kind, format, madeAt, fileName, sha256, facts }) => ({
      kind,
      format,
      madeAt,
      fileName,
      sha256,
      asWritten: ownLines(facts, person),
      words: householdWords(facts, person),
    }),
  )
}

function copyPapers(
  { store }: RowContext,
  householdId: HouseholdId,
  person: { firstName: string; lastName: string },
): CopyOfData['papers'] {
  return [...listIssuedOf(store, householdId), ...listDraftsOf(store, householdId)].map((row) => ({
    kind: row.kind,
    version: row.version,
    state: row.state,
    caseSign: signOf(store, row),
    issuedOn: row.issuedOn,
    signedOn: row.signedOn,
    endedOn: row.endedOn,
    files: listFiles(store, row.id).map(({ format, fileName, sha256 }) => ({ format, fileName, sha256 })),
    scans: listScans(store, row.id).length,
    // A draft has only what was typed; the rest is in the rooms, and so in this copy already.
    words: householdWords(row.facts ?? withTyped(papers[row.kind].blank(), row.typed).facts, person),
  }))
}

function ownLines(facts: DocumentFacts, { firstName, lastName }: { firstName: string; lastName: string }) {
  if (facts.kind !== 'consent') return []
  return [...facts.adults, ...facts.minors.map((minor) => ({ ...minor, address: '' }))]
    .filter((of) => of.firstName === firstName && of.lastName === lastName)
    .map(({ address }) => ({ firstName, lastName, address }))
}

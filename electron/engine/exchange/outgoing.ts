import { createHmac } from 'node:crypto'
import type { BundleCounts } from '#shared/contract/exchange.ts'
import type { BundleData, OfficeCard } from '#shared/domain/exchange.ts'
import { bundleData, bundleScopes } from '#shared/domain/exchange.ts'
import type { BundleId, OfficeId } from '#shared/domain/ids.ts'
import type { BundleManifest } from '#shared/domain/exchange.ts'
import { consentNow, mayBeCounted } from '../cases/consents.ts'
import { listHouseholds } from '../cases/households.ts'
import { cataloguePart } from '../catalogue/exchanged.ts'
import { buildDocument } from '#shared/documents/index.ts'
import { frameOf } from '../documents/frame.ts'
import { gatherFacts } from '../documents/gather/index.ts'
import { fileNameOf } from '../documents/file-names.ts'
import { mediaTypes } from '../documents/media-types.ts'
import { renderDocument } from '../documents/render.ts'
import { sealBundle, verifyWritten } from '../formats/bundle/index.ts'
import type { HostPort, NamedFile } from '../ports.ts'
import { refuse } from '../refusal.ts'
import type { Store } from '../store/open.ts'
import type { RowContext } from '../store/rows.ts'
import { teamParts } from '../team/exchanged.ts'
import { listPartners, listTeams } from '../team/team.ts'
import { findLastBundle } from './bundle-log.ts'
import { readOwnCard, readOwnKeys } from './offices.ts'
import { findPartnerCard } from './partner-offices.ts'

/** A bundle ready to be given to the user, and what it says of itself. */
export interface OutgoingBundle {
  bytes: Uint8Array
  sha256: string
  manifest: BundleManifest
  counts: BundleCounts
}

/** What a bundle to this office would carry. Throws NOT_FOUND, RECIPIENT_NOT_PCPR. */
export function previewOutgoing(context: RowContext, recipientId: OfficeId) {
  const recipient = findRecipient(context.store, recipientId)
  const data = collectData(context, recipient)
  const agreements = concludedAgreements(context)
  return {
    counts: countsOf(data, agreements.length),
    partners: data.partners.filter(({ isRemoved }) => !isRemoved).map(({ name }) => name),
    catalogue: data.catalogue.filter(({ isRemoved }) => !isRemoved).map(({ activity }) => activity),
    agreements: agreements.map(({ name }) => name),
    cases: listOwnHouseholds(context, recipient).map(({ pseudonym, household: { id, stage } }) => ({
      pseudonym,
      stage,
      consent: consentNow(context, id).state,
      goesOut: mayBeCounted(context, id),
    })),
    sequence: nextSequence(context.store, recipientId).sequence,
  }
}

/** Seals a bundle for this office and opens it again to check every part of it. Throws NOT_FOUND, RECIPIENT_NOT_PCPR. */
export async function makeBundle(
  context: RowContext,
  host: HostPort,
  bundleId: BundleId,
  recipientId: OfficeId,
): Promise<OutgoingBundle> {
  const recipient = findRecipient(context.store, recipientId)
  const data = collectData(context, recipient)
  const documents = await Promise.all(
    concludedAgreements(context).map(async ({ name, document }): Promise<NamedFile> => {
      return { name, type: mediaTypes.docx, bytes: await renderDocument(host, document, 'docx') }
    }),
  )
  const keys = readOwnKeys(context.store)
  const sealed = await sealBundle({
    data,
    documents,
    sender: { card: readOwnCard(context.store), signingKey: keys.signingKey },
    recipient,
    ...nextSequence(context.store, recipientId),
    now: context.now(),
    bundleId,
    scope: bundleScopes,
  })
  await verifyWritten(sealed.bytes, keys.ageIdentity, sealed.manifest)
  return { ...sealed, counts: countsOf(data, documents.length) }
}

function findRecipient(store: Store, id: OfficeId): OfficeCard {
  const card = findPartnerCard(store, id)
  if (!card) throw refuse('NOT_FOUND')
  if (card.kind !== 'pcpr') throw refuse('RECIPIENT_NOT_PCPR')
  return card
}

function nextSequence(store: Store, recipientId: OfficeId): { sequence: number; previous: string | null } {
  const last = findLastBundle(store, 'sent', recipientId)
  return { sequence: (last?.sequence ?? 0) + 1, previous: last?.sha256 ?? null }
}

/**
 * Rows of our own, tombstones included so that a removal travels too; of households only
 * a pseudonym, the stage and how many people (domain.md, Data protection).
 */
function collectData(context: RowContext, recipient: OfficeCard): BundleData {
  return bundleData.parse({
    version: 1,
    teams: teamParts.teams.ownRows(context),
    partners: teamParts.partners.ownRows(context),
    members: teamParts.members.ownRows(context),
    catalogue: cataloguePart.ownRows(context),
    cases: collectCases(context, recipient),
  })
}

/**
 * Nothing of a household without a valid consent; of the others no more than this, whatever they consented to:
 * nothing here reads what a consent says, nor papers, nor a course.
 */
function collectCases(context: RowContext, recipient: OfficeCard): BundleData['cases'] {
  return listOwnHouseholds(context, recipient)
    .filter(({ household: { id } }) => mayBeCounted(context, id))
    .map(({ pseudonym, household: { stage, persons } }) => ({
      pseudonym,
      stage,
      adults: persons.filter(({ isMinor }) => !isMinor).length,
      minors: persons.filter(({ isMinor }) => isMinor).length,
    }))
}

/** Our households under the names this recipient knows them by, in the order of those names. */
function listOwnHouseholds(context: RowContext, recipient: OfficeCard) {
  const secret = readOwnKeys(context.store).ageIdentity
  return listOwnTeams(context)
    .flatMap(({ id }) => listHouseholds(context, id))
    .map((household) => ({
      pseudonym: createHmac('sha256', secret)
        .update(`${recipient.officeId}|${household.id}`)
        .digest('hex')
        .slice(0, 12),
      household,
    }))
    .toSorted((a, b) => (a.pseudonym < b.pseudonym ? -1 : 1))
}

function listOwnTeams(context: RowContext) {
  return listTeams(context).filter(({ isOurs }) => isOurs)
}

/** The team agreements of our communes that were concluded: those of a team with a founding date. */
function concludedAgreements(context: RowContext) {
  return listOwnTeams(context)
    .filter(({ id, foundedOn }) => foundedOn !== null && listPartners(context, id).length > 1)
    .map(({ id, gmina }) => {
      const facts = gatherFacts(context, { kind: 'team-agreement', id })
      return { document: buildDocument(facts, frameOf(context, facts)), name: fileNameOf(facts, gmina, 'docx') }
    })
}

function countsOf(data: BundleData, agreements: number): BundleCounts {
  const present = (rows: readonly { isRemoved: boolean }[]) => rows.filter(({ isRemoved }) => !isRemoved).length
  return {
    partners: present(data.partners),
    members: present(data.members),
    catalogue: present(data.catalogue),
    agreements,
    cases: data.cases.length,
  }
}

/** `paczka-gops-przykladowa-0003.kooperacja`: sender's kind and number, so files sort in their order. */
export function bundleFileName(sender: OfficeCard, sequence: number): string {
  return `paczka-${sender.kind}-${String(sequence).padStart(4, '0')}.kooperacja`
}

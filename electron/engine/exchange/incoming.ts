import { eq } from 'drizzle-orm'
import type { BundlePreview } from '#shared/contract/exchange.ts'
import type { OfficeId } from '#shared/domain/ids.ts'
import { BundleRefused, checkSequence, openBundle } from '../formats/bundle/index.ts'
import type { OpenedBundle } from '../formats/bundle/index.ts'
import { sha256Of } from '../formats/bundle/manifest.ts'
import { readOffice } from '../office/office.ts'
import { refuse } from '../refusal.ts'
import type { Store } from '../store/open.ts'
import type { RowContext } from '../store/rows.ts'
import { receivedCase, receivedDocument } from '../store/tables/exchange.ts'
import { findLastBundle, recordBundle, wasReceived } from './bundle-log.ts'
import { assertSendersOwn, countChanges, mergeRows } from './merge.ts'
import { readOwnKeys } from './offices.ts'
import { findPartnerCard } from './partner-offices.ts'

/** A bundle opened and checked, and what it would change here. Nothing is written yet. */
export interface IncomingBundle {
  opened: OpenedBundle
  sha256: string
  size: number
  preview: BundlePreview
}

/**
 * Opens a bundle and compares it with what is here. Throws its refusal when it is not for
 * us, damaged, from a stranger, older than the last imported, or claims rows that are not
 * its sender's; IMPORT_NOT_PCPR in a GOPS.
 */
export async function openIncoming(context: RowContext, bytes: Uint8Array): Promise<IncomingBundle> {
  const { store, officeId } = context
  if (readOffice(store).office.kind !== 'pcpr') throw refuse('IMPORT_NOT_PCPR')
  const opened = await open(store, officeId, bytes)
  const { manifest, data, documents } = opened
  const sha256 = sha256Of(bytes)
  const sender = manifest.sender.officeId
  const isAlreadyImported = wasReceived(store, sha256)
  const last = findLastBundle(store, 'received', sender)
  const place = checkSequence({ lastSequence: last?.sequence ?? 0, lastSha256: last?.sha256 ?? null, manifest })
  if (place === 'replayed' && !isAlreadyImported) throw refuse('BUNDLE_REPLAYED')
  assertSendersOwn(store, sender, data)
  const preview: BundlePreview = {
    sender: { officeId: sender, name: manifest.sender.name },
    sequence: manifest.sequence,
    createdAt: manifest.createdAt,
    scope: manifest.scope,
    counts: {
      partners: present(data.partners),
      members: present(data.members),
      catalogue: present(data.catalogue),
      agreements: documents.length,
      cases: data.cases.length,
    },
    ...countChanges(store, data),
    documents: documents.map(({ name }) => name),
    missingSequences: isAlreadyImported ? [] : between(last?.sequence ?? 0, manifest.sequence),
    isAlreadyImported,
  }
  return { opened, sha256, size: bytes.byteLength, preview }
}

async function open(store: Store, ownOfficeId: OfficeId, bytes: Uint8Array): Promise<OpenedBundle> {
  try {
    return await openBundle(bytes, {
      identity: readOwnKeys(store).ageIdentity,
      ownOfficeId,
      findSender: (sender) => findPartnerCard(store, sender),
    })
  } catch (error) {
    if (error instanceof BundleRefused) throw refuse(error.code)
    throw error
  }
}

/**
 * Writes what the bundle brings: newer rows only, the replaced value kept; counts of cases
 * as they are now; documents beside those of earlier bundles. A bundle imported before
 * changes nothing. Call it in one transaction.
 */
export function importBundle({ store, now }: RowContext, { opened, sha256, size, preview }: IncomingBundle): void {
  if (preview.isAlreadyImported || wasReceived(store, sha256)) return
  const { manifest, data, documents } = opened
  const at = now().toISOString()
  const sender = manifest.sender.officeId
  // Another window may have imported a newer one since this one was opened.
  if ((findLastBundle(store, 'received', sender)?.sequence ?? 0) >= manifest.sequence) throw refuse('BUNDLE_REPLAYED')
  mergeRows(store, data, manifest.bundleId, at)
  store.db.delete(receivedCase).where(eq(receivedCase.officeId, sender)).run()
  for (const line of data.cases)
    store.db
      .insert(receivedCase)
      .values({ officeId: sender, ...line })
      .run()
  for (const { name, bytes } of documents)
    store.db
      .insert(receivedDocument)
      .values({ officeId: sender, fileName: name, sha256: sha256Of(bytes), bytes: Buffer.from(bytes), receivedAt: at })
      .onConflictDoNothing()
      .run()
  recordBundle(store, {
    id: manifest.bundleId,
    direction: 'received',
    officeId: sender,
    officeName: manifest.sender.name,
    sequence: manifest.sequence,
    at,
    size,
    sha256,
    counts: preview.counts,
  })
}

/** Counts and stages of another office's households, as its last bundle told them. */
export function listReceivedCases(store: Store, officeId: OfficeId) {
  return store.db
    .select({
      pseudonym: receivedCase.pseudonym,
      stage: receivedCase.stage,
      adults: receivedCase.adults,
      minors: receivedCase.minors,
    })
    .from(receivedCase)
    .where(eq(receivedCase.officeId, officeId))
    .all()
}

function present(rows: readonly { isRemoved: boolean }[]): number {
  return rows.filter(({ isRemoved }) => !isRemoved).length
}

/** The numbers strictly between two. */
function between(low: number, high: number): number[] {
  return Array.from({ length: Math.max(0, high - low - 1) }, (_, index) => low + 1 + index)
}

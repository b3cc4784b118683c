import { eq, inArray } from 'drizzle-orm'
import type { BundlePreview } from '#shared/contract/exchange.ts'
import type { BundleData } from '#shared/domain/exchange.ts'
import type { OfficeId } from '#shared/domain/ids.ts'
import { BundleRefused, checkSequence, openBundle } from '../formats/bundle/index.ts'
import type { OpenedBundle } from '../formats/bundle/index.ts'
import { sha256Of } from '../formats/bundle/manifest.ts'
import { readOffice } from '../office/office.ts'
import { refuse } from '../refusal.ts'
import type { Store } from '../store/open.ts'
import type { ExchangedTable, RowContext } from '../store/rows.ts'
import { catalogueEntry, member, partner, receivedCase, receivedDocument, replacedRow, team } from '../store/schema.ts'
import { findLastBundle, recordBundle, wasReceived } from './bundle-log.ts'
import { findPartnerCard, readOwnKeys } from './offices.ts'

/** A bundle opened and checked, and what it would change here. Nothing is written yet. */
export interface IncomingBundle {
  opened: OpenedBundle
  sha256: string
  size: number
  preview: BundlePreview
}

type ExchangedRow = BundleData['teams'][number] | BundleData['partners'][number] | BundleData['members'][number] | BundleData['catalogue'][number]
type Changes = BundlePreview['team']

/** The parts of a bundle with their tables, parents before children. */
const parts = [
  { part: 'teams', table: team, countedAs: 'team' },
  { part: 'partners', table: partner, countedAs: 'team' },
  { part: 'members', table: member, countedAs: 'team' },
  { part: 'catalogue', table: catalogueEntry, countedAs: 'catalogue' },
] as const

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
  assertOwnRows(store, sender, data)

  const changes = { team: noChanges(), catalogue: noChanges() }
  for (const { part, table, countedAs } of parts) addChanges(changes[countedAs], compare(store, table, data[part]))
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
    ...changes,
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
  for (const { part, table } of parts) {
    const known = knownRows(store, table, data[part])
    for (const row of data[part]) {
      const ours = known.get(row.id)
      if (ours && ours.revision >= row.revision) continue
      if (ours)
        store.db
          .insert(replacedRow)
          .values({ tableName: part, rowId: row.id, body: ours, bundleId: manifest.bundleId, replacedAt: at })
          .run()
      store.db
        .insert(table)
        .values(row as never)
        .onConflictDoUpdate({ target: table.id, set: row as never })
        .run()
    }
  }
  store.db.delete(receivedCase).where(eq(receivedCase.officeId, sender)).run()
  for (const line of data.cases) store.db.insert(receivedCase).values({ officeId: sender, ...line }).run()
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

/** A sender speaks for its own rows only, and its rows hang on its own rows: else BUNDLE_UNSAFE. */
function assertOwnRows(store: Store, sender: OfficeId, data: BundleData): void {
  const teams = new Set(data.teams.map(({ id }) => id))
  const partners = new Set(data.partners.map(({ id }) => id))
  const hangsTogether =
    data.partners.every(({ teamId }) => teams.has(teamId)) &&
    data.members.every(({ partnerId }) => partners.has(partnerId)) &&
    data.catalogue.every(({ teamId }) => teams.has(teamId))
  const areItsOwn = parts.every(({ part, table }) => {
    const known = knownRows(store, table, data[part])
    return data[part].every(({ id, originId }) => originId === sender && (known.get(id)?.originId ?? sender) === sender)
  })
  if (!hangsTogether || !areItsOwn) throw refuse('BUNDLE_UNSAFE')
}

function compare(store: Store, table: ExchangedTable, rows: readonly ExchangedRow[]): Changes {
  const known = knownRows(store, table, rows)
  const changes = noChanges()
  for (const row of rows) changes[changeOf(row, known.get(row.id))] += 1
  return changes
}

function changeOf(row: ExchangedRow, ours: KnownRow | undefined): keyof Changes {
  if (!ours) return row.isRemoved ? 'unchanged' : 'added'
  if (ours.revision === row.revision) return 'unchanged'
  if (ours.revision > row.revision) return 'older'
  return row.isRemoved && !ours.isRemoved ? 'removed' : 'changed'
}

interface KnownRow {
  id: string
  revision: number
  originId: OfficeId
  isRemoved: boolean
}

function knownRows(store: Store, table: ExchangedTable, rows: readonly ExchangedRow[]): Map<string, KnownRow> {
  const ids = rows.map(({ id }): string => id)
  const found: unknown[] = store.db.select().from(table).where(inArray(table.id, ids)).all()
  return new Map((found as KnownRow[]).map((row) => [row.id, row]))
}

function noChanges(): Changes {
  return { added: 0, changed: 0, removed: 0, unchanged: 0, older: 0 }
}

function addChanges(total: Changes, more: Changes): void {
  for (const kind of ['added', 'changed', 'removed', 'unchanged', 'older'] as const) total[kind] += more[kind]
}

function present(rows: readonly { isRemoved: boolean }[]): number {
  return rows.filter(({ isRemoved }) => !isRemoved).length
}

/** The numbers strictly between two. */
function between(low: number, high: number): number[] {
  return Array.from({ length: Math.max(0, high - low - 1) }, (_, index) => low + 1 + index)
}

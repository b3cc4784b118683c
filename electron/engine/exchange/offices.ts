import { eq } from 'drizzle-orm'
import type { PartnerOffice } from '#shared/contract/exchange.ts'
import type { OfficeCard } from '#shared/domain/exchange.ts'
import type { OfficeId } from '#shared/domain/ids.ts'
import type { NamedFile } from '../ports.ts'
import { readOffice } from '../office/office.ts'
import { refuse } from '../refusal.ts'
import { byPolish } from '../store/collation.ts'
import type { Store } from '../store/open.ts'
import type { RowContext } from '../store/rows.ts'
import { partnerOffice as table } from '../store/tables/exchange.ts'
import { officeKey } from '../store/tables/keys.ts'
import { CardRefused, makeCard, parseCard, writeCard } from './card.ts'
import { cardWords } from './words.ts'

/** This office's own keys; they never leave the vault. */
export function readOwnKeys(store: Store): typeof officeKey.$inferSelect {
  const keys = store.db.select().from(officeKey).get()
  if (!keys) throw new Error('a vault without its keys')
  return keys
}

/** This office's public card as it stands today. */
export function readOwnCard(store: Store): OfficeCard {
  const { id, office } = readOffice(store)
  const keys = readOwnKeys(store)
  const { kind, name, powiat, gmina } = office
  return makeCard(
    { officeId: id, kind, name, powiat, gmina },
    { recipient: keys.ageRecipient, verifyKey: keys.verifyKey },
  )
}

/** The card as the file that is given to the other office. */
export function cardFile(card: OfficeCard): NamedFile {
  return { name: `wizytowka-${card.kind}.json`, type: 'application/json', bytes: writeCard(card) }
}

/**
 * Reads another office's card file. Throws CARD_UNREADABLE, CARD_IS_OURS, and
 * CARD_KEYS_CHANGED when we know the office by other keys: nothing is sent on a card
 * whose words were not checked again.
 */
export function readCard({ store, officeId }: RowContext, bytes: Uint8Array): OfficeCard {
  const card = parse(bytes)
  if (card.officeId === officeId) throw refuse('CARD_IS_OURS')
  const known = findPartnerCard(store, card.officeId)
  if (known && (known.recipient !== card.recipient || known.signingKey !== card.signingKey))
    throw refuse('CARD_KEYS_CHANGED')
  return card
}

function parse(bytes: Uint8Array): OfficeCard {
  try {
    return parseCard(bytes)
  } catch (error) {
    if (error instanceof CardRefused) throw refuse('CARD_UNREADABLE')
    throw error
  }
}

/** Keeps a card whose words were read over the phone and agreed. */
export function addPartnerOffice({ store, now }: RowContext, card: OfficeCard): PartnerOffice {
  const row = { officeId: card.officeId, card, verifiedAt: now().toISOString(), isRemoved: false }
  store.db.insert(table).values(row).onConflictDoUpdate({ target: table.officeId, set: row }).run()
  return asPartnerOffice(row)
}

/** The offices we exchange bundles with, by name. */
export function listPartnerOffices({ store }: RowContext): PartnerOffice[] {
  return store.db
    .select()
    .from(table)
    .where(eq(table.isRemoved, false))
    .all()
    .map(asPartnerOffice)
    .toSorted(byPolish(({ name }) => name))
}

/** Forgets an office's card; a card added later must have its words checked again. Throws NOT_FOUND. */
export function removePartnerOffice({ store }: RowContext, officeId: OfficeId): void {
  if (!findPartnerCard(store, officeId)) throw refuse('NOT_FOUND')
  store.db.update(table).set({ isRemoved: true }).where(eq(table.officeId, officeId)).run()
}

/** The card of an office whose words were checked, or undefined. */
export function findPartnerCard(store: Store, officeId: OfficeId): OfficeCard | undefined {
  const row = store.db.select().from(table).where(eq(table.officeId, officeId)).get()
  return row && !row.isRemoved ? row.card : undefined
}

function asPartnerOffice({ card, verifiedAt }: Pick<typeof table.$inferSelect, 'card' | 'verifiedAt'>): PartnerOffice {
  const { officeId, kind, name, powiat, gmina } = card
  return { officeId, kind, name, powiat, gmina, words: cardWords(card), verifiedAt }
}

/** What every office we ever exchanged with is called, the removed ones too. */
export function listOfficeNames({ db }: Store): Map<string, string> {
  const rows = db.select({ officeId: table.officeId, card: table.card }).from(table).all()
  return new Map(rows.map(({ officeId, card }) => [officeId, card.name]))
}

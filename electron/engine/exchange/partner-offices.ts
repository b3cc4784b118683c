import { eq } from 'drizzle-orm'
import type { PartnerOffice } from '#shared/contract/exchange.ts'
import type { OfficeCard } from '#shared/domain/exchange.ts'
import type { OfficeId } from '#shared/domain/ids.ts'
import { refuse } from '../refusal.ts'
import { byPolish } from '../store/collation.ts'
import type { Store } from '../store/open.ts'
import type { RowContext } from '../store/rows.ts'
import { partnerOffice as table } from '../store/tables/exchange.ts'
import { cardWords } from './words.ts'

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

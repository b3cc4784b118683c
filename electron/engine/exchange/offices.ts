import type { OfficeCard } from '#shared/domain/exchange.ts'
import type { NamedFile } from '../ports.ts'
import { readOffice } from '../office/office.ts'
import { refuse } from '../refusal.ts'
import type { Store } from '../store/open.ts'
import type { RowContext } from '../store/rows.ts'
import { officeKey } from '../store/tables/keys.ts'
import { CardRefused, makeCard, parseCard, writeCard } from './card.ts'
import { findPartnerCard } from './partner-offices.ts'

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

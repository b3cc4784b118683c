import type { CardRefusal, OfficeCard } from '#shared/domain/exchange.ts'
import { officeCard } from '#shared/domain/exchange.ts'
import type { OfficeKeys } from './keys.ts'
import { isRecipient, isVerifyKey } from './keys.ts'

/** A card takes about 600 bytes; anything far above is some other file. */
export const cardSizeLimit = 16 * 1024

/** A card file that is not accepted. Says why in a code, and nothing about what was in the file. */
export class CardRefused extends Error {
  readonly code: CardRefusal

  constructor(code: CardRefusal) {
    super(code)
    this.name = 'CardRefused'
    this.code = code
  }
}

/** Makes an office's public card out of what it says about itself and the public halves of its keys. */
export function makeCard(
  office: Pick<OfficeCard, 'officeId' | 'kind' | 'name' | 'powiat' | 'gmina'>,
  keys: Pick<OfficeKeys, 'recipient' | 'verifyKey'>,
): OfficeCard {
  return officeCard.parse({
    format: 'kooperacja-card',
    version: 1,
    officeId: office.officeId,
    kind: office.kind,
    name: office.name,
    powiat: office.powiat,
    gmina: office.gmina,
    recipient: keys.recipient,
    signingKey: keys.verifyKey,
  })
}

/** The card as the file that is handed to another office: readable JSON, UTF-8. */
export function writeCard(card: OfficeCard): Uint8Array {
  return new TextEncoder().encode(`${JSON.stringify(officeCard.parse(card), null, 2)}\n`)
}

/**
 * Reads another office's card file. Throws CardRefused: too large, not a card, of a newer
 * version, or damaged (a field missing, unknown or impossible, a key that is no key).
 * A card that reads well is still only a claim: its words must be checked by voice (words.ts).
 */
export function parseCard(bytes: Uint8Array): OfficeCard {
  if (bytes.length > cardSizeLimit) throw new CardRefused('CARD_TOO_LARGE')
  const content = readJson(bytes)
  if (!isRecord(content) || content['format'] !== 'kooperacja-card') throw new CardRefused('CARD_NOT_A_CARD')
  if (content['version'] !== 1) throw new CardRefused('CARD_VERSION_UNKNOWN')
  const parsed = officeCard.safeParse(content)
  if (!parsed.success) throw new CardRefused('CARD_DAMAGED')
  if (!isRecipient(parsed.data.recipient) || !isVerifyKey(parsed.data.signingKey)) throw new CardRefused('CARD_DAMAGED')
  return parsed.data
}

function readJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    throw new CardRefused('CARD_NOT_A_CARD')
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}

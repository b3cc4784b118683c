import { createHash } from 'node:crypto'
import type { OfficeCard } from '#shared/domain/exchange.ts'
import { cardWordList } from './word-list.ts'

const wordCount = 8

/**
 * The fingerprint of a card as 8 Polish words, to be read aloud over the phone: the first
 * 64 bits of SHA-256 over the office's id and both public keys. Whoever wanted to slip in
 * a card of their own with the same words would have to try about 2^64 keys. Name and
 * place are left out on purpose: a corrected name does not change who the office is.
 */
export function cardWords(card: Pick<OfficeCard, 'officeId' | 'recipient' | 'signingKey'>): string[] {
  const canonical = JSON.stringify(['kooperacja-card', card.officeId.toLowerCase(), card.recipient, card.signingKey])
  const digest = createHash('sha256').update(canonical, 'utf8').digest()
  return [...digest.subarray(0, wordCount)].map((byte) => cardWordList[byte] ?? missingWord())
}

function missingWord(): never {
  throw new Error('the word list is shorter than 256 words')
}

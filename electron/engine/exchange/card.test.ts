import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { officeId } from '#shared/domain/ids.ts'
import { CardRefused, cardSizeLimit, makeCard, parseCard, writeCard } from './card.ts'
import { createOfficeKeys, isSignedBy, signBytes } from './keys.ts'
import { cardWordList } from './word-list.ts'
import { cardWords } from './words.ts'

const office = {
  officeId: officeId.parse('019a9c00-0000-7000-8000-000000000001'),
  kind: 'gops' as const,
  name: 'Gminny Ośrodek Pomocy Społecznej w Przykładowej',
  powiat: 'przykładowski',
  gmina: 'Gmina Przykładowa',
}
const keys = await createOfficeKeys()
const card = makeCard(office, keys)

/** The code a card file is refused with, or 'read'. */
function answerTo(bytes: Uint8Array): string {
  try {
    parseCard(bytes)
    return 'read'
  } catch (error) {
    if (!(error instanceof CardRefused)) throw error
    expect(error.message).toBe(error.code)
    return error.code
  }
}

const json = (value: unknown) => new TextEncoder().encode(JSON.stringify(value))

describe('an office’s keys', () => {
  test('are new each time and of the two right kinds', async () => {
    expect(keys.identity).toMatch(/^AGE-SECRET-KEY-1[A-Z0-9]{58}$/)
    expect(keys.recipient).toMatch(/^age1[a-z0-9]{58}$/)
    expect((await createOfficeKeys()).identity).not.toBe(keys.identity)
  })

  test('sign so that only their own public half confirms it', async () => {
    const bytes = new TextEncoder().encode('zażółć')
    const signature = signBytes(bytes, keys.signingKey)
    expect(isSignedBy(bytes, signature, keys.verifyKey)).toBe(true)
    expect(isSignedBy(bytes, signature, (await createOfficeKeys()).verifyKey)).toBe(false)
    expect(isSignedBy(bytes.subarray(1), signature, keys.verifyKey)).toBe(false)
    expect(isSignedBy(bytes, signature, 'nie klucz')).toBe(false)
  })
})

describe('a card', () => {
  test('reads back as it was written and holds nothing secret', () => {
    const file = writeCard(card)
    expect(parseCard(file)).toEqual(card)
    const seen = new TextDecoder().decode(file)
    expect(seen).not.toContain(keys.identity)
    expect(seen).not.toContain(keys.signingKey)
  })

  test.each<[string, Uint8Array, string]>([
    ['a file far too large', new Uint8Array(cardSizeLimit + 1), 'CARD_TOO_LARGE'],
    ['an empty file', new Uint8Array(), 'CARD_NOT_A_CARD'],
    ['a picture', Uint8Array.from([0x89, 0x50, 0x4e, 0x47]), 'CARD_NOT_A_CARD'],
    ['null', json(null), 'CARD_NOT_A_CARD'],
    ['other JSON', json({ format: 'inny' }), 'CARD_NOT_A_CARD'],
    ['a newer card', json({ ...card, version: 2, added: true }), 'CARD_VERSION_UNKNOWN'],
    ['a card with an unknown field', json({ ...card, added: true }), 'CARD_DAMAGED'],
    ['a card with a field missing', json({ ...card, name: undefined }), 'CARD_DAMAGED'],
    ['a recipient with a mistyped letter', json({ ...card, recipient: mistyped(card.recipient) }), 'CARD_DAMAGED'],
    ['a signing key that is not canonical', json({ ...card, signingKey: `${'A'.repeat(42)}B` }), 'CARD_DAMAGED'],
    ['a secret in the place of the recipient', json({ ...card, recipient: keys.identity }), 'CARD_DAMAGED'],
  ])('refuses %s', (_name, bytes, code) => {
    expect(answerTo(bytes)).toBe(code)
  })

  test('cut or changed in any byte never crashes the reader', () => {
    const file = writeCard(card)
    for (let at = 0; at < file.length; at += 1) {
      answerTo(file.subarray(0, at))
      answerTo(file.map((byte, index) => (index === at ? byte ^ 1 : byte)))
    }
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(answerTo(json(value))).not.toBe('read')
      }),
    )
  })
})

describe('the words of a card', () => {
  test('are eight, and the same wherever the card is read', () => {
    expect(cardWords(card)).toHaveLength(8)
    expect(cardWords(parseCard(writeCard(card)))).toEqual(cardWords(card))
  })

  test('are fixed by the format', () => {
    const fixed = { ...card, recipient: `age1${'q'.repeat(58)}`, signingKey: 'A'.repeat(43) }
    expect(cardWords(fixed).join(' ')).toMatchInlineSnapshot(
      `"rumianek tunel podłoga gwóźdź czosnek strumień makaron parasol"`,
    )
  })

  test('change with the id and with each key, and not with the name', async () => {
    const other = await createOfficeKeys()
    const changed = [
      { ...card, officeId: officeId.parse('019a9c00-0000-7000-8000-000000000002') },
      { ...card, recipient: other.recipient },
      { ...card, signingKey: other.verifyKey },
    ]
    for (const one of changed) expect(cardWords(one)).not.toEqual(cardWords(card))
    expect(cardWords({ ...card, name: 'GOPS' } as typeof card)).toEqual(cardWords(card))
  })
})

describe('the list of words', () => {
  test('has 256 different words of 4 to 8 Polish letters', () => {
    expect(new Set(cardWordList).size).toBe(256)
    for (const word of cardWordList) expect(word).toMatch(/^[a-ząćęłńóśźż]{4,8}$/)
  })

  test('has no two that a bad line could turn into one another', () => {
    const plain = cardWordList.map(withoutPolishSigns)
    expect(new Set(plain.map((word) => word.slice(0, 4))).size).toBe(256)
    plain.forEach((word, at) => {
      for (const other of plain.slice(at + 1)) {
        expect(editDistance(word, other), `${word} ${other}`).toBeGreaterThanOrEqual(3)
      }
    })
  })
})

function mistyped(recipient: string): string {
  return recipient.slice(0, -1) + (recipient.endsWith('q') ? 'p' : 'q')
}

function withoutPolishSigns(word: string): string {
  return word.replaceAll('ł', 'l').normalize('NFD').replaceAll(/\p{M}/gu, '')
}

function editDistance(one: string, other: string): number {
  const cell = (row: readonly number[], at: number) => row[at] ?? Infinity
  let row = Array.from({ length: other.length + 1 }, (_, at) => at)
  for (const [at, letter] of [...one].entries()) {
    const next = [at + 1]
    for (const [column, otherLetter] of [...other].entries()) {
      const swapped = cell(row, column) + (letter === otherLetter ? 0 : 1)
      next.push(Math.min(cell(next, column) + 1, cell(row, column + 1) + 1, swapped))
    }
    row = next
  }
  return cell(row, other.length)
}

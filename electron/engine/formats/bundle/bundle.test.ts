import { randomBytes } from 'node:crypto'
import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Parties } from '../../../../tests/interop/bundle-sample.ts'
import {
  asPcpr,
  createParties,
  emptyData,
  sampleData,
  sampleDocuments,
  sealSample,
} from '../../../../tests/interop/bundle-sample.ts'
import { decryptAge, encryptToAge } from './age.ts'
import { checkSequence, openBundle, sealBundle, verifyWritten } from './index.ts'
import { bundleLimits } from './limits.ts'

let parties: Parties
beforeAll(async () => {
  parties = await createParties()
})

describe('a sealed bundle', () => {
  test('opens at its recipient with everything that went in', async () => {
    const sealed = await sealSample(parties)
    const opened = await openBundle(sealed.bytes, asPcpr(parties))
    expect(opened.manifest).toEqual(sealed.manifest)
    expect(opened.data).toEqual(sampleData())
    expect(opened.documents.map(({ name }) => name)).toEqual(
      sampleDocuments()
        .map(({ name }) => name)
        .toSorted(),
    )
    for (const { name, bytes } of sampleDocuments()) {
      expect(Buffer.from(opened.documents.find((one) => one.name === name)!.bytes)).toEqual(Buffer.from(bytes))
    }
  })

  test('takes a document’s type from its name, not from the sender', async () => {
    const { documents } = await openBundle((await sealSample(parties)).bytes, asPcpr(parties))
    expect(documents.find(({ name }) => name.endsWith('.docx'))?.type).toBe(
      'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    )
  })

  test('may be empty', async () => {
    const { bytes } = await sealSample(parties, { data: emptyData, documents: [], scope: [] })
    expect((await openBundle(bytes, asPcpr(parties))).documents).toEqual([])
  })

  test('holds the same zip for the same content, whatever the time zone and the order of documents', async () => {
    const inside = async (zone: string, documents = sampleDocuments()) => {
      const before = process.env['TZ']
      process.env['TZ'] = zone
      try {
        const { bytes } = await sealSample(parties, { documents })
        return Buffer.from((await decryptAge(bytes, parties.pcpr.keys.identity)).plain).toString('hex')
      } finally {
        if (before === undefined) delete process.env['TZ']
        else process.env['TZ'] = before
      }
    }
    const one = await inside('Europe/Warsaw')
    expect(await inside('America/New_York', sampleDocuments().toReversed())).toBe(one)
  })

  test('of any bytes and sizes comes back the same', { timeout: 60_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.uint8Array({ maxLength: 2000 }), { maxLength: 5 }), async (contents) => {
        const documents = contents.map((bytes, at) => ({
          name: `załącznik ${at}.${at % 2 ? 'pdf' : 'txt'}`,
          type: '',
          bytes,
        }))
        const sealed = await sealSample(parties, { documents })
        await verifyWritten(sealed.bytes, parties.gops.keys.identity, sealed.manifest)
        const opened = await openBundle(sealed.bytes, asPcpr(parties))
        expect(opened.documents.map(({ bytes }) => Buffer.from(bytes).toString('hex'))).toEqual(
          contents.map((bytes) => Buffer.from(bytes).toString('hex')),
        )
      }),
      { numRuns: 25 },
    )
  })

  test('of several megabytes comes back the same', async () => {
    const bytes = randomBytes(5_000_001)
    const sealed = await sealSample(parties, { documents: [{ name: 'skan.pdf', type: '', bytes }] })
    expect(sealed.bytes.length).toBeLessThan(bytes.length * 1.01)
    const opened = await openBundle(sealed.bytes, asPcpr(parties))
    expect(opened.documents.map((document) => bytes.equals(document.bytes))).toEqual([true])
  })

  test('shows nothing of its content to who has no key', async () => {
    const { bytes } = await sealSample(parties)
    const seen = Buffer.from(bytes).toString('latin1')
    for (const word of ['manifest', 'data.json', 'dokumenty', 'Przyk', parties.gops.card.officeId]) {
      expect(seen).not.toContain(word)
    }
  })
})

describe('sealing refuses', () => {
  test.each([
    '',
    '..',
    '../umowa.docx',
    'a/b.docx',
    'a\\b.docx',
    'C:umowa.docx',
    'con.txt',
    'umowa.docx.',
    ' umowa.docx',
    'a\u0000.docx',
    'umowa\u202excod.exe',
    'z\u0301.txt',
    'ż'.repeat(101),
  ])('a document that would be named %j', async (name) => {
    const documents = [{ name, type: '', bytes: new Uint8Array(3) }]
    await expect(sealSample(parties, { documents })).rejects.toMatchObject({ code: 'BUNDLE_UNSAFE' })
  })

  test('two documents that one file system would hold to be one', async () => {
    const documents = ['Żaba.txt', 'żaba.TXT'].map((name) => ({ name, type: '', bytes: new Uint8Array(3) }))
    await expect(sealSample(parties, { documents })).rejects.toMatchObject({ code: 'BUNDLE_UNSAFE' })
  })

  test('more than the recipient would take', async () => {
    const documents = [{ name: 'film.zip', type: '', bytes: randomBytes(bundleLimits.fileBytes) }]
    await expect(sealSample(parties, { documents })).rejects.toMatchObject({ code: 'BUNDLE_TOO_LARGE' })
  })

  test('what its scope does not name', async () => {
    await expect(sealSample(parties, { scope: ['catalogue', 'agreements', 'case-counts'] })).rejects.toThrow('scope')
    await expect(sealSample(parties, { scope: ['team', 'agreements'] })).rejects.toThrow('case-counts')
    await expect(sealSample(parties, { scope: ['team', 'case-counts'] })).rejects.toThrow('agreements')
  })

  test('data that the recipient could not read, without quoting it', async () => {
    const data = { ...sampleData(), pesel: '00000000000' }
    const refusal = await sealSample(parties, { data }).catch((error: unknown) => String(error))
    expect(refusal).toContain('schema')
    expect(refusal).not.toContain('0000')
  })

  test('a signing key that is not the one on the sender’s card', async () => {
    const sender = { card: parties.gops.card, signingKey: parties.stranger.keys.signingKey }
    await expect(sealSample(parties, { sender })).rejects.toMatchObject({ code: 'BUNDLE_SIGNATURE_WRONG' })
  })
})

describe('after writing, the sender', () => {
  test('opens what it wrote and finds it whole', async () => {
    const { bytes, manifest } = await sealSample(parties)
    await expect(verifyWritten(bytes, parties.gops.keys.identity, manifest)).resolves.toBeUndefined()
  })

  test('notices another bundle in its place, a changed byte and a cut', async () => {
    const { bytes, manifest } = await sealSample(parties)
    const other = await sealSample(parties, { sequence: 2 })
    const identity = parties.gops.keys.identity
    await expect(verifyWritten(other.bytes, identity, manifest)).rejects.toMatchObject({ code: 'BUNDLE_DAMAGED' })
    const changed = Uint8Array.from(bytes)
    changed.fill((bytes.at(-100) ?? 0) ^ 1, -100, -99)
    await expect(verifyWritten(changed, identity, manifest)).rejects.toMatchObject({ code: 'BUNDLE_DAMAGED' })
    await expect(verifyWritten(bytes.subarray(0, -1), identity, manifest)).rejects.toMatchObject({
      code: 'BUNDLE_TRUNCATED',
    })
  })
})

describe('after writing, a bundle that its recipient could not open', () => {
  test('is noticed by its sender', async () => {
    const { bytes, manifest } = await sealSample(parties)
    const { plain } = await decryptAge(bytes, parties.gops.keys.identity)
    const forgotten = await encryptToAge([plain], [parties.gops.card.recipient])
    await expect(verifyWritten(forgotten, parties.gops.keys.identity, manifest)).rejects.toMatchObject({
      code: 'BUNDLE_NOT_FOR_US',
    })
  })
})

describe('the row of bundles', () => {
  const first = 'a'.repeat(64)

  test('tells the next from a gap and from a replay', () => {
    const at = (sequence: number, previous: string | null, lastSequence: number, lastSha256: string | null) =>
      checkSequence({ lastSequence, lastSha256, manifest: { sequence, previous } })
    expect(at(1, null, 0, null)).toBe('next')
    expect(at(2, first, 1, first)).toBe('next')
    expect(at(3, first, 1, first)).toBe('gap')
    expect(at(2, null, 0, null)).toBe('gap')
    expect(at(2, 'b'.repeat(64), 1, first)).toBe('gap')
    expect(at(1, null, 1, first)).toBe('replayed')
    expect(at(1, null, 7, first)).toBe('replayed')
  })

  test('is tied by the hash of the file before', async () => {
    const one = await sealSample(parties)
    const two = await sealBundle({
      data: emptyData,
      documents: [],
      sender: { card: parties.gops.card, signingKey: parties.gops.keys.signingKey },
      recipient: parties.pcpr.card,
      sequence: 2,
      previous: one.sha256,
      now: new Date('2026-11-22T12:00:00Z'),
      bundleId: one.manifest.bundleId,
      scope: [],
    })
    const { manifest } = await openBundle(two.bytes, asPcpr(parties))
    expect(checkSequence({ lastSequence: 1, lastSha256: one.sha256, manifest })).toBe('next')
  })
})

import { randomBytes } from 'node:crypto'
import { Encrypter } from 'age-encryption'
import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import type { BundleRefusal } from '#shared/domain/bundle-refusals.ts'
import type { Forgery, Parties, RawEntry } from '../../../../tests/interop/bundle-sample.ts'
import {
  asPcpr,
  createParties,
  emptyData,
  forge,
  rawZip,
  sampleData,
  sampleId,
  sealSample,
} from '../../../../tests/interop/bundle-sample.ts'
import { decryptAge, encryptToAge } from './age.ts'
import { BundleRefused, openBundle } from './index.ts'
import { bundleLimits } from './limits.ts'

let parties: Parties
beforeAll(async () => {
  parties = await createParties()
})

const text = (content: string) => new TextEncoder().encode(content)

/** The code a bundle is refused with, or 'opened'. Anything thrown but a refusal fails the test. */
async function answerTo(bytes: Uint8Array, opening = asPcpr(parties)): Promise<BundleRefusal | 'opened'> {
  try {
    await openBundle(bytes, opening)
    return 'opened'
  } catch (error) {
    if (!(error instanceof BundleRefused)) throw error
    expect(error.message).toBe(error.code)
    expect(error.cause).toBeUndefined()
    return error.code
  }
}

test('the forger of these tests can write a bundle that opens, so its refusals mean something', async () => {
  expect(await answerTo(await forge(parties))).toBe('opened')
  const parts: RawEntry[] = [{ path: 'dokumenty/żółć.txt', bytes: text('treść '.repeat(99)), isDeflated: true }]
  expect(await answerTo(await forge(parties, { parts }))).toBe('opened')
})

describe('not a bundle at all', () => {
  test.each([
    ['a text', text('Dzień dobry')],
    ['a Word file', Uint8Array.from([0x50, 0x4b, 3, 4, 20, 0, 6, 0])],
    ['random bytes', randomBytes(5000)],
    ['age of another version', text('age-encryption.org/v2\n-> X25519 aaaa\n')],
    ['armored age', text('-----BEGIN AGE ENCRYPTED FILE-----\n')],
  ])('%s', async (_name, bytes) => {
    expect(await answerTo(bytes)).toBe('BUNDLE_NOT_A_BUNDLE')
  })

  test('somebody’s own age file to this office, with no zip, or a zip of other things', async () => {
    const seal = (plain: Uint8Array) => encryptToAge([plain], [parties.pcpr.card.recipient])
    expect(await answerTo(await seal(text('Dzień dobry')))).toBe('BUNDLE_NOT_A_BUNDLE')
    expect(await answerTo(await seal(new Uint8Array()))).toBe('BUNDLE_NOT_A_BUNDLE')
    expect(await answerTo(await seal(rawZip([])))).toBe('BUNDLE_NOT_A_BUNDLE')
    expect(await answerTo(await seal(rawZip([{ path: 'data.json', bytes: text('{}') }])))).toBe('BUNDLE_NOT_A_BUNDLE')
  })

  test.each([
    ['no JSON', text('<manifest/>')],
    ['JSON of another format', text('{"format":"inny","version":1}')],
    ['a list', text('[]')],
    ['nested beyond reason', text('['.repeat(900_000))],
    ['not UTF-8', Uint8Array.from([0x22, 0xff, 0xfe, 0x22])],
  ])('a manifest that is %s', async (_name, bytes) => {
    const entries = (all: RawEntry[]) =>
      all.map((entry) => (entry.path === 'manifest.json' ? { ...entry, bytes } : entry))
    expect(await answerTo(await forge(parties, { entries }))).toBe('BUNDLE_NOT_A_BUNDLE')
  })

  test('any bytes whatever are refused, also behind the first line of age', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), fc.boolean(), async (bytes, hasFirstLine) => {
        const start = hasFirstLine ? text('age-encryption.org/v1\n-> X25519 ') : new Uint8Array()
        expect(await answerTo(Buffer.concat([start, bytes]))).not.toBe('opened')
      }),
      { numRuns: 300 },
    )
  })
})

describe('not for this office', () => {
  test('a bundle encrypted to another', async () => {
    const { bytes } = await sealSample(parties, { recipient: parties.stranger.card })
    expect(await answerTo(bytes)).toBe('BUNDLE_NOT_FOR_US')
  })

  test('its own bundle, which its key does open', async () => {
    const { bytes } = await sealSample(parties)
    const { card, keys } = parties.gops
    const own = { identity: keys.identity, ownOfficeId: card.officeId, findSender: () => undefined }
    expect(await answerTo(bytes, own)).toBe('BUNDLE_NOT_FOR_US')
  })

  test('a manifest to another office, signed by its sender and encrypted on to this one', async () => {
    const { officeId, name, recipient } = parties.stranger.card
    const manifest = { recipient: { officeId, name, recipient } }
    expect(await answerTo(await forge(parties, { manifest }))).toBe('BUNDLE_NOT_FOR_US')
  })

  test('a manifest with this office’s id and another’s key', async () => {
    const { officeId, name } = parties.pcpr.card
    const manifest = { recipient: { officeId, name, recipient: parties.stranger.card.recipient } }
    expect(await answerTo(await forge(parties, { manifest }))).toBe('BUNDLE_NOT_FOR_US')
  })

  test('a manifest with another office’s id and this office’s key', async () => {
    const { officeId, name } = parties.stranger.card
    const manifest = { recipient: { officeId, name, recipient: parties.pcpr.card.recipient } }
    expect(await answerTo(await forge(parties, { manifest }))).toBe('BUNDLE_NOT_FOR_US')
  })

  test('an age file with a password', async () => {
    const encrypter = new Encrypter()
    encrypter.setScryptWorkFactor(10)
    encrypter.setPassphrase('hasło')
    expect(await answerTo(await encrypter.encrypt('x'))).toBe('BUNDLE_NOT_FOR_US')
  })
})

describe('damaged', () => {
  const refusals = ['BUNDLE_DAMAGED', 'BUNDLE_NOT_FOR_US', 'BUNDLE_NOT_A_BUNDLE', 'BUNDLE_TRUNCATED']

  test('one changed byte anywhere in the header is refused', { timeout: 120_000 }, async () => {
    const { bytes } = await sealSample(parties, { documents: [] })
    const header = headerLength(bytes)
    for (let at = 0; at < header + 16; at += 1) {
      for (const mask of [0x01, 0x20]) {
        const changed = flipped(bytes, at, mask)
        expect(refusals, `byte ${at}`).toContain(await answerTo(changed))
      }
    }
  })

  test('one changed byte anywhere behind the header is damage', { timeout: 120_000 }, async () => {
    // Three age chunks of 64 KB, so that first, middle and last are met, and their borders.
    const documents = [{ name: 'skan.pdf', type: '', bytes: randomBytes(150_000) }]
    const { bytes } = await sealSample(parties, { documents })
    const header = headerLength(bytes)
    const chunk = 65536 + 16
    const borders = [0, 15, 16, 17, 16 + chunk - 1, 16 + chunk, 16 + 2 * chunk - 1, 16 + 2 * chunk].map(
      (at) => header + at,
    )
    const sampled = Array.from(
      { length: 150 },
      (_, step) => header + Math.floor((step * (bytes.length - header)) / 150),
    )
    for (const at of [...borders, ...sampled, bytes.length - 17, bytes.length - 16, bytes.length - 1]) {
      expect(await answerTo(flipped(bytes, at, 0x80)), `byte ${at}`).toBe('BUNDLE_DAMAGED')
    }
  })

  test('bytes added at the end are damage', async () => {
    const { bytes } = await sealSample(parties)
    for (const extra of [1, 16, 17, 70_000]) {
      expect(await answerTo(Buffer.concat([bytes, Buffer.alloc(extra)])), `${extra} more`).toBe('BUNDLE_DAMAGED')
    }
    // A length that no age file has: one byte into a chunk of its own.
    const tooLong = Buffer.alloc(headerLength(bytes) + 16 + 65_536 + 16 + 1)
    tooLong.set(bytes)
    expect(await answerTo(tooLong)).toBe('BUNDLE_DAMAGED')
  })

  test('an endless header is damage', async () => {
    const bytes = text(`age-encryption.org/v1\n-> X25519 ${'A'.repeat(100_000)}`)
    expect(await answerTo(bytes)).toBe('BUNDLE_DAMAGED')
  })

  test('a part that is not the one the manifest was signed over', async () => {
    const entries = (all: RawEntry[]) =>
      all.map((entry) =>
        entry.path === 'data.json' ? { ...entry, bytes: entry.bytes.map((byte) => byte ^ 1) } : entry,
      )
    expect(await answerTo(await forge(parties, { entries }))).toBe('BUNDLE_DAMAGED')
  })
})

describe('truncated', () => {
  test('a file cut anywhere says so', { timeout: 120_000 }, async () => {
    const documents = [{ name: 'skan.pdf', type: '', bytes: randomBytes(150_000) }]
    const { bytes } = await sealSample(parties, { documents })
    const header = headerLength(bytes)
    const chunk = 65536 + 16
    const early = Array.from({ length: header + 40 }, (_, length) => length)
    const borders = [1, 2].flatMap((count) => [-1, 0, 1, 16, 17].map((step) => header + 16 + count * chunk + step))
    const sampled = Array.from({ length: 60 }, (_, step) => header + Math.floor((step * (bytes.length - header)) / 60))
    for (const length of [...early, ...borders, ...sampled, bytes.length - 1]) {
      expect(await answerTo(bytes.subarray(0, length)), `${length} bytes`).toBe('BUNDLE_TRUNCATED')
    }
  })
})

describe('sender and signature', () => {
  test('a sender this office has no card of', async () => {
    const { card, keys } = parties.stranger
    const { bytes } = await sealSample(parties, { sender: { card, signingKey: keys.signingKey } })
    expect(await answerTo(bytes)).toBe('BUNDLE_UNKNOWN_SENDER')
  })

  test('a sender whose id is no id', async () => {
    const sender = { officeId: '__proto__', name: '', signingKey: parties.gops.card.signingKey }
    expect(await answerTo(await forge(parties, { manifest: { sender } }))).toBe('BUNDLE_UNKNOWN_SENDER')
  })

  test('a known sender’s name over another’s signature', async () => {
    expect(await answerTo(await forge(parties, { signedBy: parties.stranger.keys }))).toBe('BUNDLE_SIGNATURE_WRONG')
  })

  test('a stranger’s key written into the manifest beside a known sender’s name', async () => {
    const { officeId, name } = parties.gops.card
    const manifest = { sender: { officeId, name, signingKey: parties.stranger.card.signingKey } }
    expect(await answerTo(await forge(parties, { manifest, signedBy: parties.stranger.keys }))).toBe(
      'BUNDLE_SIGNATURE_WRONG',
    )
    expect(await answerTo(await forge(parties, { manifest }))).toBe('BUNDLE_SIGNATURE_WRONG')
  })

  test.each<[string, (signature: Uint8Array) => Uint8Array]>([
    ['empty', () => new Uint8Array()],
    ['short', (signature) => signature.subarray(0, 40)],
    ['followed by more', (signature) => Buffer.concat([signature, text('\n')])],
    ['of zeros', () => text(Buffer.alloc(64).toString('base64'))],
  ])('a signature that is %s', async (_name, change) => {
    const entries = (all: RawEntry[]) =>
      all.map((entry) => (entry.path === 'manifest.json.sig' ? { ...entry, bytes: change(entry.bytes) } : entry))
    expect(await answerTo(await forge(parties, { entries }))).toBe('BUNDLE_SIGNATURE_WRONG')
  })

  test('no signature', async () => {
    const entries = (all: RawEntry[]) => all.filter(({ path }) => path !== 'manifest.json.sig')
    expect(await answerTo(await forge(parties, { entries }))).toBe('BUNDLE_SIGNATURE_WRONG')
  })

  test('a manifest changed by one space after it was signed', async () => {
    const entries = (all: RawEntry[]) =>
      all.map((entry) =>
        entry.path === 'manifest.json' ? { ...entry, bytes: Buffer.concat([entry.bytes, text(' ')]) } : entry,
      )
    expect(await answerTo(await forge(parties, { entries }))).toBe('BUNDLE_SIGNATURE_WRONG')
  })
})

describe('of a version this program does not know', () => {
  test.each<[string, Forgery]>([
    ['a manifest of version 2', { manifest: { version: 2 } }],
    [
      'a manifest of version 2 that is built otherwise',
      { manifest: { version: 2, sender: 'x', recipient: undefined } },
    ],
    ['a manifest with an unknown key', { manifest: { priority: 'high' } }],
    ['data of version 2', { data: { ...emptyData, version: 2 } }],
    ['data with an unknown key', { data: { ...emptyData, notes: [] } }],
    ['data with a key missing', { data: { version: 1 } }],
    ['data that is no JSON object', { data: 'x' }],
    ['a case with an unknown key', { data: { ...emptyData, cases: [{ ...sampleData().cases[0], name: 'x' }] } }],
    ['a sequence of zero', { manifest: { sequence: 0 } }],
    ['an unknown scope', { manifest: { scope: ['everything'] } }],
    ['an id that is no UUIDv7', { manifest: { bundleId: sampleId(1).replace('-7', '-4') } }],
  ])('%s', async (_name, forgery) => {
    expect(await answerTo(await forge(parties, forgery))).toBe('BUNDLE_VERSION_UNKNOWN')
  })
})

describe('an unsafe zip', () => {
  test.each([
    '../zło.txt',
    'dokumenty/../../zło.txt',
    'dokumenty/..',
    '/etc/passwd',
    'C:/zło.txt',
    'C:\\zło.txt',
    'dokumenty/C:zło.txt',
    'dokumenty\\zło.txt',
    '..\\zło.txt',
    'dokumenty/a\\..\\b.txt',
    'dokumenty/',
    'dokumenty/pod/spód.txt',
    'Dokumenty/a.txt',
    'dokumenty/con.txt',
    'dokumenty/a.txt:ukryty',
    'dokumenty/a\u0000.txt',
    'dokumenty/a.txt ',
    'inne.txt',
    '__proto__',
    '',
  ])('a part named %j, even when listed and signed', async (path) => {
    expect(await answerTo(await forge(parties, { parts: [{ path, bytes: text('x') }] }))).toBe('BUNDLE_UNSAFE')
  })

  test('a name that is not UTF-8', async () => {
    const path = Buffer.concat([text('dokumenty/'), Uint8Array.from([0xff, 0xfe])])
    expect(await answerTo(await forge(parties, { unlisted: [{ path, bytes: text('x') }] }))).toBe('BUNDLE_UNSAFE')
  })

  test.each([
    ['the same name twice', ['dokumenty/a.txt', 'dokumenty/a.txt']],
    ['names that differ in case', ['dokumenty/Żaba.txt', 'dokumenty/żaba.txt']],
    ['a second manifest', ['manifest.json']],
  ])('%s', async (_name, paths) => {
    const unlisted = paths.map((path) => ({ path, bytes: text('x') }))
    expect(await answerTo(await forge(parties, { unlisted }))).toBe('BUNDLE_UNSAFE')
  })

  test.each<[string, Partial<RawEntry>]>([
    ['a symbolic link', { mode: 0o120777 }],
    ['a directory by its mode', { mode: 0o040755 }],
    ['a device', { mode: 0o020666 }],
    ['an encrypted entry', { flags: 0x801 }],
    ['an entry packed in a way of its own', { method: 12 }],
    ['another name at the entry itself than in the list', { localPath: 'dokumenty/b.txt' }],
    ['a stored entry that declares more than it holds', { declaredSize: 1000 }],
    ['a deflated entry that declares more than it holds', { declaredSize: 1000, isDeflated: true }],
    ['a deflated entry that is no deflate', { method: 8 }],
  ])('%s', async (_name, wrong) => {
    const parts = [{ path: 'dokumenty/a.txt', bytes: text('treść'), ...wrong }]
    expect(await answerTo(await forge(parties, { parts }))).toBe('BUNDLE_UNSAFE')
  })

  test('an entry the manifest does not list', async () => {
    const unlisted = [{ path: 'dokumenty/dopisany.txt', bytes: text('x') }]
    expect(await answerTo(await forge(parties, { unlisted }))).toBe('BUNDLE_UNSAFE')
  })

  test('a listed part that is not there, a document or data.json', async () => {
    const parts = [{ path: 'dokumenty/a.txt', bytes: text('x') }]
    for (const missing of ['dokumenty/a.txt', 'data.json']) {
      const entries = (all: RawEntry[]) => all.filter(({ path }) => path !== missing)
      expect(await answerTo(await forge(parties, { parts, entries })), missing).toBe('BUNDLE_UNSAFE')
    }
    expect(await answerTo(await forge(parties, { manifest: { parts: {} } }))).toBe('BUNDLE_UNSAFE')
  })

  test('a manifest that lists itself', async () => {
    const part = { sha256: '0'.repeat(64), size: 1 }
    const forgery = { manifest: { parts: { 'manifest.json': part, 'data.json': part } } }
    expect(await answerTo(await forge(parties, forgery))).toBe('BUNDLE_UNSAFE')
  })

  test('more entries than a bundle may have', async () => {
    const parts = Array.from({ length: bundleLimits.entries }, (_, at) => ({
      path: `dokumenty/${at}`,
      bytes: new Uint8Array(),
    }))
    expect(await answerTo(await forge(parties, { parts: parts.slice(3) }))).toBe('opened')
    expect(await answerTo(await forge(parties, { parts: parts.slice(2) }))).toBe('BUNDLE_UNSAFE')
  })

  test('gigabytes of zeros, declared or hidden behind a small size, and memory stays small', async () => {
    const zeros = new Uint8Array(512 * 1024 ** 2)
    const bomb = rawZip([{ path: 'dokumenty/zera.txt', bytes: zeros, isDeflated: true }])
    expect(bomb.length).toBeLessThan(2_000_000)
    const packed = Buffer.from(bomb).subarray(30 + 18, bomb.length)
    const declared = (declaredSize: number): RawEntry => ({
      path: 'dokumenty/zera.txt',
      bytes: packed,
      method: 8,
      declaredSize,
    })

    // Ten declared entries of 1 GB, one of 4 GB, and one that says 1000 bytes.
    const ten = Array.from({ length: 10 }, (_, at) => ({ ...declared(1024 ** 3), path: `dokumenty/${at}.txt` }))
    expect(await answerTo(await forge(parties, { parts: ten }))).toBe('BUNDLE_UNSAFE')
    expect(await answerTo(await forge(parties, { parts: [declared(0xfffffffe)] }))).toBe('BUNDLE_UNSAFE')
    const hidden = await forge(parties, { parts: [declared(1000)] })
    const before = process.memoryUsage().rss
    expect(await answerTo(hidden)).toBe('BUNDLE_UNSAFE')
    expect(process.memoryUsage().rss - before).toBeLessThan(128 * 1024 * 1024)
  })

  test('honest parts that are too much together', async () => {
    const bytes = new Uint8Array(bundleLimits.inflatedBytes / 2)
    const parts = ['a', 'b'].map((name) => ({ path: `dokumenty/${name}.txt`, bytes, isDeflated: true }))
    expect(await answerTo(await forge(parties, { parts }))).toBe('BUNDLE_UNSAFE')
  })

  test('a manifest that is a bomb itself, before any signature is looked at', async () => {
    const bytes = text(`{"format":"kooperacja-bundle","version":1,"x":"${'0'.repeat(5_000_000)}"}`)
    const entries = (): RawEntry[] => [
      { path: 'manifest.json', bytes, isDeflated: true },
      { path: 'manifest.json.sig', bytes: text('x') },
    ]
    expect(await answerTo(await forge(parties, { entries }))).toBe('BUNDLE_UNSAFE')
  })

  test(
    'any one changed byte of the zip, encrypted anew, is refused or changes nothing',
    { timeout: 60_000 },
    async () => {
      const honest = await openBundle(await forge(parties), asPcpr(parties))
      const { plain } = await decryptAge(await forge(parties), parties.pcpr.keys.identity)
      for (let at = 0; at < plain.length; at += 3) {
        const bytes = await encryptToAge([flipped(plain, at, 0x04)], [parties.pcpr.card.recipient])
        if ((await answerTo(bytes)) === 'opened') {
          // Times and checksums of the zip mean nothing to a bundle: its own hashes hold the content.
          expect(await openBundle(bytes, asPcpr(parties)), `byte ${at}`).toEqual(honest)
        }
      }
    },
  )
})

test('a file over the limit is refused before anything is read of it', async () => {
  expect(await answerTo(new Uint8Array(bundleLimits.fileBytes + 1))).toBe('BUNDLE_TOO_LARGE')
})

function flipped(bytes: Uint8Array, at: number, mask: number): Uint8Array {
  const changed = Uint8Array.from(bytes)
  changed.set([(bytes.at(at) ?? 0) ^ mask], at)
  return changed
}

function headerLength(bytes: Uint8Array): number {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  return file.indexOf('\n', file.indexOf('\n--- ') + 1) + 1
}

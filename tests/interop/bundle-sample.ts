import { createHash } from 'node:crypto'
import { deflateRawSync } from 'node:zlib'
import { makeCard } from '#engine/exchange/card.ts'
import type { OfficeKeys } from '#engine/exchange/keys.ts'
import { createOfficeKeys, signBytes } from '#engine/exchange/keys.ts'
import { encryptToAge } from '#engine/formats/bundle/age.ts'
import type { BundleToSeal } from '#engine/formats/bundle/index.ts'
import { sealBundle } from '#engine/formats/bundle/index.ts'
import type { NamedFile } from '#engine/ports.ts'
import type { BundleData, OfficeCard } from '#shared/domain/exchange.ts'
import { bundleData } from '#shared/domain/exchange.ts'
import { bundleId, officeId } from '#shared/domain/ids.ts'

/** Two fictional offices that know each other, a stranger, and bundles of theirs, honest and forged. */
export interface Party {
  card: OfficeCard
  keys: OfficeKeys
}

export interface Parties {
  gops: Party
  pcpr: Party
  stranger: Party
}

export async function createParties(): Promise<Parties> {
  const party = async (id: string, kind: 'gops' | 'pcpr', name: string, gmina: string): Promise<Party> => {
    const keys = await createOfficeKeys()
    return { keys, card: makeCard({ officeId: officeId.parse(id), kind, name, powiat: 'przykładowski', gmina }, keys) }
  }
  return {
    gops: await party(sampleId(1), 'gops', 'Gminny Ośrodek Pomocy Społecznej w Przykładowej', 'Gmina Przykładowa'),
    pcpr: await party(sampleId(2), 'pcpr', 'Powiatowe Centrum Pomocy Rodzinie w Przykładowie', ''),
    stranger: await party(sampleId(3), 'gops', 'Gminny Ośrodek Pomocy Społecznej w Żółćcach', 'Gmina Żółćce'),
  }
}

export function sampleId(number: number): string {
  return `019a9c00-0000-7000-8000-${number.toString(16).padStart(12, '0')}`
}

export const sampleBundleId = bundleId.parse(sampleId(900))

export const emptyData: BundleData = { version: 1, teams: [], partners: [], members: [], catalogue: [], cases: [] }

export function sampleData(): BundleData {
  const exchanged = { revision: 1, updatedAt: '2026-11-21T10:00:00Z', originId: sampleId(1), isRemoved: false }
  return bundleData.parse({
    ...emptyData,
    teams: [
      {
        id: sampleId(10),
        gmina: 'Gmina Przykładowa',
        powiat: 'powiat przykładowski',
        placeLocative: 'Przykładowej',
        foundedOn: '2026-03-02',
        ...exchanged,
      },
    ],
    partners: [
      {
        id: sampleId(20),
        teamId: sampleId(10),
        name: 'Szkoła Podstawowa im. Żwirki i Wigury w Przykładowej',
        kind: 'school',
        level: 'gmina',
        street: 'Źródlana 5',
        postalCode: '00-000',
        town: 'Przykładowa',
        representedBy: 'Grażyna Ćwikła-Łoś',
        representedByFunction: 'dyrektor',
        roleInTeam: '',
        ...exchanged,
      },
    ],
    cases: [{ pseudonym: '0123456789ab', stage: 'ipw', adults: 2, minors: 3 }],
  })
}

export function sampleDocuments(): NamedFile[] {
  return [
    { name: 'Porozumienie – zażółć gęślą jaźń.docx', type: 'x', bytes: new TextEncoder().encode('fikcyjny dokument') },
    { name: 'lista.txt', type: 'text/plain', bytes: new TextEncoder().encode('usługa; miejsce\n'.repeat(200)) },
  ]
}

export function sealSample({ gops, pcpr }: Parties, changes: Partial<BundleToSeal> = {}) {
  return sealBundle({
    data: sampleData(),
    documents: sampleDocuments(),
    sender: { card: gops.card, signingKey: gops.keys.signingKey },
    recipient: pcpr.card,
    sequence: 1,
    previous: null,
    now: new Date('2026-11-21T12:00:00Z'),
    bundleId: sampleBundleId,
    scope: ['team', 'catalogue', 'agreements', 'case-counts'],
    ...changes,
  })
}

/** How the PCPR of the sample opens a bundle: it knows the GOPS and nobody else. */
export function asPcpr({ gops, pcpr }: Parties) {
  return {
    identity: pcpr.keys.identity,
    ownOfficeId: pcpr.card.officeId,
    findSender: (sender: string) => (sender === gops.card.officeId ? gops.card : undefined),
  }
}

export interface RawEntry {
  path: string | Uint8Array
  bytes: Uint8Array
  /** What the zip says of the entry, when that is to differ from the truth. */
  declaredSize?: number
  mode?: number
  isDeflated?: boolean
  method?: number
  flags?: number
  localPath?: string
}

/** A zip written by hand, so that it can be one that no honest tool writes. */
export function rawZip(entries: readonly RawEntry[]): Uint8Array {
  const locals: Buffer[] = []
  const central: Buffer[] = []
  let offset = 0
  for (const entry of entries) {
    const name = Buffer.from(typeof entry.path === 'string' ? new TextEncoder().encode(entry.path) : entry.path)
    const localName = entry.localPath === undefined ? name : Buffer.from(entry.localPath)
    const packed = entry.isDeflated ? deflateRawSync(entry.bytes) : Buffer.from(entry.bytes)
    const fields = Buffer.alloc(26)
    fields.writeUInt16LE(20, 0)
    fields.writeUInt16LE(entry.flags ?? 0x800, 2)
    fields.writeUInt16LE(entry.method ?? (entry.isDeflated ? 8 : 0), 4)
    fields.writeUInt32LE(packed.length, 14)
    fields.writeUInt32LE(entry.declaredSize ?? entry.bytes.length, 18)
    fields.writeUInt16LE(localName.length, 22)
    const local = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), fields, localName, packed])
    fields.writeUInt16LE(name.length, 22)
    const tail = Buffer.alloc(14)
    tail.writeUInt32LE(((entry.mode ?? 0o100644) << 16) >>> 0, 6)
    tail.writeUInt32LE(offset, 10)
    central.push(Buffer.concat([Buffer.from('PK\x01\x02\x3f\x03', 'latin1'), fields, tail, name]))
    locals.push(local)
    offset += local.length
  }
  const directory = Buffer.concat(central)
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06', 'latin1')
  end.writeUInt16LE(entries.length, 8)
  end.writeUInt16LE(entries.length, 10)
  end.writeUInt32LE(directory.length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...locals, directory, end])
}

export interface Forgery {
  /** Laid over the manifest an honest sender would write. */
  manifest?: Record<string, unknown>
  data?: unknown
  /** Parts beside data.json, listed in the manifest. */
  parts?: RawEntry[]
  /** Entries that the manifest does not list. */
  unlisted?: RawEntry[]
  /** The last word on what goes into the zip. */
  entries?: (entries: RawEntry[]) => RawEntry[]
  signedBy?: OfficeKeys
}

/** A bundle to the PCPR of the sample, signed and encrypted as it should be, with something wrong inside. */
export async function forge({ gops, pcpr }: Parties, forgery: Forgery = {}): Promise<Uint8Array> {
  const data: RawEntry = { path: 'data.json', bytes: asJson(forgery.data ?? sampleData()) }
  const parts = [data, ...(forgery.parts ?? [])]
  const manifest = asJson({
    format: 'kooperacja-bundle',
    version: 1,
    bundleId: sampleBundleId,
    sender: { officeId: gops.card.officeId, name: gops.card.name, signingKey: gops.card.signingKey },
    recipient: { officeId: pcpr.card.officeId, name: pcpr.card.name, recipient: pcpr.card.recipient },
    sequence: 1,
    previous: null,
    createdAt: '2026-11-21T12:00:00.000Z',
    scope: ['team'],
    parts: Object.fromEntries(
      parts.map(({ path, bytes, declaredSize }) => [
        String(path),
        { sha256: createHash('sha256').update(bytes).digest('hex'), size: declaredSize ?? bytes.length },
      ]),
    ),
    ...forgery.manifest,
  })
  const signature = signBytes(manifest, (forgery.signedBy ?? gops.keys).signingKey)
  const entries: RawEntry[] = [
    { path: 'manifest.json', bytes: manifest },
    { path: 'manifest.json.sig', bytes: Buffer.from(Buffer.from(signature).toString('base64')) },
    ...parts,
    ...(forgery.unlisted ?? []),
  ]
  return encryptToAge([rawZip(forgery.entries?.(entries) ?? entries)], [pcpr.card.recipient, gops.card.recipient])
}

function asJson(value: unknown): Uint8Array {
  return new TextEncoder().encode(JSON.stringify(value))
}

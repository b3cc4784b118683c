import type { BundleData, BundleManifest, BundleScope, OfficeCard } from '#shared/domain/exchange.ts'
import { bundleData, bundleFormatVersion, bundleManifest } from '#shared/domain/exchange.ts'
import type { BundleId } from '#shared/domain/ids.ts'
import type { NamedFile } from '../../ports.ts'
import { encryptToAge } from './age.ts'
import { bundleLimits } from './limits.ts'
import { checkSignature, encodeJson, encodeSignature, sha256Of } from './manifest.ts'
import { dataPart, documentsFolder, foldedPath, isSafeDocumentName, manifestPart, signaturePart } from './parts.ts'
import { BundleRefused } from './refused.ts'
import { writeZip } from './zip.ts'

export interface BundleToSeal {
  data: BundleData
  documents: readonly NamedFile[]
  /** The sending office: its public card and the secret half of the card's signing key (PKCS8, base64). */
  sender: { card: OfficeCard; signingKey: string }
  recipient: OfficeCard
  /** Place in the row of bundles from this sender to this recipient, from 1. */
  sequence: number
  /** SHA-256 of the bundle file before this one, or null for the first. */
  previous: string | null
  now: Date
  bundleId: BundleId
  scope: readonly BundleScope[]
}

export interface SealedBundle {
  /** The file, as it goes to the recipient. */
  bytes: Uint8Array
  /** SHA-256 of the file: `previous` of the next bundle. */
  sha256: string
  manifest: BundleManifest
}

/**
 * Makes a bundle: a plain age file to the recipient and to the sender itself, so that the
 * sender can open again what it wrote (verify-written.ts). Writes nothing anywhere.
 * Throws BundleRefused: BUNDLE_UNSAFE for a document's name that is not a plain file name
 * or stands twice, BUNDLE_TOO_LARGE beyond the limits. Throws Error on a caller's mistake:
 * data outside the schema or the scope, a signing key that is not the card's.
 */
export async function sealBundle(bundle: BundleToSeal): Promise<SealedBundle> {
  const { sender, recipient } = bundle
  checkScope(bundle)
  const parts: [string, Uint8Array][] = [
    [dataPart, encodeJson(checkedData(bundle.data))],
    ...documentParts(bundle.documents),
  ]
  const manifest = bundleManifest.parse({
    format: 'kooperacja-bundle',
    version: bundleFormatVersion,
    bundleId: bundle.bundleId,
    sender: { officeId: sender.card.officeId, name: sender.card.name, signingKey: sender.card.signingKey },
    recipient: { officeId: recipient.officeId, name: recipient.name, recipient: recipient.recipient },
    sequence: bundle.sequence,
    previous: bundle.previous,
    createdAt: bundle.now.toISOString(),
    scope: [...bundle.scope],
    parts: Object.fromEntries(parts.map(([path, bytes]) => [path, { sha256: sha256Of(bytes), size: bytes.length }])),
  })
  const manifestBytes = encodeJson(manifest)
  const signature = encodeSignature(manifestBytes, sender.signingKey)
  checkSignature(manifestBytes, signature, sender.card.signingKey)
  checkSizes(manifestBytes, parts)
  const zip = await writeZip([[manifestPart, manifestBytes], [signaturePart, signature], ...parts])
  const bytes = await encryptToAge(zip, [recipient.recipient, sender.card.recipient])
  if (bytes.length > bundleLimits.fileBytes) throw new BundleRefused('BUNDLE_TOO_LARGE')
  return { bytes, sha256: sha256Of(bytes), manifest }
}

/** What the manifest does not name as its scope must not leave the office. */
function checkScope({ data, documents, scope }: BundleToSeal): void {
  const sent: [BundleScope, number][] = [
    ['team', data.teams.length + data.partners.length + data.members.length],
    ['catalogue', data.catalogue.length],
    ['agreements', documents.length],
    ['case-counts', data.cases.length],
  ]
  const outside = sent.find(([name, count]) => count > 0 && !scope.includes(name))
  if (outside) throw new Error(`the bundle holds what its scope does not name: ${outside[0]}`)
}

function checkedData(data: BundleData): BundleData {
  const read = bundleData.safeParse(data)
  // Not the schema's own error: it may quote what somebody typed.
  if (!read.success) throw new Error('the data does not fit the schema of a bundle')
  return read.data
}

/** Documents by their paths, in the order of the paths, so that the same content makes the same zip. */
function documentParts(documents: readonly NamedFile[]): [string, Uint8Array][] {
  const names = documents.map(({ name }) => name)
  if (!names.every(isSafeDocumentName) || new Set(names.map(foldedPath)).size !== names.length) {
    throw new BundleRefused('BUNDLE_UNSAFE')
  }
  return documents
    .map(({ name, bytes }): [string, Uint8Array] => [documentsFolder + name, bytes])
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
}

function checkSizes(manifestBytes: Uint8Array, parts: readonly (readonly [string, Uint8Array])[]): void {
  const total = parts.reduce((sum, [, bytes]) => sum + bytes.length, manifestBytes.length + 128)
  const isTooLarge =
    parts.length + 2 > bundleLimits.entries ||
    manifestBytes.length > bundleLimits.manifestBytes ||
    parts.some(([path, bytes]) => path === dataPart && bytes.length > bundleLimits.dataBytes) ||
    total > bundleLimits.inflatedBytes
  if (isTooLarge) throw new BundleRefused('BUNDLE_TOO_LARGE')
}

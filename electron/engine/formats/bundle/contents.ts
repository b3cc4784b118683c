import type { BundleData, BundleManifest } from '#shared/domain/exchange.ts'
import { bundleData } from '#shared/domain/exchange.ts'
import type { NamedFile } from '../../ports.ts'
import { bundleLimits } from './limits.ts'
import { decodeJson, sha256Of } from './manifest.ts'
import { dataPart, documentsFolder, manifestPart, signaturePart, typeByName } from './parts.ts'
import { BundleRefused } from './refused.ts'
import type { OpenedZip } from './zip.ts'

export interface BundleContents {
  data: BundleData
  documents: NamedFile[]
}

/**
 * Reads every part a signed manifest lists. Throws BundleRefused: BUNDLE_UNSAFE when the
 * zip holds more, less or larger parts than listed, BUNDLE_DAMAGED when a part's hash
 * differs, BUNDLE_VERSION_UNKNOWN when data.json does not fit the schema.
 */
export async function readContents(zip: OpenedZip, manifest: BundleManifest): Promise<BundleContents> {
  const listed = Object.keys(manifest.parts)
  const expected = new Set([manifestPart, signaturePart, ...listed])
  const isExact =
    expected.has(dataPart) &&
    expected.size === listed.length + 2 &&
    expected.size === zip.paths.size &&
    [...expected].every((path) => zip.paths.has(path))
  if (!isExact) throw new BundleRefused('BUNDLE_UNSAFE')
  let data: BundleData | undefined
  const documents: NamedFile[] = []
  for (const [path, part] of Object.entries(manifest.parts)) {
    const limit = path === dataPart ? bundleLimits.dataBytes : bundleLimits.inflatedBytes
    const bytes = await zip.read(path, Math.min(part.size, limit))
    if (bytes.length !== part.size) throw new BundleRefused('BUNDLE_UNSAFE')
    if (sha256Of(bytes) !== part.sha256) throw new BundleRefused('BUNDLE_DAMAGED')
    if (path === dataPart) data = readData(bytes)
    else {
      const name = path.slice(documentsFolder.length)
      documents.push({ name, type: typeByName(name), bytes })
    }
  }
  if (!data) throw new BundleRefused('BUNDLE_UNSAFE')
  return { data, documents }
}

function readData(bytes: Uint8Array): BundleData {
  const read = bundleData.safeParse(decodeJson(bytes))
  if (!read.success) throw new BundleRefused('BUNDLE_VERSION_UNKNOWN')
  return read.data
}

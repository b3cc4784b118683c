import { isDeepStrictEqual } from 'node:util'
import type { BundleManifest } from '#shared/domain/exchange.ts'
import { decryptAge } from './age.ts'
import { readContents } from './contents.ts'
import { bundleLimits } from './limits.ts'
import { checkSignature, readManifest } from './manifest.ts'
import { manifestPart, signaturePart } from './parts.ts'
import { BundleRefused } from './refused.ts'
import { openZip } from './zip.ts'

/**
 * Opens a bundle its own sender has just written, read back from where it was written to,
 * and checks all of it: the encryption, that it went to two recipients, the signature,
 * that the manifest is the given one, the hash of every part. Throws BundleRefused.
 */
export async function verifyWritten(
  bytes: Uint8Array,
  senderIdentity: string,
  manifest: BundleManifest,
): Promise<void> {
  const { plain, recipientCount } = await decryptAge(bytes, senderIdentity)
  if (recipientCount !== 2) throw new BundleRefused('BUNDLE_NOT_FOR_US')
  const zip = await openZip(plain)
  const manifestBytes = await zip.read(manifestPart, bundleLimits.manifestBytes)
  checkSignature(manifestBytes, await zip.read(signaturePart, bundleLimits.manifestBytes), manifest.sender.signingKey)
  const written = readManifest(manifestBytes)
  if (!isDeepStrictEqual(written, manifest)) throw new BundleRefused('BUNDLE_DAMAGED')
  await readContents(zip, written)
}

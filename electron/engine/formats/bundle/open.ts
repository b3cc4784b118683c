import { identityToRecipient } from 'age-encryption'
import type { BundleManifest, OfficeCard } from '#shared/domain/exchange.ts'
import type { OfficeId } from '#shared/domain/ids.ts'
import { officeId } from '#shared/domain/ids.ts'
import { decryptAge } from './age.ts'
import type { BundleContents } from './contents.ts'
import { readContents } from './contents.ts'
import { bundleLimits } from './limits.ts'
import { checkSignature, readEnvelope, readManifest } from './manifest.ts'
import { manifestPart, signaturePart } from './parts.ts'
import { BundleRefused } from './refused.ts'
import { openZip } from './zip.ts'

export interface Opening {
  /** This office's age identity, `AGE-SECRET-KEY-1…`. */
  identity: string
  ownOfficeId: OfficeId
  /** The card of an office whose words were checked, or undefined for a stranger. */
  findSender: (sender: OfficeId) => OfficeCard | undefined
}

export interface OpenedBundle extends BundleContents {
  manifest: BundleManifest
}

/**
 * Opens a bundle written to this office. Throws BundleRefused and nothing else, whatever
 * the bytes are. Only the manifest and its signature are inflated before the signature is
 * found to be that of the sender's card. Whether the bundle was imported before is for
 * the caller to ask (sequence.ts).
 */
export async function openBundle(bytes: Uint8Array, opening: Opening): Promise<OpenedBundle> {
  const { plain } = await decryptAge(bytes, opening.identity)
  const zip = await openZip(plain)
  if (!zip.paths.has(manifestPart)) throw new BundleRefused('BUNDLE_NOT_A_BUNDLE')
  if (!zip.paths.has(signaturePart)) throw new BundleRefused('BUNDLE_SIGNATURE_WRONG')
  const manifestBytes = await zip.read(manifestPart, bundleLimits.manifestBytes)
  const signature = await zip.read(signaturePart, bundleLimits.manifestBytes)

  const envelope = readEnvelope(manifestBytes)
  // Also the answer to an office that opens its own bundle, which its identity does decrypt.
  if (envelope.recipientId !== opening.ownOfficeId) throw new BundleRefused('BUNDLE_NOT_FOR_US')
  const senderId = officeId.safeParse(envelope.senderId)
  const card = senderId.success ? opening.findSender(senderId.data) : undefined
  if (!card || card.officeId !== envelope.senderId) throw new BundleRefused('BUNDLE_UNKNOWN_SENDER')
  checkSignature(manifestBytes, signature, card.signingKey)

  const manifest = readManifest(manifestBytes)
  if (manifest.sender.signingKey !== card.signingKey) throw new BundleRefused('BUNDLE_SIGNATURE_WRONG')
  // age does not say who encrypted: without this, a recipient could pass a signed manifest on to a third office.
  if (manifest.recipient.recipient !== (await identityToRecipient(opening.identity))) {
    throw new BundleRefused('BUNDLE_NOT_FOR_US')
  }
  return { manifest, ...(await readContents(zip, manifest)) }
}

import { createHash } from 'node:crypto'
import { z } from 'zod'
import type { BundleManifest } from '#shared/domain/exchange.ts'
import { bundleFormatVersion, bundleManifest } from '#shared/domain/exchange.ts'
import { isSignedBy, signBytes } from '../../exchange/keys.ts'
import { BundleRefused } from './refused.ts'

/** SHA-256, lower-case hex. */
export function sha256Of(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

/** JSON as a bundle holds it: readable, UTF-8, a newline at the end. */
export function encodeJson(value: unknown): Uint8Array {
  return new TextEncoder().encode(`${JSON.stringify(value, null, 2)}\n`)
}

/** Reads JSON in strict UTF-8. Gives undefined when it is none. */
export function decodeJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    return undefined
  }
}

/** The content of manifest.json.sig: Ed25519 over the exact bytes of manifest.json, base64. */
export function encodeSignature(manifestBytes: Uint8Array, signingKey: string): Uint8Array {
  return new TextEncoder().encode(Buffer.from(signBytes(manifestBytes, signingKey)).toString('base64'))
}

/** Throws BundleRefused(BUNDLE_SIGNATURE_WRONG) unless the key's holder signed these exact bytes. */
export function checkSignature(manifestBytes: Uint8Array, signaturePart: Uint8Array, verifyKey: string): void {
  const text = Buffer.from(signaturePart).toString('latin1')
  const signature = Buffer.from(text, 'base64')
  const isCanonical = signature.length === 64 && signature.toString('base64') === text
  if (!isCanonical || !isSignedBy(manifestBytes, signature, verifyKey))
    throw new BundleRefused('BUNDLE_SIGNATURE_WRONG')
}

/** As much of a manifest as every version will have; the rest waits for the signature. */
const outline = z.object({
  format: z.literal('kooperacja-bundle'),
  version: z.int().min(1),
})

const envelope = z.object({
  sender: z.object({ officeId: z.string() }),
  recipient: z.object({ officeId: z.string() }),
})

/**
 * Reads who a manifest says it is from and for, before its signature can be checked.
 * Throws BundleRefused: not a bundle's manifest, of a version this program does not know.
 */
export function readEnvelope(bytes: Uint8Array): { senderId: string; recipientId: string } {
  const content = decodeJson(bytes)
  const read = outline.safeParse(content)
  if (!read.success) throw new BundleRefused('BUNDLE_NOT_A_BUNDLE')
  if (read.data.version !== bundleFormatVersion) throw new BundleRefused('BUNDLE_VERSION_UNKNOWN')
  const offices = envelope.safeParse(content)
  if (!offices.success) throw new BundleRefused('BUNDLE_NOT_A_BUNDLE')
  return { senderId: offices.data.sender.officeId, recipientId: offices.data.recipient.officeId }
}

/** Reads a manifest strictly. One that its sender signed but we cannot read is of a version we do not know. */
export function readManifest(bytes: Uint8Array): BundleManifest {
  const read = bundleManifest.safeParse(decodeJson(bytes))
  if (!read.success) throw new BundleRefused('BUNDLE_VERSION_UNKNOWN')
  return read.data
}

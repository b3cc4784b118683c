import { z } from 'zod'
import { catalogueEntry } from './catalogue.ts'
import { caseStage } from './cases.ts'
import { instant, phoneAsKept, text } from './fields.ts'
import { bundleId, officeId } from './ids.ts'
import { officeKind } from './office.ts'
import { rowMeta } from './rows.ts'
import { member, partner, team } from './team.ts'

/** age recipient (X25519), `age1…`; its checksum is the engine's to check. */
const ageRecipient = z.string().regex(/^age1[02-9ac-hj-np-z]{58}$/)

/** Ed25519 public key, raw 32 bytes, base64url. */
const verifyKey = z.string().regex(/^[A-Za-z0-9_-]{43}$/)

/**
 * An office's public card: who it is and the keys others need to write to it and to
 * know its hand. Holds nothing secret. It travels as a small JSON file.
 */
export const officeCard = z.strictObject({
  format: z.literal('kooperacja-card'),
  version: z.literal(1),
  officeId,
  kind: officeKind,
  name: text(200),
  powiat: text(80),
  gmina: text(80),
  recipient: ageRecipient,
  signingKey: verifyKey,
})
export type OfficeCard = z.infer<typeof officeCard>

/** What a bundle carries. `households` are counts and stages under pseudonyms only. */
export const bundleScopes = ['team', 'catalogue', 'agreements', 'case-counts'] as const
export const bundleScope = z.enum(bundleScopes)
export type BundleScope = z.infer<typeof bundleScope>

const sha256 = z.string().regex(/^[0-9a-f]{64}$/)

export const bundleFormatVersion = 1

/** manifest.json of a bundle: who sent it to whom, its place in the row, and the hash of every part. */
export const bundleManifest = z.strictObject({
  format: z.literal('kooperacja-bundle'),
  version: z.int().min(1),
  bundleId,
  sender: z.strictObject({ officeId, name: text(200), signingKey: verifyKey }),
  recipient: z.strictObject({ officeId, name: text(200), recipient: ageRecipient }),
  sequence: z.int().min(1),
  /** SHA-256 of the previous bundle file of this pair, or null for the first. */
  previous: sha256.nullable(),
  createdAt: instant,
  scope: z.array(bundleScope),
  /** Path inside the zip to its SHA-256; every entry but the manifest and its signature. */
  parts: z.record(z.string(), z.strictObject({ sha256, size: z.int().min(0) })),
})
export type BundleManifest = z.infer<typeof bundleManifest>

const exchanged = { ...rowMeta.shape, isRemoved: z.boolean() }

/** data.json of a bundle, format version 1. */
export const bundleData = z.strictObject({
  version: z.literal(1),
  teams: z.array(z.strictObject({ ...team.shape, ...exchanged })),
  partners: z.array(z.strictObject({ ...partner.shape, ...exchanged })),
  members: z.array(z.strictObject({ ...member.shape, phone: phoneAsKept, ...exchanged })),
  catalogue: z.array(z.strictObject({ ...catalogueEntry.shape, ...exchanged })),
  /** One line per household: a pseudonym that means nothing outside the sender, and its stage. */
  cases: z.array(
    z.strictObject({
      pseudonym: z.string().regex(/^[0-9a-f]{12}$/),
      stage: caseStage,
      adults: z.int().min(0),
      minors: z.int().min(0),
    }),
  ),
})
export type BundleData = z.infer<typeof bundleData>

/** Why an office's card is refused; each has its own Polish sentence. */
export const cardRefusals = ['CARD_NOT_A_CARD', 'CARD_DAMAGED', 'CARD_VERSION_UNKNOWN', 'CARD_TOO_LARGE'] as const
export type CardRefusal = (typeof cardRefusals)[number]

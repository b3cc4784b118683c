/** Why a bundle is refused; each has its own Polish sentence. */
export const bundleRefusals = [
  'BUNDLE_NOT_A_BUNDLE',
  'BUNDLE_NOT_FOR_US',
  'BUNDLE_DAMAGED',
  'BUNDLE_TRUNCATED',
  'BUNDLE_UNKNOWN_SENDER',
  'BUNDLE_SIGNATURE_WRONG',
  'BUNDLE_VERSION_UNKNOWN',
  'BUNDLE_UNSAFE',
  'BUNDLE_TOO_LARGE',
  'BUNDLE_REPLAYED',
] as const
export type BundleRefusal = (typeof bundleRefusals)[number]

import type { BundleRefusal } from '#shared/domain/bundle-refusals.ts'

/**
 * A bundle that is not accepted, or may not be written. Carries a code and nothing else:
 * no names, no file content, no cause of a library that might quote either.
 */
export class BundleRefused extends Error {
  readonly code: BundleRefusal

  constructor(code: BundleRefusal) {
    super(code)
    this.name = 'BundleRefused'
    this.code = code
  }
}

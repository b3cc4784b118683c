import type { BundleManifest } from '#shared/domain/exchange.ts'

export interface SequenceState {
  /** The last sequence imported from this sender; 0 when none was. */
  lastSequence: number
  /** SHA-256 of that bundle's file; null when none was imported. */
  lastSha256: string | null
  manifest: Pick<BundleManifest, 'sequence' | 'previous'>
}

/**
 * Where a bundle stands in its sender's row: the `next` one; `replayed`, imported before
 * or older than what was; or after a `gap`: a number is missing, or the bundle before it
 * is not the one that was imported.
 */
export function checkSequence({ lastSequence, lastSha256, manifest }: SequenceState): 'next' | 'gap' | 'replayed' {
  if (manifest.sequence <= lastSequence) return 'replayed'
  return manifest.sequence === lastSequence + 1 && manifest.previous === lastSha256 ? 'next' : 'gap'
}

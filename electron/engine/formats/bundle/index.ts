/** The sealed bundle, as pure functions over bytes: no store, no HTTP, no files (docs/adr/0006-bundle.md). */
export { openBundle, type OpenedBundle, type Opening } from './open.ts'
export { BundleRefused } from './refused.ts'
export { sealBundle, type BundleToSeal, type SealedBundle } from './seal.ts'
export { checkSequence, type SequenceState } from './sequence.ts'
export { verifyWritten } from './verify-written.ts'

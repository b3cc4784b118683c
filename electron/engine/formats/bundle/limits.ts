/**
 * Limits of a bundle, for the writer and the reader alike, so that nothing is sent that
 * the other side will refuse. A real one (30 institutions, 200 services, 20 documents)
 * takes under 2 MB.
 */
export const bundleLimits = {
  /** The whole age file. */
  fileBytes: 64 * 1024 * 1024,
  /** The age header; two recipients and the size line take about 400 bytes. */
  headerBytes: 16 * 1024,
  /** Entries of the zip, manifest and signature included. */
  entries: 1000,
  /** manifest.json and its signature: the only parts read before the signature is checked. */
  manifestBytes: 1024 * 1024,
  /** data.json. */
  dataBytes: 32 * 1024 * 1024,
  /** All parts together, inflated. */
  inflatedBytes: 128 * 1024 * 1024,
} as const

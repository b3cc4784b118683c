const signatures = [
  { type: 'application/pdf', bytes: Buffer.from('%PDF-', 'latin1') },
  { type: 'image/png', bytes: Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]) },
  { type: 'image/jpeg', bytes: Buffer.from([0xff, 0xd8, 0xff]) },
] as const
export type ScanType = (typeof signatures)[number]['type']

/** What a file is by its first bytes, whatever its name says; undefined for anything no scan is kept as. */
export function scanTypeOf(file: Uint8Array): ScanType | undefined {
  return signatures.find(({ bytes }) => bytes.equals(file.subarray(0, bytes.length)))?.type
}

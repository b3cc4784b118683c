import { promisify } from 'node:util'
import { inflateRaw } from 'node:zlib'
import type { Entry } from 'yauzl'
import { fromBufferPromise, type ZipFile as ZipReader } from 'yauzl'
import { ZipFile as ZipWriter } from 'yazl'
import { bundleLimits } from './limits.ts'
import { foldedPath, isBundlePath, isCompressed } from './parts.ts'
import { BundleRefused } from './refused.ts'

const inflate = promisify(inflateRaw)

/**
 * Writes parts into a zip in the given order; gives it in pieces, so that large documents
 * are not copied. The same parts make the same bytes, on any day and in any time zone.
 */
export async function writeZip(parts: readonly (readonly [path: string, bytes: Uint8Array])[]): Promise<Uint8Array[]> {
  const zip = new ZipWriter()
  // A zip tells local time; the real time stands in the manifest.
  const fixedTime = new Date(2000, 0, 1)
  for (const [path, bytes] of parts) {
    zip.addBuffer(asBuffer(bytes), path, {
      mtime: fixedTime,
      // The other timestamp of a zip is in UTC and would tell the sender's time zone.
      forceDosTimestamp: true,
      mode: 0o100644,
      compress: bytes.length > 0 && !isCompressed(path),
    })
  }
  zip.end()
  const pieces: Uint8Array[] = []
  for await (const piece of zip.outputStream) pieces.push(asBuffer(piece))
  return pieces
}

export interface OpenedZip {
  /** The paths inside, each of them one a bundle may hold. */
  paths: ReadonlySet<string>
  /** Reads one part. Throws BundleRefused(BUNDLE_UNSAFE) when it is absent, larger than `limit` or not what it declares. */
  read: (path: string, limit: number) => Promise<Uint8Array>
}

/**
 * Opens a zip and checks its list of contents before anything is inflated. Throws
 * BundleRefused: BUNDLE_NOT_A_BUNDLE when it is no zip, BUNDLE_UNSAFE for paths that are
 * not a bundle's (folders up, drives, backslashes, directories), names twice, links,
 * encrypted or oddly packed entries, too many of them or too much inside.
 */
export async function openZip(bytes: Uint8Array): Promise<OpenedZip> {
  const buffer = asBuffer(bytes)
  // Names as bytes: yauzl would let an extra field overrule the name that other tools show.
  const reader = await fromBufferPromise(buffer, { decodeStrings: false }).catch(() => {
    throw new BundleRefused('BUNDLE_NOT_A_BUNDLE')
  })
  try {
    const entries = await listEntries(reader)
    return {
      paths: new Set(entries.keys()),
      read: (path, limit) => readEntry(reader, buffer, entries.get(path), limit),
    }
  } catch {
    throw new BundleRefused('BUNDLE_UNSAFE')
  }
}

async function listEntries(reader: ZipReader): Promise<Map<string, Entry>> {
  if (reader.entryCount > bundleLimits.entries) throw new BundleRefused('BUNDLE_UNSAFE')
  const entries = new Map<string, Entry>()
  const seen = new Set<string>()
  let total = 0
  for await (const entry of reader.eachEntry()) {
    const path = safePath(entry)
    total += entry.uncompressedSize
    if (seen.has(foldedPath(path)) || total > bundleLimits.inflatedBytes) throw new BundleRefused('BUNDLE_UNSAFE')
    seen.add(foldedPath(path))
    entries.set(path, entry)
  }
  return entries
}

function safePath(entry: Entry): string {
  const path = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(entry.fileNameRaw)
  // Unix mode in the upper half: a plain file or nothing said. Bit 4 of the lower half: a DOS directory.
  const fileType = (entry.externalFileAttributes >>> 16) & 0o170000
  const isPlainFile = (fileType === 0 || fileType === 0o100000) && (entry.externalFileAttributes & 0x10) === 0
  const isKnownPacking = entry.compressionMethod === 0 || entry.compressionMethod === 8
  if (!isBundlePath(path) || !isPlainFile || !isKnownPacking || entry.isEncrypted()) {
    throw new BundleRefused('BUNDLE_UNSAFE')
  }
  return path
}

async function readEntry(reader: ZipReader, buffer: Buffer, entry: Entry | undefined, limit: number) {
  if (!entry || entry.uncompressedSize > limit) throw new BundleRefused('BUNDLE_UNSAFE')
  try {
    const local = await reader.readLocalFileHeaderPromise(entry)
    // Tools that read a zip from its start would unpack it under the local name.
    if (!local.fileName.equals(entry.fileNameRaw)) throw new BundleRefused('BUNDLE_UNSAFE')
    const packed = buffer.subarray(local.fileDataStart, local.fileDataStart + entry.compressedSize)
    // Inflating stops at the declared size, so a lie about it costs no memory.
    const content =
      entry.compressionMethod === 0
        ? Uint8Array.from(packed)
        : await inflate(packed, { maxOutputLength: Math.max(1, entry.uncompressedSize) })
    if (content.length !== entry.uncompressedSize) throw new BundleRefused('BUNDLE_UNSAFE')
    return new Uint8Array(content)
  } catch {
    throw new BundleRefused('BUNDLE_UNSAFE')
  }
}

function asBuffer(bytes: Uint8Array | string): Buffer {
  if (typeof bytes === 'string') return Buffer.from(bytes, 'latin1')
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}

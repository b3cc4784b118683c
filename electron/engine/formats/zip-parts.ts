import { crc32, deflateRawSync, inflateRawSync } from 'node:zlib'

/**
 * Parts of an Office file, packed once and put together many times. A small zip of known
 * content: no encryption, no ZIP64, all times 1 January 1980 so that equal parts make equal bytes.
 */

export interface PackedPart {
  name: string
  crc: number
  size: number
  packed: Uint8Array
}

const stored = 0
const deflated = 8
const utf8Names = 0x0800
const january1980 = 0x0021

/** A part, deflated. */
export function packPart(name: string, bytes: Uint8Array): PackedPart {
  return { name, crc: crc32(bytes), size: bytes.length, packed: deflateRawSync(bytes) }
}

/** The fields the local and the central header share, from "version needed" to "extra length". */
function shared({ crc, size, packed }: PackedPart, nameLength: number): Buffer {
  const fields = Buffer.alloc(26)
  fields.writeUInt16LE(20, 0)
  fields.writeUInt16LE(utf8Names, 2)
  fields.writeUInt16LE(deflated, 4)
  fields.writeUInt16LE(0, 6)
  fields.writeUInt16LE(january1980, 8)
  fields.writeUInt32LE(crc, 10)
  fields.writeUInt32LE(packed.length, 14)
  fields.writeUInt32LE(size, 18)
  fields.writeUInt16LE(nameLength, 22)
  return fields
}

/** The parts as one zip file, in their order. */
export function zipParts(parts: readonly PackedPart[]): Uint8Array {
  const pieces: Uint8Array[] = []
  const directory: Uint8Array[] = []
  let at = 0
  for (const part of parts) {
    const name = Buffer.from(part.name)
    const fields = shared(part, name.length)
    const place = Buffer.alloc(14)
    place.writeUInt32LE(at, 10)
    directory.push(Buffer.from('PK\u0001\u0002\u0014\u0000', 'latin1'), fields, place, name)
    pieces.push(Buffer.from('PK\u0003\u0004', 'latin1'), fields, name, part.packed)
    at += 4 + fields.length + name.length + part.packed.length
  }
  const size = directory.reduce((sum, { length }) => sum + length, 0)
  const end = Buffer.alloc(22)
  end.write('PK\u0005\u0006', 'latin1')
  end.writeUInt16LE(parts.length, 8)
  end.writeUInt16LE(parts.length, 10)
  end.writeUInt32LE(size, 12)
  end.writeUInt32LE(at, 16)
  return new Uint8Array(Buffer.concat([...pieces, ...directory, end]))
}

/**
 * The parts of a zip this program made itself a moment ago. Not for files from outside:
 * those go through the bundle's reader with its limits. Throws when it is no such zip.
 */
export function readParts(zip: Uint8Array): Map<string, Uint8Array> {
  const bytes = Buffer.from(zip.buffer, zip.byteOffset, zip.byteLength)
  const end = bytes.lastIndexOf('PK\u0005\u0006', undefined, 'latin1')
  if (end < 0) throw new Error('not a zip')
  const parts = new Map<string, Uint8Array>()
  let at = bytes.readUInt32LE(end + 16)
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left -= 1) {
    const method = bytes.readUInt16LE(at + 10)
    const nameLength = bytes.readUInt16LE(at + 28)
    const local = bytes.readUInt32LE(at + 42)
    const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28)
    const packed = bytes.subarray(start, start + bytes.readUInt32LE(at + 20))
    if (method !== stored && method !== deflated) throw new Error('a part is packed in an unknown way')
    const name = bytes.toString('utf8', at + 46, at + 46 + nameLength)
    parts.set(name, method === deflated ? inflateRawSync(packed) : packed)
    at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32)
  }
  return parts
}

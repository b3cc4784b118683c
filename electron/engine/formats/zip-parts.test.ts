import fc from 'fast-check'
import PizZip from 'pizzip'
import { expect, test } from 'vitest'
import { packPart, readParts, zipParts } from './zip-parts.ts'

test('another program reads what was packed, checksums and Polish names included', () => {
  fc.assert(
    fc.property(
      fc.dictionary(fc.constantFrom('a.xml', 'word/żółć.xml', 'b/c'), fc.uint8Array({ maxLength: 3000 })),
      (files) => {
        const parts = Object.entries(files)
        const zip = zipParts(parts.map(([name, bytes]) => packPart(name, bytes)))
        const read = new PizZip(zip, { checkCRC32: true })
        expect(Object.keys(read.files)).toEqual(parts.map(([name]) => name))
        for (const [name, bytes] of parts)
          expect(Buffer.from(read.file(name)!.asUint8Array())).toEqual(Buffer.from(bytes))
        expect([...readParts(zip)].map(([name, bytes]) => [name, [...bytes]])).toEqual(
          parts.map(([name, bytes]) => [name, [...bytes]]),
        )
      },
    ),
  )
})

test('what is no zip is refused', () => {
  expect(() => readParts(new Uint8Array([1, 2, 3]))).toThrow('not a zip')
})

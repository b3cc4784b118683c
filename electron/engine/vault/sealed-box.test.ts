import { randomBytes } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { createBoxKeys, openBox, sealTo } from './sealed-box.ts'

const plain = randomBytes(32)
const context = 'data key|vault'

describe('a sealed box', () => {
  test('opens with its key in its context, and is another box each time', () => {
    const keys = createBoxKeys()
    const boxes = [sealTo(keys.publicKey, plain, context), sealTo(keys.publicKey, plain, context)] as const
    expect(boxes[0]).not.toBe(boxes[1])
    for (const box of boxes) expect(Buffer.from(openBox(keys, box, context) ?? [])).toEqual(plain)
  })

  test('stays shut to another key, in another context, and to a public key that is not its own', () => {
    const keys = createBoxKeys()
    const other = createBoxKeys()
    const box = sealTo(keys.publicKey, plain, context)
    expect(openBox(other, box, context)).toBeUndefined()
    expect(openBox(keys, box, 'data key|another vault')).toBeUndefined()
    expect(openBox({ ...keys, publicKey: other.publicKey }, box, context)).toBeUndefined()
    expect(openBox({ ...keys, privateKey: other.privateKey }, box, context)).toBeUndefined()
    expect(openBox({ ...keys, privateKey: Buffer.from('nie klucz') }, box, context)).toBeUndefined()
  })

  test('stays shut when any bit of it is another, or when it is shorter or longer', () => {
    const keys = createBoxKeys()
    const bytes = Buffer.from(sealTo(keys.publicKey, plain, context), 'base64')
    for (let place = 0; place < bytes.length; place += 1) {
      // X25519 does not look at the highest bit of a public key; here it is bound in all the same.
      for (const bit of [0x01, 0x80]) {
        const damaged = Buffer.from(bytes)
        damaged[place] = damaged[place]! ^ bit
        expect([place, bit, openBox(keys, damaged.toString('base64'), context)]).toEqual([place, bit, undefined])
      }
    }
    for (let length = 0; length < bytes.length; length += 1)
      expect([length, openBox(keys, bytes.subarray(0, length).toString('base64'), context)]).toEqual([
        length,
        undefined,
      ])
    expect(openBox(keys, Buffer.concat([bytes, Buffer.from([0])]).toString('base64'), context)).toBeUndefined()
    expect(openBox(keys, 'to nie jest skrzynka', context)).toBeUndefined()
  })

  test('made for a point of small order is not made at all', () => {
    expect(() => sealTo(Buffer.alloc(32).toString('base64'), plain, context)).toThrow()
  })
})

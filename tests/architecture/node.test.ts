import { expect, test } from 'vitest'

test('everything runs on Node 24: on Node 20 the encrypted database would crash the process', () => {
  expect(process.version).toMatch(/^v24\./)
})

import { expect, test } from 'vitest'
import { logoMaxKilobytes, refuseLogo } from './logo-choice.ts'

test('a logo is a PNG or JPG no larger than what is kept', () => {
  expect(refuseLogo({ name: 'herb.PNG', size: 10 })).toBeUndefined()
  expect(refuseLogo({ name: 'herb gminy żółć.jpeg', size: logoMaxKilobytes * 1024 })).toBeUndefined()
  expect(refuseLogo({ name: 'herb.svg', size: 10 })).toContain('PNG')
  expect(refuseLogo({ name: 'herb.png', size: 0 })).toContain('pusty')
  expect(refuseLogo({ name: 'herb.png', size: logoMaxKilobytes * 1024 + 1 })).toContain('większy')
})

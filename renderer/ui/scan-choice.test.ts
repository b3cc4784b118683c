import { expect, test } from 'vitest'
import { scanMaxMegabytes } from '#shared/domain/register.ts'
import { refuseScan } from './scan-choice.ts'

test('a scan is a PDF or a picture, however its ending is written', () => {
  for (const name of ['Zgoda żółć.PDF', 'skan.jpeg', 'skan.JPG', 'skan.png'])
    expect(refuseScan({ name, size: 10 })).toBeUndefined()
  for (const name of ['skan.docx', 'pdf', 'skan.pdf.exe']) expect(refuseScan({ name, size: 10 })).toBe('kind')
})

test('a scan is neither empty nor larger than what is kept', () => {
  const most = scanMaxMegabytes * 1024 * 1024
  expect(refuseScan({ name: 'a.pdf', size: 0 })).toBe('empty')
  expect(refuseScan({ name: 'a.pdf', size: most })).toBeUndefined()
  expect(refuseScan({ name: 'a.pdf', size: most + 1 })).toBe('tooLarge')
})

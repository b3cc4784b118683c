import { expect, test } from 'vitest'

import { numberedName, openableName } from './file-name.ts'

test.each([
  ['zgoda.docx', 'zgoda.docx'],
  ['Porozumienie – Żółć (1).PDF', 'Porozumienie – Żółć (1).pdf'],
  ['lista.XLSX', 'lista.xlsx'],
  ['../../Windows/x.pdf', '_.._Windows_x.pdf'],
  ['..\\..\\x.pdf', '_.._x.pdf'],
  ['C:\\x.pdf', 'C__x.pdf'],
  ['x.exe:y.pdf', 'x.exe_y.pdf'],
  ['CON.pdf', '_CON.pdf'],
  ['con.txt.pdf', '_con.txt.pdf'],
  ['nul.docx', '_nul.docx'],
  ['COM1.csv', '_COM1.csv'],
  ['LPT¹.csv', '_LPT¹.csv'],
  ['console.pdf', 'console.pdf'],
  ['a\u0000b.pdf', 'a_b.pdf'],
  ['umowa\u202Exe.pdf', 'umowaxe.pdf'],
  ['  .ukryty.pdf', 'ukryty.pdf'],
  ['zgoda.docx. ', 'zgoda.docx'],
  ['zgoda . .docx', 'zgoda.docx'],
  ['a.b.html', 'a.b.html'],
  ['Z\u0307.ics', 'Ż.ics'],
  ['? *.pdf', '_ _.pdf'],
])('%j becomes %j', (given, safe) => {
  expect(openableName(given)).toBe(safe)
})

test.each([
  'zgoda.docx.exe',
  'zgoda.exe',
  'zgoda.docm',
  'zgoda.lnk',
  'zgoda.url',
  'zgoda.hta',
  'zgoda.js',
  'zgoda.svg',
  'zgoda.pdf:strumien',
  'zgoda.pdf::$DATA',
  'zgoda.pdf/x',
  'zgoda\u202Efdp.exe',
  'zgoda.pdf\u0000.exe',
  'zgoda.pdf .exe',
  'zgoda.kooperacja',
  'zgoda',
  '.pdf',
  '...',
  '',
])('%j is not opened', (given) => {
  expect(openableName(given)).toBeUndefined()
})

test('a very long name keeps its extension and whole letters', () => {
  const name = openableName(`${'😀ż'.repeat(300)}.docx`)
  expect(name).toMatch(/^(😀ż)+\.docx$/u)
  expect([...(name ?? '')].length).toBe(125)
})

test('a name still in use gets a number before its extension', () => {
  expect(numberedName('zgoda.docx', 1)).toBe('zgoda.docx')
  expect(numberedName('a.b.docx', 2)).toBe('a.b (2).docx')
})

import { expect, test } from 'vitest'
import { recoverySheetHtml } from './recovery-sheet.ts'

const sheet = {
  officeName: 'GOPS w Przykładowej',
  groups: ['AAAA', 'BBBB', 'CCCC', 'DDDD', 'EEEE', 'FFFF', 'GGGG'],
  printedOn: '21.11.2026',
  nonce: 'abc',
}

test('the sheet carries every group with its number, and where to keep it', () => {
  const html = recoverySheetHtml(sheet)
  sheet.groups.forEach((group, index) => expect(html).toContain(`grupa ${index + 1}</small>${group}`))
  expect(html).toContain('Nigdy obok komputera')
  expect(html).toContain('<style nonce="abc">')
})

test('a name cannot bring markup onto the sheet', () => {
  const html = recoverySheetHtml({ ...sheet, officeName: '<img src=x onerror="alert(1)">&' })
  expect(html).not.toContain('<img')
  expect(html).toContain('&lt;img src=x onerror=&quot;alert(1)&quot;&gt;&amp;')
})

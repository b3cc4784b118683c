import { expect, test } from 'vitest'
import { auditDetailText } from './audit-log-words.ts'

test.each([
  [{ paper: 'consent', format: 'pdf' }, 'dokument: Zgoda i klauzula informacyjna; format: PDF'],
  [{ with: 'password', failedBefore: 2 }, 'sposób: hasło; nieudane próby przedtem: 2'],
  [
    { entries: 12, whole: false, fault: 'gap', number: 7 },
    'liczba wpisów: 12; nienaruszony: nie; usterka: przerwa w numeracji; numer: 7',
  ],
  [{ format: 'csv', from: '2026-01-05', to: '2026-02-01' }, 'format: CSV; od: 05.01.2026; do: 01.02.2026'],
  [{ setting: 'archive-category', category: 'be10' }, 'ustawienie: kategoria archiwalna; kategoria: BE10'],
  [{}, ''],
])('the details %j are told in words', (detail, text) => {
  expect(auditDetailText(detail)).toBe(text)
})

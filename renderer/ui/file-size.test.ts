import { expect, test } from 'vitest'
import { formatFileSize } from './file-size.ts'
import { formatInstant } from './instants.ts'

test('sizes are shown as file managers show them, with a Polish comma', () => {
  expect(formatFileSize(812)).toBe('812 B')
  expect(formatFileSize(48_000)).toBe('47 KB')
  expect(formatFileSize(2_400_000)).toBe('2,3 MB')
})

test('an instant is shown on the local day and hour', () => {
  expect(formatInstant('2026-11-21T23:30:00.000Z')).toBe('22.11.2026, 00:30')
})

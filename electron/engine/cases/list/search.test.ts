import { expect, test } from 'vitest'
import { searchOf } from './search.ts'

test('a number is a beginning, so 1/2026 is not 11/2026, and letters may stand anywhere', () => {
  const text = '11/2026 Polna 5 Łąka Święcisława Gąsior'
  for (const typed of ['11/2026', '11', 'sior ląk', '5 polna', ''])
    expect([typed, searchOf(typed)(text)]).toEqual([typed, true])
  for (const typed of ['1/2026', '2026', 'polna 6', 'gasior nowak'])
    expect([typed, searchOf(typed)(text)]).toEqual([typed, false])
})

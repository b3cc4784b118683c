import fc from 'fast-check'
import { expect, test } from 'vitest'
import { autosaveWait } from './autosave-wait.ts'

test('a rest in typing is waited for', () => {
  expect(autosaveWait(1000, 1000)).toBe(400)
})

test('however fast somebody types, nothing stays unsaved for longer than a second and a half', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 399 }), { minLength: 1, maxLength: 200 }), (pauses) => {
      let now = 0
      let due = autosaveWait(0, now)
      for (const pause of pauses) {
        now += pause
        if (now >= due) break
        due = now + autosaveWait(0, now)
      }
      expect(due).toBeLessThanOrEqual(1500)
    }),
  )
})

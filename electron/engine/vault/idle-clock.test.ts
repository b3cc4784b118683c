import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { startIdleClock } from './idle-clock.ts'

const minute = 60_000
beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

test('it runs out after its minutes, once', () => {
  const onIdle = vi.fn()
  startIdleClock(10, onIdle, () => new Date())
  vi.advanceTimersByTime(10 * minute - 1)
  expect(onIdle).not.toHaveBeenCalled()
  vi.advanceTimersByTime(1)
  expect(onIdle).toHaveBeenCalledOnce()
  vi.advanceTimersByTime(60 * minute)
  expect(onIdle).toHaveBeenCalledOnce()
})

test('every touch starts the minutes anew', () => {
  const onIdle = vi.fn()
  const { touch } = startIdleClock(10, onIdle, () => new Date())
  for (let hour = 0; hour < 12; hour += 1) {
    vi.advanceTimersByTime(9 * minute)
    touch()
  }
  expect(onIdle).not.toHaveBeenCalled()
  vi.advanceTimersByTime(10 * minute)
  expect(onIdle).toHaveBeenCalledOnce()
})

test('a computer that slept through the minutes is not kept open by the first touch', () => {
  const onIdle = vi.fn()
  const { touch } = startIdleClock(10, onIdle, () => new Date())
  // Asleep: the wall clock goes on, timers do not.
  vi.setSystemTime(Date.now() + 11 * minute)
  touch()
  expect(onIdle).toHaveBeenCalledOnce()
})

test('a computer that slept is found out soon after it wakes, untouched', () => {
  const onIdle = vi.fn()
  startIdleClock(10, onIdle, () => new Date())
  vi.setSystemTime(Date.now() + 11 * minute)
  vi.advanceTimersByTime(15_000)
  expect(onIdle).toHaveBeenCalledOnce()
})

test('a clock set back a year does not stop it', () => {
  const onIdle = vi.fn()
  startIdleClock(10, onIdle, () => new Date())
  vi.setSystemTime(Date.now() - 365 * 24 * 60 * minute)
  vi.advanceTimersByTime(10 * minute)
  expect(onIdle).toHaveBeenCalledOnce()
})

test('stopped, it says nothing', () => {
  const onIdle = vi.fn()
  startIdleClock(1, onIdle, () => new Date()).stop()
  vi.advanceTimersByTime(60 * minute)
  expect(onIdle).not.toHaveBeenCalled()
})

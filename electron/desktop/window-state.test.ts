import { mkdtempSync, readdirSync, writeFileSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { expect, onTestFinished, test } from 'vitest'

import { DEFAULT_STATE, fittingState, readKept, writeKept } from './window-state.ts'

const screen = { x: 0, y: 0, width: 1920, height: 1040 }
const left = { x: -1280, y: 0, width: 1280, height: 1024 }

test.each([
  [
    'a seen window stays',
    { width: 1000, height: 700, x: 10, y: 20, maximised: true },
    [screen],
    { width: 1000, height: 700, x: 10, y: 20, maximised: true },
  ],
  [
    'a second screen on the left counts',
    { width: 1000, height: 700, x: -1200, y: 5, maximised: false },
    [screen, left],
    { width: 1000, height: 700, x: -1200, y: 5, maximised: false },
  ],
  [
    'an unplugged screen is forgotten',
    { width: 1000, height: 700, x: -1200, y: 5, maximised: false },
    [screen],
    { width: 1000, height: 700, maximised: false },
  ],
  [
    'a title bar above the screen is forgotten',
    { width: 1000, height: 700, x: 10, y: -40, maximised: false },
    [screen],
    { width: 1000, height: 700, maximised: false },
  ],
  [
    'a sliver is forgotten',
    { width: 1000, height: 700, x: 1900, y: 10, maximised: false },
    [screen],
    { width: 1000, height: 700, maximised: false },
  ],
  [
    'too big is cut to the screen',
    { width: 5000, height: 4000, x: 0, y: 0, maximised: false },
    [screen],
    { width: 1920, height: 1040, x: 0, y: 0, maximised: false },
  ],
  [
    'too small is made usable',
    { width: 5, height: 4, maximised: false },
    [screen],
    { width: 800, height: 560, maximised: false },
  ],
  [
    'no screen at all is no error',
    { width: 1000, height: 700, maximised: false },
    [],
    { width: 1000, height: 700, maximised: false },
  ],
])('%s', (_promise, kept, screens, expected) => {
  expect(fittingState(kept, screens)).toEqual(expected)
})

test.each([
  undefined,
  null,
  [],
  'okno',
  { width: '1000', height: 700, maximised: false },
  { width: 1000, height: 700 },
  { width: -1, height: 700, maximised: false },
  { width: 1e9, height: 700, maximised: false },
  { width: 1000, height: 700, x: 0.5, y: 0, maximised: false },
  { width: 1000, height: 700, maximised: 'tak' },
])('%j is as good as nothing kept', (kept) => {
  expect(fittingState(kept, [screen])).toEqual(DEFAULT_STATE)
})

test('what is kept is read back, a broken or missing file is nothing, and no half-written file stays', () => {
  const folder = mkdtempSync(join(tmpdir(), 'kooperacja-żółć-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  const path = join(folder, 'window.json')
  expect(readKept(path)).toBeUndefined()
  writeFileSync(path, '{"width": 10')
  expect(readKept(path)).toBeUndefined()
  const state = { width: 900, height: 600, x: 1, y: 2, maximised: false }
  writeKept(path, state)
  expect(readKept(path)).toEqual(state)
  expect(readdirSync(folder)).toEqual(['window.json'])
  expect(() => writeKept(join(folder, 'nie-ma', 'window.json'), state)).not.toThrow()
})

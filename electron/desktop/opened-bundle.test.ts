import { mkdirSync, mkdtempSync, rmdirSync, writeFileSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { expect, onTestFinished, test } from 'vitest'

import { bundleIn, createBundleDesk, isBundle } from './opened-bundle.ts'

test.each([
  [['paczka.kooperacja'], '/dom/paczka.kooperacja'],
  [['/a/Żółć 1.KOOPERACJA'], '/a/Żółć 1.KOOPERACJA'],
  [['.', 'a.kooperacja', 'b.kooperacja'], '/dom/b.kooperacja'],
  [['--plik=a.kooperacja'], undefined],
  [['-a.kooperacja'], undefined],
  [['app://kooperacja/a.kooperacja'], undefined],
  [['file:///a.kooperacja'], undefined],
  [['a.kooperacja.exe'], undefined],
  [['.kooperacja'], undefined],
  [['a\0.kooperacja'], undefined],
  [[], undefined],
])('%j names %j', (argv, path) => {
  expect(bundleIn(argv, '/dom')).toBe(path)
})

test('a Windows path is a path, not an address', () => {
  expect(isBundle('C:\\Users\\Łukasz\\paczka.kooperacja')).toBe(true)
})

test('a bundle that is gone, or is a folder, is as good as none, and the last one asked for counts', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'kooperacja-żółć-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  const desk = createBundleDesk()
  desk.put(join(folder, 'nie-ma.kooperacja'))
  expect(await desk.take()).toBeUndefined()
  mkdirSync(join(folder, 'katalog.kooperacja'))
  desk.put(join(folder, 'katalog.kooperacja'))
  expect(await desk.take()).toBeUndefined()
  rmdirSync(join(folder, 'katalog.kooperacja'))
  writeFileSync(join(folder, 'a.kooperacja'), 'a')
  desk.put(join(folder, 'nie-ma.kooperacja'))
  desk.put(join(folder, 'a.kooperacja'))
  desk.put(undefined)
  expect((await desk.take())?.name).toBe('a.kooperacja')
})

import { expect, test } from 'vitest'
import { worthFetching } from './electron-binary.mjs'
import { installFailure, node24, sourcesFingerprint } from './prepare.mjs'

test.each([
  ['npm error code ENOTFOUND', 'Nie można połączyć się z rejestrem'],
  ['npm error FetchError: connect ECONNREFUSED 127.0.0.1:9', 'Nie można połączyć się z rejestrem'],
  ['npm error code ETIMEDOUT', 'Nie można połączyć się z rejestrem'],
  ['npm error code ENOSPC\nnpm error network', 'zabrakło miejsca'],
  ['npm error code EACCES', 'Brak prawa zapisu'],
  ['npm error code E404', 'nie ma jednego z potrzebnych pakietów'],
  ['npm error code EUSAGE\nMissing: oxlint@1 from lock file', 'package-lock.json nie zgadza się'],
  ['npm error something new', 'kodem 1'],
])('an installation that failed with %j says so in Polish', (output, sentence) => {
  expect(installFailure(output, 1)).toContain(sentence)
})

const DAY = 24 * 60 * 60 * 1000

test.each<[string, NodeJS.ProcessEnv, number, boolean]>([
  ['the first time', {}, 0, true],
  ['an hour after it failed', {}, 10 * DAY - 60 * 60 * 1000, false],
  ['two days after it failed', {}, 8 * DAY, true],
  ['in CI', { CI: 'true' }, 0, false],
  ['where it is switched off', { KOOPERACJA_NO_ELECTRON: '1' }, 0, false],
])('Electron is fetched %s: %j', (_when, env, failedAt, fetched) => {
  expect(worthFetching(env, failedAt, 10 * DAY)).toBe(fetched)
})

test('the Node found for the program is the one the tests run on, or as new', () => {
  expect(node24()).toMatch(/node(\.exe)?$/)
})

test('the sources’ fingerprint stays the same while nothing changes', () => {
  expect(sourcesFingerprint()).toBe(sourcesFingerprint())
})

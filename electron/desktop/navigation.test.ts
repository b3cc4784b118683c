import { describe, expect, test } from 'vitest'

import { isAllowedCall, isAllowedDownload, isAllowedNavigation, isAllowedRequest, isOurs } from './navigation.ts'

const tricks = [
  'http://kooperacja/',
  'https://kooperacja/',
  'app://kooperacja.example.invalid/',
  'app://example.invalid/?next=app://kooperacja/',
  'app://example.invalid/#app://kooperacja/',
  'app://example.invalid/app://kooperacja/',
  'http://example.invalid/?next=app://kooperacja/',
  'app://kooperacja@example.invalid/',
  'app://user@kooperacja/',
  'app://user:haslo@kooperacja/',
  'app://kooperacja:80/',
  'app://kooperacja%2eexample.invalid/',
  'app://Kooperacja/',
  'app://KOOPERACJA/',
  'app://kooperacja./',
  'app://kооperacja/', // Cyrillic о
  'app:kooperacja/',
  'app:/kooperacja/',
  'app:///kooperacja/',
  'app://',
  'apps://kooperacja/',
  'xapp://kooperacja/',
  'javascript:alert(1)',
  'javascript://kooperacja/%0aalert(1)',
  'file:///C:/Windows/win.ini',
  'file://kooperacja/',
  'view-source:app://kooperacja/',
  'filesystem:app://kooperacja/temporary/x',
  'chrome://gpu',
  'about:blank',
  'ws://127.0.0.1:9222/',
  'ms-word:ofe|u|app://kooperacja/',
  'vbscript:msgbox(1)',
  'mailto:ktos@example.invalid',
  '',
  'kooperacja',
  '//kooperacja/',
]

describe('the window goes nowhere but to our own pages', () => {
  test.each(['app://kooperacja/', 'app://kooperacja/#/cases', 'app://kooperacja/plik?x=http://example.invalid'])(
    '%s is ours',
    (address) => {
      expect(isOurs(address)).toBe(true)
      expect(isAllowedNavigation(address, true)).toBe(true)
      expect(isAllowedRequest(address)).toBe(true)
      expect(isAllowedDownload(address)).toBe(true)
    },
  )

  test.each(tricks)('%j is refused as page, request and download', (address) => {
    expect(isOurs(address)).toBe(false)
    expect(isAllowedNavigation(address, true)).toBe(false)
    expect(isAllowedRequest(address, true)).toBe(false)
    expect(isAllowedDownload(address)).toBe(false)
  })

  test('a frame may hold a srcdoc of our page, the page itself may not become one', () => {
    expect(isAllowedNavigation('about:srcdoc', false)).toBe(true)
    expect(isAllowedNavigation('about:srcdoc', true)).toBe(false)
    expect(isAllowedNavigation('http://example.invalid/', false)).toBe(false)
  })

  test.each([
    ['data:font/woff2;base64,AAAA', true, false],
    ['blob:app://kooperacja/0f9c', true, true],
    ['blob:http://example.invalid/0f9c', false, false],
    ['blob:app://kooperacja.example.invalid/0f9c', false, false],
    ['blob:null/0f9c', false, false],
  ])('%s: loaded %s, downloaded %s', (address, loaded, downloaded) => {
    expect(isAllowedRequest(address)).toBe(loaded)
    expect(isAllowedDownload(address)).toBe(downloaded)
    expect(isAllowedNavigation(address, true)).toBe(false)
  })

  test('DevTools load their own pages in development only', () => {
    expect(isAllowedRequest('devtools://devtools/bundled/x.html', true)).toBe(true)
    expect(isAllowedRequest('devtools://devtools/bundled/x.html')).toBe(false)
  })
})

describe('the engine hears only our own page', () => {
  const call = (url: string, headers: Record<string, string> = {}) =>
    isAllowedCall({ url, headers: new Headers(headers) })

  test.each([
    [{}, true],
    [{ origin: 'app://kooperacja' }, true],
    [{ origin: 'app://kooperacja', 'sec-fetch-site': 'same-origin' }, true],
    [{ 'sec-fetch-site': 'none' }, true],
    [{ origin: 'null' }, false],
    [{ origin: 'http://example.invalid' }, false],
    [{ origin: 'app://kooperacja.example.invalid' }, false],
    [{ 'sec-fetch-site': 'cross-site' }, false],
    [{ origin: 'app://kooperacja', 'sec-fetch-site': 'same-site' }, false],
  ] satisfies [Record<string, string>, boolean][])('%j: %s', (headers, allowed) => {
    expect(call('app://kooperacja/rpc/office', headers)).toBe(allowed)
  })

  test('a foreign host is refused whatever its headers say', () => {
    expect(call('app://example.invalid/rpc', { origin: 'app://kooperacja' })).toBe(false)
  })
})

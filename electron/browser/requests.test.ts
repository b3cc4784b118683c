import { describe, expect, test } from 'vitest'
import {
  cookieValues,
  entryToken,
  isAllowedSource,
  isOwnHost,
  needsOwnSource,
  plainTarget,
  sessionCookie,
} from './requests.ts'

const PORT = 41_609

describe('the server answers only to its own name', () => {
  test.each([
    ['127.0.0.1:41609', true],
    ['localhost:41609', true],
    ['127.0.0.1', false],
    ['127.0.0.1:41610', false],
    ['localhost.:41609', false],
    ['example.invalid:41609', false],
    ['127.0.0.1:41609.example.invalid', false],
    ['127.0.0.1:41609, example.invalid', false],
    ['[::1]:41609', false],
    ['0.0.0.0:41609', false],
    ['LOCALHOST:41609', false],
    ['', false],
    [undefined, false],
  ])('Host %j: %j', (host, allowed) => {
    expect(isOwnHost(host, PORT)).toBe(allowed)
  })
})

describe('a request that changes or carries data must come from our own page', () => {
  test.each([
    ['GET', '/', false],
    ['GET', '/assets/index.js', false],
    ['HEAD', '/', false],
    ['GET', '/rpc', true],
    ['GET', '/rpc/office/get', true],
    ['GET', '/rpcx', false],
    ['GET', '/download/1', true],
    ['POST', '/', true],
    ['POST', '/upload', true],
    ['DELETE', '/assets/index.js', true],
    ['OPTIONS', '/rpc', true],
  ])('%s %s is guarded: %j', (method, path, guarded) => {
    expect(needsOwnSource(method, path)).toBe(guarded)
  })

  test.each([
    ['our page, Chromium', 'http://127.0.0.1:41609', 'same-origin', true],
    ['our page by its other name', 'http://localhost:41609', 'same-origin', true],
    ['our page, a browser without Sec-Fetch-Site', 'http://127.0.0.1:41609', undefined, true],
    ['our page, GET without Origin', undefined, 'same-origin', true],
    ['nothing said', undefined, undefined, false],
    ['a foreign page', 'https://example.invalid', 'cross-site', false],
    ['a foreign page that hides its fetch site', 'https://example.invalid', undefined, false],
    ['another program on this computer', 'http://127.0.0.1:8080', 'same-site', false],
    ['a page that claims our origin across sites', 'http://127.0.0.1:41609', 'cross-site', false],
    ['same-origin claimed from elsewhere', 'https://example.invalid', 'same-origin', false],
    ['a file or a sandboxed frame', 'null', 'cross-site', false],
    ['typed into the address bar', undefined, 'none', false],
    ['https of our name', 'https://127.0.0.1:41609', 'same-origin', false],
    ['our name as a prefix', 'http://127.0.0.1:41609.example.invalid', 'cross-site', false],
  ])('%s: %j %j', (_case, origin, secFetchSite, allowed) => {
    expect(isAllowedSource({ method: 'POST', path: '/rpc/office/save', origin, secFetchSite }, PORT)).toBe(allowed)
  })

  test('the page itself may be typed into the address bar', () => {
    expect(isAllowedSource({ method: 'GET', path: '/', origin: undefined, secFetchSite: 'none' }, PORT)).toBe(true)
  })
})

describe('only a plain path becomes an address', () => {
  test.each([
    ['/', '/'],
    ['/rpc/a?b=c', '/rpc/a?b=c'],
    ['//example.invalid/rpc', undefined],
    ['/\\example.invalid', undefined],
    ['http://example.invalid/', undefined],
    ['*', undefined],
    ['', undefined],
    [undefined, undefined],
  ])('%j: %j', (target, plain) => {
    expect(plainTarget(target)).toBe(plain)
  })
})

describe('cookies', () => {
  test('of another port and names that only begin alike are not ours', () => {
    const header = 'kooperacja-1=a; kooperacja-41609=b; xkooperacja-41609=c; kooperacja-41609=d'
    expect(cookieValues(header, 'kooperacja-41609')).toEqual(['b', 'd'])
    expect(cookieValues(undefined, 'kooperacja-41609')).toEqual([])
  })

  test('scripts cannot read ours and foreign pages cannot send it', () => {
    const cookie = sessionCookie(PORT, 'x')
    expect(cookie).toContain('HttpOnly')
    expect(cookie).toContain('SameSite=Strict')
    expect(cookie).not.toContain('Domain')
  })
})

describe('the entry token', () => {
  test.each([
    ['GET', '/?token=abc', 'abc'],
    ['GET', '/?x=1&token=abc', 'abc'],
    ['POST', '/?token=abc', undefined],
    ['GET', '/rpc?token=abc', undefined],
    ['GET', '/', undefined],
  ])('%s %s: %j', (method, target, token) => {
    expect(entryToken(method, target)).toBe(token)
  })
})

import { afterEach, describe, expect, test } from 'vitest'
import { engineRoom, fetchDownload, index, origin, upload, type TestEngine } from '../../../tests/support/engine.ts'
import { uploadLimit } from './app.ts'
import { contentSecurityPolicy, isFromOwnPage, originOf, securityHeaders } from './security.ts'

const room = engineRoom()
afterEach(room.end)

const get = ({ engine }: Pick<TestEngine, 'engine'>, path: string, init: RequestInit = {}) =>
  engine.fetch(new Request(`${origin}${path}`, init))

describe('every answer', () => {
  test('carries the security headers and a policy, also 403, 404, 409 and 413', async () => {
    const fresh = await room.start()
    const tooLarge = { method: 'POST', body: 'x'.repeat(2 * 1024 * 1024 + 1) }
    const answers: [number, Response][] = [
      [200, await get(fresh, '/')],
      [200, await get(fresh, '/assets/app-1a2b.js')],
      [404, await get(fresh, '/nie-ma')],
      [404, await get(fresh, '/rpc/nie/ma', { method: 'POST' })],
      [404, await get(fresh, '/download/0123')],
      [404, await get(fresh, '/', { method: 'POST' })],
      [404, await get(fresh, '/', { method: 'DELETE' })],
      [404, await get(fresh, '/', { method: 'OPTIONS' })],
      [403, await get(fresh, '/', { headers: { origin: 'https://zly.example' } })],
      [409, await get(fresh, '/upload', { method: 'PUT', body: 'x' })],
      [413, await get(fresh, '/rpc/vault/saveDraft', tooLarge)],
      [200, await get(fresh, '/rpc/vault/readStatus', { method: 'POST', body: '{}' })],
    ]
    for (const [status, response] of answers) {
      expect([response.url, response.status]).toEqual([response.url, status])
      for (const [name, value] of Object.entries(securityHeaders))
        if (name !== 'cache-control') expect(response.headers.get(name)).toBe(value)
      expect(response.headers.get('content-security-policy')).toContain("default-src 'none'")
      expect(response.headers.get('cache-control')).toMatch(/^(no-store|private, max-age=31536000, immutable)$/)
    }
    expect(answers.filter(([, { headers }]) => headers.get('cache-control') !== 'no-store')).toHaveLength(1)
  })

  test('has no header that lets another site read it', async () => {
    const response = await get(await room.start(), '/', { headers: { origin } })
    expect([...response.headers.keys()].filter((name) => name.startsWith('access-control'))).toEqual([])
  })
})

describe('the page', () => {
  test('gets a fresh nonce each time, the same in its text and its policy', async () => {
    const fresh = await room.start()
    const nonces = new Set<string>()
    for (const path of ['/', '/index.html', '/?x=1']) {
      const response = await get(fresh, path)
      const text = await response.text()
      const nonce = /content="([^"]+)"/.exec(text)?.[1] ?? ''
      expect(nonce.length).toBeGreaterThanOrEqual(22)
      expect(text).toBe(index.replace('__CSP_NONCE__', nonce))
      expect(response.headers.get('content-security-policy')).toBe(contentSecurityPolicy(nonce))
      nonces.add(nonce)
    }
    expect(nonces.size).toBe(3)
  })

  test('may run no script of others and send nothing elsewhere', () => {
    const policy = contentSecurityPolicy('n')
    expect(policy).not.toMatch(/unsafe|\*|https?:|blob:/)
    for (const part of [
      "script-src 'self'",
      "connect-src 'self'",
      "form-action 'none'",
      "base-uri 'none'",
      "frame-ancestors 'none'",
    ])
      expect(policy.split('; ')).toContain(part)
  })
})

test.each([
  '/../package.json',
  '/..%2f..%2fetc/passwd',
  '/%2e%2e/%2e%2e/etc/passwd',
  '/%2e%2e%2findex.html',
  '/..\\..\\windows\\win.ini',
  '/%00',
  '/index.html%00.js',
  '/index.html/',
  '//index.html',
  '/./assets/../../etc/passwd',
  '/assets/',
  '/assets/..%5capp.js',
  '/%',
  '/%E0%A4%A',
  '/vault.json',
  '/kooperacja.db',
  '/C:/Windows/win.ini',
  '/__proto__',
  '/constructor',
  '/download/',
  '/download/../vault.json',
  '/download/%2e%2e%2fvault.json',
  '/download/__proto__',
  '/file:///etc/passwd',
])('the path %s is not found', async (path) => {
  const gops = await room.start()
  const response = await get(gops, path)
  expect(response.status).toBe(404)
  expect(await response.text()).toBe('')
})

describe('a request', () => {
  test.each([
    [{}, true],
    [{ origin }, true],
    [{ origin, 'sec-fetch-site': 'same-origin' }, true],
    [{ 'sec-fetch-site': 'same-origin' }, true],
    [{ 'sec-fetch-site': 'none' }, true],
    [{ origin: 'null' }, false],
    [{ origin: '' }, false],
    [{ origin: 'http://127.0.0.1:81' }, false],
    [{ origin: 'https://127.0.0.1' }, false],
    [{ origin: 'http://127.0.0.1.zly.example' }, false],
    [{ origin: 'http://127.0.0.1@zly.example' }, false],
    [{ origin: 'http://localhost' }, false],
    [{ origin: 'http://[::1]' }, false],
    [{ origin: 'http://127.0.0.1/' }, false],
    [{ origin: `${origin}, http://zly.example` }, false],
    [{ origin, 'sec-fetch-site': 'cross-site' }, false],
    [{ 'sec-fetch-site': 'cross-site' }, false],
    [{ 'sec-fetch-site': 'same-site' }, false],
    [{ 'sec-fetch-site': '' }, false],
    [{ 'sec-fetch-site': 'Same-Origin' }, false],
  ])('that says %o is from our own page: %s', async (headers, isOurs) => {
    expect(isFromOwnPage(`${origin}/rpc/x`, new Headers(headers))).toBe(isOurs)
    const fresh = await room.start()
    for (const path of ['/', '/rpc/vault/readStatus', '/download/x'])
      expect((await get(fresh, path, { headers })).status === 403).toBe(!isOurs)
    expect((await get(fresh, '/upload', { method: 'PUT', body: 'x', headers })).status === 403).toBe(!isOurs)
  })

  test('on app: is measured by scheme and host, so a page without an origin is not ours', () => {
    expect(originOf('app://kooperacja/rpc/x')).toBe('app://kooperacja')
    expect(isFromOwnPage('app://kooperacja/rpc/x', new Headers({ origin: 'app://kooperacja' }))).toBe(true)
    for (const other of ['null', 'app://inny', 'app://kooperacja.zly', 'file://', 'http://kooperacja'])
      expect(isFromOwnPage('app://kooperacja/rpc/x', new Headers({ origin: other }))).toBe(false)
  })
})

describe('a file', () => {
  test('is taken only when the vault is open and within the limit', async () => {
    const gops = await room.gops()
    expect(await upload(gops, Buffer.from('plik'))).toMatch(/^[0-9a-f]{32}$/)
    const put = (headers: Record<string, string>, body: BodyInit) =>
      get(gops, '/upload', { method: 'PUT', headers: { origin, ...headers }, body })
    expect((await put({ 'content-length': String(uploadLimit + 1) }, 'x')).status).toBe(413)
    const endless = new ReadableStream({ pull: (controller) => controller.enqueue(new Uint8Array(1024 * 1024)) })
    const unsized = new Request(`${origin}/upload`, { method: 'PUT', body: endless, duplex: 'half' } as RequestInit)
    expect((await gops.engine.fetch(unsized)).status).toBe(413)
    await gops.client.vault.lock()
    expect((await put({}, 'x')).status).toBe(409)
  })

  test('that is still on its way when the vault is locked is not taken', async () => {
    const gops = await room.gops()
    let lastPiece: () => void = () => undefined
    const body = new ReadableStream({
      start: (controller) => {
        controller.enqueue(new Uint8Array([1]))
        lastPiece = () => controller.close()
      },
    })
    const bringing = gops.engine.fetch(
      new Request(`${origin}/upload`, {
        method: 'PUT',
        body,
        duplex: 'half',
        headers: { 'content-length': '1' },
      } as RequestInit),
    )
    await gops.client.vault.lock()
    lastPiece()
    expect((await bringing).status).toBe(409)
  })

  test('is given out under its token only, as an attachment of its name', async () => {
    const gops = await room.gops()
    const { download } = await gops.client.exchange.readOwnCard()
    const response = await get(gops, download.url)
    expect(response.headers.get('content-disposition')).toBe(
      `attachment; filename*=UTF-8''${encodeURIComponent(download.name)}`,
    )
    expect(response.headers.get('content-length')).toBe(String(download.size))
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'")
    expect((await fetchDownload(gops, download.url)).byteLength).toBe(download.size)
    const flipped = download.url.slice(0, -1) + (download.url.endsWith('0') ? '1' : '0')
    expect((await get(gops, flipped)).status).toBe(404)
    expect((await get(gops, download.url.toUpperCase())).status).toBe(404)
    // What was brought is not given out.
    expect((await get(gops, `/download/${await upload(gops, Buffer.from('obce'))}`)).status).toBe(404)
  })
})

import { request as httpRequest, type IncomingHttpHeaders, type OutgoingHttpHeaders } from 'node:http'
import { afterEach, expect, test } from 'vitest'
import { type FetchHandler, type LoopbackServer, startServer } from './server.ts'

let server: LoopbackServer | undefined

afterEach(async () => {
  await server?.close()
  server = undefined
})

interface Answer {
  status: number
  headers: IncomingHttpHeaders
  body: Buffer
}

// node:http and not fetch: fetch would set Host and Sec-Fetch-Site by itself.
const ask = (
  running: LoopbackServer,
  path: string,
  { method = 'GET', headers = {}, body }: { method?: string; headers?: OutgoingHttpHeaders; body?: Buffer } = {},
): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const asked = httpRequest({ host: '127.0.0.1', port: running.port, path, method, headers, agent: false })
    asked.on('error', reject)
    asked.on('response', (answer) => {
      const pieces: Buffer[] = []
      answer.on('data', (piece: Buffer) => pieces.push(piece))
      answer.on('error', reject)
      answer.on('end', () =>
        resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body: Buffer.concat(pieces) }),
      )
    })
    asked.end(body)
  })

const start = async (fetch: FetchHandler): Promise<LoopbackServer> => {
  server = await startServer(fetch)
  return server
}

const enter = async (running: LoopbackServer): Promise<string> => {
  const address = new URL(running.newAddress())
  const answer = await ask(running, `${address.pathname}${address.search}`)
  return answer.headers['set-cookie']?.[0]?.split(';')[0] ?? ''
}

const hello: FetchHandler = async (request) => new Response(`${request.method} ${new URL(request.url).pathname}`)

test('the one-time address gives a cookie and the clean address, and then the program', async () => {
  const running = await start(hello)
  const address = new URL(running.newAddress())
  expect(address.hostname).toBe('127.0.0.1')
  const entered = await ask(running, `${address.pathname}${address.search}`)
  expect(entered.status).toBe(303)
  expect(entered.headers.location).toBe('/')
  expect(entered.headers['cache-control']).toBe('no-store')
  const cookie = entered.headers['set-cookie']?.[0]?.split(';')[0]
  const page = await ask(running, '/', { headers: { cookie } })
  expect(page.status).toBe(200)
  expect(page.body.toString()).toBe('GET /')
})

test('a spent address opens nothing for another browser, and only cleans itself for the first', async () => {
  const running = await start(hello)
  const address = new URL(running.newAddress())
  const path = `${address.pathname}${address.search}`
  const cookie = (await ask(running, path)).headers['set-cookie']?.[0]?.split(';')[0]
  expect((await ask(running, path)).status).toBe(403)
  const again = await ask(running, path, { headers: { cookie } })
  expect(again.status).toBe(303)
  expect(again.headers['set-cookie']).toBeUndefined()
})

test.each<[string, OutgoingHttpHeaders | 'no cookie']>([
  ['without a cookie', 'no cookie'],
  ['with a made-up cookie', { cookie: 'kooperacja-1=x' }],
])('a visitor %s is told in Polish to open the program again', async (_case, headers) => {
  const running = await start(hello)
  const answer = await ask(running, '/', headers === 'no cookie' ? {} : { headers })
  expect(answer.status).toBe(403)
  expect(answer.headers['content-type']).toBe('text/html; charset=utf-8')
  expect(answer.body.toString()).toContain('uruchomić program jeszcze raz')
})

test('a session is refused under a foreign name and from a foreign page', async () => {
  const running = await start(hello)
  const cookie = await enter(running)
  const own = `http://127.0.0.1:${running.port}`
  const post = { method: 'POST', body: Buffer.from('{}') }
  const statuses = [
    await ask(running, '/', { headers: { cookie, host: `example.invalid:${running.port}` } }),
    await ask(running, '/rpc/x', { ...post, headers: { cookie, origin: 'https://example.invalid' } }),
    await ask(running, '/rpc/x', { ...post, headers: { cookie } }),
    await ask(running, '/rpc/x', { headers: { cookie, 'sec-fetch-site': 'cross-site' } }),
    await ask(running, '/rpc/x', { ...post, headers: { cookie, origin: own } }),
    await ask(running, '/rpc/x', { headers: { cookie, 'sec-fetch-site': 'same-origin' } }),
  ].map(({ status }) => status)
  expect(statuses).toEqual([403, 403, 403, 403, 200, 200])
})

test('the engine never sees the cookie', async () => {
  const running = await start(async (request) => new Response(String(request.headers.get('cookie'))))
  const answer = await ask(running, '/', { headers: { cookie: await enter(running) } })
  expect(answer.body.toString()).toBe('null')
})

test('bytes go up and come down unchanged', async () => {
  const running = await start(async (request) => new Response(request.body, { status: 201 }))
  const bytes = Buffer.from(Array.from({ length: 300_000 }, (_, index) => (index * 7 + (index >> 8)) % 256))
  const headers = { cookie: await enter(running), origin: `http://127.0.0.1:${running.port}` }
  const answer = await ask(running, '/upload', { method: 'POST', headers, body: bytes })
  expect(answer.status).toBe(201)
  expect(answer.headers['content-length']).toBe('300000')
  expect(answer.body.equals(bytes)).toBe(true)
})

test('an engine that does not want the whole upload can still answer', async () => {
  const running = await start(async (request) => {
    await request.body?.cancel()
    return new Response('za duży', { status: 413 })
  })
  const headers = { cookie: await enter(running), origin: `http://127.0.0.1:${running.port}` }
  const answer = await ask(running, '/upload', { method: 'POST', headers, body: Buffer.alloc(200_000) })
  expect(answer.status).toBe(413)
})

test('an event reaches the page while the stream is still open, and a page that leaves ends the work', async () => {
  const left = Promise.withResolvers<string>()
  const running = await start(async (request) => {
    const body = new ReadableStream<Uint8Array>({
      start: (controller) => controller.enqueue(new TextEncoder().encode('data: 1\n\n')),
      cancel: () => left.resolve(request.signal.aborted ? 'aborted' : 'cancelled'),
    })
    return new Response(body, { headers: { 'content-type': 'text/event-stream' } })
  })
  const cookie = await enter(running)
  const first = Promise.withResolvers<string>()
  const headers = { cookie, 'sec-fetch-site': 'same-origin' }
  const asked = httpRequest({ host: '127.0.0.1', port: running.port, path: '/rpc/events', headers, agent: false })
  asked.on('error', () => undefined)
  asked.on('response', (answer) => {
    answer.on('error', () => undefined)
    answer.once('data', (piece: Buffer) => first.resolve(piece.toString()))
  })
  asked.end()
  expect(await first.promise).toBe('data: 1\n\n')
  asked.destroy()
  expect(await left.promise).toMatch(/aborted|cancelled/)
})

test('a page that leaves before the answer aborts the request', async () => {
  const arrived = Promise.withResolvers<void>()
  const aborted = Promise.withResolvers<boolean>()
  const running = await start(
    (request) =>
      new Promise((resolve) => {
        request.signal.addEventListener('abort', () => {
          aborted.resolve(true)
          resolve(new Response(null))
        })
        arrived.resolve()
      }),
  )
  const headers = { cookie: await enter(running), 'sec-fetch-site': 'same-origin' }
  const asked = httpRequest({ host: '127.0.0.1', port: running.port, path: '/rpc/slow', headers, agent: false })
  asked.on('error', () => undefined)
  asked.end()
  await arrived.promise
  asked.destroy()
  expect(await aborted.promise).toBe(true)
})

test('what escapes the engine is an empty 500', async () => {
  const running = await start(() => Promise.reject(new Error('Jan Kowalski')))
  const answer = await ask(running, '/', { headers: { cookie: await enter(running) } })
  expect(answer.status).toBe(500)
  expect(answer.body.toString()).toBe('')
})

test('an answer that breaks off before its end is an empty 500, not a page cut short', async () => {
  const running = await start(async () => {
    const body = new ReadableStream<Uint8Array>({
      start: (controller) => {
        controller.enqueue(new TextEncoder().encode('pół strony'))
        controller.error(new Error('Jan Kowalski'))
      },
    })
    return new Response(body, { headers: { 'content-type': 'text/html' } })
  })
  const answer = await ask(running, '/', { headers: { cookie: await enter(running) } })
  expect(answer.status).toBe(500)
  expect(answer.body.toString()).toBe('')
})

test('several cookies of an answer stay several', async () => {
  const running = await start(async () => {
    const headers = new Headers()
    headers.append('set-cookie', 'a=1')
    headers.append('set-cookie', 'b=2')
    return new Response('', { headers })
  })
  const answer = await ask(running, '/', { headers: { cookie: await enter(running) } })
  expect(answer.headers['set-cookie']).toEqual(['a=1', 'b=2'])
})

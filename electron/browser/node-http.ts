import type { IncomingMessage, ServerResponse } from 'node:http'
import { pipeline } from 'node:stream/promises'

/** Headers that belong to the connection or to this host, and are none of the engine's business. */
const HOST_HEADERS = new Set(['cookie', 'connection', 'keep-alive', 'transfer-encoding', 'upgrade', 'expect'])

const toHeaders = (incoming: IncomingMessage): Headers => {
  const headers = new Headers()
  for (const [name, value] of Object.entries(incoming.headers)) {
    if (value === undefined || HOST_HEADERS.has(name)) continue
    for (const one of Array.isArray(value) ? value : [value]) headers.append(name, one)
  }
  return headers
}

/** Takes a Node request; gives its body as it comes. An engine that stops reading does not break the answer. */
const bodyOf = (incoming: IncomingMessage): ReadableStream<Uint8Array> => {
  const pieces = incoming.iterator({ destroyOnReturn: false })
  return new ReadableStream<Uint8Array>({
    pull: async (controller) => {
      const { done, value }: IteratorResult<Uint8Array> = await pieces.next()
      if (done === true) controller.close()
      else controller.enqueue(new Uint8Array(value))
    },
    cancel: async () => {
      await pieces.return?.()
    },
  })
}

/** Takes a reader of a body; gives its pieces. */
async function* piecesOf(reader: ReadableStreamDefaultReader<Uint8Array>): AsyncGenerator<Uint8Array> {
  for (let piece = await reader.read(); !piece.done; piece = await reader.read()) yield piece.value
}

/**
 * Takes a Node request already known to be ours, its address and the answer it will get;
 * gives a fetch Request whose body streams and whose signal fires when the browser goes away.
 */
export const toRequest = (incoming: IncomingMessage, outgoing: ServerResponse, url: string): Request => {
  const aborted = new AbortController()
  outgoing.once('close', () => {
    if (!outgoing.writableFinished) aborted.abort()
  })
  const method = incoming.method ?? 'GET'
  const init: RequestInit = { method, headers: toHeaders(incoming), signal: aborted.signal }
  if (method === 'GET' || method === 'HEAD') return new Request(url, init)
  const streaming = { ...init, body: bodyOf(incoming), duplex: 'half' as const }
  return new Request(url, streaming)
}

/** An answer that is never finished: its events are sent as they come. */
const isEventStream = (headers: Headers): boolean =>
  headers.get('content-type')?.startsWith('text/event-stream') === true

const writeStream = async (body: ReadableStream<Uint8Array>, outgoing: ServerResponse): Promise<void> => {
  outgoing.flushHeaders()
  const reader = body.getReader()
  // A stream that waits for its next event ends only by being told so: the pieces' loop stands at a read.
  outgoing.once('close', () => void reader.cancel().catch(() => undefined))
  try {
    await pipeline(piecesOf(reader), outgoing)
  } catch {
    // The browser went away or the engine's stream broke off; either way nobody is left to tell.
    outgoing.destroy()
  }
}

/**
 * Takes a fetch Response and writes it to the browser: events piece by piece as they come, anything else as
 * one whole of a known length (the engine has its files in memory as it is). A browser that went away cancels
 * a stream of events. Rejects, with nothing written, when the body of a whole answer cannot be read.
 */
export const writeResponse = async (response: Response, outgoing: ServerResponse, method: string): Promise<void> => {
  const events = response.body !== null && method !== 'HEAD' && isEventStream(response.headers) ? response.body : null
  const whole = events === null && method !== 'HEAD' ? await response.bytes() : undefined
  for (const [name, value] of response.headers) {
    if (name !== 'set-cookie') outgoing.setHeader(name, value)
  }
  const cookies = response.headers.getSetCookie()
  if (cookies.length > 0) outgoing.setHeader('set-cookie', cookies)
  // Not written yet: Node itself adds the length of what is given whole.
  outgoing.statusCode = response.status
  if (events !== null) return writeStream(events, outgoing)
  if (method === 'HEAD') await response.body?.cancel()
  outgoing.end(whole)
}

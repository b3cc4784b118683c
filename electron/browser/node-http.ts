import type { IncomingMessage, ServerResponse } from 'node:http'
import { Readable } from 'node:stream'
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
  const body = Readable.toWeb(incoming)
  return new Request(url, { ...init, body, duplex: 'half' })
}

/**
 * Takes a fetch Response and writes it to the browser as it comes, piece by piece (event streams
 * reach the page at once). A browser that went away cancels the response's body.
 */
export const writeResponse = async (response: Response, outgoing: ServerResponse, method: string): Promise<void> => {
  for (const [name, value] of response.headers) {
    if (name !== 'set-cookie') outgoing.setHeader(name, value)
  }
  const cookies = response.headers.getSetCookie()
  if (cookies.length > 0) outgoing.setHeader('set-cookie', cookies)
  outgoing.writeHead(response.status)
  if (response.body === null || method === 'HEAD') {
    await response.body?.cancel()
    outgoing.end()
    return
  }
  outgoing.flushHeaders()
  try {
    await pipeline(Readable.fromWeb(response.body), outgoing)
  } catch {
    // The browser went away or the engine's stream broke off; either way nobody is left to tell.
    outgoing.destroy()
  }
}

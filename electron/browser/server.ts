import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { toRequest, writeResponse } from './node-http.ts'
import { refusal } from './refusal-page.ts'
import {
  cookieName,
  cookieValues,
  entryToken,
  isAllowedSource,
  isOwnHost,
  plainTarget,
  sessionCookie,
} from './requests.ts'
import { createSessions, type Sessions } from './sessions.ts'

/** The one function the server puts on the loopback: the engine's. */
export type FetchHandler = (request: Request) => Promise<Response>

export interface LoopbackServer {
  readonly port: number
  /** Gives a new address that opens the program once; a second tab then needs only `http://127.0.0.1:port/`. */
  newAddress: () => string
  /** Stops listening and breaks what is still open. */
  close: () => Promise<void>
}

/** What to do with a request: hand it to the engine, open a session, or turn it away. */
export type Verdict = { kind: 'pass'; target: string } | { kind: 'enter'; session: string } | { kind: 'refuse' }

const header = (incoming: IncomingMessage, name: string): string | undefined => {
  const value = incoming.headers[name]
  return Array.isArray(value) ? value.join(', ') : value
}

/** Takes a request as it came, the port and the sessions; gives the verdict. An entry token is spent here. */
export const judge = (incoming: IncomingMessage, port: number, sessions: Sessions): Verdict => {
  const method = incoming.method ?? 'GET'
  const target = plainTarget(incoming.url)
  if (target === undefined || !isOwnHost(header(incoming, 'host'), port)) return { kind: 'refuse' }
  const path = target.split('?', 1)[0] ?? target
  const source = { method, path, origin: header(incoming, 'origin'), secFetchSite: header(incoming, 'sec-fetch-site') }
  if (!isAllowedSource(source, port)) return { kind: 'refuse' }

  const hasSession = cookieValues(header(incoming, 'cookie'), cookieName(port)).some(sessions.isOpen)
  const token = entryToken(method, target)
  if (token !== undefined) {
    const session = sessions.enter(token)
    if (session !== undefined) return { kind: 'enter', session }
    // A spent address opened again in the same browser: the cookie is enough, only the address is cleaned.
    return hasSession ? { kind: 'enter', session: '' } : { kind: 'refuse' }
  }
  return hasSession ? { kind: 'pass', target } : { kind: 'refuse' }
}

const answerRefusal = (outgoing: ServerResponse, method: string): void => {
  const { status, headers, body } = refusal()
  // The rest of a refused upload is not read: the connection ends with the answer.
  outgoing.writeHead(status, { ...headers, connection: 'close' })
  outgoing.end(method === 'HEAD' ? undefined : body)
}

const answerEntry = (outgoing: ServerResponse, port: number, session: string): void => {
  outgoing.writeHead(303, {
    location: '/',
    'cache-control': 'no-store',
    'referrer-policy': 'no-referrer',
    ...(session === '' ? {} : { 'set-cookie': sessionCookie(port, session) }),
  })
  outgoing.end()
}

const listen = async (server: Server, port: number): Promise<number> => {
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen({ host: '127.0.0.1', port, exclusive: true }, resolve)
  })
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('the loopback server has no port')
  return address.port
}

/**
 * Takes the engine's fetch and a wish for a port (0: any free one); gives a server on 127.0.0.1 that
 * lets in only a browser that opened its one-time address. Rejects when the port is taken.
 */
export const startServer = async (fetch: FetchHandler, wishedPort = 0): Promise<LoopbackServer> => {
  const sessions = createSessions()
  let port = wishedPort

  const pass = async (incoming: IncomingMessage, outgoing: ServerResponse, target: string): Promise<void> => {
    const host = header(incoming, 'host') ?? `127.0.0.1:${port}`
    const response = await fetch(toRequest(incoming, outgoing, `http://${host}${target}`))
    await writeResponse(response, outgoing, incoming.method ?? 'GET')
  }

  const server = createServer((incoming, outgoing) => {
    const verdict = judge(incoming, port, sessions)
    if (verdict.kind === 'refuse') return answerRefusal(outgoing, incoming.method ?? 'GET')
    if (verdict.kind === 'enter') return answerEntry(outgoing, port, verdict.session)
    pass(incoming, outgoing, verdict.target).catch(() => {
      // The engine answers its own errors; what escapes it carries no text to the page and none to a log.
      if (!outgoing.headersSent) outgoing.writeHead(500, { 'cache-control': 'no-store' })
      outgoing.end()
    })
  })
  port = await listen(server, wishedPort)

  return {
    port,
    newAddress: () => `http://127.0.0.1:${port}/?token=${sessions.newEntry()}`,
    close: async () => {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()))
      server.closeAllConnections()
      await closed
    },
  }
}

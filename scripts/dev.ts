/**
 * `npm run dev`: the page with hot reload on 127.0.0.1, and the engine behind /rpc, /upload and /download of the
 * same server. A change in the engine or the shared floor closes the engine and loads it anew at the next request.
 */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { createServer, type Plugin, type ViteDevServer } from 'vite'
import { createBrowserHost } from '../electron/browser/host-port.ts'
import { toRequest, writeResponse } from '../electron/browser/node-http.ts'
import { isAllowedSource, isOwnHost, needsOwnSource, plainTarget } from '../electron/browser/requests.ts'
import type { Engine } from '../electron/engine/ports.ts'

const ROOT = join(import.meta.dirname, '..')

const { values } = parseArgs({
  options: { 'data-folder': { type: 'string' }, port: { type: 'string', default: '5173' } },
})
const givenFolder = values['data-folder']
const dataFolder = givenFolder === undefined ? await mkdtemp(join(tmpdir(), 'kooperacja-dev-')) : resolve(givenFolder)
const host = createBrowserHost(dataFolder)

let engine: Promise<Engine> | undefined

const currentEngine = (server: ViteDevServer): Promise<Engine> => {
  engine ??= server
    .ssrLoadModule(join(ROOT, 'electron', 'engine', 'index.ts'))
    .then((module) => module['createEngine'](host.port, { files: new Map(), appVersion: 'dev' }))
  return engine
}

const dropEngine = async (): Promise<void> => {
  const dropped = await engine?.catch(() => undefined)
  engine = undefined
  await dropped?.close()
}

const ENGINE_SOURCES = ['electron', 'shared', 'migrations'].map((folder) => join(ROOT, folder))

const portOf = (server: ViteDevServer): number => {
  const address = server.httpServer?.address()
  return typeof address === 'object' && address !== null ? address.port : 0
}

const engineBesideVite: Plugin = {
  name: 'kooperacja-engine',
  configureServer: (server) => {
    server.watcher.add(ENGINE_SOURCES)
    server.watcher.on('change', (file) => {
      if (ENGINE_SOURCES.some((folder) => file.startsWith(folder))) void dropEngine()
    })
    server.middlewares.use((incoming, outgoing, next) => {
      const target = plainTarget(incoming.originalUrl)
      const path = target?.split('?', 1)[0] ?? ''
      // What the engine does not answer is the page's, and Vite's.
      if (target === undefined || !needsOwnSource('GET', path)) return next()
      const { origin, host: asked } = incoming.headers
      const site = incoming.headers['sec-fetch-site']
      const source = { method: incoming.method ?? 'GET', path, origin, secFetchSite: site?.toString() }
      if (!isOwnHost(asked, portOf(server)) || !isAllowedSource(source, portOf(server))) {
        outgoing.writeHead(403).end()
        return
      }
      currentEngine(server)
        .then(({ fetch }) => fetch(toRequest(incoming, outgoing, `http://${asked}${target}`)))
        .then((response) => writeResponse(response, outgoing, incoming.method ?? 'GET'))
        .catch(next)
    })
  },
}

const server = await createServer({
  configFile: join(ROOT, 'vite.config.ts'),
  root: join(ROOT, 'renderer'),
  server: { port: Number(values.port) },
  plugins: [engineBesideVite],
})
await server.listen()
server.printUrls()
process.stdout.write(`data folder: ${givenFolder === undefined ? 'temporary, removed at the end' : dataFolder}\n`)

const leave = async (): Promise<void> => {
  await server.close()
  await dropEngine()
  await host.close()
  if (givenFolder === undefined) await rm(dataFolder, { recursive: true, force: true })
  process.exit()
}
// Vite's own listener would end the process before the engine is closed and the temporary folder gone.
process.removeAllListeners('SIGTERM')
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => void leave())

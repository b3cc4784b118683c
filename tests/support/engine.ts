import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { engineClient, type EngineClient } from '#engine/client.ts'
import { demoPassword, passFirstRun, samplePcpr, samplePcprAnimator } from '#engine/demo/index.ts'
import { sampleGops, sampleGopsAnimator } from '#engine/demo/sample.ts'
import { createEngine, type Engine, type EngineOptions, type HostPort } from '#engine/index.ts'
import { vaultLayout } from '#engine/store/layout.ts'

/** scrypt in a few milliseconds instead of half a second: the same code, a smaller number. */
const scryptCost = 1024
/** The backup of the day comes when a test makes it come, however slow the machine. */
const backupDelay = 3_600_000

/** The origin the tests speak from and to. */
export const origin = 'http://127.0.0.1'

/** The page's text before a nonce is put into it. */
export const index = `<!doctype html><meta name="csp-nonce" content="__CSP_NONCE__"><title>Kooperacja</title>`

/** A page and one asset, as the built renderer has them. */
const rendererFiles = new Map([
  ['/index.html', { type: 'text/html; charset=utf-8', bytes: Buffer.from(index) }],
  ['/assets/app-1a2b.js', { type: 'text/javascript', bytes: Buffer.from('void 0') }],
])

/** A running engine on a folder of its own. */
export interface TestEngine {
  engine: Engine
  client: EngineClient
  folder: string
  layout: ReturnType<typeof vaultLayout>
}

/** A new folder with Polish letters in its path, as a Windows account may have. */
export function newFolder(): Promise<string> {
  return mkdtemp(join(tmpdir(), 'kooperacja-żółć-Łąka '))
}

/** The real engine with a fake only at the host's port: no printer of pages, nothing to open files with. */
export async function startEngine(
  folder: string,
  given: { host?: Partial<HostPort>; options?: Partial<EngineOptions> } = {},
): Promise<TestEngine> {
  const host: HostPort = {
    dataFolder: folder,
    makePdf: () => Promise.reject(new Error('no printer of pages')),
    ...given.host,
  }
  const engine = await createEngine(host, {
    files: rendererFiles,
    appVersion: '0.0.0',
    scryptCost,
    backupDelay,
    ...given.options,
  })
  return { engine, client: engineClient(engine, origin), folder, layout: vaultLayout(folder) }
}

/** Engines and folders of one test file, taken away after each test by `end`. */
export function engineRoom() {
  const engines: Engine[] = []
  const folders: string[] = []
  const room = {
    /** An engine on the folder given, or on a new one. */
    start: async (folder?: string, given: Parameters<typeof startEngine>[1] = {}): Promise<TestEngine> => {
      const place = folder ?? (await room.folder())
      const started = await startEngine(place, given)
      engines.push(started.engine)
      return started
    },
    /** A GOPS past its first run, `ready`; `code` is its recovery code. */
    gops: async (given: Parameters<typeof startEngine>[1] = {}): Promise<TestEngine & { code: string[] }> => {
      const started = await room.start(undefined, given)
      return { ...started, code: await passFirstRun(started.client, sampleGops, sampleGopsAnimator, demoPassword) }
    },
    /** A PCPR past its first run, `ready`. */
    pcpr: async (given: Parameters<typeof startEngine>[1] = {}): Promise<TestEngine & { code: string[] }> => {
      const started = await room.start(undefined, given)
      return { ...started, code: await passFirstRun(started.client, samplePcpr, samplePcprAnimator, demoPassword) }
    },
    folder: async (): Promise<string> => {
      const folder = await newFolder()
      folders.push(folder)
      return folder
    },
    end: async (): Promise<void> => {
      for (const engine of engines.splice(0)) await engine.close()
      for (const folder of folders.splice(0)) await rm(folder, { recursive: true, force: true, maxRetries: 5 })
    },
  }
  return room
}

/** What a refused call says, as it crossed the wire. */
export async function refusalOf(call: Promise<unknown>): Promise<{ code: string; data: unknown }> {
  try {
    await call
  } catch (error) {
    const { code, data } = error as { code: string; data: unknown }
    return { code, data }
  }
  return { code: 'NOT_REFUSED', data: undefined }
}

/** Brings a file to the engine as the page does; gives its token. */
export async function upload({ engine }: Pick<TestEngine, 'engine'>, bytes: Uint8Array): Promise<string> {
  const response = await engine.fetch(
    new Request(`${origin}/upload`, { method: 'PUT', body: new Uint8Array(bytes), headers: { origin } }),
  )
  const { token } = (await response.json()) as { token: string }
  return token
}

/** Fetches a file the engine put out for the page. */
export async function fetchDownload({ engine }: Pick<TestEngine, 'engine'>, url: string): Promise<Uint8Array> {
  const response = await engine.fetch(new Request(`${origin}${url}`))
  if (!response.ok) throw new Error(`no download: ${response.status}`)
  return new Uint8Array(await response.arrayBuffer())
}

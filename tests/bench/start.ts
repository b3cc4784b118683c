/**
 * The measured process: from Node's start to the engine's first answer over a vault it unlocked, by the very
 * requests the page sends. Takes the vault's folder, a login and its password.
 */
import { createEngine, type Engine } from '#engine/index.ts'

async function start(dataFolder: string, login: string, password: string): Promise<void> {
  const host = { dataFolder, makePdf: () => Promise.reject(new Error('no page is printed here')) }
  const engine = await createEngine(host, { files: new Map(), appVersion: 'bench' })
  await call(engine, 'vault/unlock', { with: 'password', login, password })
  process.stdout.write(`${await call(engine, 'office/readOffice')}\n`)
  await engine.close()
}

async function call(engine: Engine, procedure: string, input?: unknown): Promise<string> {
  const body = JSON.stringify({ json: input })
  const headers = { 'content-type': 'application/json', 'content-length': String(Buffer.byteLength(body)) }
  const response = await engine.fetch(
    new Request(`http://127.0.0.1/rpc/${procedure}`, { method: 'POST', headers, body }),
  )
  if (!response.ok) throw new Error(`${procedure}: ${response.status}`)
  return response.text()
}

const [folder = '', name = '', secret = ''] = process.argv.slice(2)
void start(folder, name, secret)

/**
 * The measured process: from Node's start to the engine's first answer over a vault it unlocked. Takes the
 * vault's folder, login and password.
 */
import { engineClient } from '#engine/client.ts'
import { createEngine } from '#engine/index.ts'

const [dataFolder = '', login = '', password = ''] = process.argv.slice(2)
const host = { dataFolder, makePdf: () => Promise.reject(new Error('no page is printed here')) }
const engine = await createEngine(host, { files: new Map(), appVersion: 'bench' })
const client = engineClient(engine)
await client.vault.unlock({ with: 'password', login, password })
const { office } = await client.office.readOffice()
process.stdout.write(`${office.kind}\n`)
await engine.close()

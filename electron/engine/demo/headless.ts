import { createHash } from 'node:crypto'
import { join } from 'node:path'
import type { DocumentSubject } from '#shared/contract/documents.ts'
import { paperKinds } from '#shared/documents/kinds.ts'
import { localDateOf } from '#shared/domain/dates.ts'
import { bundleId, documentId } from '#shared/domain/ids.ts'
import type { EngineClient } from '../client.ts'
import { engineClient } from '../client.ts'
import { readOwnKeys } from '../exchange/offices.ts'
import { createEngine } from '../index.ts'
import { newId } from '../new-id.ts'
import type { Engine, HostPort } from '../ports.ts'
import { vaultLayout } from '../store/layout.ts'
import { openStore } from '../store/open.ts'
import { readHeader } from '../store/vault-header.ts'
import { findBySecret } from '../vault/unlocking.ts'
import { loadSample, passFirstRun } from './index.ts'
import { demoLogin, demoPassword, sampleGops, sampleGopsAnimator, samplePcpr, samplePcprAnimator } from './sample.ts'

export const demoSteps = [
  'gops-vault',
  'pcpr-vault',
  'sample',
  'documents',
  'pairing',
  'bundle',
  'import',
  'identity',
] as const
export type DemoStep = (typeof demoSteps)[number]

export interface DemoFile {
  name: string
  bytes: Uint8Array
}

/** What a headless run tells as it goes: a step is over, or a file is ready to be written. */
export type DemoEvent =
  | { type: 'step'; step: DemoStep; milliseconds: number }
  | { type: 'file'; file: DemoFile; milliseconds: number }

export interface DemoOptions {
  /** A temporary folder for the two vaults; the caller removes it. */
  folder: string
  /** The host for a data folder: this run needs its pages printed. */
  hostFor: (dataFolder: string) => HostPort
  now?: () => Date
}

/** The papers of the main path; `--documents` makes every kind. */
const mainPapers = ['team-agreement', 'consent', 'ipw'] as const

/**
 * The whole main path without a screen: a GOPS and a PCPR vault, the sample, every paper
 * in both formats, the two offices paired, a bundle made, imported and checked. Yields
 * what it does as it does it; throws when anything is not as it should be.
 */
export async function* runHeadless({
  folder,
  hostFor,
  now = () => new Date(),
}: DemoOptions): AsyncGenerator<DemoEvent> {
  const started = performance.now()
  let last = started
  const lap = (): number => {
    const milliseconds = Math.round(performance.now() - last)
    last = performance.now()
    return milliseconds
  }
  const step = (name: DemoStep): DemoEvent => ({ type: 'step', step: name, milliseconds: lap() })

  const gopsFolder = join(folder, 'gops')
  const pcprFolder = join(folder, 'pcpr')
  const options = { files: new Map(), appVersion: 'demo', now }
  const gopsEngine = await createEngine(hostFor(gopsFolder), options)
  const pcprEngine = await createEngine(hostFor(pcprFolder), options)
  try {
    const gops = engineClient(gopsEngine)
    const pcpr = engineClient(pcprEngine)
    await passFirstRun(gops, sampleGops, sampleGopsAnimator, demoPassword)
    yield step('gops-vault')
    await passFirstRun(pcpr, samplePcpr, samplePcprAnimator, demoPassword)
    yield step('pcpr-vault')
    await loadSample(gops, localDateOf(now()))
    yield step('sample')

    const subjects = await gops.documents.listSubjects()
    for (const kind of mainPapers)
      for (const format of ['docx', 'pdf'] as const) {
        const subject = subjects.find(({ about }) => about === paperKinds[kind].about)
        if (!subject) throw new Error(`the sample has nothing to make a ${kind} of`)
        const bytes = await makePaper(gopsEngine, gops, { kind, id: subject.id }, format)
        yield { type: 'file', file: { name: `${paperKinds[kind].fileName}.${format}`, bytes }, milliseconds: lap() }
      }
    yield step('documents')

    await pair(gopsEngine, gops, pcprEngine, pcpr)
    await pair(pcprEngine, pcpr, gopsEngine, gops)
    yield step('pairing')

    const bytes = await makeBundle(gopsEngine, gops)
    yield { type: 'file', file: { name: 'paczka.kooperacja', bytes }, milliseconds: lap() }
    yield step('bundle')
    await importAndCheck(gops, pcprEngine, pcpr, bytes)
    yield step('import')
  } finally {
    await gopsEngine.close()
    await pcprEngine.close()
  }
  const identity = new TextEncoder().encode(`${await readIdentity(pcprFolder, now)}\n`)
  yield { type: 'file', file: { name: 'pcpr-identity.txt', bytes: identity }, milliseconds: lap() }
  yield step('identity')
}

async function makePaper(engine: Engine, client: EngineClient, subject: DocumentSubject, format: 'docx' | 'pdf') {
  const asked = { subject, typed: {} }
  const { made, download } = await client.documents.makeDocument({ id: documentId.parse(newId()), asked, format })
  const bytes = await fetchDownload(engine, download.url)
  if (createHash('sha256').update(bytes).digest('hex') !== made.sha256)
    throw new Error(`${made.fileName} is not what was made`)
  return bytes
}

/** Gives one office's card to the other, which keeps it after the words agree. */
async function pair(from: Engine, fromClient: EngineClient, to: Engine, toClient: EngineClient): Promise<void> {
  const own = await fromClient.exchange.readOwnCard()
  const upload = await bring(to, await fetchDownload(from, own.download.url))
  const { words } = await toClient.exchange.previewCard({ upload })
  if (words.join(' ') !== own.words.join(' ')) throw new Error('the words of the card differ')
  await toClient.exchange.addPartnerOffice({ upload, wordsAgreed: true })
}

async function makeBundle(engine: Engine, client: EngineClient): Promise<Uint8Array> {
  const [recipient] = await client.exchange.listPartnerOffices()
  if (!recipient) throw new Error('the offices are not paired')
  const { download } = await client.exchange.makeBundle({ id: bundleId.parse(newId()), recipient: recipient.officeId })
  return fetchDownload(engine, download.url)
}

/** Imports the bundle, then checks that the county's office now has what the commune's has, and that a repeat adds nothing. */
async function importAndCheck(
  gops: EngineClient,
  pcprEngine: Engine,
  pcpr: EngineClient,
  bytes: Uint8Array,
): Promise<void> {
  const upload = await bring(pcprEngine, bytes)
  const preview = await pcpr.exchange.previewBundle({ upload })
  await pcpr.exchange.importBundle({ upload })
  const repeated = await pcpr.exchange.importBundle({ upload })
  if (!repeated.isAlreadyImported) throw new Error('the bundle was imported twice')
  const sent = await readWhole(gops)
  const received = await readWhole(pcpr)
  if (JSON.stringify(sent) !== JSON.stringify(received)) throw new Error('the received team differs from the sent one')
  if (preview.counts.partners !== sent.partners.length) throw new Error('the preview counted wrong')
}

/** The team and the list as both offices must see them. */
async function readWhole(client: EngineClient) {
  const [team] = await client.team.listTeams()
  if (!team) throw new Error('there is no team')
  const { partners, members } = await client.team.readTeam({ teamId: team.id })
  const entries = await client.catalogue.listEntries({ teamId: team.id })
  // Only one of the two offices owns the rows; all else must be the same.
  const facts = <Row extends { isOurs: boolean }>(row: Row) => ({ ...row, isOurs: true })
  return { partners: partners.map(facts), members: members.map(facts), entries: entries.map(facts) }
}

async function fetchDownload(engine: Engine, url: string): Promise<Uint8Array> {
  const response = await engine.fetch(new Request(`http://127.0.0.1${url}`))
  if (!response.ok) throw new Error('the file is not there')
  return new Uint8Array(await response.arrayBuffer())
}

async function bring(engine: Engine, bytes: Uint8Array): Promise<string> {
  const response = await engine.fetch(
    new Request('http://127.0.0.1/upload', { method: 'PUT', body: new Uint8Array(bytes) }),
  )
  const answer: unknown = await response.json()
  if (typeof answer !== 'object' || answer === null || !('token' in answer) || typeof answer.token !== 'string')
    throw new Error('the upload was not taken')
  return answer.token
}

/** The demo office's own age identity: no procedure gives it out, so it is read from the closed vault. */
async function readIdentity(folder: string, now: () => Date): Promise<string> {
  const layout = vaultLayout(folder)
  const reading = readHeader(layout)
  if (reading.status !== 'read') throw new Error('the vault has no header')
  const found = await findBySecret([reading.header], { with: 'password', login: demoLogin, password: demoPassword })
  if (!found) throw new Error('the vault does not open')
  const store = await openStore(layout.database, found.dataKey, reading.header.vaultId, now)
  try {
    return readOwnKeys(store).ageIdentity
  } finally {
    store.close()
  }
}

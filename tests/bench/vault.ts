import { randomBytes } from 'node:crypto'
import { copyFile, mkdtemp, open, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { engineClient, type EngineClient } from '#engine/client.ts'
import { createDemoVault } from '#engine/demo/index.ts'
import { createEngine } from '#engine/index.ts'
import { newId } from '#engine/new-id.ts'
import { vaultLayout } from '#engine/store/layout.ts'
import { migrate } from '#engine/store/migrate.ts'
import { createStore } from '#engine/store/open.ts'
import { readHeader } from '#engine/store/vault-header.ts'
import { createKdf, deriveKey } from '#engine/vault/holders.ts'
import { findBySecret } from '#engine/vault/unlocking.ts'
import { catalogueEntryId } from '#shared/domain/ids.ts'
import { migrations } from '../../migrations/index.ts'
import { inTurns, judge, median, millisecondsOf, type Row } from './measure.ts'

/** The lowest the vault allows, where deriving the key is not what is measured. */
const lowScryptCost = 2 ** 10
/** More bytes than SQLite's cache of 16 MB holds, so that reading decrypts. */
const rowsOfWorkload = 3000
const commandsPerTurn = 20
/** Drafts that make a database of the size of an office after years, in pieces of what one may hold. */
const draftsOfVault = 80
const draftLetters = 200_000

/** What the vault costs: its encryption, its commits, its backups, its door. */
export async function measureVault(runs: number): Promise<Row[]> {
  const folder = await mkdtemp(join(tmpdir(), 'kooperacja-żółć-'))
  try {
    return [
      ...(await measureEncryption(runs, folder)),
      ...(await inVault(join(folder, 'zatwierdzanie'), (vault) => measureCommit(runs, vault, folder))),
      ...(await inVault(join(folder, 'kopie'), (vault) => measureBackup(Math.min(runs, 5), vault))),
      ...(await inVault(join(folder, 'otwieranie'), (vault) => measureUnlock(runs, vault))),
    ]
  } finally {
    await rm(folder, { recursive: true })
  }
}

/** The same statements over the same schema, our encrypted store against the bare library's plain file. */
async function measureEncryption(runs: number, folder: string): Promise<Row[]> {
  const now = () => new Date()
  const store = await createStore(join(folder, 'nasza.db'), randomBytes(32), newId(), now)
  const ours = store.db.$client
  const plain = plainDatabase(join(folder, 'jawna.db'))
  try {
    const writing = await inTurns(
      runs,
      () => write(ours),
      () => write(plain),
    )
    const reading = await inTurns(
      runs,
      () => read(ours),
      () => read(plain),
    )
    return [
      judge({ name: `encryption: ${rowsOfWorkload} rows written / plain database`, ...writing, unit: 'ms' }, null),
      judge({ name: `encryption: ${rowsOfWorkload} rows read by key / plain database`, ...reading, unit: 'ms' }, null),
    ]
  } finally {
    store.close()
    plain.close()
  }
}

/** The same schema and the same care for what is written, without a key. */
function plainDatabase(file: string): Database.Database {
  const plain = new Database(file)
  for (const pragma of ['journal_mode = WAL', 'synchronous = FULL', 'temp_store = MEMORY', 'secure_delete = ON'])
    plain.pragma(pragma)
  migrate(plain, migrations, { now: () => new Date() })
  return plain
}

function write(database: Database.Database): void {
  const insert = database.prepare('INSERT OR REPLACE INTO setting (key, value) VALUES (?, ?)')
  database.transaction(() => {
    for (let row = 0; row < rowsOfWorkload; row += 1) insert.run(keyOf(row), JSON.stringify('ż'.repeat(4000)))
  })()
}

/** Every row by its key, in an order that jumps, so that pages are fetched and decrypted again and again. */
function read(database: Database.Database): void {
  const find = database.prepare('SELECT value FROM setting WHERE key = ?')
  for (let row = 0; row < rowsOfWorkload; row += 1) find.get(keyOf((row * 1531) % rowsOfWorkload))
}

function keyOf(row: number): string {
  return `wiersz-${row}`
}

interface OpenVault {
  client: EngineClient
  folder: string
  secret: { with: 'password'; login: string; password: string }
}

/** An open sample vault in a folder of its own, for as long as the work takes. */
async function inVault(folder: string, work: (vault: OpenVault) => Promise<Row[]>): Promise<Row[]> {
  const secret = { with: 'password', ...(await createDemoVault(folder, { scryptCost: lowScryptCost })) } as const
  const host = { dataFolder: folder, makePdf: () => Promise.reject(new Error('no page is printed here')) }
  const engine = await createEngine(host, { files: new Map(), appVersion: 'bench', scryptCost: lowScryptCost })
  try {
    const client = engineClient(engine)
    await client.vault.unlock(secret)
    return await work({ client, folder, secret })
  } finally {
    await engine.close()
  }
}

/** A command that saves one row, with its entry in the log and its remembered answer, against one bare transaction. */
async function measureCommit(runs: number, { client }: OpenVault, folder: string): Promise<Row[]> {
  const [team] = await client.team.listTeams()
  if (!team) throw new Error('the sample has a team')
  const empty = { provider: '', place: '', schedule: '', audience: '', conditions: '', area: '', eServices: '' }
  const plain = plainDatabase(join(folder, 'transakcje.db'))
  const upsert = plain.prepare('INSERT OR REPLACE INTO setting (key, value) VALUES (?, ?)')
  try {
    const { ours, reference } = await inTurns(
      runs,
      async () => {
        for (let count = 0; count < commandsPerTurn; count += 1) {
          const id = catalogueEntryId.parse(newId())
          const entry = { ...empty, id, teamId: team.id, category: 'adults', activity: 'Zajęcia' } as const
          await client.catalogue.saveEntry({ baseRevision: 0, entry })
        }
      },
      () => {
        for (let count = 0; count < commandsPerTurn; count += 1)
          plain.transaction(() => upsert.run(newId(), JSON.stringify('Zajęcia')))()
      },
    )
    const each = { ours: ours / commandsPerTurn, reference: reference / commandsPerTurn }
    const name = 'commit: one command with its log entry / one plain transaction, synchronous=FULL'
    return [judge({ name, ...each, unit: 'ms' }, null)]
  } finally {
    plain.close()
  }
}

/** A backup made and one brought back, each checked page by page, against a copy of the same bytes with fsync. */
async function measureBackup(runs: number, { client, folder, secret }: OpenVault): Promise<Row[]> {
  for (let draft = 0; draft < draftsOfVault; draft += 1)
    await client.vault.saveDraft({ key: `szkic-${draft}`, body: 'ó'.repeat(draftLetters / 2) })
  const { kept } = await client.backup.makeNow()
  const [newest] = kept
  if (!newest) throw new Error('the backup is there')
  // A copy of its own: only so many backups of a day are kept.
  const file = join(folder, 'te same bajty')
  await copyDurably(join(folder, 'kopie', newest.file), file)
  const megabytes = (await stat(file)).size / 1_000_000
  const copy = join(folder, 'zwykła kopia')
  const plainCopy = () => copyDurably(file, copy)
  const making = await inTurns(runs, () => client.backup.makeNow(), plainCopy)
  const state = await client.backup.readState()
  const [source] = state.kept
  if (!source) throw new Error('a backup is kept')
  const bringBack = async () => {
    const { token } = await client.backup.open({ source: { from: 'kept', place: 'own', file: source.file }, secret })
    await client.backup.restore({ token })
  }
  const restoring = await inTurns(runs, bringBack, plainCopy)
  const speeds = ({ ours, reference }: { ours: number; reference: number }) => ({
    ours: (megabytes * 1000) / ours,
    reference: (megabytes * 1000) / reference,
  })
  const size = `${megabytes.toFixed(0)} MB`
  return [
    judge({ name: `backup made and checked, ${size} / file copied`, ...speeds(making), unit: 'MB/s' }, null),
    judge({ name: `backup opened and restored, ${size} / file copied`, ...speeds(restoring), unit: 'MB/s' }, null),
  ]
}

async function copyDurably(from: string, to: string): Promise<void> {
  await copyFile(from, to)
  const handle = await open(to, 'r+')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** The door in its two parts: the key, slow on purpose, which nothing is compared with; and what comes after it. */
async function measureUnlock(runs: number, { client, folder, secret }: OpenVault): Promise<Row[]> {
  const kdf = createKdf()
  const deriving: number[] = []
  const opening: number[] = []
  const bare: number[] = []
  const layout = vaultLayout(folder)
  const reading = readHeader(layout)
  const found = reading.status === 'read' ? await findBySecret([reading.header], secret) : undefined
  if (!found) throw new Error('the password opens the vault')
  for (let run = 0; run <= runs; run += 1) {
    await client.vault.lock()
    // The first of each only warms up.
    const times = [
      await millisecondsOf(() => (run < 5 ? deriveKey('przykladowe haslo', kdf) : undefined)),
      await millisecondsOf(() => openBare(layout.database, found.dataKey)),
      await millisecondsOf(() => client.vault.unlock(secret)),
    ] as const
    if (run === 0) continue
    if (run < 5) deriving.push(times[0])
    bare.push(times[1])
    opening.push(times[2])
  }
  const cost = `scrypt 2^${Math.log2(kdf.cost)}`
  const after = 'unlock: opening, key derivation at its lowest cost / bare better-sqlite3, one query'
  return [
    judge({ name: `unlock: key derivation, ${cost}`, ours: median(deriving), reference: null, unit: 'ms' }, null),
    judge({ name: after, ours: median(opening), reference: median(bare), unit: 'ms' }, null),
  ]
}

function openBare(file: string, key: Uint8Array): void {
  const database = new Database(file, { fileMustExist: true })
  database.pragma("cipher = 'sqlcipher'")
  database.pragma('legacy = 4')
  database.pragma(`key = "x'${Buffer.from(key).toString('hex')}'"`)
  database.prepare('SELECT id FROM vault_info').get()
  database.close()
}
